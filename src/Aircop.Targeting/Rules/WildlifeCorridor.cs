namespace Aircop.Targeting.Rules;

/// <summary>W01: from a wildlife source to a demand region with heavy bags and a short stay.</summary>
/// <param name="Groups">Which airports are in which group.</param>
public sealed record WildlifeCorridor(IRouteGroups Groups) : Rule
{
    /// <inheritdoc/>
    public override string Id => "W01";

    /// <inheritdoc/>
    public override Threat Threat => Threat.Wildlife;

    /// <inheritdoc/>
    public override RuleFamily Family => RuleFamily.Route;

    /// <summary>The hold bags must weigh at least this, in kilograms.</summary>
    public double MinBagKg { get; init; } = 40;

    /// <summary>The stay must not be longer than this, in nights.</summary>
    public int MaxStayNights { get; init; } = 4;

    /// <inheritdoc/>
    public override IReadOnlyList<RuleParameter> Parameters =>
        [Parameter("minBagKg", MinBagKg, "kg"), Parameter("maxStayNights", MaxStayNights, "nights")];

    /// <inheritdoc/>
    public override RuleOutcome Evaluate(PassengerFacts facts)
    {
        IReadOnlyList<SegmentFacts>? segments = facts.Booking?.Segments is { Count: > 0 } seen ? seen : null;
        double? weight = facts.Bags?.WeightKg;
        int? nights = facts.Booking?.StayNights;
        bool? shortStay = nights is not null ? nights <= MaxStayNights : facts.Booking?.OneWay == true ? false : null;
        (string From, string To)? corridor = segments is null ? null : FindCorridor(segments);
        var all = new Conditions();
        all.Require(segments is null ? null : corridor is not null, FactField.BookingSegments);
        all.Require(weight is null ? null : weight >= MinBagKg, FactField.BagsWeightKg);
        all.Require(shortStay, FactField.BookingStayNights);
        if (!all.AllHold) return all.Otherwise();
        return RuleOutcome.Hit(
            new("from", corridor!.Value.From), new("to", corridor.Value.To),
            Values.Whole("kg", weight!.Value), Values.Whole("nights", nights!.Value));
    }

    private (string From, string To)? FindCorridor(IReadOnlyList<SegmentFacts> segments)
    {
        for (int i = 0; i < segments.Count; i++)
        {
            if (!Groups.IsIn(RouteGroup.WildlifeSource, segments[i].From)) continue;
            for (int j = i; j < segments.Count; j++)
            {
                if (Groups.IsIn(RouteGroup.WildlifeDemand, segments[j].To)) return (segments[i].From, segments[j].To);
            }
        }

        return null;
    }
}
