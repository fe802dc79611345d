namespace Aircop.Targeting.Rules;

/// <summary>D02: paid in cash or by voucher a short time before departure.</summary>
public sealed record PaidInCashLate : Rule
{
    /// <inheritdoc/>
    public override string Id => "D02";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Payment;

    /// <summary>The lead time must be below this, in hours.</summary>
    public double MaxLeadHours { get; init; } = 72;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Parameter("maxLeadHours", MaxLeadHours, "h")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        LeadTime lead = LeadTime.Of(facts);
        PaymentForm? form = facts.Booking?.PaymentForm;
        var all = new Conditions();
        all.Require(form is null ? null : form is PaymentForm.Cash or PaymentForm.Voucher, FactField.BookingPaymentForm);
        all.Require(lead.Below(MaxLeadHours), lead.Missing);
        return all.AllHold ? RuleOutcome.Hit(new("form", form.ToString()!), lead.Argument) : all.Otherwise();
    }
}
