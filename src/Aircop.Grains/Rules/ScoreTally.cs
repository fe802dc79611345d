using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Rules;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>Controls, counted.</summary>
internal class ControlTally
{
    public long Positive { get; set; }

    public long Negative { get; set; }

    public long NotFound { get; set; }

    /// <summary>Controls that found something or nothing.</summary>
    public long Controls => Positive + Negative;

    /// <summary>Counts an outcome.</summary>
    public void Note(OutcomeKind outcome)
    {
        if (outcome == OutcomeKind.Positive) Positive++;
        else if (outcome == OutcomeKind.Negative) Negative++;
        else if (outcome == OutcomeKind.Missed) NotFound++;
    }

    public void Add(ControlTally other) => (Positive, Negative, NotFound) = (Positive + other.Positive, Negative + other.Negative, NotFound + other.NotFound);
}

/// <summary>What one rule found, counted.</summary>
internal sealed class RuleTally : ControlTally
{
    public long Asked { get; set; }

    public long NotEvaluable { get; set; }

    public long Hits { get; set; }

    public long Referred { get; set; }

    /// <summary>Positive controls of people whom it could judge and did not hit.</summary>
    public long Silent { get; set; }

    public bool Exonerates { get; set; }

    public void Add(RuleTally other)
    {
        base.Add(other);
        (Asked, NotEvaluable, Hits) = (Asked + other.Asked, NotEvaluable + other.NotEvaluable, Hits + other.Hits);
        (Referred, Silent) = (Referred + other.Referred, Silent + other.Silent);
    }
}

/// <summary>What rules and chance found, counted. Adding tallies up gives the same in any order.</summary>
internal sealed class ScoreTally
{
    /// <summary>The rule that judges records of rules (indicator Q07).</summary>
    private static readonly Rule Decay = CorePack.All.Find("Q07")!;

    private readonly SortedDictionary<(string Rule, bool IsShadow), RuleTally> _rules = [];

    public long Judged { get; set; }

    public long Picked { get; set; }

    /// <summary>Controls of people picked by chance.</summary>
    public ControlTally ByChance { get; } = new();

    /// <summary>Controls on hits of rules.</summary>
    public ControlTally ByRules { get; } = new();

    /// <summary>Adds what a rule found among people who were asked.</summary>
    public void Add(string rule, bool isShadow, bool exonerates, RuleTally found, long asked)
    {
        if (!_rules.TryGetValue((rule, isShadow), out var tally)) _rules.Add((rule, isShadow), tally = new RuleTally { Exonerates = exonerates });
        tally.Add(found);
        tally.Asked += asked;
    }

    public void Add(ScoreTally other)
    {
        (Judged, Picked) = (Judged + other.Judged, Picked + other.Picked);
        ByChance.Add(other.ByChance);
        ByRules.Add(other.ByRules);
        foreach (var ((rule, isShadow), tally) in other._rules) Add(rule, isShadow, tally.Exonerates, tally, 0);
    }

    /// <summary>The records, in the order of the ids.</summary>
    /// <param name="rates">Positive rates of back-tests, by rule.</param>
    public ImmutableArray<RuleScore> Scores(IReadOnlyDictionary<string, double> rates) =>
        [.. _rules.Select(one => Score(one.Key.Rule, one.Key.IsShadow, one.Value, rates.TryGetValue(one.Key.Rule, out var rate) ? rate : null))];

    // A rule that speaks against a look misses nobody.
    private static RuleScore Score(string rule, bool isShadow, RuleTally tally, double? backTestRate) => new()
    {
        Rule = rule,
        IsShadow = isShadow,
        Evaluated = tally.Asked - tally.NotEvaluable,
        NotEvaluable = tally.NotEvaluable,
        Hits = tally.Hits,
        Referred = tally.Referred,
        Positive = tally.Positive,
        Negative = tally.Negative,
        NotFound = tally.NotFound,
        Missed = tally.Exonerates ? 0 : tally.Silent,
        Precision = Intervals.Wilson(tally.Positive, tally.Controls),
        Recall = tally.Exonerates ? null : Intervals.Wilson(tally.Positive, tally.Positive + tally.Silent),
        BackTestRate = backTestRate,
        Decays = !isShadow && !tally.Exonerates && Decay.Evaluate(new SubjectFacts
        {
            RuleRecord = new RuleRecordFacts { Controls = (int)tally.Controls, Positives = (int)tally.Positive, BackTestRate = backTestRate },
        }).Result == RuleResult.Hit,
    };
}
