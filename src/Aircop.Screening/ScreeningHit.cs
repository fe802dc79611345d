using Aircop.Screening.Evidence;
using Aircop.Screening.Scoring;

namespace Aircop.Screening;

/// <summary>How sure a match is. The order is from the surest down; lower numbers (but zero) are stronger.</summary>
public enum MatchStrength
{
    /// <summary>Not weighed.</summary>
    Unspecified = 0,

    /// <summary>Every part that decides agrees.</summary>
    Exact,

    /// <summary>The deciding part agrees, one lesser part is missing or differs.</summary>
    Strong,

    /// <summary>Agreement that needs an officer's comparison before anything else.</summary>
    Possible,

    /// <summary>Agreement too common to act on by itself.</summary>
    Weak,
}

/// <summary>The part of an identity a piece of evidence is about.</summary>
public enum EvidenceField
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Number of a travel document.</summary>
    DocumentNumber,

    /// <summary>State that issued the document.</summary>
    DocumentIssuer,

    /// <summary>Family and given names together.</summary>
    Name,

    /// <summary>Full date of birth.</summary>
    BirthDate,

    /// <summary>Year of birth.</summary>
    BirthYear,

    /// <summary>Nationality.</summary>
    Nationality,

    /// <summary>Sex.</summary>
    Sex,
}

/// <summary>How the subject's part stands to the list's part.</summary>
public enum MatchRelation
{
    /// <summary>Not compared.</summary>
    Unspecified = 0,

    /// <summary>Written alike.</summary>
    Equal,

    /// <summary>Alike once case, blanks, punctuation, diacritics, transliteration and look-alike characters are folded.</summary>
    EqualAfterNormalisation,

    /// <summary>The years agree; the day is not known on both sides or differs.</summary>
    YearEqual,

    /// <summary>Absent on one side or on both; says nothing either way.</summary>
    Missing,

    /// <summary>Present on both sides and different.</summary>
    Contradicts,

    /// <summary>Parts agree, and parts are nearly alike, missing or different.</summary>
    Similar,
}

/// <summary>Which way a piece of evidence points.</summary>
public enum EvidenceSide
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Speaks for the match.</summary>
    For,

    /// <summary>Speaks against the match.</summary>
    Against,

    /// <summary>Could not be seen; neither for nor against.</summary>
    NotSeen,
}

/// <summary>One compared part of a match.</summary>
/// <param name="Field">What was compared.</param>
/// <param name="Relation">What the comparison found.</param>
/// <param name="Side">Which way that points.</param>
/// <param name="ListValue">The list's document number with all but its last three characters masked; <see langword="null"/> for other fields.</param>
public readonly record struct EvidencePart(EvidenceField Field, MatchRelation Relation, EvidenceSide Side, string? ListValue = null);

/// <summary>A possible identity of a traveller with a lookout: a lead for an officer, never a decision.</summary>
/// <param name="Entry">The entry that matched.</param>
/// <param name="Tier">How sure it is, and whether a document carried it.</param>
/// <param name="Strength">How sure it is in the words of a worklist.</param>
/// <param name="SnapshotVersion">Version of the snapshot asked; the same version and subject give the same hits again.</param>
/// <param name="Evidence">The compared fields, for and against, in a fixed order; it names nobody.</param>
public sealed record ScreeningHit(
    LookoutEntry Entry,
    MatchTier Tier,
    MatchStrength Strength,
    string SnapshotVersion,
    IReadOnlyList<EvidencePart> Evidence)
{
    /// <summary>0 to 1. For order and thresholds; to an officer the reasons are shown.</summary>
    public float Score { get; init; }

    /// <summary>The comparison part by part. It names people: for the officer's eyes, never for a log.</summary>
    public required MatchEvidence Details { get; init; }

    /// <summary>The thresholds in force for the entry's list.</summary>
    public required Thresholds Thresholds { get; init; }
}
