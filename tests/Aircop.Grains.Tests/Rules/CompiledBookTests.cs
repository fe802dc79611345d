using Aircop.Contracts.Rules;
using Aircop.Grains.Rules;
using Aircop.Grains.Targeting;
using Aircop.Screening;
using static Aircop.Grains.Tests.Rules.RuleScene;

namespace Aircop.Grains.Tests.Rules;

/// <summary>A process takes a book whole or not at all, and the same book gives the same rules everywhere.</summary>
public sealed class CompiledBookTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void New_rules_stand_behind_those_of_the_program_whatever_the_order_they_were_approved_in()
    {
        RuleEntry[] entries = [Entry("N02"), Entry("N01"), new RuleEntry { Id = "D01", Version = 2, Text = Text(version: 2, id: "D01") }, new RuleEntry { Id = "D02", Version = 1, Suspended = true }];

        var (one, faults) = CompiledBook.Of(new RuleBookContent { Version = 7, Rules = [.. entries] });
        var (other, _) = CompiledBook.Of(new RuleBookContent { Version = 7, Rules = [.. entries.Reverse()] });

        Assert.Empty(faults);
        Assert.Equal(one.Rules.Rules.Select(rule => (rule.Id, rule.Version)), other.Rules.Rules.Select(rule => (rule.Id, rule.Version)));
        Assert.Equal(one.Rules.Version, other.Rules.Version);
        Assert.Equal(("D01", 2), (one.Rules.Rules[0].Id, one.Rules.Rules[0].Version));
        Assert.Equal(["N01", "N02"], one.Rules.Rules.TakeLast(2).Select(rule => rule.Id));
        Assert.Null(one.Rules.Find("D02"));
    }

    [Fact]
    public void A_book_of_which_one_text_does_not_compile_is_told_with_the_rule_and_the_line()
    {
        var (_, faults) = CompiledBook.Of(new RuleBookContent { Version = 7, Rules = [Entry("N01"), Entry("N02") with { Text = Text(id: "N02").Replace("bk.leadHours < most", "bk.leadHours <", StringComparison.Ordinal) }] });

        Assert.Equal(("N02", 13, "Syntax"), Assert.Single(faults) is var fault ? (fault.Rule, fault.Line, fault.Code) : default);
    }

    [Fact]
    public async Task A_process_that_refuses_a_book_raises_one_alarm_for_a_rule()
    {
        await using var scene = await Scene.Begin();
        var fault = new RuleTextFault { Rule = "N02", Line = 13, Column = 1, Code = "Syntax", Message = "The condition ends here." };

        await scene.Book().NoteRefused(7, [fault]);
        await scene.Book().NoteRefused(7, [fault]);

        var alarm = Assert.Single((await scene.Desk().GetBook()).Alarms);
        Assert.Equal(("N02", "alarm.refused", "13"), (alarm.Rule, alarm.Text.Code, alarm.Text.Args["line"]));
        Assert.Equal(0, await scene.Book().GetVersion());
    }

    [Fact]
    public void Rules_in_shadow_and_rules_that_have_run_out_are_not_in_force()
    {
        var (book, _) = CompiledBook.Of(new RuleBookContent
        {
            Version = 3,
            Rules = [new RuleEntry { Id = "N01", ShadowVersion = 1, ShadowText = Text() }, new RuleEntry { Id = "N02", Version = 1, Text = Text(id: "N02", valid: "2026-05-19") }],
        });

        var snapshot = book.PutInForce(new TargetingSnapshot(WatchlistSnapshot.Empty, PassengerRules.All), Today);

        Assert.Equal((3L, "N01"), (snapshot.Book, Assert.Single(snapshot.Shadow.Rules).Id));
        Assert.Null(snapshot.Rules.Find("N01"));
        Assert.Null(snapshot.Rules.Find("N02"));
        Assert.EndsWith(".3-1", snapshot.Rules.Version, StringComparison.Ordinal);
    }

    private static RuleEntry Entry(string id) => new() { Id = id, Version = 1, Text = Text(id: id) };
}
