using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using static Aircop.Grains.Tests.Passengers.Pasts;

namespace Aircop.Grains.Tests.Passengers;

/// <summary>What a traveller's record keeps.</summary>
public sealed class PassengerGrainTests
{
    private const string Key = "00000000000000000000000000000001";

    private static readonly TravellerControl Control = new() { Flight = "F", Hit = "p1.rules", At = Today, Airport = "CDG", Positive = true, Goods = [Commodity.Cocaine] };

    private static readonly TravellerCompany Company = new() { Person = "x", Flight = "F", Version = 2, Departure = Today, Positive = true };

    [Fact]
    public async Task A_later_version_of_a_flight_replaces_the_earlier_one_and_the_same_again_writes_nothing()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        var journey = Flight("CDG", "BOG", 3);

        await record.NoteJourney(journey);
        await record.NoteJourney(journey with { Version = 9, ToldAt = Today });
        Assert.Equal(1, scene.Store.Writes("passenger"));
        await record.NoteJourney(journey with { Version = 2, Presence = Presence.NotOnBoard });
        var past = await record.NoteJourney(journey with { Version = 1, BagKg = 3 });

        Assert.Equal((Key, Presence.NotOnBoard, null), (past.Passenger, Assert.Single(past.Journeys).Presence, past.Journeys[0].BagKg));
        Assert.Equal(2, scene.Store.Writes("passenger"));
    }

    [Fact]
    public async Task Earlier_journeys_go_into_pages_of_their_years_and_no_write_grows_with_age()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        const int Count = 120;
        for (var i = 0; i < Count; i++) await record.NoteJourney(Flight("CDG", "BOG", 10 * (Count - i)));

        var row = System.Text.Encoding.UTF8.GetString(scene.Rows.Stored("passenger", GrainId.Create("passenger", Key))!);
        Assert.InRange(row.Split("\"flight\":").Length - 1, 1, JourneyPages.MostInRow);
        Assert.NotNull(scene.Rows.Stored("journeys-2024", GrainId.Create("passenger", Key)));
        await scene.Restart(gracefully: false);
        var past = await scene.Grains.GetGrain<IPassengerGrain>(Key).GetPast();
        Assert.Equal(Enumerable.Range(1, Count).Select(i => Today.AddDays(-10 * i)), past.Journeys.Select(journey => journey.Departure));
    }

    [Fact]
    public async Task A_journey_on_a_page_is_replaced_there()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        for (var i = 100; i > 0; i--) await record.NoteJourney(Flight("CDG", "BOG", 10 * i));
        var old = Flight("CDG", "BOG", 990) with { Version = 5, Presence = Presence.NotOnBoard };

        await record.NoteJourney(old);
        var past = await record.NoteJourney(old with { Version = 4, Presence = Presence.OnBoard });

        Assert.Equal(100, past.Journeys.Length);
        Assert.Equal((5L, Presence.NotOnBoard), (past.Journeys[^2].Version, past.Journeys[^2].Presence));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_write_that_fails_while_journeys_are_moved_into_pages_loses_none(int after)
    {
        await using var scene = await Scene.Begin();
        for (var i = 100; i > 100 - JourneyPages.MostInRow; i--) await scene.Grains.GetGrain<IPassengerGrain>(Key).NoteJourney(Flight("CDG", "BOG", i));
        var next = Flight("CDG", "BOG", 1);

        scene.Store.FailWriteAfter(after - 1);
        await Scene.StoreFails(() => scene.Grains.GetGrain<IPassengerGrain>(Key).NoteJourney(next));
        var past = await scene.Grains.GetGrain<IPassengerGrain>(Key).NoteJourney(next);

        Assert.Equal(JourneyPages.MostInRow + 1, past.Journeys.Length);
        Assert.Equal(past.Journeys.Length, past.Journeys.Select(journey => journey.Flight).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task No_more_is_asked_of_the_store_than_the_five_years_that_count()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        await record.NoteJourney(Flight("CDG", "BOG", 3000));
        for (var i = JourneyPages.MostInRow; i > 0; i--) await record.NoteJourney(Flight("CDG", "BOG", i));

        Assert.Equal(JourneyPages.MostInRow, (await record.GetPast()).Journeys.Length);
    }

    [Fact]
    public async Task What_has_been_kept_for_five_years_is_deleted_day_by_day_though_the_traveller_never_comes_again()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        for (var i = 0; i <= JourneyPages.MostInRow; i++) await record.NoteJourney(Flight("CDG", "BOG", 1820 - i));
        await record.NoteControl(Control with { At = Today.AddDays(-1820) });
        Assert.NotNull(scene.Rows.Stored("journeys-2021", record.GetGrainId()));

        await scene.Restart(gracefully: false);
        record = scene.Grains.GetGrain<IPassengerGrain>(Key);
        await Runs(scene, async () => (await record.GetPast()).Journeys.Length == 10);
        Assert.Empty((await record.GetPast()).Controls);

        await Runs(scene, () => Task.FromResult(scene.Reminders.Count == 0));
        Assert.Null(scene.Rows.Stored("journeys-2021", record.GetGrainId()));
        var row = System.Text.Encoding.UTF8.GetString(scene.Rows.Stored("passenger", record.GetGrainId())!);
        Assert.DoesNotContain("BOG", row, StringComparison.Ordinal);
    }

    private static Task Runs(Scene scene, Func<Task<bool>> until) => Aircop.Testing.Eventually.Holds(scene.Clock, TimeSpan.FromHours(12), until);

    [Fact]
    public async Task A_control_is_kept_once_and_its_later_word_stands()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);

        await record.NoteControl(Control);
        await record.NoteControl(Control with { Goods = [.. Control.Goods] });
        Assert.Equal(1, scene.Store.Writes("passenger"));
        await record.NoteControl(Control with { At = Today.AddMinutes(1), Positive = false });
        var past = await record.NoteControl(Control);

        Assert.False(Assert.Single(past.Controls).Positive);
    }

    [Fact]
    public async Task A_person_of_interest_on_a_flight_is_kept_once_and_withdrawn()
    {
        await using var scene = await Scene.Begin();
        var record = scene.Grains.GetGrain<IPassengerGrain>(Key);

        await record.NoteCompany(Company with { Withdrawn = true });
        Assert.Equal(0, scene.Store.Writes("passenger"));
        await record.NoteCompany(Company);
        await record.NoteCompany(Company with { Version = 3 });
        Assert.Equal(1, scene.Store.Writes("passenger"));
        await record.NoteCompany(Company with { Version = 4, Withdrawn = true });
        var past = await record.NoteCompany(Company);

        Assert.True(Assert.Single(past.Company).Withdrawn);
    }
}
