using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using static Aircop.Grains.Tests.Rules.RuleScene;

namespace Aircop.Grains.Tests.Rules;

/// <summary>A rule is written by one person, approved by another, and what is in force changes on every open flight.</summary>
public sealed class RuleLifeTests
{
    [Fact]
    public async Task A_rule_that_a_second_person_approves_hits_on_flights_that_are_open_already()
    {
        await using var scene = await Scene.Begin();
        await scene.PostBooked(("SILVA", 6), ("COSTA", 60));
        await scene.Until(async () => (await scene.Airport("GRU").GetOpenFlights()).Length == 1);
        Assert.Empty(await scene.RuleHits());

        var approved = await scene.PutInForce(Text());

        Assert.Equal(RuleState.Active, approved.State);
        await scene.Until(async () => (await scene.RuleHits()).Length == 1);
        var hit = Assert.Single(await scene.RuleHits());
        Assert.Equal("30C", hit.Place);
        Assert.Contains(hit.Reasons, reason => reason is { Side: ReasonSide.For, Source: "N01" });

        await scene.Act(RuleActKind.Suspend, new RuleAnswer());
        await scene.Until(async () => (await scene.RuleHits()).Length == 0);
        await scene.Act(RuleActKind.Resume, new RuleAnswer());
        await scene.Until(async () => (await scene.RuleHits()).Length == 1);
        await scene.Act(RuleActKind.Retire, new RuleAnswer());
        await scene.Until(async () => (await scene.RuleHits()).Length == 0);
        Assert.Equal(RuleState.Retired, (await scene.Desk().GetRule("N01"))!.Summary.State);
    }

    [Fact]
    public async Task Nobody_approves_what_they_wrote_or_submitted()
    {
        await using var scene = await Scene.Begin();
        var first = await scene.Desk().Save(new SaveRuleDraft { CommandId = "a", Rule = "N01", Text = Text(hours: 10), By = "ama", Reason = "Begun." });
        var second = await scene.Desk().Save(new SaveRuleDraft { CommandId = "b", Rule = "N01", Text = Text(hours: 12), By = "koffi", Reason = "Gone on." });
        Assert.Equal(RuleActResult.Changed, (await scene.Act(RuleActKind.Submit, first, "ama")).Result);
        Assert.Equal(RuleActResult.Done, (await scene.Act(RuleActKind.Submit, second, "yao")).Result);

        foreach (var by in (string[])["ama", "koffi", "yao"])
            Assert.Equal(RuleActResult.OwnWork, (await scene.Act(RuleActKind.ApproveToActive, second, by)).Result);
        Assert.Equal(RuleState.Submitted, (await scene.Desk().GetRule("N01"))!.Summary.State);

        Assert.Equal(RuleActResult.Done, (await scene.Act(RuleActKind.ApproveToShadow, second, "approver")).Result);
        Assert.Equal(RuleActResult.OwnWork, (await scene.Act(RuleActKind.ApproveToActive, second, "ama")).Result);
        Assert.Equal((RuleActResult.Done, RuleState.Active), await scene.Act(RuleActKind.ApproveToActive, second, "approver") is var done ? (done.Result, done.State) : default);
    }

    [Fact]
    public async Task An_act_that_is_sent_again_has_no_second_effect_and_each_is_in_the_history()
    {
        await using var scene = await Scene.Begin();
        var submitted = await scene.Submit(Text());
        Assert.Equal(RuleActResult.Done, (await scene.Act(RuleActKind.ApproveToActive, submitted, command: "c1")).Result);
        var again = await scene.Act(RuleActKind.ApproveToActive, submitted, command: "c1");
        Assert.Equal(RuleActResult.AlreadyDone, again.Result);
        Assert.Equal(1, await scene.Book().GetVersion());

        for (var i = 0; i < 40; i++)
            Assert.Equal(RuleActResult.Done, (await scene.Act(i % 2 == 0 ? RuleActKind.Suspend : RuleActKind.Resume, new RuleAnswer(), command: $"s{i}")).Result);
        await scene.Restart(gracefully: false);

        var rule = (await scene.Desk().GetRule("N01"))!;
        Assert.Equal(43, rule.Acts.Length);
        Assert.Equal(("s39", RuleActKind.Save), (rule.Acts[0].CommandId, rule.Acts[^1].Kind));
        Assert.Equal(Text(), rule.Text);
    }

    [Fact]
    public async Task A_text_with_faults_is_saved_and_cannot_be_submitted()
    {
        await using var scene = await Scene.Begin();
        var text = Text().Replace("bk.leadHours < most", "bk.leadTime < most", StringComparison.Ordinal);

        var saved = await scene.Desk().Save(new SaveRuleDraft { CommandId = "a", Rule = "N01", Text = text, By = "analyst", Reason = "Begun." });
        var fault = Assert.Single(saved.Faults);
        Assert.Equal(("UnknownName", 13), (fault.Code, fault.Line));
        Assert.Equal(RuleActResult.Faulty, (await scene.Act(RuleActKind.Submit, saved, "analyst")).Result);
        Assert.Equal((text, RuleState.Draft), (await scene.Desk().GetRule("N01")) is { } rule ? (rule.Text, rule.Summary.State) : default);
        Assert.Equal(0, await scene.Book().GetVersion());
    }

    [Fact]
    public async Task A_version_of_a_rule_of_the_program_takes_its_place_and_says_its_number()
    {
        await using var scene = await Scene.Begin();
        var skipped = await scene.Submit(Text(version: 3, id: "D01"), "D01");
        Assert.Equal(RuleActResult.Faulty, skipped.Result);
        Assert.Contains("version: 2", Assert.Single(skipped.Faults).Message, StringComparison.Ordinal);

        await scene.PutInForce(Text(version: 2, id: "D01"), "D01");
        await scene.Refresh();

        await scene.PostBooked(("SILVA", 6));
        await scene.Until(async () => (await scene.RuleHits()).Length == 1);
        Assert.Equal([(2, RuleState.Active), (1, RuleState.Replaced)], (await scene.Desk().GetRule("D01"))!.Versions.Select(version => (version.Number, version.State)));
    }

    [Fact]
    public async Task What_a_rule_finds_in_shadow_is_seen_by_no_officer()
    {
        await using var scene = await Scene.Begin();
        await scene.PostBooked(("SILVA", 6));
        await scene.Until(async () => (await scene.Airport("GRU").GetOpenFlights()).Length == 1);
        await scene.PutInForce(Text(), kind: RuleActKind.ApproveToShadow);
        await scene.Until(async () => !(await scene.Desk().GetBook()).Spreading);

        Assert.Empty((await scene.Flight(Latam).GetFlight())!.Hits);
        Assert.Empty((await scene.Airport("LIS").GetWorklist()).Rows);
        Assert.Equal(RuleState.Shadow, (await scene.Desk().GetRule("N01"))!.Summary.State);
    }

    [Fact]
    public async Task A_rule_that_runs_out_is_silent_on_open_flights_and_raises_an_alarm()
    {
        await using var scene = await Scene.Begin();
        await scene.PutInForce(Text(valid: "2026-05-20"));
        await scene.PostBooked(("SILVA", 6));
        await scene.Until(async () => (await scene.RuleHits()).Length == 1);

        scene.Clock.Advance(TimeSpan.FromHours(18.1));
        await scene.Until(async () => (await scene.RuleHits()).Length == 0);

        var book = await scene.Desk().GetBook();
        Assert.Contains(book.Rules, rule => rule is { Id: "N01", State: RuleState.Expired });
        Assert.Contains(book.Alarms, alarm => alarm is { Rule: "N01", Text.Code: "alarm.expired" });
    }

    [Fact]
    public async Task A_rule_suspended_in_a_book_from_before_stays_suspended()
    {
        await using var scene = await Scene.Begin();
        await scene.Book().SetSuspended("D02", true, "analyst", "Too many.");
        await scene.Restart(gracefully: true);

        var rule = (await scene.Desk().GetRule("D02"))!.Summary;
        Assert.Equal((RuleState.Suspended, "analyst", "Too many."), (rule.State, rule.ChangedBy, rule.Reason));
    }
}
