namespace Aircop.Targeting.Rules;

/// <summary>D18: more bag tags on the traveller's record than bags accepted at the counter, as with a rip-on.</summary>
public sealed record ExtraBagTag : Rule
{
    /// <inheritdoc/>
    public override string Id => "D18";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Baggage;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        int? tags = facts.Bags?.TagCount;
        int? accepted = facts.Bags?.AcceptedCount;
        if (tags == 0) return RuleOutcome.NoHit;
        if (tags is null || accepted is null)
        {
            return RuleOutcome.NotEvaluable(
                (tags is null ? FactField.BagsTagCount : FactField.None)
                | (accepted is null ? FactField.BagsAcceptedCount : FactField.None));
        }

        return tags > accepted
            ? RuleOutcome.Hit(Values.Whole("tags", tags.Value), Values.Whole("accepted", accepted.Value))
            : RuleOutcome.NoHit;
    }
}
