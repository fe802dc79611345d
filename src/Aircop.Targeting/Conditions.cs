namespace Aircop.Targeting;

/// <summary>Conjunction of conditions that may be true, false or not seen: one false wins over anything missing.</summary>
internal struct Conditions
{
    private bool _failed;
    private FactField _missing;

    /// <summary>Whether some condition is seen to fail.</summary>
    public readonly bool Failed => _failed;

    /// <summary>Adds a condition; <paramref name="holds"/> is <see langword="null"/> when <paramref name="missing"/> was not seen.</summary>
    public void Require(bool? holds, FactField missing)
    {
        if (holds is null) _missing |= missing;
        else if (!holds.Value) _failed = true;
    }

    /// <summary>Whether all hold, so that the caller makes the sentence's values only then.</summary>
    public readonly bool AllHold => !_failed && _missing == FactField.None;

    /// <summary>The outcome when not all hold.</summary>
    public readonly RuleOutcome Otherwise() => _failed ? RuleOutcome.NoHit : RuleOutcome.NotEvaluable(_missing);
}
