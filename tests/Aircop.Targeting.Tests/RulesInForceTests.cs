using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aircop.Targeting.Files;
using static Aircop.Targeting.Tests.RuleFiles;

namespace Aircop.Targeting.Tests;

/// <summary>Replacing rules, replaying them, and losing nothing.</summary>
public sealed class RulesInForceTests
{
    private static readonly SubjectFacts Nights = new() { Booking = new BookingFacts { StayNights = 2, OneWay = true } };

    [Fact]
    public void A_bad_file_leaves_the_old_rules_in_force()
    {
        var rules = new RulesInForce(CorePack.All);
        RuleFile good = Named("G1", "bk.oneWay");

        ImmutableArray<RuleFinding> findings = rules.Replace("next", [good, Named("B1", "bk.oneway &&"), Named("B2", "ap.religion == 'x'")], CorePack.Groups);

        Assert.Equal(["B1.rule", "B2.rule"], findings.Select(finding => finding.File));
        Assert.Same(CorePack.All, rules.Current);
    }

    [Fact]
    public void A_rule_that_misses_its_own_examples_is_not_put_in_force()
    {
        var rules = new RulesInForce(CorePack.All);
        RuleFile wrong = Named("G1", "bk.oneWay") is var file ? file with { Text = file.Text.Replace("hit: {}", "hit: { \"bk\": { \"oneWay\": false } }", StringComparison.Ordinal) } : file;

        ImmutableArray<RuleFinding> findings = rules.Replace("next", [wrong], CorePack.Groups);

        Assert.Contains(findings, finding => finding.Kind == RuleFindingKind.Example && finding.Message.Contains("to be Hit and is NoHit", StringComparison.Ordinal));
        Assert.Same(CorePack.All, rules.Current);
    }

    [Fact]
    public void Good_files_take_the_place_of_the_old_ones_whole()
    {
        var rules = new RulesInForce(CorePack.All);

        Assert.Empty(rules.Replace("next", [.. CorePack.Files.Take(3)], CorePack.Groups));

        Assert.Equal(["D01", "D02", "D03"], rules.Current.Rules.Select(rule => rule.Id));
        Assert.StartsWith("next-", rules.Current.Version, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_files_of_one_id_are_told()
    {
        RulePackReading reading = RulePackReader.Read("next", [Named("G1", "bk.oneWay"), Named("G1", "bk.split")], CorePack.Groups);

        Assert.Contains("another rule G1", Assert.Single(reading.Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_replayed_from_their_files_and_facts_give_the_same_bytes()
    {
        RulePack again = RulePackReader.Read(CorePack.Name, [.. CorePack.Files.Select(file => file with { })], CorePack.Groups).Pack!;
        SubjectFacts[] all = [.. Facts.Random(seed: 61, count: 300), .. CorePack.All.Rules.SelectMany(rule => rule.Examples).Select(example => example.Facts)];
        foreach (SubjectFacts facts in all)
        {
            byte[] stored = JsonSerializer.SerializeToUtf8Bytes(facts, FactsJson.Default.SubjectFacts);
            SubjectFacts read = JsonSerializer.Deserialize(stored, FactsJson.Default.SubjectFacts)!;

            Assert.Equal(stored, JsonSerializer.SerializeToUtf8Bytes(read, FactsJson.Default.SubjectFacts));
            Assert.Equal(Bytes(TargetingEngine.Evaluate(CorePack.All, facts)), Bytes(TargetingEngine.Evaluate(again, read)));
        }
    }

    [Fact]
    public void However_many_rules_hit_each_is_in_the_result()
    {
        var many = new RulePack("many", Enumerable.Range(0, 2_000).Select(number => Compile(Named($"M{number}", "bk.oneWay"))));

        TargetingResult result = TargetingEngine.Evaluate(many, Nights);

        Assert.Equal(2_000, result.For.Count);
        Assert.Equal(2_000, TargetingEngine.Evaluate(many, new SubjectFacts()).NotSeen.Count);
    }

    [Fact]
    public void However_different_the_gaps_of_many_subjects_each_is_told_its_own()
    {
        Rule[] rules = [.. Cases.Fields.Select((_, number) => Compile(Named($"M{number}", $"bk.stayNights > {number} || bk.oneWay")))];
        var pack = new RulePack("gaps", [.. rules, .. Cases.Pack.Rules]);
        foreach (SubjectFacts facts in Facts.Random(seed: 71, count: 6_000))
        {
            Assert.Equal(
                pack.Rules.Where(rule => rule.Side == GroundSide.For && rule.Evaluate(facts).Result == RuleResult.NotEvaluable)
                    .Select(rule => (rule.Id, string.Join(',', rule.Evaluate(facts).Missing))),
                TargetingEngine.Evaluate(pack, facts).NotSeen.Select(ground => (ground.RuleId, ground.Args[0].Value)));
        }
    }

    [Fact]
    public void Nobody_of_whom_nothing_is_said_costs_memory()
    {
        RulePack pack = CorePack.All.For(RuleSubject.Passenger);
        var quiet = new SubjectFacts { Flight = Cases.Tourist.Flight, Booking = new BookingFacts { StayNights = 4 } };
        TargetingResult before = TargetingEngine.Evaluate(pack, quiet);
        for (int i = 0; i < 100; i++) TargetingEngine.Evaluate(pack, quiet);
        long allocated = GC.GetAllocatedBytesForCurrentThread();

        for (int i = 0; i < 100; i++) Assert.True(ReferenceEquals(before, TargetingEngine.Evaluate(pack, quiet)));

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - allocated);
    }

    private static RuleFile Named(string id, string when) =>
        About(when) is var file ? new RuleFile(id + ".rule", file.Text.Replace("id: T1", "id: " + id, StringComparison.Ordinal)) : file;

    private static byte[] Bytes(TargetingResult result) => Encoding.UTF8.GetBytes(Facts.Describe(result));
}
