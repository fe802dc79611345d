using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake;

/// <summary>One message of a body, read and mapped, before a flight has it.</summary>
internal sealed record ReadList
{
    /// <summary>Kind, such as PAXLST.</summary>
    public required string Type { get; init; }

    /// <summary>Version, such as D:12B.</summary>
    public string Version { get; init; } = "";

    /// <summary>The flight; null when none can be told.</summary>
    public FlightKey? Flight { get; init; }

    /// <summary>Legs, times in UTC.</summary>
    public ImmutableArray<FlightLeg> Legs { get; init; } = [];

    /// <summary>People.</summary>
    public ImmutableArray<ManifestPerson> People { get; init; } = [];

    /// <summary>People, or of a push bookings, that the sender counts in all parts.</summary>
    public int? Declared { get; init; }

    /// <summary>What it asks to be done.</summary>
    public ManifestFunction Function { get; init; }

    /// <summary>Who sent it.</summary>
    public string Sender { get; init; } = "";

    /// <summary>Which part of a list in several messages it is; null when it stands alone.</summary>
    public ListPart? Part { get; init; }

    /// <summary>Transaction reference.</summary>
    public string Transaction { get; init; } = "";

    /// <summary>Revision of the transaction.</summary>
    public int? Revision { get; init; }

    /// <summary>Bookings of a push.</summary>
    public ImmutableArray<ListedRecord> Records { get; init; } = [];

    /// <summary>What kind of list.</summary>
    public ManifestSource Source { get; init; }

    /// <summary>Faults.</summary>
    public ImmutableArray<QualityFinding> Findings { get; init; } = [];
}

/// <summary>A body, read.</summary>
/// <param name="Lists">Its messages.</param>
/// <param name="Findings">Faults of the whole.</param>
/// <param name="Refused">True when nothing can be taken of it, for the reasons found.</param>
internal sealed record ReadBody(ImmutableArray<ReadList> Lists, ImmutableArray<QualityFinding> Findings, bool Refused)
{
    /// <summary>What would come of it were it sent.</summary>
    public ListCheck ToCheck() => new()
    {
        Refused = Refused,
        People = Lists.Sum(list => list.People.Length),
        Flights = [.. Lists.Where(list => list.Flight is not null).Select(list => list.Flight.ToString()!).Distinct(StringComparer.Ordinal)],
        Findings = [.. Findings, .. Lists.SelectMany(list => list.Findings)],
    };

    /// <summary>A body of which nothing can be taken.</summary>
    public static ReadBody Unreadable(string code, string text, int row = 0) =>
        new([], [new QualityFinding { Code = code, Segment = row, Text = text }], Refused: true);
}
