using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class ScheduleTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(37)]
    [InlineData(1_400)]
    public void A_day_has_exactly_the_flights_asked_for(int flights) =>
        Assert.Equal(flights, FlightSchedule.Generate(new WorldOptions { Flights = flights }).Length);

    [Fact]
    public void The_same_seed_gives_the_same_flights_and_another_seed_others()
    {
        ImmutableArray<ScheduledFlight> flights = FlightSchedule.Generate(Days.Small(1));

        Assert.Equal(flights.AsEnumerable(), FlightSchedule.Generate(Days.Small(1)));
        Assert.NotEqual(flights.AsEnumerable(), FlightSchedule.Generate(Days.Small(2)));
    }

    [Fact]
    public void Every_flight_touches_the_network_and_departs_on_the_day()
    {
        WorldOptions options = Days.Full.Options;
        foreach (ScheduledFlight flight in Days.Full.Flights)
        {
            Assert.True(AircopNetwork.Contains(flight.PostedBy));
            Assert.NotEqual(flight.From.Country, flight.To.Country);
            Assert.InRange(flight.Departure, options.Start, options.Start.AddDays(1).AddTicks(-1));
            Assert.InRange((flight.Arrival - flight.Departure).TotalHours, 0.5, 22);
            Assert.InRange(flight.People, 1, flight.Seats);
            Assert.Equal(DateOnly.FromDateTime(flight.DepartureLocal), flight.Key.Date);
        }
    }

    [Fact]
    public void Every_key_is_its_own_and_reads_back()
    {
        Assert.Equal(Days.Full.Flights.Length, Days.Full.Flights.Select(flight => flight.Key).Distinct().Count());
        foreach (ScheduledFlight flight in Days.Full.Flights)
        {
            Assert.True(FlightKey.TryParse(flight.Key.ToString(), out FlightKey key));
            Assert.Equal(flight.Key, key);
        }
    }

    [Fact]
    public void Traffic_is_as_uneven_as_in_the_world()
    {
        Dictionary<string, int> byAirport = Days.Full.Flights
            .SelectMany(flight => new[] { flight.From.Iata, flight.To.Iata })
            .Where(AircopNetwork.Contains)
            .GroupBy(iata => iata)
            .ToDictionary(group => group.Key, group => group.Count());

        Assert.True(byAirport["PTY"] > 15 * byAirport.GetValueOrDefault("OXB", 1));
        Assert.InRange(Days.Full.Flights.Average(flight => (double)flight.People / flight.Seats), 0.7, 0.8);
        Assert.InRange(Days.Full.Flights.Count(flight => flight.Form == ListForm.TypedList), 100, 260);
    }

    [Fact]
    public void Flights_within_countries_come_when_they_are_asked_for()
    {
        ImmutableArray<ScheduledFlight> flights = FlightSchedule.Generate(new WorldOptions { InternationalOnly = false });

        Assert.Contains(flights, flight => flight.From.Country == flight.To.Country);
    }
}
