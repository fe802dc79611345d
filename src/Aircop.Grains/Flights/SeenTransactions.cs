using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>Finds the transaction of a list: the same reference with a higher revision replaces what lower ones said.</summary>
internal static class SeenTransactions
{
    /// <summary>Transactions that a flight remembers; the oldest is forgotten first.</summary>
    public const int MostRemembered = 256;

    /// <summary>The transaction of a list beside those of the flight.</summary>
    public static TransactionOfList Of(List<SeenTransaction> all, ManifestSubmission submission) => new(
        submission, all.Find(known => known.Sender == submission.Sender && known.Reference == submission.Transaction));

    /// <summary>Puts a transaction in the place of what was known of it.</summary>
    public static void Keep(List<SeenTransaction> all, SeenTransaction? before, SeenTransaction now)
    {
        if (before is not null) all.Remove(before);
        all.Add(now);
        if (all.Count > MostRemembered) all.RemoveAt(0);
    }
}

/// <summary>The transaction of one list. Only whole lists replace each other: a cancellation under a higher revision says nothing of others.</summary>
/// <param name="submission">The list.</param>
/// <param name="known">The same transaction as the flight knows it; null when it does not.</param>
internal sealed class TransactionOfList(ManifestSubmission submission, SeenTransaction? known)
{
    private readonly bool _replaces =
        submission is { Transaction.Length: > 0, Revision: not null, Function: ManifestFunction.Unspecified or ManifestFunction.FullList };

    private SeenTransaction? _current;

    /// <summary>Whether a higher revision was seen before: the list then changes nobody.</summary>
    public bool IsOutdated => _replaces && known is not null && submission.Revision < known.Revision;

    /// <summary>Keeps whom the list names.</summary>
    public void Note(List<SeenTransaction> all, List<string> people)
    {
        if (!_replaces || submission.Revision is not { } revision) return;
        var (listed, earlier) = known is null ? ((IEnumerable<string>)people, (IEnumerable<string>)[])
            : revision > known.Revision ? (people, known.Earlier.Union(known.People))
            : (known.People.Union(people), known.Earlier);
        SeenTransactions.Keep(all, known, _current = new SeenTransaction(submission.Sender, submission.Transaction, revision, [.. listed], [.. earlier]));
    }

    /// <summary>Keys of the people whom only lower revisions had, once this one is whole.</summary>
    public IEnumerable<string> Replaced() => _current is { } current ? current.Earlier.Except(current.People) : [];

    /// <summary>Forgets lower revisions once this one is whole.</summary>
    public void Conclude(List<SeenTransaction> all)
    {
        if (_current is { } before) SeenTransactions.Keep(all, before, _current = before with { Earlier = [] });
    }
}
