using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;

namespace Aircop.Grains.Intake;

/// <summary>A leg as a list tells it: codes as sent, local times.</summary>
/// <param name="From">Airport of departure as sent.</param>
/// <param name="To">Airport of arrival as sent.</param>
/// <param name="Departure">Local time at the airport of departure; null when not said.</param>
/// <param name="Arrival">Local time at the airport of arrival; null when not said.</param>
internal readonly record struct ToldLeg(string From, string To, DateTime? Departure, DateTime? Arrival);

/// <summary>Makes the flight of a list from what the list tells: key, legs in UTC, and findings.</summary>
/// <param name="places">Airports.</param>
internal sealed class FlightOfList(IPlaces places)
{
    private const double CruiseKmPerHour = 800;

    private static readonly TimeSpan TaxiAndClimb = TimeSpan.FromMinutes(30);

    private static readonly TimeSpan LongestLeg = TimeSpan.FromHours(20);

    /// <summary>The flight, or null with the reason among the findings.</summary>
    /// <param name="carrier">Carrier's designator.</param>
    /// <param name="number">Flight number without leading zeros.</param>
    /// <param name="prime">The leg that the list is about.</param>
    /// <param name="all">All legs in order, the prime one among them.</param>
    /// <param name="findings">Takes findings.</param>
    /// <param name="legs">The legs that could be placed, in order.</param>
    public FlightKey? Make(
        string? carrier, string? number, ToldLeg? prime, IReadOnlyList<ToldLeg> all, List<QualityFinding> findings, out ImmutableArray<FlightLeg> legs)
    {
        legs = [];
        if (string.IsNullOrEmpty(carrier) || string.IsNullOrEmpty(number) || prime is not { } main)
        {
            findings.Add(Finding("NoFlight", "No flight can be told from this list; its people are kept unassigned. Send carrier, number and route."));
            return null;
        }

        if (main.Departure is not { } departure)
        {
            findings.Add(Finding("NoFlightDate", $"{carrier}{number} {main.From}-{main.To} has no departure date; its people are kept unassigned. Send the list again with the date."));
            return null;
        }

        var knownFrom = places.TryFind(main.From, out var from);
        if (!knownFrom && !places.TryFind(main.To, out _))
        {
            findings.Add(Finding("UnknownAirport", $"Neither {main.From} nor {main.To} is a known airport. Correct the codes and send the list again."));
            return null;
        }

        var key = new FlightKey(carrier, number, DateOnly.FromDateTime(departure), knownFrom ? from.Iata : main.From);
        if (!FlightKey.TryParse(key.ToString(), out _))
        {
            findings.Add(Finding("NoFlight", $"{carrier}{number} from {main.From} is no flight designation; its people are kept unassigned."));
            return null;
        }

        legs = Place(all, findings);
        return key;
    }

    private ImmutableArray<FlightLeg> Place(IReadOnlyList<ToldLeg> all, List<QualityFinding> findings)
    {
        var legs = ImmutableArray.CreateBuilder<FlightLeg>(all.Count);
        foreach (var told in all)
        {
            if (told.Departure is not { } departure) continue;
            var knownFrom = Find(told.From, "from", findings, out var from);
            var knownTo = Find(told.To, "to", findings, out var to);
            var departureUtc = knownFrom ? places.ToUtc(from, departure) : new DateTimeOffset(departure, TimeSpan.Zero);
            var arrivalUtc = told.Arrival is { } arrival
                ? knownTo ? places.ToUtc(to, arrival) : new DateTimeOffset(arrival, TimeSpan.Zero)
                : departureUtc + FlightTime(knownFrom && knownTo ? places.DistanceKm(from, to) : 0);
            if (arrivalUtc <= departureUtc || arrivalUtc - departureUtc > LongestLeg)
                findings.Add(Finding("ImplausibleValue", string.Create(CultureInfo.InvariantCulture,
                    $"{told.From}-{told.To} takes {(arrivalUtc - departureUtc).TotalHours:0.#} h by the times given; they are kept as sent.")));
            legs.Add(new FlightLeg { From = knownFrom ? from.Iata : told.From, To = knownTo ? to.Iata : told.To, Departure = departureUtc, Arrival = arrivalUtc });
        }

        return legs.ToImmutable();
    }

    private bool Find(string code, string column, List<QualityFinding> findings, out Place place)
    {
        if (places.TryFind(code, out place)) return true;
        findings.Add(Finding("UnknownAirport", $"{code} is not a known airport; it is kept as sent and its local time taken for UTC.") with { Column = column });
        return false;
    }

    private static TimeSpan FlightTime(double kilometres) => TaxiAndClimb + TimeSpan.FromHours(kilometres / CruiseKmPerHour);

    private static QualityFinding Finding(string code, string text) => new() { Code = code, Text = text };
}
