using System.Collections.Frozen;

namespace Aircop.World.Targets;

/// <summary>What the carriers must tell for an indicator to be seen, and what it needs that no message carries that is read today.</summary>
/// <param name="Id">Id of the rule.</param>
/// <param name="Needs">What the carrier of the flight must tell.</param>
/// <param name="NotCarried">What no contract has a field for; empty where all is there.</param>
internal sealed record StoryKind(string Id, Told Needs, params string[] NotCarried);

/// <summary>All kinds of stories: the indicators D, C, F and T.</summary>
internal static class StoryKinds
{
    private const Told Paid = Told.Bookings | Told.Payment;
    private const Told Reached = Told.Bookings | Told.Contact;

    public static StoryKind[] All { get; } =
    [
        new("D01", Told.Bookings), new("D02", Paid), new("D03", Paid), new("D04", Paid), new("D05", Reached), new("D06", Told.Bookings), new("D07", Told.Bookings),
        new("D08", Told.Nothing), new("D09", Told.Bookings), new("D10", Told.Bookings), new("D11", Told.Bookings), new("D12", Told.Bookings), new("D13", Told.Bookings),
        new("D14", Told.Bookings), new("D15", Told.Bookings | Told.Bags | Told.CheckIn), new("D16", Told.Bookings | Told.Bags), new("D17", Told.Nothing),
        new("D18", Told.Bags), new("D19", Told.Bookings | Told.Bags), new("D20", Told.Bookings | Told.DocumentIssue),
        new("D21", Told.Nothing), new("D22", Told.Bookings), new("D23", Told.Bookings), new("D24", Paid | Told.Bags), new("D25", Reached), new("D26", Told.Bookings),
        new("C01", Told.Nothing), new("C02", Told.Nothing), new("C03", Paid), new("C04", Told.Nothing, "currency declarations"), new("C05", Paid),
        new("C06", Told.Nothing, "currency declarations", "trader register"), new("C07", Told.Bags, "weight of hand baggage"), new("C08", Told.Bookings),
        new("F01", Told.Bookings), new("F02", Told.Nothing), new("F03", Told.Bookings), new("F04", Told.DocumentIssue), new("F05", Told.Nothing),
        new("F06", Reached), new("F07", Paid), new("F08", Told.Bookings), new("F09", Told.Nothing), new("F10", Told.Bookings),
        new("T01", Told.Bookings), new("T02", Told.Bookings), new("T03", Paid), new("T04", Told.Bookings), new("T05", Reached),
        new("T06", Told.Nothing), new("T07", Reached), new("T08", Told.Bookings),
    ];

    private static readonly FrozenDictionary<string, StoryKind> ById = All.ToFrozenDictionary(kind => kind.Id, StringComparer.Ordinal);

    public static StoryKind Get(string id) => ById[id];
}
