using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Testing;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>The stand-ins for FIND and MIND: what they answer is a hit like the others, with its source and age, whatever fails on the way.</summary>
public sealed class SimulatedInterpolTests
{
    private static readonly Lookout Stolen = new() { Id = "s1", Category = LookoutCategory.StolenOrLostDocument, DocumentNumber = "12-AB 34567", DocumentIssuer = "CIV" };
    private static readonly ManifestPerson Amina = Person("DIALLO", "AMINATA", "12AB34567", "31C");

    [Fact]
    public async Task It_is_not_asked_unless_it_is_turned_on()
    {
        await using var scene = await Scene.Begin();
        await Database(scene);

        await Post(scene);

        Assert.Equal(0, scene.Store.Writes("checks"));
        Assert.Empty((await scene.Flight(Air702).GetFlight())!.Hits);
    }

    [Fact]
    public async Task A_flight_that_leaves_soon_is_asked_for_online()
    {
        await using var scene = await Scene.Begin(Options(batchBeforeHours: 24));
        await Database(scene);

        await Post(scene);

        var hit = await Hit(scene);
        Assert.Equal(("p1.find-simulated.s1", HitKind.InterpolDocument, HitState.New, "31C"), (hit.Id, hit.Kind, hit.State, hit.Place));
        Assert.Contains(hit.Reasons, reason => reason is { Source: "find-simulated", Text.Code: "evidence.asked.online" });
        Assert.Contains(hit.Reasons, reason => reason is { Side: ReasonSide.Against, Text.Code: "evidence.asked.unconfirmed" });
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.Length == 1);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_flight_that_leaves_later_is_asked_for_in_a_batch_whose_answers_survive_a_restart(bool gracefully)
    {
        await using var scene = await Scene.Begin(Options(batchBeforeHours: 1));
        await Database(scene);
        await Post(scene);
        await scene.Until(() => Task.FromResult(scene.Store.Writes("checks") >= 2));
        Assert.Empty((await scene.Flight(Air702).GetFlight())!.Hits);

        await scene.Restart(gracefully);

        Assert.Contains((await Hit(scene)).Reasons, reason => reason.Text.Code == "evidence.asked.batch");
    }

    [Fact]
    public async Task While_it_is_out_of_reach_and_when_it_allows_few_questions_every_document_gets_its_answer_in_the_end()
    {
        var options = Options(batchBeforeHours: 24);
        options.OutageMinutes = 10;
        options.QuestionsPerMinute = 2;
        await using var scene = await Scene.Begin(options);
        await Database(scene);
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", [.. Enumerable.Range(1, 9).Select(i => Person("TRAORE", "FATOU", $"98ZZ{i:d5}")), Amina]));

        await Eventually.Holds(scene.Clock, TimeSpan.FromSeconds(5), async () => (await scene.Flight(Air702).GetFlight())!.Hits.Length == 1);

        Assert.InRange(scene.Clock.GetUtcNow(), Scene.Start.AddMinutes(10), Scene.Start.AddMinutes(40));
    }

    [Fact]
    public async Task A_hit_of_the_copy_says_its_age_and_is_not_raised_again_online()
    {
        var options = Options(batchBeforeHours: 24);
        options.OldAfterHours = 2;
        options.CopyHours = 100;
        await using var scene = await Scene.Begin(options);
        await Database(scene);
        Assert.True(await scene.Service<SimulatedCopy>().Renew());
        Assert.False(await scene.Service<SimulatedCopy>().Renew());
        await scene.Refresh();

        await Post(scene);
        var young = await scene.HitOn(Air702);
        Assert.Equal(("mind-simulated", "2026-05-20 06:00"), (young.List, Assert.Single(young.Reasons, reason => reason.Text.Code == "evidence.copy.of").Text.Args["at"]));
        Assert.DoesNotContain(young.Reasons, reason => reason.Text.Code == "evidence.copy.old");

        scene.Clock.Advance(TimeSpan.FromHours(3));
        await scene.Until(() => Task.FromResult(scene.Store.Writes("checks") >= 2));
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Birth = new DateOnly(1984, 5, 31) }));

        var old = await scene.HitOn(Air702);
        Assert.Equal("mind-simulated", old.List);
        Assert.Contains(old.Reasons, reason => reason is { Side: ReasonSide.Against, Text.Code: "evidence.copy.old" });
    }

    [Fact]
    public async Task Nobody_is_screened_with_the_list_that_plays_the_database_and_a_change_of_it_lapses_no_answer()
    {
        await using var scene = await Scene.Begin(Options(batchBeforeHours: 24));
        await Database(scene);
        await scene.Refresh();
        await Post(scene);
        Assert.Equal(HitKind.InterpolDocument, (await Hit(scene)).Kind);

        await scene.Grains.GetGrain<IWatchlistGrain>(SimulatedInterpolOptions.Database).AddEntries([Stolen with { Id = "s2", DocumentNumber = "77XX77777" }]);
        await scene.Until(async () => !(await scene.Grains.GetGrain<IWatchlistDeskGrain>(SimulatedInterpolOptions.Database).GetOverview())!.Screening);
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina with { Seat = "2A" }));

        Assert.Equal(HitState.New, (await scene.HitOn(Air702)).State);
    }

    [Fact]
    public void Settings_that_cannot_be_are_named()
    {
        Assert.Null(new SimulatedInterpolOptions().Fault());
        Assert.Contains("QuestionsPerMinute", new SimulatedInterpolOptions { QuestionsPerMinute = 0 }.Fault(), StringComparison.Ordinal);
    }

    private static SimulatedInterpolOptions Options(int batchBeforeHours) => new() { Enabled = true, LatencyMilliseconds = 0, BatchBeforeHours = batchBeforeHours, CopyHours = 0 };

    private static Task Database(Scene scene) => scene.Grains.GetGrain<IWatchlistGrain>(SimulatedInterpolOptions.Database).Change(new LookoutChange
    {
        Entries = [Stolen],
        Description = new WatchlistDescription { Owner = "INTERPOL (simulated)", Purpose = "Tests.", Sharing = SharingLevel.Network, AskedOnly = true },
    });

    private static async Task Post(Scene scene)
    {
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Amina));
        await scene.Until(async () => (await scene.Airport("CDG").GetOpenFlights()).Length == 1);
    }

    private static async Task<Hit> Hit(Scene scene)
    {
        await scene.Until(async () => (await scene.Flight(Air702).GetFlight())!.Hits.Length == 1);
        return await scene.HitOn(Air702);
    }
}
