using System.Globalization;

namespace Aircop.Targeting;

/// <summary>A pre-determined, versioned condition over facts. It never decides: it gives a ground to an officer.</summary>
public abstract record Rule
{
    /// <summary>Identifier, stable over versions.</summary>
    public abstract string Id { get; }

    /// <summary>Version of condition and parameters, from 1.</summary>
    public int Version { get; init; } = 1;

    /// <summary>What the rule looks for.</summary>
    public abstract Threat Threat { get; }

    /// <summary>Kind of sign it reads.</summary>
    public abstract RuleFamily Family { get; }

    /// <summary>Which way its ground points: <see cref="GroundSide.For"/>, or <see cref="GroundSide.Against"/> for one that exonerates.</summary>
    public virtual GroundSide Side => GroundSide.For;

    /// <summary>Whether its ground alone may show a hit. No rule of the starting pack claims this.</summary>
    public bool IsStrong { get; init; }

    /// <summary>Code of the legal basis and purpose the rule is used under; see <see cref="LegalBases"/>.</summary>
    public string LegalBasis { get; init; } = LegalBases.SeriousCrime;

    /// <summary>Stable key of the sentence for its ground.</summary>
    public string TextCode => (Side == GroundSide.Against ? "against." : "ground.") + Id;

    /// <summary>The parameters with their units, for review and approval.</summary>
    public abstract IReadOnlyList<RuleParameter> Parameters { get; }

    /// <summary>Judges one traveller.</summary>
    /// <param name="facts">What was seen.</param>
    /// <returns>
    /// Hit, no hit, or not evaluable with the missing facts. One condition seen to fail is enough for no hit, whatever else is missing.
    /// </returns>
    public abstract RuleOutcome Evaluate(PassengerFacts facts);

    /// <summary>A parameter as text.</summary>
    protected static RuleParameter Parameter(string name, double value, string unit) =>
        new(name, value.ToString(CultureInfo.InvariantCulture), unit);
}

/// <summary>A parameter of a rule.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Value">Its value in invariant form.</param>
/// <param name="Unit">Unit, for example <c>h</c>, <c>km</c>, <c>kg</c>, <c>nights</c>; empty for a ratio or a group.</param>
public sealed record RuleParameter(string Name, string Value, string Unit);

/// <summary>Codes of legal bases.</summary>
public static class LegalBases
{
    /// <summary>Assessment before arrival for the prevention of terrorism and serious crime.</summary>
    public const string SeriousCrime = "basis.seriousCrime";

    /// <summary>Customs control of currency carried over a border.</summary>
    public const string CurrencyControl = "basis.currencyControl";

    /// <summary>Trade in protected species.</summary>
    public const string ProtectedSpecies = "basis.protectedSpecies";
}
