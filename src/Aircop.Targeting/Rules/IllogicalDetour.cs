namespace Aircop.Targeting.Rules;

/// <summary>D09: a detour without sense, though a direct service exists.</summary>
public sealed record IllogicalDetour : Rule
{
    /// <inheritdoc/>
    public override string Id => "D09";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Route;

    /// <summary>Distance flown over straight distance must be above this ratio.</summary>
    public double MinRatio { get; init; } = 1.6;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters => [Parameter("minRatio", MinRatio, "")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        BookingFacts? booking = facts.Booking;
        double? flown = booking?.FlownKm;
        double? direct = booking?.DirectKm > 0 ? booking.DirectKm : null;
        FactField missing = (flown is null ? FactField.BookingFlownKm : FactField.None)
            | (direct is null ? FactField.BookingDirectKm : FactField.None);
        double? ratio = flown / direct;
        var all = new Conditions();
        all.Require(ratio is null ? null : ratio > MinRatio, missing);
        all.Require(booking?.DirectServiceExists, FactField.BookingDirectService);
        return all.AllHold
            ? RuleOutcome.Hit(Values.Whole("flownKm", flown!.Value), Values.Whole("directKm", direct!.Value), Values.Tenth("ratio", ratio!.Value))
            : all.Otherwise();
    }
}
