using Aircop.Screening.Births;
using Aircop.Screening.Documents;
using Aircop.Screening.Evidence;
using Aircop.Screening.Names;

namespace Aircop.Screening.Scoring;

/// <summary>One of two people who are compared.</summary>
public readonly record struct PairPerson
{
    /// <summary>The whole name in any form that <see cref="NameReader"/> reads.</summary>
    public string Name { get; init; }

    /// <summary>Date of birth.</summary>
    public BirthSpan Birth { get; init; }

    /// <summary>Nationality or the state of the document, three-letter code; null or empty when not known.</summary>
    public string? State { get; init; }

    /// <summary>Number of a travel document; null or empty when not known.</summary>
    public string? Document { get; init; }
}

/// <summary>What the comparison of two people came to.</summary>
/// <param name="Score">0 to 1.</param>
/// <param name="Tier">Tier of the score; <see cref="MatchTier.Unspecified"/> below all of them.</param>
/// <param name="IsMatch">True for a match by document, or a possible or strong one by name.</param>
/// <param name="Evidence">What was compared.</param>
public sealed record PairMatch(float Score, MatchTier Tier, bool IsMatch, MatchEvidence Evidence);

/// <summary>Compares two people without a list; how common a name is comes from a small table. One thread at a time.</summary>
public sealed class PairMatcher(Thresholds? thresholds = null)
{
    private readonly Thresholds _thresholds = thresholds ?? Thresholds.Default;
    private readonly NameParts _ours = new();
    private readonly NameParts _theirs = new();
    private readonly NameAlignment _alignment = new();

    /// <summary>Compares a traveller with a listed person.</summary>
    public PairMatch Match(in PairPerson ours, in PairPerson theirs)
    {
        NameReader.Read(ours.Name, _ours);
        NameReader.Read(theirs.Name, _theirs);
        NameEvidence name = NameComparison.Compare(_ours, _theirs, _alignment);
        BirthRelation birth = BirthComparison.Compare(ours.Birth, theirs.Birth);
        StateRelation state = StateCode.Compare(ours.State, theirs.State);
        DocumentRelation document = DocumentKey.Compare(ours.Document, theirs.Document);
        bool byDocument = document is DocumentRelation.Equal or DocumentRelation.EqualLookAlike;
        float odds = byDocument
            ? DocumentOdds.Of(document, state, IdentityModel.NameShare(in name), birth)
            : IdentityModel.LogOdds(in name, birth, state, document, SexRelation.Missing, Prior.Pair, IdentityModel.PairNats(birth));
        float score = IdentityModel.Score(odds);
        MatchTier tier = byDocument ? MatchTier.Document : _thresholds.TierOf(score, birth, in name);
        return new PairMatch(score, tier, tier is MatchTier.Document or MatchTier.Strong or MatchTier.Possible, new MatchEvidence
        {
            Parts = NamePartEvidences.Of(_ours, _theirs, _alignment),
            FieldsCrossed = name.Crossed,
            Birth = birth,
            Nationality = state,
            Document = document,
            ListName = theirs.Name,
            Truncated = _ours.Truncated,
        });
    }
}
