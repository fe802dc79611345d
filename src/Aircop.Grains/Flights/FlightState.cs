using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>A flight as it is stored. What it owes to others follows from its version and from what it has told (<see cref="ToldState"/>).</summary>
internal sealed class FlightState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version, from 1; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Carrier's designator.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>Flight number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Legs in order.</summary>
    public FlightLeg[] Legs { get; set; } = [];

    /// <summary>Everyone on the flight.</summary>
    public List<PersonEntry> People { get; set; } = [];

    /// <summary>Lists received.</summary>
    public List<ReceivedList> Lists { get; set; } = [];

    /// <summary>Hits, oldest first.</summary>
    public List<Hit> Hits { get; set; } = [];

    /// <summary>Acts of officers on hits, oldest first.</summary>
    public List<HitAct> Acts { get; set; } = [];

    /// <summary>What targeted it last.</summary>
    public string TargetedWith { get; set; } = "";

    /// <summary>Airport whose node posted the last list.</summary>
    public string PostedBy { get; set; } = "";
}

/// <summary>A person as the flight stores it.</summary>
/// <param name="Key">Key within the flight.</param>
/// <param name="ChangedIn">Version of the flight in which the person came or changed.</param>
/// <param name="Person">What the lists say.</param>
internal sealed record PersonEntry(string Key, long ChangedIn, ManifestPerson Person);

/// <summary>
/// Up to which version a flight has told others of itself. Kept in a row of its own and written lazily: telling twice does
/// no harm, so losing it costs only a repeat.
/// </summary>
internal sealed class ToldState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version that airports, operations and passengers have been told.</summary>
    public long Version { get; set; }
}
