namespace Aircop.Targeting.Rules;

/// <summary>D03: paid by a card whose holder is neither of the party nor a known company.</summary>
public sealed record PaidByThirdParty : Rule
{
    /// <inheritdoc/>
    public override string Id => "D03";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Payment;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        BookingFacts? booking = facts.Booking;
        PaymentForm? form = booking?.PaymentForm;
        var all = new Conditions();
        all.Require(form is null ? null : form is PaymentForm.Card or PaymentForm.CardThirdParty, FactField.BookingPaymentForm);
        all.Require(!booking?.PayerIsCompany, FactField.BookingPayerIsCompany);
        if (all.Failed) return RuleOutcome.NoHit;

        string? payer = string.IsNullOrWhiteSpace(booking?.PayerName) ? null : booking.PayerName;
        IReadOnlyList<PartyMember>? party = booking?.Party is { Count: > 0 } seen ? seen : null;
        if (payer is not null && party is not null)
        {
            all.Require(!PayerLikeness.IsInParty(payer, party), FactField.None);
        }
        else
        {
            FactField missing = (payer is null ? FactField.BookingPayerName : FactField.None)
                | (party is null ? FactField.BookingParty : FactField.None);
            all.Require(null, missing);
        }

        return all.AllHold ? RuleOutcome.Hit(Values.Whole("travellers", party!.Count)) : all.Otherwise();
    }
}
