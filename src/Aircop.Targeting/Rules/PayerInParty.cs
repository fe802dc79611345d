namespace Aircop.Targeting.Rules;

/// <summary>X03, exonerating: the payer is one of the party or a relative of it.</summary>
public sealed record PayerInParty : Rule
{
    /// <inheritdoc/>
    public override string Id => "X03";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Unspecified;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Payment;

    /// <inheritdoc/>
    public override GroundSide Side => GroundSide.Against;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        string? payer = string.IsNullOrWhiteSpace(facts.Booking?.PayerName) ? null : facts.Booking.PayerName;
        IReadOnlyList<PartyMember>? party = facts.Booking?.Party is { Count: > 0 } seen ? seen : null;
        if (payer is null || party is null)
        {
            return RuleOutcome.NotEvaluable(
                (payer is null ? FactField.BookingPayerName : FactField.None)
                | (party is null ? FactField.BookingParty : FactField.None));
        }

        return PayerLikeness.IsInParty(payer, party) ? RuleOutcome.Hit() : RuleOutcome.NoHit;
    }
}
