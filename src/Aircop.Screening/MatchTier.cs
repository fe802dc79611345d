namespace Aircop.Screening;

/// <summary>How sure a match is, the surest first.</summary>
public enum MatchTier
{
    /// <summary>No match.</summary>
    Unspecified = 0,

    /// <summary>The number of a travel document agrees, whatever else differs.</summary>
    Document,

    /// <summary>Name and birth agree so well that an officer should compare at once.</summary>
    Strong,

    /// <summary>Enough agrees to be looked at.</summary>
    Possible,

    /// <summary>Kept so that a missed match can be traced; shown to nobody of itself.</summary>
    Audit,
}
