using Aircop.Contracts.Passengers;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>Grains that leave memory after each call answer everybody who calls meanwhile.</summary>
public sealed class LeavingGrainTests
{
    private const int Callers = 20;
    private const int Calls = 10;

    [Fact]
    public async Task A_traveller_who_is_told_of_from_many_sides_at_once_keeps_every_journey()
    {
        await using var scene = await Scene.Begin();
        var traveller = scene.Grains.GetGrain<IPassengerGrain>("of-many-journeys");

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(async caller =>
        {
            for (var call = 0; call < Calls; call++) await traveller.NoteJourney(Journey(caller, call));
        }));

        var journeys = (await traveller.GetPast()).Journeys;
        Assert.Equal(Callers * Calls, journeys.Length);
        Assert.Equal(Callers * Calls, journeys.DistinctBy(journey => journey.Flight).Count());
    }

    [Fact]
    public async Task A_body_that_is_posted_again_and_again_from_many_sides_is_taken_once()
    {
        await using var scene = await Scene.Begin();
        var body = Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567"));

        var receipts = await Task.WhenAll(Enumerable.Range(0, Callers).Select(async _ =>
        {
            var first = 0;
            for (var call = 0; call < Calls; call++) first += (await scene.Post(body)).Duplicate ? 0 : 1;
            return first;
        }));

        Assert.Equal(1, receipts.Sum());
    }

    private static Journey Journey(int caller, int call) => new()
    {
        Flight = $"AF{caller}-{call}",
        Version = 1,
        From = "CDG",
        To = "ABJ",
        Departure = Scene.Start.AddHours(call),
    };
}
