using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

public sealed class HitLifeTests
{
    private const string Lead = "ABJ shift lead";
    private const string Officer = "ABJ officer";

    public static TheoryData<HitState, HitDecision, HitDecision, string, string, ActResult> Acts => new()
    {
        // Claims.
        { HitState.New, HitDecision.Unspecified, HitDecision.Unspecified, Lead, "", ActResult.Done },
        { HitState.Assigned, HitDecision.Unspecified, HitDecision.Unspecified, Officer, "", ActResult.Done },
        { HitState.Assigned, HitDecision.Unspecified, HitDecision.Unspecified, Lead, "", ActResult.TakenByOther },
        { HitState.Decided, HitDecision.Watch, HitDecision.Unspecified, Officer, "", ActResult.NotAllowed },
        { HitState.Closed, HitDecision.Refer, HitDecision.Unspecified, Officer, "", ActResult.NotAllowed },
        { HitState.Lapsed, HitDecision.Unspecified, HitDecision.Unspecified, Officer, "", ActResult.NotAllowed },

        // Decisions.
        { HitState.New, HitDecision.Unspecified, HitDecision.Refer, Lead, "Cash, two nights.", ActResult.Done },
        { HitState.New, HitDecision.Unspecified, HitDecision.Refer, Lead, " ", ActResult.ReasonMissing },
        { HitState.Assigned, HitDecision.Unspecified, HitDecision.ClearedNotSame, Officer, "Other birth date.", ActResult.Done },
        { HitState.Assigned, HitDecision.Unspecified, HitDecision.ClearedNotSame, Lead, "Other birth date.", ActResult.TakenByOther },
        { HitState.Decided, HitDecision.Watch, HitDecision.Refer, Lead, "Seen with another.", ActResult.Done },
        { HitState.Closed, HitDecision.Refer, HitDecision.Watch, Officer, "Late.", ActResult.NotAllowed },
        { HitState.Lapsed, HitDecision.Unspecified, HitDecision.Refer, Officer, "Late.", ActResult.NotAllowed },
    };

    public static TheoryData<HitState, HitDecision, ActResult> Outcomes => new()
    {
        { HitState.Decided, HitDecision.Refer, ActResult.Done },
        { HitState.Decided, HitDecision.Protect, ActResult.Done },
        { HitState.Decided, HitDecision.Watch, ActResult.NotAllowed },
        { HitState.Decided, HitDecision.ClearedNoConcern, ActResult.NotAllowed },
        { HitState.New, HitDecision.Unspecified, ActResult.NotAllowed },
        { HitState.Assigned, HitDecision.Unspecified, ActResult.NotAllowed },
        { HitState.Closed, HitDecision.Refer, ActResult.NotAllowed },
        { HitState.Lapsed, HitDecision.Unspecified, ActResult.NotAllowed },
    };

    [Theory]
    [MemberData(nameof(Acts))]
    public void An_act_is_allowed_or_refused_by_where_the_review_stands(
        HitState state, HitDecision before, HitDecision decision, string by, string reason, ActResult expected)
    {
        var hit = Hit(state, before);

        var (result, after) = HitLife.Decide(hit, new DecideHit { CommandId = "c1", HitId = hit.Id, Decision = decision, By = by, Reason = reason }, Morning);

        Assert.Equal(expected, result);
        if (expected != ActResult.Done)
        {
            Assert.Same(hit, after);
            return;
        }

        Assert.Equal(decision == HitDecision.Unspecified ? HitState.Assigned : HitState.Decided, after.State);
        Assert.Equal((decision, by, Morning), (after.Decision, after.Owner, after.ChangedAt));
    }

    [Theory]
    [MemberData(nameof(Outcomes))]
    public void An_outcome_needs_a_referral(HitState state, HitDecision decision, ActResult expected)
    {
        var hit = Hit(state, decision);

        var (result, after) = HitLife.RecordOutcome(hit, Record(new HitOutcome { Kind = OutcomeKind.Negative, Airport = "ABJ" }), Morning);

        Assert.Equal(expected, result);
        if (expected == ActResult.Done) Assert.Equal((HitState.Closed, Morning), (after.State, after.Outcome!.RecordedAt));
        else Assert.Same(hit, after);
    }

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void An_outcome_needs_a_reason(string reason)
    {
        var hit = Hit(HitState.Decided, HitDecision.Refer);

        var (result, after) = HitLife.RecordOutcome(hit, Record(new HitOutcome { Kind = OutcomeKind.Negative, Airport = "ABJ" }) with { Reason = reason }, Morning);

        Assert.Equal(ActResult.ReasonMissing, result);
        Assert.Same(hit, after);
    }

    public static TheoryData<HitOutcome> Impossible =>
    [
        new HitOutcome { Airport = "ABJ" },
        new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", Arrests = -1 },
        new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", Protected = -1 },
        new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", Seizures = [new SeizureLine { Commodity = Commodity.Cocaine }] },
        new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", Seizures = [new SeizureLine { Commodity = Commodity.Gold, Quantity = long.MaxValue }] },
        new HitOutcome { Kind = OutcomeKind.Positive, Airport = "ABJ", Seizures = [new SeizureLine { Quantity = 1 }] },
    ];

    [Theory]
    [MemberData(nameof(Impossible))]
    public void An_outcome_that_no_control_can_have_is_not_allowed(HitOutcome outcome) =>
        Assert.Equal(ActResult.NotAllowed, HitLife.RecordOutcome(Hit(HitState.Decided, HitDecision.Refer), Record(outcome), Morning).Result);

    [Fact]
    public void What_is_found_first_is_raised_as_new()
    {
        List<Hit> hits = [];

        Update(hits, "p1", [Hit(HitState.Unspecified)], Morning);

        Assert.Equal((HitState.New, Morning, Morning), (hits[0].State, hits[0].RaisedAt, hits[0].ChangedAt));
    }

    [Theory]
    [InlineData(HitState.New)]
    [InlineData(HitState.Assigned)]
    public void An_open_hit_without_ground_lapses_and_comes_back_as_nobodys(HitState state)
    {
        List<Hit> hits = [Hit(state)];

        Update(hits, "p1", [], Morning);
        Assert.Equal((HitState.Lapsed, Morning), (hits[0].State, hits[0].ChangedAt));

        Update(hits, "p1", [Hit(HitState.Unspecified)], Morning.AddHours(1));
        Assert.Equal((HitState.New, "", Morning.AddHours(1)), (Assert.Single(hits).State, hits[0].Owner, hits[0].ChangedAt));
    }

    [Theory]
    [InlineData(HitState.Decided, HitDecision.Refer)]
    [InlineData(HitState.Decided, HitDecision.ClearedNotSame)]
    [InlineData(HitState.Closed, HitDecision.Refer)]
    public void A_decided_hit_stays_as_it_was_decided(HitState state, HitDecision decision)
    {
        var decided = Hit(state, decision);
        List<Hit> hits = [decided];

        Update(hits, "p1", [], Morning);
        Update(hits, "p1", [Hit(HitState.Unspecified) with { Severity = Severity.Act }], Morning);

        Assert.Same(decided, Assert.Single(hits));
    }

    [Fact]
    public void Hits_of_people_who_were_not_targeted_stay()
    {
        var other = Hit(HitState.New);
        List<Hit> hits = [other];

        Update(hits, "p2", [], Morning);

        Assert.Same(other, Assert.Single(hits));
    }

    [Fact]
    public void An_open_hit_takes_new_reasons_and_counts_as_changed()
    {
        List<Hit> hits = [Hit(HitState.Assigned) with { Reasons = [Reason("D01")] }];

        Update(hits, "p1", [Hit(HitState.Unspecified) with { Reasons = [Reason("D02")] }], Morning);

        Assert.Equal("D02", Assert.Single(hits[0].Reasons).Source);
        Assert.Equal((HitState.Assigned, Officer, Morning), (hits[0].State, hits[0].Owner, hits[0].ChangedAt));
    }

    [Fact]
    public void An_open_hit_found_again_on_the_same_ground_has_not_changed()
    {
        var before = Hit(HitState.New) with { Reasons = [Reason("D01")] };
        List<Hit> hits = [before];

        Update(hits, "p1", [before with { Reasons = [Reason("D01")] }], Morning);

        Assert.Equal(before.ChangedAt, hits[0].ChangedAt);
    }

    [Theory]
    [InlineData(HitDecision.ClearedNoConcern, HitState.New)]
    [InlineData(HitDecision.Watch, HitState.New)]
    [InlineData(HitDecision.Refer, HitState.Decided)]
    public void A_hit_that_was_cleared_is_open_again_when_another_rule_speaks(HitDecision decision, HitState after)
    {
        var before = Hit(HitState.Decided, decision) with { Reasons = [Reason("D01")] };
        List<Hit> hits = [before];

        Update(hits, "p1", [Hit(HitState.Unspecified) with { Reasons = [Reason("D01"), Reason("D24")] }], Morning);

        Assert.Equal(after, hits[0].State);
        Assert.Equal(after == HitState.New ? "hit.because.newGround" : null, hits[0].Because?.Code);
    }

    [Fact]
    public void A_hit_that_was_cleared_stays_so_while_the_same_rules_speak()
    {
        var before = Hit(HitState.Decided, HitDecision.ClearedNoConcern) with { Reasons = [Reason("D01"), Reason("D02")] };
        List<Hit> hits = [before];

        Update(hits, "p1", [Hit(HitState.Unspecified) with { Reasons = [Reason("D02")] }], Morning);

        Assert.Same(before, hits[0]);
    }

    private static Hit Hit(HitState state, HitDecision decision = HitDecision.Unspecified) => new()
    {
        Id = "p1.rules",
        Person = "p1",
        Kind = HitKind.Rule,
        Severity = Severity.Look,
        Headline = Phrase.Of("hit.rules"),
        State = state,
        Decision = decision,
        Owner = state is HitState.New or HitState.Unspecified ? "" : Officer,
    };

    private static HitReason Reason(string rule) => new() { Side = ReasonSide.For, Source = rule, Text = Phrase.Of("ground." + rule, ("hours", "6")) };

    private static RecordOutcome Record(HitOutcome outcome) => new() { CommandId = "c2", HitId = "p1.rules", By = Officer, Outcome = outcome, Reason = "Bags examined." };

    private static void Update(List<Hit> hits, string person, List<Hit> found, DateTimeOffset now) =>
        HitLife.Update(hits, new HitUpdate(hit => hit.Person == person, _ => Phrase.Of("hit.because.person"), _ => null), found, now);
}
