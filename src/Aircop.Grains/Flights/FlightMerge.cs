using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>What a list did to a flight.</summary>
internal sealed class MergeOutcome
{
    /// <summary>People who were not on the flight before.</summary>
    public int Added { get; set; }

    /// <summary>People of whom it says something else than before, or who are back.</summary>
    public int Changed { get; set; }

    /// <summary>People whom it made absent.</summary>
    public int Dropped { get; set; }

    /// <summary>People whom it cancelled.</summary>
    public int Cancelled { get; set; }

    /// <summary>Bookings that were known word for word.</summary>
    public int Repeated { get; set; }

    /// <summary>Keys of the people whose data changed: to be screened and targeted.</summary>
    public HashSet<string> WithOtherData { get; } = new(StringComparer.Ordinal);

    /// <summary>Faults that show only beside the flight.</summary>
    public ImmutableArray<QualityFinding> Findings { get; set; } = [];

    /// <summary>Whether it changed anybody.</summary>
    public bool IsNews => Added + Changed + Dropped + Cancelled > 0;
}

/// <summary>
/// Merges lists into a flight. Nobody is ever removed: who is gone has another presence. Pure but for the state it changes; lists are
/// taken one after the other.
/// </summary>
/// <param name="state">The flight; changed in place.</param>
internal sealed class FlightMerge(FlightState state)
{
    private readonly KnownPeople _known = new(state.People);

    /// <summary>Takes a list.</summary>
    /// <param name="submission">The list.</param>
    /// <param name="version">Version of the flight that it makes.</param>
    public MergeOutcome Take(ManifestSubmission submission, long version)
    {
        var bookings = new SeenBookings(state.Records, submission, version);
        var series = ListSeries.Of(state.Parts, submission);
        var transaction = SeenTransactions.Of(state.Transactions, submission);
        var changes = new PresenceChanges(state.People, _known, submission, version);
        var keys = Merge(submission, bookings, series, transaction.IsOutdated, changes, version);
        var outcome = changes.Outcome;
        if (transaction.IsOutdated)
        {
            outcome.Findings = [ListFindings.Outdated()];
            return outcome;
        }

        if (submission.Function == ManifestFunction.CancelFlight) CancelAll(changes);
        bookings.Note();
        outcome.Repeated = bookings.Repeated.Count;
        var whole = series.Take(keys, bookings.Locators, outcome.IsNews, version);
        transaction.Note(state.Transactions, keys);
        var findings = ImmutableArray.CreateBuilder<QualityFinding>();
        if (whole is not null) Conclude(whole, submission, bookings, transaction, changes, findings);
        outcome.Findings = findings.ToImmutable();
        return outcome;
    }

    private List<string> Merge(
        ManifestSubmission submission, SeenBookings bookings, ListSeries series, bool outdated, PresenceChanges changes, long version)
    {
        ImmutableArray<ManifestPerson> listed = bookings.Repeated.Count == 0
            ? submission.People
            : [.. submission.People.Where(person => !bookings.Repeated.Contains(person.Locator))];
        var matches = _known.Match(listed, submission.Source, series, bookings.MayLeave);
        var keys = new List<string>(submission.People.Length);
        var met = new HashSet<int>();
        for (var i = 0; i < listed.Length; i++)
        {
            var index = matches[i] ?? Add(listed[i], submission, changes, version);
            met.Add(index);
            keys.Add(state.People[index].Key);
            var isNew = matches[i] is null;
            if (outdated)
            {
                if (isNew) changes.Make(index, Presence.Dropped);
                continue;
            }

            if (!isNew) changes.Update(index, listed[i]);
            changes.Make(index, bookings.IsCancelled(listed[i].Locator) ? Presence.Cancelled : PresenceAsked(submission.Function));
        }

        foreach (var locator in bookings.Repeated) keys.AddRange(_known.InBooking(locator).Select(index => state.People[index].Key));
        if (outdated) return keys;

        // A booking is told whole: who was in it and is not listed with it any more has left it.
        foreach (var locator in bookings.Relisted)
            foreach (var index in _known.InBooking(locator).Where(index => !met.Contains(index)).ToArray())
                changes.Make(index, bookings.IsCancelled(locator) ? Presence.Cancelled : Presence.Dropped);
        return keys;
    }

    private int Add(ManifestPerson person, ManifestSubmission submission, PresenceChanges changes, long version)
    {
        var entry = new PersonEntry { Key = string.Create(CultureInfo.InvariantCulture, $"p{state.People.Count + 1}"), ChangedIn = version }.With(submission.Source, person);
        state.People.Add(entry);
        _known.Know(state.People.Count - 1);
        changes.Added(state.People.Count - 1);
        return state.People.Count - 1;
    }

    private void CancelAll(PresenceChanges changes)
    {
        for (var i = 0; i < state.People.Count; i++) changes.Make(i, Presence.Cancelled);
        for (var i = 0; i < state.Records.Count; i++)
            if (state.Records[i].State == Presence.Listed) state.Records[i] = state.Records[i] with { State = Presence.Cancelled };
    }

    // What only the whole list tells: who is absent from it.
    private void Conclude(
        WholeList whole, ManifestSubmission submission, SeenBookings bookings, TransactionOfList transaction, PresenceChanges changes,
        ImmutableArray<QualityFinding>.Builder findings)
    {
        var isPush = submission.Source == ManifestSource.Pnr;
        if (ListFindings.Count(whole, isPush, state.People.Count(entry => entry.IsPresent)) is { } mismatch) findings.Add(mismatch);
        if (submission.Function == ManifestFunction.FullPush)
        {
            if (bookings.Absent(whole, out var disbelief) is { } absent) DropBookings(absent, changes);
            else findings.Add(disbelief!);
        }

        if (submission.Function is ManifestFunction.OnBoard or ManifestFunction.NotOnBoard) Close(whole, submission.Function, changes, findings);
        foreach (var key in transaction.Replaced()) changes.Make(state.People.FindIndex(entry => entry.Key == key), Presence.Dropped);
        transaction.Conclude(state.Transactions);
    }

    private void DropBookings(List<SeenRecord> absent, PresenceChanges changes)
    {
        foreach (var record in absent)
        {
            state.Records[state.Records.IndexOf(record)] = record with { State = Presence.Dropped };
            if (state.Records.Exists(other => other.Locator == record.Locator && other.State == Presence.Listed)) continue;
            foreach (var index in _known.InBooking(record.Locator).ToArray()) changes.Make(index, Presence.Dropped);
        }
    }

    // A list of those on board says that the other passengers are not, and the other way round.
    private void Close(WholeList whole, ManifestFunction function, PresenceChanges changes, ImmutableArray<QualityFinding>.Builder findings)
    {
        var listed = whole.People.ToHashSet(StringComparer.Ordinal);
        var others = Enumerable.Range(0, state.People.Count)
            .Where(index => state.People[index] is { Presence: Presence.Listed } entry && entry.Person.Kind is not (PersonKind.Crew or PersonKind.TransitCrew) && !listed.Contains(entry.Key))
            .ToArray();
        if (function == ManifestFunction.OnBoard && FullPushGuard.IsTooMany(others.Length, others.Length + listed.Count))
        {
            findings.Add(ListFindings.NotBelieved("people", others.Length, others.Length + listed.Count));
            return;
        }

        foreach (var index in others) changes.Make(index, function == ManifestFunction.OnBoard ? Presence.NotOnBoard : Presence.OnBoard);
    }

    private static Presence PresenceAsked(ManifestFunction function) => function switch
    {
        ManifestFunction.CancelPeople => Presence.Cancelled,
        ManifestFunction.OnBoard => Presence.OnBoard,
        ManifestFunction.NotOnBoard => Presence.NotOnBoard,
        _ => Presence.Listed,
    };
}
