namespace Aircop.Targeting.Tests;

public sealed class GroundTextTests
{
    public static TheoryData<string> RuleIds => [.. Cases.Pack.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void Every_ground_of_the_pack_has_a_whole_sentence(string id)
    {
        TargetingResult result = TargetingEngine.Evaluate(Cases.Pack, Cases.Hitting(id));
        Ground ground = result.For.Concat(result.Against).Single(each => each.RuleId == id);

        string sentence = GroundText.English(ground);

        Assert.EndsWith(".", sentence, StringComparison.Ordinal);
        Assert.DoesNotContain('?', sentence);
        Assert.DoesNotContain('=', sentence);
    }

    [Fact]
    public void The_lead_time_is_told_in_whole_hours()
    {
        Ground ground = TargetingEngine.Evaluate(Cases.Pack, Cases.Courier).For[0];

        Assert.Equal("ground.D01", ground.TextCode);
        Assert.Equal([new GroundArgument("hours", "9"), new GroundArgument("km", "5200")], ground.Args);
        Assert.Equal("Booked 9 h before an international departure of 5200 km.", GroundText.English(ground));
    }

    [Fact]
    public void What_was_not_seen_is_named()
    {
        Ground ground = TargetingEngine.Evaluate(Cases.Pack, new SubjectFacts()).NotSeen.Single(each => each.RuleId == "D25");

        Assert.Equal("D25 could not be judged, not seen: booking.contactPhones.", GroundText.English(ground));
    }

    [Fact]
    public void No_sentence_names_a_person_or_a_number_to_call()
    {
        TargetingResult result = TargetingEngine.Evaluate(Cases.Pack, Cases.Hitting("D03"));
        string all = string.Join(' ', result.For.Concat(result.Against).Concat(result.NotSeen).Select(GroundText.English));

        Assert.DoesNotContain("COSTA", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("BETTER", all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("000 0000", all, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_code_is_shown_as_it_is()
    {
        var ground = new Ground("N01", RuleFamily.Contact, GroundSide.For, "ground.N01", [new("count", "3")]);

        Assert.Equal("ground.N01 count=3", GroundText.English(ground));
    }
}
