using System.Collections.Concurrent;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Grains.Rules;
using Aircop.Grains.Tests.Network;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using static Aircop.Grains.Tests.Rules.RuleScene;

namespace Aircop.Grains.Tests.Rules;

/// <summary>A back-test finds what the live engine found, person by person, and the same again every time.</summary>
public sealed class BackTestTests
{
    [Fact]
    public async Task A_back_test_finds_of_every_person_what_the_live_engine_found()
    {
        await using var judged = await JudgedScene.Begin();
        await judged.PostMany(seed: 7, flights: 4, people: 60);
        await judged.UntilKept(240);
        await judged.Scene.UntilSettled();
        var kept = judged.Kept();
        var hits = 0;

        foreach (var file in CorePack.Files)
        {
            var rule = ReadRule.Of(file.Text).Rule!;
            if (PassengerRules.All.Find(rule.Id) is null) continue;
            var outcomes = new ConcurrentDictionary<(string Flight, string Person), RuleOutcome>();
            var run = new BackTestRun(judged.Store, rule, new JudgedPeriod(JudgedScene.Day, JudgedScene.Day, []), CancellationToken.None);
            var tally = await run.Judge((flight, person, outcome) => outcomes[(flight, person)] = outcome);

            Assert.Equal((240L, 240), (tally.Judged, outcomes.Count));
            foreach (var (who, one) in kept)
            {
                var place = one.Rules.Live.Index().Single(mark => mark.Item.Id == rule.Id).Index;
                Assert.Equal(one.Hits.Contains(place), outcomes[who].Result == RuleResult.Hit);
                if (rule.Side == GroundSide.For) Assert.Equal(one.NotSeen.Contains(place), outcomes[who].Result == RuleResult.NotEvaluable);
            }

            hits += (int)tally.Hits;
            await SaysWhatOfficersRead(judged, rule, outcomes);
        }

        Assert.True(hits > 50, $"{hits} hits are too few to compare.");
    }

    [Fact]
    public async Task The_same_rule_version_over_the_same_data_gives_the_same_bytes()
    {
        await using var judged = await JudgedScene.Begin();
        await judged.PostMany(seed: 8, flights: 3, people: 40);
        await judged.UntilKept(120);
        await judged.Scene.UntilSettled();

        var first = await judged.BackTest("t1", Text(hours: 90));
        await judged.Scene.Restart(gracefully: false);
        var second = await judged.BackTest("t2", Text(hours: 90));

        Assert.Equal(BackTestState.Done, first.State);
        Assert.True(first.Result!.Hits > 5);
        Assert.Equal(120, first.Result.Judged);
        Assert.Equal((first.Result.Digest, first.Result.DataVersion, first.Result.RuleVersion), (second.Result!.Digest, second.Result.DataVersion, second.Result.RuleVersion));
        Assert.StartsWith("N01.1-", first.Result.RuleVersion, StringComparison.Ordinal);
        Assert.NotEqual(first.Result.Digest, (await judged.BackTest("t3", Text(hours: 91))).Result!.Digest);
        Assert.Equal(first.Result, (await judged.Scene.Grains.GetGrain<IBackTestGrain>("t1").Get())!.Result, (one, other) => one!.Digest == other!.Digest);
        Assert.Equal(["t3", "t2", "t1"], (await judged.Scene.Grains.GetGrain<IBackTestsGrain>("network").Get("N01")).Select(test => test.Id));
    }

    [Fact]
    public async Task What_officers_decide_and_controls_find_comes_back_to_the_rule()
    {
        await using var judged = await JudgedScene.Begin();
        var scene = judged.Scene;
        await scene.PutInForce(Text());
        await scene.PostBooked(("SILVA", 6), ("COSTA", 7), ("DIALLO", 8), ("TRAORE", 60));
        await scene.Until(async () => (await scene.RuleHits()).Length == 3);
        var found = (OutcomeKind[])[OutcomeKind.Positive, OutcomeKind.Negative];
        foreach (var (index, hit) in (await scene.RuleHits()).Index().Take(2))
        {
            var flight = scene.Flight(Latam);
            await flight.DecideHit(new DecideHit { CommandId = $"d{index}", HitId = hit.Id, Decision = HitDecision.Refer, By = "LIS officer", Reason = "To be looked at." });
            await flight.RecordOutcome(new RecordOutcome { CommandId = $"o{index}", HitId = hit.Id, By = "LIS officer", Reason = "Bags examined.", Outcome = new HitOutcome { Kind = found[index], Airport = "LIS" } });
        }

        await judged.UntilKept(4);
        await scene.Until(async () => (await judged.Scores()).Rules.Any(score => score is { Rule: "N01", Positive: 1, Negative: 1 }));
        var score = (await judged.Scores()).Rules.Single(one => one.Rule == "N01");
        Assert.Equal((4L, 0L, 3L, 2L, 0L), (score.Evaluated, score.NotEvaluable, score.Hits, score.Referred, score.Missed));
        Assert.Equal(0.5, score.Precision!.Rate);
        Assert.Equal(1, (await judged.Scores()).Rules.Single(one => one.Rule == "D01").Missed + (await judged.Scores()).Rules.Single(one => one.Rule == "D01").Positive);

        var result = (await judged.BackTest("t1", Text(hours: 7))).Result!;
        Assert.Equal((1L, 1L), (result.Hits, result.Controls));
        Assert.Equal(result.Positives == 1 ? 0 : 1, result.MissedPositives);
        Assert.Equal(["GRU", "LIS"], result.Airports.Select(airport => airport.Airport));
    }

    [Fact]
    public async Task What_is_found_in_shadow_is_counted_and_kept_apart()
    {
        await using var judged = await JudgedScene.Begin();
        var scene = judged.Scene;
        await scene.PutInForce(Text(), kind: RuleActKind.ApproveToShadow);
        await scene.PostBooked(("SILVA", 6), ("COSTA", 60));
        await judged.UntilKept(2);
        await scene.Until(async () => (await judged.Scores()).Rules.Any(score => score.Rule == "N01"));

        var score = (await judged.Scores()).Rules.Single(one => one.Rule == "N01");
        Assert.Equal((true, 2L, 1L), (score.IsShadow, score.Evaluated, score.Hits));
        Assert.Empty((await scene.Flight(Latam).GetFlight())!.Hits);
        Assert.Empty((await scene.Airport("LIS").GetWorklist()).Rows);
        Assert.All(judged.Kept().Values, kept => Assert.False(kept.IsHit));
    }

    [Fact]
    public async Task A_back_test_of_a_text_with_faults_says_where_and_one_that_is_cancelled_stays_so()
    {
        await using var judged = await JudgedScene.Begin();

        var faulty = await judged.BackTest("t1", Text().Replace("bk.leadHours < most", "bk.leadHours < 'x' + most", StringComparison.Ordinal));
        Assert.Equal(BackTestState.Failed, faulty.State);
        Assert.StartsWith("Line 13: ", faulty.Problem, StringComparison.Ordinal);
        Assert.Equal(BackTestState.Failed, (await judged.Scene.Grains.GetGrain<IBackTestGrain>("t1").Cancel("analyst"))!.State);
        Assert.Null(await judged.Scene.Grains.GetGrain<IBackTestGrain>("t9").Cancel("analyst"));
    }

    [Fact]
    public async Task A_back_test_that_is_under_way_tells_how_far_it_is_and_ends_when_it_is_cancelled()
    {
        await using var scene = await Scene.Begin(judged: new EndlessStore());
        var grain = scene.Grains.GetGrain<IBackTestGrain>("t1");
        await grain.Start(new BackTestOrder { Rule = "N01", Text = Text(), From = JudgedScene.Day, Until = JudgedScene.Day, By = "analyst", Reason = "Tried." });
        await scene.Until(async () => await grain.Get() is { State: BackTestState.Running, Judged: > 100, Total: EndlessStore.Promised });

        var cancelled = (await grain.Cancel("approver"))!;

        Assert.Equal((BackTestState.Cancelled, "approver", null), (cancelled.State, cancelled.CancelledBy, cancelled.Result));
        Assert.Equal(BackTestState.Cancelled, (await grain.Get())!.State);
        await scene.Restart(gracefully: true);
        Assert.Equal(BackTestState.Cancelled, (await scene.Grains.GetGrain<IBackTestGrain>("t1").Get())!.State);
    }

    [Fact]
    public async Task A_live_count_says_what_a_text_would_have_hit_lately()
    {
        await using var judged = await JudgedScene.Begin();
        await judged.PostMany(seed: 9, flights: 2, people: 30);
        await judged.UntilKept(60);
        var bench = judged.Scene.Grains.GetGrain<IRuleWorkbenchGrain>("analyst");

        var count = await bench.Count(new RuleCountOrder { Text = Text(hours: 90), Days = 7 });

        Assert.Equal((60L, 60L, false), (count.Judged, count.Total, count.IsPartial));
        Assert.Equal((await judged.BackTest("t1", Text(hours: 90))).Result!.Hits, count.Hits);
        Assert.Equal(count.NotEvaluable, count.Missing.Max(missing => missing.Count));
        Assert.Empty((await bench.Count(new RuleCountOrder { Text = Text(), Days = 1, Airports = ["XXX"] })).Missing);
    }

    [Fact]
    public async Task People_who_leave_a_flight_are_not_kept_and_being_asked_again_changes_nothing()
    {
        await using var judged = await JudgedScene.Begin();
        await judged.PostMany(seed: 10, flights: 1, people: 12);
        await judged.UntilKept(12);
        var before = judged.Kept();

        await judged.Scene.Restart(gracefully: false);
        await judged.Scene.Flight("LA800-2026-05-20-GRU").TargetAgain(new TargetAgain { Cause = TargetingCause.History });

        var after = judged.Kept();
        Assert.Equal(before.Keys.Order(), after.Keys.Order());
        Assert.All(before, one => Assert.Equal(one.Value.Facts, after[one.Key].Facts));
        Assert.Equal(1, await judged.Store.Remove(new DateTimeOffset(2026, 5, 22, 0, 0, 0, TimeSpan.Zero)));
        Assert.Empty(judged.Kept());
        Assert.DoesNotContain("COSTA", Encoding.UTF8.GetString([.. before.Values.SelectMany(one => one.Facts)]), StringComparison.OrdinalIgnoreCase);
    }

    // What an officer reads beside a hit, of rules that could not be judged too, is what the back-test says.
    private static async Task SaysWhatOfficersRead(JudgedScene judged, Rule rule, ConcurrentDictionary<(string Flight, string Person), RuleOutcome> outcomes)
    {
        foreach (var flight in outcomes.Keys.Select(who => who.Flight).Distinct().Order(StringComparer.Ordinal))
        {
            foreach (var hit in (await judged.Scene.Flight(flight).GetFlight())!.Hits.Where(hit => hit.Kind == HitKind.Rule))
            {
                var outcome = outcomes[(flight, hit.Person)];
                var reason = hit.Reasons.SingleOrDefault(reason => reason.Source == rule.Id);
                if (outcome.Result == RuleResult.NotEvaluable && rule.Side == GroundSide.For) Assert.Equal(string.Join(',', outcome.Missing), reason!.Text.Args["fields"]);
                else Assert.Equal(outcome.Result == RuleResult.Hit ? string.Join(',', outcome.Args.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}={one.Value}")) : null, reason is null ? null : string.Join(',', reason.Text.Args.Select(one => $"{one.Key}={one.Value}")));
            }
        }
    }

    /// <summary>A read model that is never through.</summary>
    private sealed class EndlessStore : IJudgedStore, IJudgedScan
    {
        public const long Promised = 1_000_000;

        public long Total => Promised;

        public int Parts => 1;

        public Task Write(JudgedFlight flight) => Task.CompletedTask;

        public Task<int> Remove(DateTimeOffset departedBefore) => Task.FromResult(0);

        public IJudgedScan Scan(JudgedPeriod period) => this;

        public void Read(int part, IJudgedReader reader)
        {
            var form = Aircop.Targeting.Forms.FactsForm.Current;
            var facts = form.Write(new SubjectFacts());
            reader.Flight(new JudgedHead(Latam, Scene.Start, ["GRU", "LIS"], []));
            while (reader.Person("p1"u8, "core-1", form.Description, [0, 0, 0, 0, 0, 0], facts))
            {
            }
        }
    }
}
