using Aircop.Screening.Documents;
using Aircop.Screening.Scoring;

namespace Aircop.Screening;

/// <summary>Asks a snapshot about one traveller at a time. Holds no state; allocates only for a hit.</summary>
public static class Screener
{
    /// <summary>Finds the entries that may be about a traveller.</summary>
    /// <param name="snapshot">The lists, as they stood at one moment.</param>
    /// <param name="subject">The traveller.</param>
    /// <param name="hits">Hits are appended here, documents before names, each entry at most once.</param>
    /// <returns>Number of hits appended.</returns>
    public static int Screen(WatchlistSnapshot snapshot, in ScreeningSubject subject, List<ScreeningHit> hits)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        ArgumentNullException.ThrowIfNull(hits);
        int before = hits.Count;
        ScreenDocuments(snapshot, in subject, hits, before);

        Span<char> plain = stackalloc char[NameKey.MaxLength];
        int plainLength = NameKey.Write(subject.Surname, subject.GivenName, subject.SecondGivenName, LatinSpelling.Plain, plain);
        if (plainLength == 0) return hits.Count - before;
        ScreenName(snapshot, in subject, plain[..plainLength], hits, before);

        Span<char> travel = stackalloc char[NameKey.MaxLength];
        int travelLength = NameKey.Write(
            subject.Surname, subject.GivenName, subject.SecondGivenName, LatinSpelling.TravelDocument, travel);
        if (!plain[..plainLength].SequenceEqual(travel[..travelLength]))
            ScreenName(snapshot, in subject, travel[..travelLength], hits, before);
        return hits.Count - before;
    }

    private static void ScreenDocuments(WatchlistSnapshot snapshot, in ScreeningSubject subject, List<ScreeningHit> hits, int before)
    {
        if (subject.Documents.IsDefaultOrEmpty) return;
        Span<char> key = stackalloc char[DocumentKey.MaxLength];
        foreach (SubjectDocument document in subject.Documents)
        {
            int length = DocumentKey.Write(document.Number, key);
            if (length == 0) continue;
            ReadOnlySpan<char> wanted = key[..length];
            for (int slot = snapshot.Documents.Find(wanted); slot >= 0; slot = snapshot.Documents.Next(slot, wanted))
            {
                LookoutEntry entry = snapshot.EntryAt(snapshot.Documents.EntryAt(slot));
                MatchRelation issuer = StateCode.Compare(document.Issuer, entry.DocumentIssuer) switch
                {
                    StateRelation.Equal => MatchRelation.Equal,
                    StateRelation.Differs => MatchRelation.Contradicts,
                    _ => MatchRelation.Missing,
                };

                // Each state counts for itself: the same number of another state is another document.
                if (issuer == MatchRelation.Contradicts || AlreadyHit(hits, before, entry)) continue;
                hits.Add(Comparison.OfDocument(snapshot, in subject, document, issuer, entry));
            }
        }
    }

    private static void ScreenName(
        WatchlistSnapshot snapshot, in ScreeningSubject subject, ReadOnlySpan<char> key, List<ScreeningHit> hits, int before)
    {
        for (int slot = snapshot.Names.Find(key); slot >= 0; slot = snapshot.Names.Next(slot, key))
        {
            LookoutEntry entry = snapshot.EntryAt(snapshot.Names.EntryAt(slot));
            BirthAgreement birth = Comparison.CompareBirth(in subject, entry);
            if (birth == BirthAgreement.Contradicts || AlreadyHit(hits, before, entry)) continue;
            hits.Add(Comparison.OfName(snapshot, in subject, birth, entry));
        }
    }

    private static bool AlreadyHit(List<ScreeningHit> hits, int before, LookoutEntry entry)
    {
        for (int i = before; i < hits.Count; i++)
        {
            if (ReferenceEquals(hits[i].Entry, entry)) return true;
        }

        return false;
    }
}
