using System.Collections.Immutable;
using Aircop.Targeting.Files;

namespace Aircop.Targeting.Tests;

/// <summary>The rules that the program carries: all of the indicator list, each with its examples and texts.</summary>
public sealed class CorePackTests
{
    public static TheoryData<string> RuleIds => [.. CorePack.All.Rules.Select(rule => rule.Id)];

    [Fact]
    public void The_pack_has_every_indicator_and_four_rules_that_exonerate()
    {
        Assert.Equal(
            Ids("D", 26).Concat(Ids("W", 15)).Concat(Ids("C", 8)).Concat(Ids("F", 10)).Concat(Ids("T", 8)).Concat(Ids("Q", 8)).Concat(Ids("X", 4)),
            CorePack.All.Rules.Select(rule => rule.Id));
    }

    [Theory]
    [InlineData(RuleLevel.Record, 20)]
    [InlineData(RuleLevel.History, 23)]
    [InlineData(RuleLevel.Network, 24)]
    public void The_levels_are_those_of_the_indicator_list(RuleLevel level, int rules) =>
        Assert.Equal(rules, CorePack.All.Rules.Count(rule => rule.Level == level && rule.Family != RuleFamily.Work && rule.Side == GroundSide.For));

    [Fact]
    public void Every_example_comes_out_as_it_says() =>
        Assert.Empty(RulePackReader.CheckExamples(CorePack.All).Select(finding => finding.ToString()));

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_has_its_metadata_and_examples_of_all_three_kinds(string id)
    {
        Rule rule = CorePack.All.Find(id)!;

        Assert.True(rule.ValidUntil > new DateOnly(2026, 11, 1));
        Assert.NotEmpty(rule.Owner);
        Assert.Contains(rule.LegalBasis, LegalBases.All);
        Assert.Equal(rule.Family == RuleFamily.Work, rule.Phases == RulePhases.None);
        foreach (RuleResult result in (RuleResult[])[RuleResult.Hit, RuleResult.NoHit, RuleResult.NotEvaluable])
            Assert.Contains(rule.Examples, example => example.Expected == result);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_that_saw_nothing_is_not_evaluable(string id)
    {
        RuleOutcome outcome = CorePack.All.Find(id)!.Evaluate(new SubjectFacts());

        Assert.Equal(RuleResult.NotEvaluable, outcome.Result);
        Assert.NotEmpty(outcome.Missing);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_hit_is_told_whole_in_every_language(string id)
    {
        Rule rule = CorePack.All.Find(id)!;
        foreach (RuleExample example in rule.Examples.Where(example => example.Expected == RuleResult.Hit))
        {
            ImmutableArray<GroundArgument> args = rule.Evaluate(example.Facts).Args;
            var said = RuleTexts.Languages.Select(language => rule.Texts.Say(language, args)).ToArray();

            Assert.All(said, sentence => Assert.EndsWith(".", sentence, StringComparison.Ordinal));
            Assert.All(said, sentence => Assert.DoesNotContain('{', sentence));
            Assert.All(said, sentence => Assert.DoesNotContain('?', sentence));
            Assert.Equal(said.Length, said.Distinct().Count());
        }
    }

    [Fact]
    public void Only_lookouts_and_the_rules_about_the_work_are_strong() =>
        Assert.Equal(
            Ids("Q", 8).Prepend("T06").Prepend("F09").Order(StringComparer.Ordinal),
            CorePack.All.Rules.Where(rule => rule.IsStrong).Select(rule => rule.Id).Order(StringComparer.Ordinal));

    [Fact]
    public void Age_is_read_by_two_rules_that_protect_and_by_no_other() =>
        Assert.Equal(["T01", "T05"], CorePack.All.Rules.Where(rule => rule.Facts.Contains("ap.age")).Select(rule => rule.Id));

    [Fact]
    public void No_rule_reads_the_document_s_country() =>
        Assert.DoesNotContain(CorePack.All.Rules, rule => rule.Facts.Contains("ap.documentCountry"));

    [Fact]
    public void The_version_is_that_of_the_files_and_groups()
    {
        RulePackReading again = RulePackReader.Read(CorePack.Name, CorePack.Files, CorePack.Groups);
        RulePackReading other = RulePackReader.Read(
            CorePack.Name, [.. CorePack.Files.Skip(1), CorePack.Files[0] with { Text = CorePack.Files[0].Text.Replace("24 h", "23 h", StringComparison.Ordinal) }], CorePack.Groups);

        Assert.Equal(CorePack.All.Version, again.Pack!.Version);
        Assert.NotEqual(CorePack.All.Version, other.Pack!.Version);
    }

    [Fact]
    public void Rules_are_chosen_by_what_they_are_about_what_is_fed_and_when()
    {
        Assert.Equal(54 + 4, CorePack.All.For(RuleSubject.Passenger).Rules.Length);
        Assert.Equal(10, CorePack.All.For(RuleSubject.Consignment).Rules.Length);
        Assert.Equal(["D18"], CorePack.All.FedBy(new HashSet<string>(StringComparer.Ordinal) { "bags.tagCount", "bags.acceptedCount" }).Rules.Select(rule => rule.Id));
        Assert.Empty(CorePack.All.ValidOn(new DateOnly(2031, 1, 1)).Rules);
        Assert.Equal(["T08"], CorePack.All.In(RulePhases.PostArrival).Rules.Select(rule => rule.Id));
    }

    private static IEnumerable<string> Ids(string prefix, int count) => Enumerable.Range(1, count).Select(number => $"{prefix}{number:d2}");
}
