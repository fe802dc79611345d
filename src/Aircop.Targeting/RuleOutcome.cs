namespace Aircop.Targeting;

/// <summary>What a rule found. Three-valued: what could not be judged is never counted as no hit.</summary>
public enum RuleResult
{
    /// <summary>Not run.</summary>
    Unspecified = 0,

    /// <summary>Every condition holds.</summary>
    Hit,

    /// <summary>A condition is seen not to hold.</summary>
    NoHit,

    /// <summary>No condition is seen to fail, but a needed fact is missing.</summary>
    NotEvaluable,
}

/// <summary>Outcome of one rule on one traveller.</summary>
public readonly record struct RuleOutcome
{
    private RuleOutcome(RuleResult result, FactField missing, IReadOnlyList<GroundArgument> args)
    {
        Result = result;
        Missing = missing;
        Args = args;
    }

    /// <summary>A condition does not hold.</summary>
    public static RuleOutcome NoHit { get; } = new(RuleResult.NoHit, FactField.None, []);

    /// <summary>What the rule found.</summary>
    public RuleResult Result { get; }

    /// <summary>The missing facts; none unless <see cref="RuleResult.NotEvaluable"/>.</summary>
    public FactField Missing { get; }

    /// <summary>Values for the ground's sentence; empty unless <see cref="RuleResult.Hit"/>.</summary>
    public IReadOnlyList<GroundArgument> Args { get; }

    /// <summary>Every condition holds.</summary>
    public static RuleOutcome Hit(params GroundArgument[] args) => new(RuleResult.Hit, FactField.None, args);

    /// <summary>Needed facts are missing.</summary>
    public static RuleOutcome NotEvaluable(FactField missing) => new(RuleResult.NotEvaluable, missing, []);
}
