namespace Aircop.Targeting.Rules;

/// <summary>C03: a late ticket to a source region, paid in cash.</summary>
/// <param name="Groups">Which airports are in which group.</param>
public sealed record CashTicketToSourceRegion(IRouteGroups Groups) : Rule
{
    /// <inheritdoc/>
    public override string Id => "C03";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Currency;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Payment;

    /// <summary>The lead time must be below this, in hours.</summary>
    public double MaxLeadHours { get; init; } = 48;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Parameter("maxLeadHours", MaxLeadHours, "h")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        LeadTime lead = LeadTime.Of(facts);
        PaymentForm? form = facts.Booking?.PaymentForm;
        string? to = facts.Flight?.To;
        var all = new Conditions();
        all.Require(form is null ? null : form == PaymentForm.Cash, FactField.BookingPaymentForm);
        all.Require(to is null ? null : Groups.IsIn(RouteGroup.Source, to), FactField.FlightTo);
        all.Require(lead.Below(MaxLeadHours), lead.Missing);
        return all.AllHold ? RuleOutcome.Hit(new("to", to!), lead.Argument) : all.Otherwise();
    }
}
