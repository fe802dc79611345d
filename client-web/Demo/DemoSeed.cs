using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using Aircop.World.Demo;
using Aircop.World.Reference;

namespace Aircop.ClientWeb.Demo;

/// <summary>What a demo begins with: units, a live operation over the network's airports, lookouts and flights to come. Seeding again changes nothing.</summary>
public sealed class DemoSeed(IGrainFactory grains, DemoTime time)
{
    /// <summary>Id of the operation.</summary>
    public const string Operation = "cocair-8";

    private const string OperationName = "COCAIR VIII";
    private const int DaysOfOperation = 10;
    private const int HitsOfAShift = 12;

    // Glossary 2.1, in the order in which a unit takes them on.
    private static readonly string[] Agencies =
        ["Police", "Customs", "Immigration", "Gendarmerie", "DrugEnforcement", "CivilAviationSecurity", "WildlifeAuthority"];

    /// <summary>Sets up the units and the operation.</summary>
    public async Task Network()
    {
        await Task.WhenAll(AircopNetwork.Airports.Select((member, index) => Unit(member.Airport.Iata, index)));
        var operation = grains.GetGrain<IOperationGrain>(Operation);
        if (await operation.GetBoard() is null) await operation.Plan(Plan());
        for (var board = await operation.GetBoard(); board!.Operation.State < OperationState.Live; board = await operation.GetBoard())
            await operation.ChangeState(board.Operation.State + 1, "COCAIR coordination");
    }

    /// <summary>Adds the lookouts of a day. Returns how many there are.</summary>
    public async Task<int> Lookouts(int number, SyntheticDay day)
    {
        await Task.WhenAll(day.Lookouts.Select(list =>
            grains.GetGrain<IWatchlistGrain>(list.Key).Change(new LookoutChange
            {
                Entries = [.. list.Value.Select(entry => DemoDays.Entry(number, entry))],
                Description = DescriptionOf(list.Value),
                Reason = "Seeded for the demo.",
            })));
        return day.Lookouts.Sum(static list => list.Value.Length);
    }

    /// <summary>Names a day's flights that depart from a time on to the airports that deliver their lists.</summary>
    public Task Schedule(SyntheticDay day, DateTimeOffset departingFrom) =>
        Task.WhenAll(day.Flights.Where(flight => flight.Departure >= departingFrom).GroupBy(static flight => flight.PostedBy).Select(airport =>
            grains.GetGrain<IAirportGrain>(airport.Key).ExpectFlights([.. airport.Select(static flight => flight.Expected)])));

    // The lists of the demo stand for those of INTERPOL, to which nothing here is connected.
    private static WatchlistDescription DescriptionOf(ImmutableArray<Lookout> entries) => new()
    {
        Owner = "INTERPOL (simulated)",
        Purpose = entries.IsEmpty ? "Nothing yet." : entries[0].Category switch
        {
            LookoutCategory.StolenOrLostDocument => "Stolen and lost travel documents; every one invented.",
            LookoutCategory.MissingPerson => "Missing persons, to be protected; every one invented.",
            _ => "Wanted persons; every one invented.",
        },
        Sharing = SharingLevel.Network,
        Release = ListRelease.TwoPersons,
    };

    private Task Unit(string airport, int index)
    {
        // Two to five agencies, the same at every start.
        var count = 2 + (index % 4);
        var agencies = Enumerable.Range(0, count).Select(i => i < 2 ? Agencies[i] : Agencies[2 + ((index + i) % (Agencies.Length - 2))]).Distinct(StringComparer.Ordinal);
        return grains.GetGrain<IAirportGrain>(airport).SetUnit(new JaitfUnit { Airport = airport, Agencies = [.. agencies], ShiftCapacity = HitsOfAShift });
    }

    private OperationPlan Plan() => new()
    {
        Id = Operation,
        Name = OperationName,
        StartsAt = time.Begin.Start,
        EndsAt = time.Begin.Start.AddDays(DaysOfOperation),
        Airports = [.. AircopNetwork.Airports.Select(static m => new BoardPlace
        {
            Iata = m.Airport.Iata, City = m.City, Country = m.Airport.Country, Latitude = m.Airport.Latitude, Longitude = m.Airport.Longitude,
        })],
        Synthetic = true,
    };
}
