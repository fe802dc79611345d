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

/// <summary>The flights of an airport that depart within one hour: a row of its own, so that no write grows with the day.</summary>
internal sealed class AirportHour
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Flights whose list the airport's node is to deliver.</summary>
    public List<ExpectedFlight> Expected { get; set; } = [];

    /// <summary>The newest report of each flight.</summary>
    public List<FlightReport> Reports { get; set; } = [];
}
