using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.World.Cases;

namespace Aircop.World.Targets;

/// <summary>
/// Half a year of flights with innocent travellers and planted couriers, and the truth about them. It is to be kept from whatever is tested with it. The
/// same options give the same period.
/// </summary>
public sealed class TargetWorld
{
    private static readonly (string Kind, Func<StoryDesk, Story> Tell)[] Tellers =
    [
        ("D01", RecordStories.D01), ("D02", RecordStories.D02), ("D03", RecordStories.D03), ("D04", NetworkStories.D04), ("D05", NetworkStories.D05),
        ("D06", NetworkStories.D06), ("D07", RecordStories.D07), ("D08", HistoryStories.D08), ("D09", RecordStories.D09), ("D10", NetworkStories.D10),
        ("D11", NetworkStories.D11), ("D12", HistoryStories.D12), ("D13", RecordStories.D13), ("D14", RecordStories.D14), ("D15", RecordStories.D15),
        ("D16", RecordStories.D16), ("D17", HistoryStories.D17), ("D18", RecordStories.D18), ("D19", RecordStories.D19), ("D20", HistoryStories.D20),
        ("D21", HistoryStories.D21), ("D22", HistoryStories.D22), ("D23", NetworkStories.D23), ("D24", NetworkStories.D24), ("D25", RecordStories.D25),
        ("D26", NetworkStories.D26),
        ("C01", HistoryStories.C01), ("C02", HistoryStories.C02), ("C03", RecordStories.C03), ("C04", HistoryStories.C04), ("C05", NetworkStories.C05),
        ("C06", HistoryStories.C06), ("C07", HistoryStories.C07), ("C08", NetworkStories.C08),
        ("F01", FighterStories.F01), ("F02", FighterStories.F02), ("F03", FighterStories.F03), ("F04", FighterStories.F04), ("F05", FighterStories.F05),
        ("F06", FighterStories.F06), ("F07", FighterStories.F07), ("F08", RecordStories.F08), ("F09", FighterStories.F09), ("F10", FighterStories.F10),
        ("T01", TraffickingStories.T01), ("T02", TraffickingStories.T02), ("T03", NetworkStories.T03), ("T04", TraffickingStories.T04), ("T05", TraffickingStories.T05),
        ("T06", TraffickingStories.T06), ("T07", TraffickingStories.T07), ("T08", TraffickingStories.T08),
    ];

    private TargetWorld(TargetWorldOptions options)
    {
        Options = options;
        var timetable = new Timetable(options);
        var desk = new TicketDesk(options);
        var innocents = new InnocentPeriod(options, timetable, desk);
        innocents.Fill();
        var stories = new StoryDesk(options, timetable, desk);
        var told = ImmutableArray.CreateBuilder<Story>(Tellers.Length * options.PlantedPerKind);
        foreach (var (kind, tell) in Tellers)
        {
            for (var number = 1; number <= options.PlantedPerKind; number++)
            {
                stories.Begin(kind, number);
                told.Add(tell(stories));
            }
        }

        Stories = told.ToImmutable();
        Tickets = [.. desk.Sold];
        Flights = [.. timetable.All.Where(flight => flight.Tickets.Count > 0).OrderBy(flight => flight.Departure).ThenBy(flight => flight.Key.ToString(), StringComparer.Ordinal)];
        Lookouts = [.. stories.Listed, .. innocents.FoundPassports.Select((passport, i) => Found(passport, i))];
    }

    /// <summary>Ids of the kinds of stories, in order.</summary>
    public static ImmutableArray<string> Kinds { get; } = [.. Tellers.Select(teller => teller.Kind)];

    /// <summary>How it was made.</summary>
    public TargetWorldOptions Options { get; }

    /// <summary>The flights that somebody has a ticket for, by departure.</summary>
    public ImmutableArray<TargetFlight> Flights { get; }

    /// <summary>All tickets, by number.</summary>
    public ImmutableArray<Ticket> Tickets { get; }

    /// <summary>The truth.</summary>
    public ImmutableArray<Story> Stories { get; }

    /// <summary>Entries of lookout lists, to be there before the first flight.</summary>
    public ImmutableArray<ListedEntry> Lookouts { get; }

    /// <summary>Makes a period.</summary>
    public static TargetWorld Make(TargetWorldOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Passengers);
        ArgumentOutOfRangeException.ThrowIfNegative(options.PlantedPerKind);
        return new TargetWorld(options);
    }

    private static ListedEntry Found(Contracts.Flights.TravelDocument passport, int number) => new(LookoutBook.StolenDocuments, new Lookout
    {
        Id = System.FormattableString.Invariant($"L-{number + 1:D5}"),
        Category = LookoutCategory.StolenOrLostDocument,
        DocumentNumber = passport.Number,
        DocumentIssuer = passport.Issuer,
    });
}
