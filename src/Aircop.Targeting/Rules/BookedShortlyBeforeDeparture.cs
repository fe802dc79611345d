namespace Aircop.Targeting.Rules;

/// <summary>D01: booked shortly before an international long-haul departure.</summary>
public sealed record BookedShortlyBeforeDeparture : Rule
{
    /// <inheritdoc/>
    public override string Id => "D01";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Timing;

    /// <summary>The lead time must be below this, in hours.</summary>
    public double MaxLeadHours { get; init; } = 24;

    /// <summary>The leg must be at least this long, in kilometres; Dakar to Lisbon, 2,800 km, is to count as long.</summary>
    public double MinDistanceKm { get; init; } = 2_500;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters =>
        [Parameter("maxLeadHours", MaxLeadHours, "h"), Parameter("minDistanceKm", MinDistanceKm, "km")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        LeadTime lead = LeadTime.Of(facts);
        double? distance = facts.Flight?.DistanceKm;
        var all = new Conditions();
        all.Require(lead.Below(MaxLeadHours), lead.Missing);
        all.Require(facts.Flight?.International, FactField.FlightInternational);
        all.Require(distance is null ? null : distance >= MinDistanceKm, FactField.FlightDistanceKm);
        return all.AllHold ? RuleOutcome.Hit(lead.Argument, Values.Whole("km", distance!.Value)) : all.Otherwise();
    }
}
