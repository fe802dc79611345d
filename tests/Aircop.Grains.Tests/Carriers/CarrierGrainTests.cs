using System.Text.Json;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Carriers;

/// <summary>The carrier on the built engine: what flights tell reaches it, stays, and is bounded.</summary>
public sealed class CarrierGrainTests
{
    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C", new DateOnly(1984, 5, 31));
    private static readonly ManifestPerson Koffi = Person("KOUASSI", "KOFFI", seat: "14A");

    [Fact]
    public async Task A_posted_list_reaches_the_scorecard_of_its_carrier()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina, Koffi));
        await scene.Until(async () => await Card(scene) is { FlightsToCome: 1, Flights: 0 });

        scene.Clock.Advance(TimeSpan.FromHours(8));

        var card = (await Card(scene))!;
        Assert.Equal((1, 2, 1, 1.0), (card.Flights, card.People, card.Lists, card.Scores.Timeliness));
        Assert.Contains(card.Missing, missing => missing is { Field: DataField.Document, People: 1 });
        Assert.Contains(card.Blind, rule => rule is { Rule: "D03", People: 2 });
        Assert.Equal(Air702, Assert.Single(card.Recent).Report.Flight);
        Assert.Equal("AF", Assert.Single(await scene.Grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Carrier)));
    }

    [Fact]
    public async Task A_carrier_of_which_nothing_is_known_has_no_scorecard()
    {
        await using var scene = await Scene.Begin();

        Assert.Null(await Card(scene));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_restart_keeps_the_scorecard(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await Carrier(scene).ReportFlight(Flight(scene, 1));
        await Carrier(scene).ReportFlight(Flight(scene, 26) with { Flight = "AF704-2026-05-19-CDG" });
        var before = Text(await Card(scene));

        await scene.Restart(gracefully);

        Assert.Equal(before, Text(await Card(scene)));
    }

    [Fact]
    public async Task A_report_told_twice_or_late_changes_nothing_and_is_not_written()
    {
        await using var scene = await Scene.Begin();
        await Carrier(scene).ReportFlight(Flight(scene, 1));
        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 3, People = 7 });
        var (before, writes) = (Text(await Card(scene)), scene.Store.Writes());

        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 3, People = 7 });
        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 2, People = 5 });

        Assert.Equal((before, writes), (Text(await Card(scene)), scene.Store.Writes()));
        Assert.Equal(7, (await Card(scene))!.People);
    }

    [Fact]
    public async Task A_flight_that_is_moved_to_another_hour_counts_once()
    {
        await using var scene = await Scene.Begin();
        await Carrier(scene).ReportFlight(Flight(scene, 3));
        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 2 });

        await scene.Restart(gracefully: false);

        Assert.Equal(1, (await Card(scene))!.Flights);
    }

    [Fact]
    public async Task A_report_that_the_store_refused_is_made_good_by_the_next()
    {
        await using var scene = await Scene.Begin();
        await Carrier(scene).ReportFlight(Flight(scene, 1));
        scene.Store.FailNextWrites(1);
        await Scene.StoreFails(() => Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 2, People = 3 }));

        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Version = 2, People = 3 });

        Assert.Equal((1, 3), ((await Card(scene))!.Flights, (await Card(scene))!.People));
    }

    [Fact]
    public async Task Flights_of_more_than_a_week_ago_become_sums_and_those_of_more_than_ninety_days_go()
    {
        await using var scene = await Scene.Begin();
        await Carrier(scene).ReportFlight(Flight(scene, 1));
        await Carrier(scene).ReportFlight(Flight(scene, 2) with { Flight = "AF704-2026-05-20-CDG", People = 50 });

        scene.Clock.Advance(TimeSpan.FromDays(9));
        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Flight = "AF706-2026-05-29-CDG", People = 10 });
        // Too late: that day is summed up.
        await Carrier(scene).ReportFlight(Flight(scene, (9 * 24) + 1) with { Flight = "AF708-2026-05-20-CDG" });
        await scene.Restart(gracefully: false);

        var month = (await Card(scene))!;
        Assert.Equal((3, 64), (month.Flights, month.People));
        Assert.Equal("AF706-2026-05-29-CDG", Assert.Single(month.Recent).Report.Flight);
        Assert.Equal(1, (await Carrier(scene).GetScorecard(7, 100))!.Flights);

        scene.Clock.Advance(TimeSpan.FromDays(130));
        await Carrier(scene).ReportFlight(Flight(scene, 1) with { Flight = "AF710-2026-10-06-CDG", People = 1 });
        await scene.Restart(gracefully: false);

        Assert.Equal((1, 1), ((await Carrier(scene).GetScorecard(90, 0))!.Flights, (await Carrier(scene).GetScorecard(90, 0))!.People));
    }

    private static ICarrierGrain Carrier(Scene scene) => scene.Grains.GetGrain<ICarrierGrain>("AF");

    private static Task<CarrierScorecard?> Card(Scene scene) => Carrier(scene).GetScorecard(30, 100);

    private static string Text(CarrierScorecard? card) => JsonSerializer.Serialize(card);

    private static CarrierFlightReport Flight(Scene scene, int hoursAgo)
    {
        var departure = scene.Clock.GetUtcNow().AddHours(-hoursAgo);
        return new CarrierFlightReport
        {
            Flight = Air702,
            Version = 1,
            From = "CDG",
            To = "ABJ",
            Departure = departure,
            Arrival = departure.AddHours(6),
            Lists = [new CarrierList { Id = "0f.0", Source = ManifestSource.Api, ReceivedAt = departure.AddMinutes(-40), People = 4 }],
            People = 4,
        };
    }
}
