using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>What a rule found. Three-valued: what could not be judged is never counted as no hit.</summary>
public enum RuleResult
{
    /// <summary>Not run.</summary>
    Unspecified = 0,

    /// <summary>The condition holds.</summary>
    Hit,

    /// <summary>The condition is seen not to hold.</summary>
    NoHit,

    /// <summary>Whether the condition holds hangs on a fact that is missing.</summary>
    NotEvaluable,
}

/// <summary>Outcome of one rule on one subject.</summary>
public readonly record struct RuleOutcome
{
    private RuleOutcome(RuleResult result, ImmutableArray<string> missing, ImmutableArray<GroundArgument> args)
    {
        Result = result;
        Missing = missing;
        Args = args;
    }

    /// <summary>The condition does not hold.</summary>
    public static RuleOutcome NoHit { get; } = new(RuleResult.NoHit, [], []);

    /// <summary>What the rule found.</summary>
    public RuleResult Result { get; }

    /// <summary>Keys of the missing facts; none unless <see cref="RuleResult.NotEvaluable"/>.</summary>
    public ImmutableArray<string> Missing { get; }

    /// <summary>Values for the ground's sentence; empty unless <see cref="RuleResult.Hit"/>.</summary>
    public ImmutableArray<GroundArgument> Args { get; }

    internal static RuleOutcome Hit(ImmutableArray<GroundArgument> args) => new(RuleResult.Hit, [], args);

    internal static RuleOutcome NotEvaluable(ImmutableArray<string> missing) => new(RuleResult.NotEvaluable, missing, []);
}
