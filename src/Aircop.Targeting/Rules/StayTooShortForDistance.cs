namespace Aircop.Targeting.Rules;

/// <summary>D07: a stay too short for the distance travelled.</summary>
public sealed record StayTooShortForDistance : Rule
{
    /// <inheritdoc/>
    public override string Id => "D07";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Route;

    /// <summary>The journey's straight distance must be above this, in kilometres.</summary>
    public double MinDistanceKm { get; init; } = 5_000;

    /// <summary>The stay must not be longer than this, in nights.</summary>
    public int MaxStayNights { get; init; } = 3;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters =>
        [Parameter("minDistanceKm", MinDistanceKm, "km"), Parameter("maxStayNights", MaxStayNights, "nights")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        double? distance = facts.Booking?.DirectKm;
        int? nights = facts.Booking?.StayNights;

        // Without a return there is no stay to be short.
        bool? shortStay = nights is not null ? nights <= MaxStayNights : facts.Booking?.OneWay == true ? false : null;
        var all = new Conditions();
        all.Require(distance is null ? null : distance > MinDistanceKm, FactField.BookingDirectKm);
        all.Require(shortStay, FactField.BookingStayNights);
        return all.AllHold
            ? RuleOutcome.Hit(Values.Whole("nights", nights!.Value), Values.Whole("km", distance!.Value))
            : all.Otherwise();
    }
}
