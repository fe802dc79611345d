namespace Aircop.Targeting.Rules;

/// <summary>X02, exonerating: booked long before departure.</summary>
public sealed record BookedLongBefore : Rule
{
    /// <inheritdoc/>
    public override string Id => "X02";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Unspecified;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Timing;

    /// <inheritdoc/>
    public override GroundSide Side => GroundSide.Against;

    /// <summary>The lead time must be at least this, in hours.</summary>
    public double MinLeadHours { get; init; } = 21 * 24;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Parameter("minLeadHours", MinLeadHours, "h")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        LeadTime lead = LeadTime.Of(facts);
        if (lead.Missing != FactField.None) return RuleOutcome.NotEvaluable(lead.Missing);
        return lead.Hours >= MinLeadHours ? RuleOutcome.Hit(Values.Whole("days", lead.Hours / 24)) : RuleOutcome.NoHit;
    }
}
