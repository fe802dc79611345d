using Aircop.Contracts.Airports;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Carriers;
using Aircop.Grains.Network;
using Aircop.Grains.Passengers;
using Aircop.Grains.SimulatedInterpol;

namespace Aircop.Grains.Flights;

/// <summary>
/// Tells others what a flight has become: the airports it touches, the live operations these take part in, the carrier, and the records of
/// travellers of whom an officer decided. Everything told is absolute and versioned, so telling it again changes nothing.
/// </summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Keys of travellers.</param>
/// <param name="carriers">Tells the carrier how well its data came.</param>
/// <param name="outcomes">Tells the network what controls found.</param>
/// <param name="interpol">Whether documents are asked for in the simulated database.</param>
public sealed class FlightTelling(
    IGrainFactory grains, IdentityKeys identities, CarrierTelling carriers, OutcomeTelling outcomes, SimulatedInterpolOptions interpol)
{
    internal async Task Tell(string key, FlightState flight, long toldVersion)
    {
        var report = FlightReports.Of(key, flight);
        var quality = carriers.Report(key, flight.Version, flight.Legs, flight.Lists, [.. flight.People.Select(entry => entry.Person)]);
        var answers = await Task.WhenAll(FlightReports.Airports(flight)
            .Select(airport => grains.GetGrain<IAirportGrain>(airport).ReportFlights([FlightReports.For(report, airport)])));
        var told = new OperationReport { Flights = [FlightReports.For(report, "")] };
        await Task.WhenAll(answers.SelectMany(live => live).Distinct(StringComparer.Ordinal)
            .Select(operation => grains.GetGrain<IOperationGrain>(operation).Report(told)));
        await Task.WhenAll(Cleared(flight, toldVersion).Select(one => grains.GetGrain<IPassengerGrain>(one.Passenger).NoteCleared(one.Pair)));
        await outcomes.Tell(key, flight);
        await carriers.Tell(quality);
        if (interpol.Enabled && flight.Legs.Length > 0) await grains.GetGrain<ISimulatedCheckGrain>(key).Check(Documents(flight));
    }

    private static DocumentsToCheck Documents(FlightState flight) => new()
    {
        Version = flight.Version,
        Departure = flight.Legs[0].Departure,
        Documents = [.. flight.People.Where(entry => entry.IsPresent).SelectMany(entry => entry.Person.Documents)
            .Where(document => document.Number.Length > 0 && document.Type is not "V")
            .Select(document => new CheckedDocument { Number = document.Number, Issuer = document.Issuer }).Distinct()],
    };

    private List<(string Passenger, ClearedPair Pair)> Cleared(FlightState flight, long toldVersion)
    {
        var cleared = new List<(string, ClearedPair)>();
        foreach (var (hit, pair, changedIn) in flight.Cleared)
        {
            if (changedIn <= toldVersion || flight.Hits.Find(one => one.Id == hit)?.Person is not { } person) continue;
            if (flight.People.Find(entry => entry.Key == person) is { } entry && identities.Of(entry.Person) is { } passenger) cleared.Add((passenger, pair));
        }

        return cleared;
    }
}
