using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Airports;

/// <summary>What an airport keeps in its first row.</summary>
internal sealed class AirportState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The unit.</summary>
    public JaitfUnit? Unit { get; set; }

    /// <summary>Live operations that the airport takes part in.</summary>
    public List<string> Operations { get; set; } = [];

    /// <summary>When its node was last heard, UTC.</summary>
    public DateTimeOffset? LastHeardAt { get; set; }

    /// <summary>Names of the rows that hold its flights, by hour of departure.</summary>
    public List<string> Hours { get; set; } = [];

    /// <summary>Whether the network's register names the airport.</summary>
    public bool Registered { get; set; }
}

/// <summary>
/// The flights of an airport that depart within one hour: a row of its own, so that no write grows with the day. What each reports is a row of its own
/// too, for a change of the network may reach all flights of a busy airport at once.
/// </summary>
internal sealed class AirportHour
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Flights whose list the airport's node is to deliver.</summary>
    public List<ExpectedFlight> Expected { get; set; } = [];

    /// <summary>Reports that were written before flights had rows of their own; each goes when its flight reports again.</summary>
    public List<FlightReport> Reports { get; set; } = [];

    /// <summary>Keys of the flights that have a row of their own.</summary>
    public List<string> Flights { get => field ?? []; set; } = [];
}

/// <summary>What one flight of an airport reports.</summary>
internal sealed class AirportFlight
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The newest report; null where the row was to be written and was not.</summary>
    public FlightReport? Report { get; set; }
}
