namespace Aircop.Targeting.Rules;

/// <summary>X01, exonerating: a return ticket with a stay of ordinary length.</summary>
public sealed record ReturnAfterOrdinaryStay : Rule
{
    /// <inheritdoc/>
    public override string Id => "X01";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Unspecified;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Route;

    /// <inheritdoc/>
    public override GroundSide Side => GroundSide.Against;

    /// <summary>Shortest ordinary stay, in nights; a courier's short return is no exoneration.</summary>
    public int MinStayNights { get; init; } = 5;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Parameter("minStayNights", MinStayNights, "nights")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        int? nights = facts.Booking?.StayNights;
        var all = new Conditions();
        all.Require(!facts.Booking?.OneWay, FactField.BookingOneWay);
        all.Require(nights is null ? null : nights >= MinStayNights, FactField.BookingStayNights);
        return all.AllHold ? RuleOutcome.Hit(Values.Whole("nights", nights!.Value)) : all.Otherwise();
    }
}
