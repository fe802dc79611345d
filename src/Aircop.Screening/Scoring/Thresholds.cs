namespace Aircop.Screening.Scoring;

/// <summary>The scores at which a match becomes strong, possible, or is kept for audit. Each list may have its own.</summary>
/// <param name="Strong">Least score of a strong match, 0 to 1.</param>
/// <param name="Possible">Least score of a possible match; where two people are compared this decides match or not.</param>
/// <param name="Audit">Least score that is kept at all.</param>
public sealed record Thresholds(float Strong, float Possible, float Audit)
{
    /// <summary>The thresholds where a list has none of its own.</summary>
    public static Thresholds Default { get; } = new(0.92f, 0.75f, 0.5f);

    /// <summary>The tier of a score.</summary>
    public MatchTier TierOf(float score) =>
        score >= Strong ? MatchTier.Strong : score >= Possible ? MatchTier.Possible : score >= Audit ? MatchTier.Audit : MatchTier.Unspecified;
}
