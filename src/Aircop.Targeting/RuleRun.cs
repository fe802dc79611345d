using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>Runs one rule over many subjects, one after the other: nothing is allocated for those it does not hit. Used by one thread.</summary>
/// <param name="rule">The rule.</param>
public sealed class RuleRun(Rule rule)
{
    private readonly Frame _frame = new();

    /// <summary>Judges one subject.</summary>
    /// <param name="facts">What was seen.</param>
    /// <returns>What <see cref="Rule.Evaluate"/> gives.</returns>
    public RuleOutcome Evaluate(SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        _frame.AsOf = FactSchema.MomentOf(facts);
        _frame.Rows[0] = facts;
        return rule.Run(_frame) switch
        {
            Truth.True => RuleOutcome.Hit(rule.Values(_frame)),
            Truth.False => RuleOutcome.NoHit,
            _ => RuleOutcome.NotEvaluable(rule.NamesOf(_frame.Missing)),
        };
    }
}
