using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using Aircop.Grains.Airports;
using Aircop.Grains.Rules;

namespace Aircop.Grains.Tests.Rules;

/// <summary>What becomes of hits is proof for and against rules, chance is the yardstick, and no worklist loses a hit.</summary>
public sealed class ProofTests
{
    [Fact]
    public async Task Chance_picks_some_people_without_a_hit_and_what_their_controls_find_is_kept_apart_from_rules()
    {
        await using var judged = await JudgedScene.Begin();
        var scene = judged.Scene;
        var proof = scene.Grains.GetGrain<IRuleProofGrain>(INetworkGrain.Key);
        foreach (var airport in (string[])["LIS", "MAD", "ABJ", "NBO"])
            Assert.Equal(RuleActResult.Done, await scene.Desk().SetSampleShare(new SetSampleShare { CommandId = airport, Airport = airport, PerHundredThousand = 1_000, By = "approver", Reason = "Proof." }));
        Assert.Equal(RuleActResult.AlreadyDone, await scene.Desk().SetSampleShare(new SetSampleShare { CommandId = "LIS", Airport = "LIS", PerHundredThousand = 0, By = "approver", Reason = "Proof." }));
        await scene.Refresh();

        await judged.PostMany(seed: 11, flights: 8, people: 100);
        await judged.UntilKept(800);

        var picked = judged.Kept().Where(one => one.Value.IsPicked).Select(one => one.Key).ToArray();
        Assert.InRange(picked.Length, 1, 30);
        Assert.All(judged.Kept().Values, one => Assert.False(one is { IsPicked: true, IsHit: true }));
        var (flight, person) = picked[0];
        var hit = (await scene.Flight(flight).GetFlight())!.Hits.Single(one => one.Person == person);
        Assert.Equal((HitKind.Routine, Severity.Ordinary, "hit.routine", 0), (hit.Kind, hit.Severity, hit.Headline.Code, hit.Reasons.Length));

        await scene.Flight(flight).DecideHit(new DecideHit { CommandId = "d1", HitId = hit.Id, Decision = HitDecision.Refer, By = "officer", Reason = "Routine." });
        await scene.Flight(flight).RecordOutcome(new RecordOutcome { CommandId = "o1", HitId = hit.Id, By = "officer", Reason = "Bags examined.", Outcome = new HitOutcome { Kind = OutcomeKind.Negative, Airport = "LIS" } });
        await scene.Until(async () => (await proof.GetControlSample(JudgedScene.Day, JudgedScene.Day)).Controls == 1);
        var sample = await proof.GetControlSample(JudgedScene.Day, JudgedScene.Day);
        Assert.Equal((picked.Length, 1L, 0L, 0L, 4), ((int)sample.Picked, sample.Controls, sample.Positives, sample.RuleControls, sample.Shares.Length));
        Assert.Null(sample.Uplift);
    }

    [Fact]
    public async Task Nobody_is_picked_by_chance_unless_somebody_said_how_many()
    {
        await using var judged = await JudgedScene.Begin();
        await judged.PostMany(seed: 11, flights: 4, people: 50);
        await judged.UntilKept(200);

        Assert.DoesNotContain(judged.Kept().Values, one => one.IsPicked);
    }

    [Fact]
    public void A_rule_whose_controls_find_less_than_half_of_its_back_test_decays()
    {
        var tally = new ScoreTally();
        tally.Add("N01", isShadow: false, exonerates: false, new RuleTally { Hits = 60, Positive = 2, Negative = 58 }, 1_000);
        tally.Add("N02", isShadow: false, exonerates: false, new RuleTally { Hits = 60, Positive = 8, Negative = 52 }, 1_000);
        tally.Add("N03", isShadow: false, exonerates: false, new RuleTally { Hits = 60, Positive = 2, Negative = 58, Silent = 6 }, 1_000);

        var scores = tally.Scores(new Dictionary<string, double> { ["N01"] = 0.12, ["N02"] = 0.12 });

        Assert.Equal([("N01", true), ("N02", false), ("N03", false)], scores.Select(score => (score.Rule, score.Decays)));
        Assert.Equal((6L, 0.25), (scores[2].Missed, scores[2].Recall!.Rate));
    }

    [Fact]
    public void A_line_is_drawn_through_a_worklist_and_nothing_falls_off_it()
    {
        var now = new DateTimeOffset(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);
        WorklistRow Row(string id, double hours, HitState state = HitState.New, bool protective = false, string flight = "A") => new()
        {
            Flight = flight, From = "CDG", To = "ABJ", Departure = now.AddHours(hours), Arrival = now.AddHours(hours + 6),
            Hit = new Hit { Id = id, Person = id, Headline = Phrase.Of("hit.rules"), State = state, Protective = protective },
        };

        ImmutableArray<WorklistRow> rows = [Row("a", 1), Row("b", 1), Row("c", 9, HitState.Assigned, flight: "B"), Row("d", 20, flight: "C"), Row("e", 20, protective: true, flight: "C")];
        var cut = WorklistCut.Mark(new Worklist { Airport = "ABJ", Unit = new JaitfUnit { Airport = "ABJ", ShiftCapacity = 3 }, Rows = rows }, now);

        Assert.Equal(rows.Select(row => row.Hit.Id), cut.Rows.Select(row => row.Hit.Id));
        Assert.Equal(["b", "d"], cut.Rows.Where(row => row.IsBelowLine).Select(row => row.Hit.Id));
        Assert.Equal(["a", "b"], cut.Rows.Where(row => row.IsUnreviewed).Select(row => row.Hit.Id));
        Assert.Equal((2, 1, 3), (cut.BelowLine, cut.FlightsReviewed, cut.FlightsWithHits));
        Assert.Equal(0, WorklistCut.Mark(new Worklist { Airport = "ABJ", Rows = rows }, now).BelowLine);
    }
}
