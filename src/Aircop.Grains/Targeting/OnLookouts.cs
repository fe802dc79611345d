using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Screening;
using Aircop.Screening.Births;
using Aircop.Screening.Evidence;
using Aircop.Screening.Scoring;
using Aircop.Targeting;
using LookoutCategory = Aircop.Screening.LookoutCategory;

namespace Aircop.Grains.Targeting;

/// <summary>What screening says of a person, as rules may read it: how far candidates agree, never what they hold.</summary>
/// <param name="Candidates">Entries of shared lists that came into question; default when no list is held.</param>
/// <param name="DocumentReportedLost">Whether the person's document is reported stolen or lost; null when no list is held.</param>
internal sealed record OnLookouts(ImmutableArray<LookoutCandidate> Candidates, bool? DocumentReportedLost)
{
    /// <summary>Keys of the facts about candidates: a rule that reads nothing else says no more than the hit of the lookout does.</summary>
    public static FrozenSet<string> Keys { get; } = FrozenSet.Create(
        StringComparer.Ordinal,
        "api.lookouts", "api.lookouts.likeness", "api.lookouts.sameBirthDate", "api.lookouts.swappedBirthDate", "api.lookouts.sameDocument",
        "api.lookouts.missingPerson");

    /// <summary>Lists were asked, and nobody came into question.</summary>
    public static OnLookouts Nothing { get; } = new([], false);

    /// <summary>Nobody was asked.</summary>
    public static OnLookouts NotAsked { get; } = new(default, null);

    /// <summary>Of what screening found.</summary>
    /// <param name="found">What it found on lists that everybody may know of.</param>
    /// <param name="reported">Whether the simulated database has the document.</param>
    public static OnLookouts Of(IReadOnlyCollection<ScreeningHit> found, bool reported)
    {
        if (found.Count == 0) return reported ? Nothing with { DocumentReportedLost = true } : Nothing;
        return new OnLookouts(
            [.. found.Select(Candidate)],
            reported || found.Any(static hit => hit.Tier == MatchTier.Document && hit.Entry.Category == LookoutCategory.StolenOrLostDocument));
    }

    private static LookoutCandidate Candidate(ScreeningHit hit) => new()
    {
        Likeness = Likeness(hit.Details.Parts),
        SameBirthDate = hit.Details.Birth == BirthRelation.Missing ? null : hit.Details.Birth == BirthRelation.SameDay,
        SwappedBirthDate = hit.Details.Birth == BirthRelation.Missing ? null : hit.Details.Birth == BirthRelation.Swapped,
        SameDocument = hit.Details.Document is DocumentRelation.Equal or DocumentRelation.EqualLookAlike,
        MissingPerson = hit.Entry.Category == LookoutCategory.MissingPerson,
    };

    // Leaving a name out is no contradiction; what stands on both sides counts by how rare it is.
    private static double? Likeness(ImmutableArray<NamePartEvidence> parts)
    {
        var (alike, all) = (0d, 0d);
        foreach (var part in parts)
        {
            if (part.Relation is PartRelation.Missing or PartRelation.Extra) continue;
            var weight = Math.Max(1, Math.Abs(part.Weight));
            alike += weight * part.Similarity;
            all += weight;
        }

        return all > 0 ? alike / all : null;
    }
}
