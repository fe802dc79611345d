using Aircop.Screening.Births;
using Aircop.Screening.Documents;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;
using Aircop.Screening.Snapshots;

namespace Aircop.Screening;

/// <summary>Asks a snapshot about one traveller at a time. Each thread keeps its own memory for it; a traveller without a hit allocates nothing.</summary>
public static class Screener
{
    [ThreadStatic]
    private static NameSearch? s_search;

    /// <summary>Finds the entries that may be about a traveller.</summary>
    /// <param name="snapshot">The lists, as they stood at one moment.</param>
    /// <param name="subject">The traveller.</param>
    /// <param name="hits">Hits are appended here, documents first, then the surest, each entry at most once.</param>
    /// <param name="least">The least sure tier that is wanted.</param>
    /// <returns>Number of hits appended.</returns>
    public static int Screen(WatchlistSnapshot snapshot, in ScreeningSubject subject, List<ScreeningHit> hits, MatchTier least = MatchTier.Possible)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(hits);
        if (snapshot.Count == 0) return 0;
        int before = hits.Count;
        NameSearch search = s_search ??= new NameSearch();
        ReadName(in subject, search.Ours);
        var person = new SearchedPerson
        {
            Birth = BirthOf(in subject),
            State = StateCode.Pack(subject.Nationality),
            Sex = subject.Sex,
            HasDocument = !subject.Documents.IsDefaultOrEmpty,
        };
        ScreenDocuments(snapshot, search, in subject, in person, hits, before);
        var taker = new HitTaker(snapshot, hits, before, least);
        float odds = least == MatchTier.Audit ? snapshot.LeastAudit : snapshot.LeastPossible;
        search.Search(snapshot.Main, in person, odds, snapshot.Prior, ref taker);
        if (snapshot.Delta is { } delta) search.Search(delta, in person, odds, snapshot.Prior, ref taker);
        if (hits.Count - before > 1) hits.Sort(before, hits.Count - before, HitOrder.Instance);
        return hits.Count - before;
    }

    private static void ReadName(in ScreeningSubject subject, NameParts parts)
    {
        bool parted = !string.IsNullOrWhiteSpace(subject.Surname) || !string.IsNullOrWhiteSpace(subject.GivenName);
        if (parted) NameReader.Read(subject.Surname, subject.GivenName, subject.SecondGivenName, parts);
        else NameReader.Read(subject.FullName, parts);
    }

    private static BirthSpan BirthOf(in ScreeningSubject subject)
    {
        BirthSpan birth = BirthSpan.Of(subject.BirthDate, subject.BirthYear);
        return birth.IsKnown ? birth : subject.Birth;
    }

    private static void ScreenDocuments(
        WatchlistSnapshot snapshot, NameSearch search, in ScreeningSubject subject, in SearchedPerson person, List<ScreeningHit> hits, int before)
    {
        if (subject.Documents.IsDefaultOrEmpty) return;
        Span<char> key = stackalloc char[DocumentKey.MaxLength];
        foreach (SubjectDocument document in subject.Documents)
        {
            int length = DocumentKey.Write(document.Number, key);
            if (length == 0) continue;
            ScreenDocument(snapshot, snapshot.Main, search, in document, key[..length], in person, hits, before);
            if (snapshot.Delta is { } delta) ScreenDocument(snapshot, delta, search, in document, key[..length], in person, hits, before);
        }
    }

    private static void ScreenDocument(
        WatchlistSnapshot snapshot, NameIndex index, NameSearch search, in SubjectDocument document, ReadOnlySpan<char> key, in SearchedPerson person,
        List<ScreeningHit> hits, int before)
    {
        foreach (int number in index.DocumentEntries(key))
        {
            if (ReferenceEquals(index, snapshot.Main) && snapshot.Removed.Contains(number)) continue;
            LookoutEntry entry = index.Entries.Read(number);
            foreach (ListedDocument listed in entry.AllDocuments())
            {
                DocumentRelation relation = DocumentKey.Compare(document.Number, listed.Number);
                if (relation is not (DocumentRelation.Equal or DocumentRelation.EqualLookAlike)) continue;

                // Each state counts for itself: the same number of another state is another document.
                StateRelation issuer = StateCode.Compare(document.Issuer, listed.Issuer);
                if (issuer == StateRelation.Differs || Hits.Find(hits, before, entry) >= 0) continue;
                hits.Add(Hits.OfDocument(snapshot, index, number, entry, listed, relation, document.Number == listed.Number, issuer, search, in person));
            }
        }
    }
}
