using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using static Aircop.Grains.Tests.Bodies;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

public sealed class DecisionTests
{
    private const string HitId = "p1.national.n1";

    [Fact]
    public async Task The_flight_keeps_who_decided_and_why()
    {
        await using var scene = await WithHit();
        await Decide(scene, "c1", HitDecision.Refer, "ABJ officer");

        var act = Assert.Single((await scene.Flight(Air702).GetFlight())!.Acts);

        Assert.Equal(("c1", HitId, HitDecision.Refer, "ABJ officer"), (act.CommandId, act.HitId, act.Decision, act.By));
        Assert.Equal("Wanted, document agrees.", act.Reason);
    }

    [Fact]
    public async Task Decisions_and_outcomes_reach_the_figures_of_the_board()
    {
        await using var scene = await WithHit();
        await scene.Until(async () => (await scene.Board()).Figures is { HitsWaiting: 1, OutcomesOwed: 0 });

        Assert.Equal(ActResult.Done, await Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));
        await scene.Until(async () => (await scene.Board()).Figures is { HitsWaiting: 0, OutcomesOwed: 1, Controls: 0 });

        Assert.Equal(ActResult.Done, await Record(scene, "c2"));
        await scene.Until(async () => (await scene.Board()).Figures.OutcomesOwed == 0);
        var board = await scene.Board();
        Assert.Equal((1, 1, 2, 1), (board.Figures.Positive, board.Figures.Controls, board.Figures.Arrests, board.Figures.Protected));
        Assert.Equal(new SeizureFigure { Commodity = Commodity.Cocaine, Quantity = 3200, Count = 1 }, Assert.Single(board.Figures.Seizures));
        Assert.Contains(board.Events, e => e.Kind == BoardEventKind.OutcomeRecorded && e.Text.Code == "event.seizure");
        Assert.Contains(board.Events, e => e.Kind == BoardEventKind.HitDecided && e.Text.Args["owner"] == "ABJ shift lead");
        await scene.Until(async () => (await scene.Airport("ABJ").GetWorklist()).Rows.IsEmpty);
        Assert.Equal((OutcomeKind.Positive, "Bags examined."), (await scene.Flight(Air702).GetFlight())!.Acts.Select(act => (act.Outcome, act.Reason)).Last());
    }

    [Fact]
    public async Task The_same_act_again_has_no_second_effect()
    {
        await using var scene = await WithHit();
        Assert.Equal(ActResult.Done, await Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));
        var version = (await scene.Flight(Air702).GetFlight())!.Version;

        Assert.Equal(ActResult.AlreadyDone, await Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));
        Assert.Equal(version, (await scene.Flight(Air702).GetFlight())!.Version);

        await scene.Restart(gracefully: false);
        Assert.Equal(ActResult.AlreadyDone, await Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));
    }

    [Fact]
    public async Task Of_two_officers_who_claim_at_once_one_has_it()
    {
        await using var scene = await WithHit();

        var results = await Task.WhenAll(
            Decide(scene, "c1", HitDecision.Unspecified, "ABJ officer 1"), Decide(scene, "c2", HitDecision.Unspecified, "ABJ officer 2"));

        Assert.Equal([ActResult.Done, ActResult.TakenByOther], results.Order());
        var owner = (await scene.HitOn(Air702)).Owner;
        var other = owner == "ABJ officer 1" ? "ABJ officer 2" : "ABJ officer 1";
        Assert.Equal(ActResult.TakenByOther, await Decide(scene, "c3", HitDecision.Refer, other));
        Assert.Equal(ActResult.Done, await Decide(scene, "c4", HitDecision.Refer, owner));
    }

    [Fact]
    public async Task An_act_whose_answer_was_lost_is_done_once()
    {
        await using var scene = await WithHit();
        scene.Store.LoseNextAnswers(1);

        await Scene.StoreFails(() => Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));

        Assert.Equal(ActResult.AlreadyDone, await Decide(scene, "c1", HitDecision.Refer, "ABJ shift lead"));
        await scene.Until(async () => (await scene.Board()).Figures is { HitsWaiting: 0, OutcomesOwed: 1 });
    }

    [Fact]
    public async Task An_act_on_a_hit_that_is_not_there_is_told_so()
    {
        await using var scene = await Scene.Begin();

        var result = await scene.Flight(Air702).DecideHit(new DecideHit { CommandId = "c1", HitId = HitId, By = "ABJ officer" });

        Assert.Equal(ActResult.NoSuchHit, result);
        Assert.Null(await scene.Flight(Air702).GetFlight());
    }

    private static async Task<Scene> WithHit()
    {
        var scene = await Scene.Begin();
        await scene.AddLookouts(new Lookout { Id = "n1", Category = LookoutCategory.WantedPerson, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" });
        await scene.GoLive("CDG", "ABJ");
        await scene.Post(Paxlst("AF702", "CDG", "ABJ", Person("DIALLO", "AMINATA", "12AB34567", "31C")));
        return scene;
    }

    private static Task<ActResult> Decide(Scene scene, string command, HitDecision decision, string by) =>
        scene.Flight(Air702).DecideHit(new DecideHit { CommandId = command, HitId = HitId, Decision = decision, By = by, Reason = "Wanted, document agrees." });

    private static Task<ActResult> Record(Scene scene, string command) => scene.Flight(Air702).RecordOutcome(new RecordOutcome
    {
        CommandId = command,
        HitId = HitId,
        By = "ABJ shift lead",
        Reason = "Bags examined.",
        Outcome = new HitOutcome
        {
            Kind = OutcomeKind.Positive,
            Airport = "ABJ",
            Arrests = 2,
            Protected = 1,
            Seizures = [new SeizureLine { Commodity = Commodity.Cocaine, Quantity = 3200 }],
        },
    });
}
