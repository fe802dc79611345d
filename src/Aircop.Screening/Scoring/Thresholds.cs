using Aircop.Screening.Births;

namespace Aircop.Screening.Scoring;

/// <summary>The scores at which a match becomes strong, possible, or is kept for audit. Each list may have its own.</summary>
/// <param name="Strong">Least score of a strong match, 0 to 1.</param>
/// <param name="Possible">Least score of a possible match; where two people are compared this decides match or not.</param>
/// <param name="Audit">Least score that is kept at all.</param>
public sealed record Thresholds(float Strong, float Possible, float Audit)
{
    /// <summary>Contradicted names, as a share of those that agree, above which a match is not strong.</summary>
    private const float MostDoubt = 0.4f;

    /// <summary>The thresholds where a list has none of its own.</summary>
    public static Thresholds Default { get; } = new(0.92f, 0.75f, 0.5f);

    /// <summary>The tier of a score. Where no birth agrees, or a name plainly contradicts, no match is more than possible.</summary>
    /// <param name="score">The score, 0 to 1.</param>
    /// <param name="birth">What the dates of birth say.</param>
    /// <param name="name">What the names came to.</param>
    internal MatchTier TierOf(float score, BirthRelation birth, in NameEvidence name)
    {
        bool doubt = name.Contradicted > MostDoubt * name.Agreed;
        if (score >= Strong && !doubt && birth is >= BirthRelation.SameDay and <= BirthRelation.NearYear) return MatchTier.Strong;
        return score >= Possible ? MatchTier.Possible : score >= Audit ? MatchTier.Audit : MatchTier.Unspecified;
    }
}
