using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>Outcomes of controls as links and routes keep them: each once, for as long as a rule looks back, however many there are.</summary>
internal static class Outcomes
{
    /// <summary>The outcomes with one more; the same array when it is known, or too old for any rule.</summary>
    /// <param name="known">Outcomes, oldest first.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static ImmutableArray<ControlOutcome> With(ImmutableArray<ControlOutcome> known, ControlOutcome outcome, DateTimeOffset now)
    {
        var since = now.AddDays(-LinkWindow.KeptDays);
        if (outcome.At < since || known.Any(other => other.Id == outcome.Id)) return known;
        return [.. known.Where(other => other.At >= since).Append(outcome).OrderBy(other => other.At)];
    }

    /// <summary>The outcomes as rules read them: one row for each control.</summary>
    /// <param name="outcomes">The outcomes.</param>
    /// <param name="moment">When something counts as having happened.</param>
    public static ImmutableArray<OutcomeFacts> OfControls(ImmutableArray<ControlOutcome> outcomes, Func<DateTimeOffset, DateTimeOffset> moment) =>
        [.. outcomes.Select(outcome => new OutcomeFacts(moment(outcome.At), outcome.Positive, ThreatOf(outcome.Goods.IsEmpty ? Commodity.Unspecified : outcome.Goods[0])))];

    /// <summary>The outcomes as rules read them: one row for each control and kind of goods.</summary>
    /// <inheritdoc cref="OfControls"/>
    public static ImmutableArray<OutcomeFacts> OfFinds(ImmutableArray<ControlOutcome> outcomes, Func<DateTimeOffset, DateTimeOffset> moment) =>
        [.. outcomes.SelectMany(outcome => (outcome.Goods.IsEmpty ? [Commodity.Unspecified] : outcome.Goods).Select(ThreatOf).Distinct()
            .Select(threat => new OutcomeFacts(moment(outcome.At), outcome.Positive, threat)))];

    /// <summary>What a kind of goods is about.</summary>
    public static Threat ThreatOf(Commodity goods) => goods switch
    {
        Commodity.Cocaine => Threat.Cocaine,
        Commodity.Heroin => Threat.Heroin,
        Commodity.Cannabis => Threat.Cannabis,
        Commodity.Methamphetamine => Threat.SyntheticDrugs,
        Commodity.Currency => Threat.Currency,
        Commodity.Gold => Threat.Gold,
        Commodity.Medicine => Threat.Medicines,
        Commodity.Ivory or Commodity.PangolinScales => Threat.Wildlife,
        Commodity.Firearm => Threat.WeaponsAmmunition,
        Commodity.TravelDocumentFraud => Threat.DocumentFraud,
        Commodity.OtherGoods => Threat.OtherContraband,
        _ => Threat.Unspecified,
    };
}
