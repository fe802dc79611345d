using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>A lookout that comes, changes or goes acts on every open flight at once, and nobody is screened twice or never.</summary>
public sealed class LookoutChangeTests
{
    private const string Air704 = "AF704-2026-05-20-CDG";

    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C");
    private static readonly Lookout Wanted = new() { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" };

    [Fact]
    public async Task A_new_lookout_hits_an_open_flight_without_a_further_list()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        await PostAndTell(scene);

        await National(scene).AddEntries([Wanted]);

        var hit = await Reaches(scene, row => row.Hit.State == HitState.New);
        Assert.Equal(("p1.national.n1", "national", "n1", "hit.because.entryAdded"), (hit.Id, hit.List, hit.Entry, hit.Because?.Code));
        await scene.Until(async () => (await scene.Board()).Figures.HitsWaiting == 1);
        Assert.Single((await scene.Flight(Air702).GetFlight())!.Lists);
    }

    [Fact]
    public async Task A_changed_lookout_changes_its_hit_and_one_that_went_lapses_it()
    {
        await using var scene = await Scene.Begin();
        await PostAndTell(scene);
        await National(scene).AddEntries([Wanted]);
        await Reaches(scene, row => row.Hit.State == HitState.New);

        await National(scene).AddEntries([Wanted with { Category = LookoutCategory.StolenOrLostDocument }]);
        var changed = await Reaches(scene, row => row.Hit.Because?.Code == "hit.because.entryChanged");
        Assert.Equal("StolenOrLostDocument", changed.Headline.Args["category"]);

        await National(scene).RemoveEntries(["n1"]);
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.IsEmpty);
        var lapsed = await scene.HitOn(Air702);
        Assert.Equal((HitState.Lapsed, "hit.because.entryRemoved", "national"), (lapsed.State, lapsed.Because!.Code, lapsed.Because.Args["list"]));
    }

    [Fact]
    public async Task A_hit_that_comes_back_is_told_to_the_board_again()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        await PostAndTell(scene);
        await National(scene).AddEntries([Wanted]);
        await scene.Until(async () => (await scene.Board()).Figures.HitsWaiting == 1);
        await National(scene).RemoveEntries(["n1"]);
        await scene.Until(async () => (await scene.Board()).Figures.HitsWaiting == 0);

        await National(scene).AddEntries([Wanted]);

        await scene.Until(async () => (await scene.Board()).Figures.HitsWaiting == 1);
        var kinds = (await scene.Board()).Events.Select(e => e.Kind).Where(kind => kind is BoardEventKind.HitRaised or BoardEventKind.HitLapsed);
        Assert.Equal([BoardEventKind.HitRaised, BoardEventKind.HitLapsed, BoardEventKind.HitRaised], kinds);
    }

    [Fact]
    public async Task What_a_unit_keeps_for_itself_is_on_its_own_worklist_and_nowhere_else()
    {
        await using var scene = await Scene.Begin();
        await scene.GoLive("CDG", "ABJ");
        await PostAndTell(scene);
        var own = new WatchlistDescription { Owner = "ABJ", Airport = "ABJ", Purpose = "Own lookouts.", Sharing = SharingLevel.UnitOnly };
        await scene.Grains.GetGrain<IWatchlistGrain>("unit-abj").Change(new LookoutChange { Entries = [Wanted], Description = own });
        await scene.Grains.GetGrain<IWatchlistGrain>("unit-acc").Change(new LookoutChange { Entries = [Wanted], Description = own with { Airport = "ACC" } });

        var hit = await Reaches(scene, row => row.Hit.List == "unit-abj");
        await scene.Until(async () => !(await scene.Grains.GetGrain<IWatchlistDeskGrain>("unit-acc").GetOverview())!.Screening);

        Assert.Equal("ABJ", hit.OnlyFor);
        Assert.Single((await scene.Airport("ABJ").GetWorklist()).Rows);
        Assert.Empty((await scene.Airport("CDG").GetWorklist()).Rows);
        Assert.Empty((await scene.Board()).Queue);
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Seat = "2A" }));
        Assert.Equal("ABJ", (await scene.HitOn(Air702)).OnlyFor);
    }

    [Fact]
    public async Task A_change_touches_no_hit_of_other_lookouts()
    {
        await using var scene = await Scene.Begin();
        await scene.Grains.GetGrain<IWatchlistGrain>("unit-abj").AddEntries([Wanted]);
        await National(scene).AddEntries([Wanted, Wanted with { Id = "n2" }]);
        await scene.Refresh();
        await PostAndTell(scene);

        await National(scene).RemoveEntries(["n1"]);

        await scene.Until(async () => (await scene.Flight(Air702).GetFlight())!.Hits.Any(hit => hit.State == HitState.Lapsed));
        var hits = (await scene.Flight(Air702).GetFlight())!.Hits;
        Assert.Equal(["p1.national.n2", "p1.unit-abj.n1"], hits.Where(hit => hit.State == HitState.New).Select(hit => hit.Id).Order());
    }

    [Fact]
    public async Task Who_was_referred_stays_so_and_shows_that_the_ground_is_gone()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await PostAndTell(scene);
        await Decide(scene, Air702, HitDecision.Refer);

        await National(scene).RemoveEntries(["n1"]);

        await scene.Until(async () => (await scene.HitOn(Air702)).Because is not null);
        var hit = await scene.HitOn(Air702);
        Assert.Equal((HitState.Decided, HitDecision.Refer, "hit.because.entryRemoved"), (hit.State, hit.Decision, hit.Because!.Code));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_that_nobody_was_told_of_when_the_process_ended_is_told_after_it(bool gracefully)
    {
        await using var scene = await Scene.Begin();
        await PostAndTell(scene);
        scene.Store.HoldWrites();
        var change = National(scene).AddEntries([Wanted]);
        scene.Store.ReleaseWrites();
        await change;

        await scene.Restart(gracefully);

        // Nobody calls the list: its reminder does.
        await Reaches(scene, row => row.Hit.State == HitState.New);
        await scene.Until(() => Task.FromResult(scene.Reminders.Count == 0));
    }

    [Fact]
    public async Task A_flight_that_its_airports_do_not_know_yet_is_screened_too()
    {
        await using var scene = await Scene.Begin();
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        // The airports are asked for their open flights before this one has reported to them.
        await National(scene).AddEntries([Wanted]);

        await Reaches(scene, row => row.Hit.State == HitState.New);
        Assert.Single((await scene.Flight(Air702).GetFlight())!.Hits);
    }

    [Fact]
    public async Task A_flight_that_was_targeted_with_an_older_snapshot_catches_up()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted with { Id = "n9", DocumentNumber = "00000000" });
        await National(scene).AddEntries([Wanted]);

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));

        await Reaches(scene, row => row.Hit.Entry == "n1");
    }

    [Fact]
    public async Task The_same_version_told_again_changes_nothing()
    {
        await using var scene = await Scene.Begin();
        await PostAndTell(scene);
        var version = await National(scene).AddEntries([Wanted]);
        await Reaches(scene, row => row.Hit.State == HitState.New);
        var before = (await scene.Flight(Air702).GetFlight())!.Version;

        await scene.Flight(Air702).LookoutsChanged("national", version);
        await scene.Flight(Air702).LookoutsChanged("national", 1);
        await scene.Flight(Air702).LookoutsChanged("no-such-list", 0);

        Assert.Equal(before, (await scene.Flight(Air702).GetFlight())!.Version);
    }

    [Fact]
    public async Task A_flight_without_a_hit_is_not_written_for_a_change()
    {
        await using var scene = await Scene.Begin();
        await PostAndTell(scene);
        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Person("TRAORE", "FATOU", "98ZZ11111")));
        await scene.Until(async () => (await scene.Airport("CDG").GetOpenFlights()).Length == 2);
        var writes = scene.Store.Writes("flight");

        await National(scene).AddEntries([Wanted]);
        await Reaches(scene, row => row.Hit.State == HitState.New);
        await scene.Until(async () => !(await Desk(scene).GetOverview())!.Screening);

        Assert.Equal(writes + 1, scene.Store.Writes("flight"));
        Assert.Empty((await scene.Flight(Air704).GetFlight())!.Hits);
    }

    [Fact]
    public async Task A_list_whose_changes_are_too_many_to_tell_one_by_one_acts_all_the_same()
    {
        await using var scene = await Scene.Begin();
        await National(scene).AddEntries([Wanted]);
        await scene.Refresh();
        await PostAndTell(scene);
        Assert.Equal(HitState.New, (await scene.HitOn(Air702)).State);

        await National(scene).Change(new LookoutChange
        {
            Entries = [.. Enumerable.Range(1, 3_000).Select(i => new Lookout { Id = $"m{i}", Category = LookoutCategory.WantedPerson, DocumentNumber = i == 7 ? "12AB34567" : $"X{i:d7}" })],
            IsWhole = true,
        });

        await scene.Until(async () => (await scene.Flight(Air702).GetFlight())!.Hits is [{ State: HitState.New, Entry: "m7" }, { State: HitState.Lapsed }]);
        Assert.All((await scene.Flight(Air702).GetFlight())!.Hits, hit => Assert.Equal("hit.because.listChanged", hit.Because?.Code));
    }

    [Fact]
    public async Task An_entry_whose_validity_is_over_goes_by_itself()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted with { ValidUntil = new DateOnly(2026, 5, 20) });
        await PostAndTell(scene, new DateTime(2026, 5, 21, 14, 30, 0, DateTimeKind.Unspecified));
        Assert.Equal(HitState.New, (await scene.HitOn("AF702-2026-05-21-CDG")).State);

        scene.Clock.Advance(TimeSpan.FromHours(19));

        await scene.Until(async () => (await scene.HitOn("AF702-2026-05-21-CDG")).State == HitState.Lapsed);
        Assert.Equal(0, (await Desk(scene).GetOverview())!.Entries);
    }

    [Fact]
    public async Task A_pair_that_was_told_apart_stays_so_on_later_flights_until_the_lookout_changes()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await PostAndTell(scene);
        await Decide(scene, Air702, HitDecision.ClearedNotSame);
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.IsEmpty);
        await UntilDecisionIsKept(scene);

        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Amina));
        var suppressed = await scene.HitOn(Air704);
        Assert.Equal((HitState.Decided, HitDecision.ClearedNotSame), (suppressed.State, suppressed.Decision));
        Assert.Equal((Air702, "ABJ shift lead", "Another birth date."), (suppressed.Suppression!.Flight, suppressed.Suppression.By, suppressed.Suppression.Reason));
        await scene.Until(async () => (await scene.Airport("CDG").GetOpenFlights()).Length == 2);
        Assert.Empty((await scene.Airport("ABJ").GetWorklist()).Rows);

        await National(scene).AddEntries([Wanted with { ReasonCode = "R2" }]);

        // Both sides of both flights: the decision was on another lookout than this one is now.
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.Length == 2);
        foreach (var flight in (string[])[Air702, Air704])
        {
            var hit = await scene.HitOn(flight);
            Assert.Equal((HitState.New, HitDecision.Unspecified, "hit.because.reopenedEntry"), (hit.State, hit.Decision, hit.Because?.Code));
            Assert.Null(hit.Suppression);
        }
    }

    [Fact]
    public async Task A_pair_that_was_told_apart_is_looked_at_again_when_the_person_says_something_else()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await PostAndTell(scene);
        await Decide(scene, Air702, HitDecision.ClearedNotSame);
        await UntilDecisionIsKept(scene);

        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Amina with { Birth = new DateOnly(1984, 5, 31) }));
        Assert.Equal((HitState.New, (HitSuppression?)null), ((await scene.HitOn(Air704)).State, (await scene.HitOn(Air704)).Suppression));

        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Seat = "2A" }));
        Assert.Equal(HitState.Decided, (await scene.HitOn(Air702)).State);
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Birth = new DateOnly(1984, 5, 31) }));
        var reopened = await scene.HitOn(Air702);
        Assert.Equal((HitState.New, "hit.because.reopenedPerson"), (reopened.State, reopened.Because?.Code));
        Assert.Equal(HitDecision.ClearedNotSame, Assert.Single((await scene.Flight(Air702).GetFlight())!.Acts).Decision);
    }

    [Fact]
    public async Task A_decision_that_is_taken_back_suppresses_nothing_any_more()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await PostAndTell(scene);
        await Decide(scene, Air702, HitDecision.ClearedNotSame);
        await UntilDecisionIsKept(scene);
        scene.Clock.Advance(TimeSpan.FromMinutes(1));

        await Decide(scene, Air702, HitDecision.Refer, "c2");
        await scene.Until(async () => (await Cleared(scene)) == 0);

        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Amina));
        Assert.Equal(HitState.New, (await scene.HitOn(Air704)).State);
    }

    [Fact]
    public async Task A_decision_survives_the_end_of_the_process()
    {
        await using var scene = await Scene.Begin();
        await scene.AddLookouts(Wanted);
        await PostAndTell(scene);
        await Decide(scene, Air702, HitDecision.ClearedNotSame);

        await scene.Restart(gracefully: false);
        await scene.Refresh();
        await UntilDecisionIsKept(scene);

        await scene.Post(Paxlst("AF704", "CDG", "ABJ", Amina));
        Assert.NotNull((await scene.HitOn(Air704)).Suppression);
    }

    private static IWatchlistGrain National(Scene scene) => scene.Grains.GetGrain<IWatchlistGrain>("national");

    private static IWatchlistDeskGrain Desk(Scene scene) => scene.Grains.GetGrain<IWatchlistDeskGrain>("national");

    private static async Task PostAndTell(Scene scene, DateTime? departure = null)
    {
        var body = Paxlst("AF702", "CDG", "ABJ", Amina);
        if (departure is { } time)
            body = System.Text.Encoding.ASCII.GetBytes(System.Text.Encoding.ASCII.GetString(body).Replace("260520", time.ToString("yyMMdd", System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal));
        await scene.Post(body);
        await scene.Until(async () => (await scene.Airport("CDG").GetOpenFlights()).Length == 1);
    }

    private static async Task<Hit> Reaches(Scene scene, Func<WorklistRow, bool> isMeant)
    {
        Hit? reached = null;
        await scene.Until(async () => (reached = (await scene.Airport("ABJ").GetWorklist()).Rows.FirstOrDefault(isMeant)?.Hit) is not null);
        return reached!;
    }

    private static async Task Decide(Scene scene, string flight, HitDecision decision, string command = "c1") => Assert.Equal(ActResult.Done, await scene.Flight(flight).DecideHit(
        new DecideHit { CommandId = command, HitId = "p1.national.n1", Decision = decision, By = "ABJ shift lead", Reason = "Another birth date." }));

    private static Task UntilDecisionIsKept(Scene scene) => scene.Until(async () => await Cleared(scene) == 1);

    private static async Task<int> Cleared(Scene scene) =>
        (await scene.Grains.GetGrain<Contracts.Passengers.IPassengerGrain>(Scene.Identities.Of(Amina)!).GetCleared()).Length;
}
