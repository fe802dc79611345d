using Aircop.Screening.Births;

namespace Aircop.Screening.Scoring;

/// <summary>How much must agree before two people may be one: more where one traveller is held against a whole list.</summary>
/// <param name="Need">Nats of rarity that names and birth must bring together.</param>
/// <param name="Weight">Log-odds taken off for each nat that is lacking.</param>
/// <param name="List">True for a list: there a birth that differs speaks against more, since nobody chose the two.</param>
internal readonly record struct Prior(float Need, float Weight, bool List)
{
    private const float ListMargin = 7;
    private const float LeastListNeed = 13;
    private const float ListWeight = 1.6f;

    /// <summary>Two people who were put side by side by hand.</summary>
    public static Prior Pair { get; } = new(7.5f, 0.8f, List: false);

    /// <summary>A traveller against a list: the chance that a stranger agrees as much grows with the list.</summary>
    /// <param name="names">Names on the list.</param>
    public static Prior OfList(int names) => new(Math.Max(LeastListNeed, MathF.Log(names + 1) + ListMargin), ListWeight, List: true);

    /// <summary>Log-odds that a differing birth takes off beyond what it does between two people.</summary>
    public float OfContradiction(BirthRelation birth) => !List
        ? 0
        : birth switch
        {
            BirthRelation.OtherDay or BirthRelation.YearsApart => -2,
            BirthRelation.FarApart => -3,
            BirthRelation.YearSlip or BirthRelation.DaySlip => -0.6f,
            _ => 0,
        };
}
