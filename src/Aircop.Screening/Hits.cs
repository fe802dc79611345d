using Aircop.Screening.Births;
using Aircop.Screening.Evidence;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;
using Aircop.Screening.Snapshots;

namespace Aircop.Screening;

/// <summary>Orders the hits of one traveller: documents, then the surest, then list and id.</summary>
internal sealed class HitOrder : IComparer<ScreeningHit>
{
    /// <summary>The order.</summary>
    public static HitOrder Instance { get; } = new();

    /// <inheritdoc/>
    public int Compare(ScreeningHit? x, ScreeningHit? y)
    {
        if (x is null || y is null) return 0;
        int order = (y.Tier == MatchTier.Document).CompareTo(x.Tier == MatchTier.Document);
        if (order == 0) order = y.Score.CompareTo(x.Score);
        if (order == 0) order = string.CompareOrdinal(x.Entry.List, y.Entry.List);
        return order != 0 ? order : string.CompareOrdinal(x.Entry.Id, y.Entry.Id);
    }
}

/// <summary>Turns rows that pass into hits, the best row of each entry.</summary>
internal readonly struct HitTaker(WatchlistSnapshot snapshot, List<ScreeningHit> hits, int before, MatchTier least) : IRowTaker
{
    /// <inheritdoc/>
    public bool Skips(NameIndex index, int entry) => ReferenceEquals(index, snapshot.Main) && snapshot.Removed.Contains(entry);

    /// <inheritdoc/>
    public void Take(NameSearch search, NameIndex index, int row, in RowScore score)
    {
        LookoutEntry entry = index.Entries.Read(index.EntryOf(row));
        Thresholds thresholds = snapshot.ThresholdsOf(entry.List);
        float value = IdentityModel.Score(score.LogOdds);
        MatchTier tier = thresholds.TierOf(value, score.Birth, score.Name);
        if (tier == MatchTier.Unspecified || tier > least) return;
        int known = Hits.Find(hits, before, entry);
        if (known >= 0 && (hits[known].Tier == MatchTier.Document || hits[known].Score >= value)) return;
        ScreeningHit hit = Hits.OfName(snapshot, index, row, entry, tier, value, thresholds, search, in score);
        if (known >= 0) hits[known] = hit;
        else hits.Add(hit);
    }
}

/// <summary>Makes hits with their evidence.</summary>
internal static class Hits
{
    private const float SameName = 0.97f;
    private const float LikeName = 0.75f;

    /// <summary>The place of an entry among the hits of a traveller, or -1.</summary>
    public static int Find(List<ScreeningHit> hits, int before, LookoutEntry entry)
    {
        for (int i = before; i < hits.Count; i++)
        {
            if (hits[i].Entry.Id == entry.Id && hits[i].Entry.List == entry.List) return i;
        }

        return -1;
    }

    /// <summary>A hit carried by a name.</summary>
    public static ScreeningHit OfName(
        WatchlistSnapshot snapshot, NameIndex index, int row, LookoutEntry entry, MatchTier tier, float value, Thresholds thresholds, NameSearch search, in RowScore score)
    {
        MatchRelation name = NameRelation(search, in score);
        MatchStrength strength = tier switch
        {
            MatchTier.Strong when score.Birth == BirthRelation.SameDay && name is MatchRelation.Equal or MatchRelation.EqualAfterNormalisation => MatchStrength.Exact,
            MatchTier.Strong => MatchStrength.Strong,
            MatchTier.Possible => MatchStrength.Possible,
            _ => MatchStrength.Weak,
        };
        var evidence = new List<EvidencePart>(5);
        FieldEvidence.AddName(evidence, name);
        FieldEvidence.AddBirth(evidence, score.Birth);
        FieldEvidence.AddElse(evidence, score.State, score.Sex);
        FieldEvidence.AddOtherDocument(evidence, score.Document, entry);
        return new ScreeningHit(entry, tier, strength, snapshot.Version, evidence.AsReadOnly())
        {
            Score = value,
            Thresholds = thresholds,
            Details = Details(index, row, search, in score, score.Document),
        };
    }

    /// <summary>A hit carried by a document number. A name or a birth that differs speaks against it but does not remove it.</summary>
    public static ScreeningHit OfDocument(
        WatchlistSnapshot snapshot, NameIndex index, int number, LookoutEntry entry, ListedDocument listed, DocumentRelation relation, bool asWritten,
        StateRelation issuer, NameSearch search, in SearchedPerson person)
    {
        RowScore score = BestName(index, number, entry, search, in person, snapshot.Prior, out int ordinal);
        bool named = ordinal >= 0 && search.Ours.Count > 0;
        float share = named ? IdentityModel.NameShare(score.Name) : 0;
        MatchRelation name = !named ? MatchRelation.Missing : NameRelation(search, in score);

        // Whoever presents a stolen document is rarely the one it was made for: there another name is no doubt.
        bool doubt = entry.Category != LookoutCategory.StolenOrLostDocument
            && (name == MatchRelation.Contradicts || score.Birth is BirthRelation.Contradicts or BirthRelation.FarApart or BirthRelation.YearsApart or BirthRelation.OtherDay);
        int steps = (relation == DocumentRelation.Equal ? 0 : 1) + (issuer == StateRelation.Equal ? 0 : 1) + (doubt ? 1 : 0);
        var evidence = new List<EvidencePart>(6);
        FieldEvidence.AddDocument(evidence, relation, issuer, listed, asWritten);
        FieldEvidence.AddName(evidence, name);
        FieldEvidence.AddBirth(evidence, score.Birth);
        FieldEvidence.AddElse(evidence, score.State, score.Sex);
        return new ScreeningHit(entry, MatchTier.Document, (MatchStrength)(steps + 1), snapshot.Version, evidence.AsReadOnly())
        {
            Score = IdentityModel.Score(DocumentOdds.Of(relation, issuer, share, score.Birth)),
            Thresholds = snapshot.ThresholdsOf(entry.List),
            Details = Details(index, number, ordinal, search, in score, relation),
        };
    }

    // The name that agrees best, put side by side again so that its parts stand in the search.
    private static RowScore BestName(
        NameIndex index, int entry, LookoutEntry full, NameSearch search, in SearchedPerson person, in Prior prior, out int ordinal)
    {
        ordinal = -1;
        BirthSpan birth = full.AllBirths().FirstOrDefault();
        RowScore best = default;
        for (int i = 0; i < index.Entries.NameCount(entry); i++)
        {
            RowScore score = search.Score(index, entry, i, in birth, in person, in prior);
            if (ordinal < 0 || score.LogOdds > best.LogOdds) (best, ordinal) = (score, i);
        }

        if (ordinal >= 0) return search.Score(index, entry, ordinal, in birth, in person, in prior);
        return new RowScore(0, default, BirthComparison.Compare(in person.Birth, in birth), StateRelation.Missing, SexRelation.Missing, DocumentRelation.Missing);
    }

    private static MatchRelation NameRelation(NameSearch search, in RowScore score)
    {
        if (search.Ours.Count == 0 || search.Theirs.Count == 0) return MatchRelation.Missing;
        float share = IdentityModel.NameShare(score.Name);
        if (share < 0.5f) return MatchRelation.Contradicts;
        bool whole = score.Name.Extra + score.Name.Missing + score.Name.Contradicted < 0.01f;
        if (!whole) return MatchRelation.Similar;
        foreach (ref readonly PartPair pair in search.Alignment.Chosen)
        {
            if (pair.Relation != PartRelation.Exact) return share >= LikeName ? MatchRelation.EqualAfterNormalisation : MatchRelation.Similar;
        }

        return share >= SameName ? MatchRelation.Equal : MatchRelation.Similar;
    }

    private static MatchEvidence Details(NameIndex index, int row, NameSearch search, in RowScore score, DocumentRelation document) =>
        Details(index, index.EntryOf(row), index.OrdinalOf(row), search, in score, document);

    private static MatchEvidence Details(NameIndex index, int entry, int ordinal, NameSearch search, in RowScore score, DocumentRelation document) => new()
    {
        Parts = ordinal < 0 ? [] : NamePartEvidences.Of(search.Ours, search.Theirs, search.Alignment),
        FieldsCrossed = score.Name.Crossed,
        Birth = score.Birth,
        Nationality = score.State,
        Sex = score.Sex,
        Document = document,
        ListName = ordinal < 0 ? "" : NameText(index, entry, ordinal),
        Truncated = search.Ours.Truncated,
    };

    private static string NameText(NameIndex index, int entry, int ordinal)
    {
        Span<char> buffer = stackalloc char[NameReader.MaxLength * 2];
        int length = index.Entries.ReadName(entry, ordinal, buffer, out int family);
        return family > 0 && family < length ? $"{buffer[..family]}, {buffer[family..length]}" : buffer[..length].ToString();
    }
}
