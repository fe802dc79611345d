namespace Aircop.Targeting.Rules;

/// <summary>D16: heavy bags for a night or two, or none for a long stay.</summary>
public sealed record BagWeightFarFromTripLength : Rule
{
    /// <inheritdoc/>
    public override string Id => "D16";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Cocaine;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Baggage;

    /// <summary>Longest short stay, in nights; it has at least one.</summary>
    public int ShortStayNights { get; init; } = 2;

    /// <summary>Bags of a short stay must weigh more than this, in kilograms.</summary>
    public double HeavyKg { get; init; } = 25;

    /// <summary>A long stay has more nights than this.</summary>
    public int LongStayNights { get; init; } = 14;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters =>
    [
        Parameter("shortStayNights", ShortStayNights, "nights"), Parameter("heavyKg", HeavyKg, "kg"),
        Parameter("longStayNights", LongStayNights, "nights"),
    ];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        int? nights = facts.Booking?.StayNights;
        double? weight = facts.Bags?.WeightKg;
        int? count = facts.Bags?.AcceptedCount;
        if (nights is null) return WithoutStay(weight, count);
        if (nights >= 1 && nights <= ShortStayNights)
        {
            if (weight is null) return RuleOutcome.NotEvaluable(FactField.BagsWeightKg);
            return weight > HeavyKg ? Hit(nights.Value, weight.Value) : RuleOutcome.NoHit;
        }

        if (nights <= LongStayNights) return RuleOutcome.NoHit;
        if (count is null) return RuleOutcome.NotEvaluable(FactField.BagsAcceptedCount);
        return count == 0 ? Hit(nights.Value, 0) : RuleOutcome.NoHit;
    }

    // Some bags of a usual weight fit any stay.
    private RuleOutcome WithoutStay(double? weight, int? count) =>
        weight <= HeavyKg && count > 0 ? RuleOutcome.NoHit : RuleOutcome.NotEvaluable(FactField.BookingStayNights);

    private static RuleOutcome Hit(int nights, double weight) =>
        RuleOutcome.Hit(Values.Whole("kg", weight), Values.Whole("nights", nights));
}
