using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;

namespace Aircop.World.Traffic;

/// <summary>Form in which a flight's list is sent.</summary>
public enum ListForm
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>UN/EDIFACT PAXLST: document data, no booking.</summary>
    Paxlst,

    /// <summary>The product's own JSON form, with booking facts.</summary>
    TypedList,
}

/// <summary>A flight of a synthetic day.</summary>
public sealed record ScheduledFlight
{
    /// <summary>Names the flight.</summary>
    public required FlightKey Key { get; init; }

    /// <summary>Airport of departure.</summary>
    public required Airport From { get; init; }

    /// <summary>Airport of arrival.</summary>
    public required Airport To { get; init; }

    /// <summary>Scheduled departure, UTC.</summary>
    public required DateTimeOffset Departure { get; init; }

    /// <summary>Scheduled arrival, UTC.</summary>
    public required DateTimeOffset Arrival { get; init; }

    /// <summary>Seats of the aircraft.</summary>
    public required int Seats { get; init; }

    /// <summary>People on board, crew left out.</summary>
    public required int People { get; init; }

    /// <summary>Form of its list.</summary>
    public required ListForm Form { get; init; }

    /// <summary>Great-circle kilometres.</summary>
    public double DistanceKm => From.DistanceKm(To);

    /// <summary>Departure in local time.</summary>
    public DateTime DepartureLocal => LocalTimes.ToLocal(From.TimeZone, Departure);

    /// <summary>Arrival in local time.</summary>
    public DateTime ArrivalLocal => LocalTimes.ToLocal(To.TimeZone, Arrival);

    /// <summary>The airport of the network whose node sends the list: where it departs, else where it arrives.</summary>
    public string PostedBy => AircopNetwork.Contains(From.Iata) ? From.Iata : To.Iata;

    /// <summary>The flight as the airport that sends its list expects it.</summary>
    public ExpectedFlight Expected => new() { Flight = Key.ToString(), To = To.Iata, Departure = Departure, Arrival = Arrival };
}
