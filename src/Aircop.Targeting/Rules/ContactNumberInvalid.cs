namespace Aircop.Targeting.Rules;

/// <summary>D25: no telephone number of the booking can be one.</summary>
public sealed record ContactNumberInvalid : Rule
{
    /// <inheritdoc/>
    public override string Id => "D25";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Contact;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters =>
        [Parameter("minDigits", TelephoneNumber.MinDigits, "digits"), Parameter("maxDigits", TelephoneNumber.MaxDigits, "digits")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        if (facts.Booking?.ContactPhones is not { Count: > 0 } phones) return RuleOutcome.NotEvaluable(FactField.BookingContactPhones);
        foreach (string phone in phones)
        {
            if (TelephoneNumber.IsPlausible(phone)) return RuleOutcome.NoHit;
        }

        return RuleOutcome.Hit(Values.Whole("numbers", phones.Count));
    }
}
