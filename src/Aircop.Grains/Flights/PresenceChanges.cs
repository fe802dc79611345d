using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Flights;

/// <summary>Changes people of a flight on the word of one list, keeps what the change was, and counts.</summary>
/// <param name="people">People of the flight; changed in place.</param>
/// <param name="known">Told of every change.</param>
/// <param name="submission">The list.</param>
/// <param name="version">Version of the flight that it makes.</param>
internal sealed class PresenceChanges(List<PersonEntry> people, KnownPeople known, ManifestSubmission submission, long version)
{
    private readonly HashSet<int> _counted = [];

    /// <summary>What the list did so far.</summary>
    public MergeOutcome Outcome { get; } = new();

    /// <summary>Takes note of a person who is new on the flight.</summary>
    public void Added(int index)
    {
        Outcome.Added++;
        _counted.Add(index);
        Outcome.WithOtherData.Add(people[index].Key);
        Set(index, people[index] with { Presence = Presence.Listed }, DifferenceKind.Added, []);
    }

    /// <summary>Takes what the list says of a person who is known.</summary>
    public void Update(int index, ManifestPerson listed)
    {
        var before = people[index];
        if (before.Of(submission.Source) is not { } own)
        {
            Set(index, before.With(submission.Source, listed), DifferenceKind.Joined, []);
        }
        else
        {
            var newer = WithSplitTime(own, PersonVersions.Newer(own, listed));
            var fields = PersonVersions.Differences(own, newer);
            if (fields.IsEmpty) return;
            Set(index, WithChanges(before, own, newer).With(submission.Source, newer), DifferenceKind.Changed, fields);
        }

        Outcome.WithOtherData.Add(before.Key);
        if (_counted.Add(index)) Outcome.Changed++;
    }

    /// <summary>
    /// Gives a person a presence. Departure control knows better than the reservation who is on board, so a booking neither brings back
    /// who did not board nor takes away who did.
    /// </summary>
    public void Make(int index, Presence asked)
    {
        var before = people[index];
        if (before.Presence == asked) return;
        var fromBooking = submission.Source == ManifestSource.Pnr;
        switch (before.Presence)
        {
            case Presence.OnBoard when fromBooking || asked == Presence.Listed:
            case Presence.NotOnBoard when fromBooking && asked != Presence.Cancelled:
            case Presence.Cancelled when asked == Presence.Dropped:
                return;
        }

        var kind = asked switch
        {
            Presence.Listed => DifferenceKind.Returned,
            Presence.OnBoard => DifferenceKind.Boarded,
            Presence.Dropped => DifferenceKind.Dropped,
            Presence.NotOnBoard => DifferenceKind.NotBoarded,
            _ => DifferenceKind.Cancelled,
        };
        Set(index, before with { Presence = asked }, kind, before.Difference is { } last && last.Version == version ? last.Fields : []);
        if (kind == DifferenceKind.Cancelled) Outcome.Cancelled++;
        else if (kind is DifferenceKind.Dropped or DifferenceKind.NotBoarded) Outcome.Dropped++;
        else if (kind == DifferenceKind.Returned) Outcome.WithOtherData.Add(before.Key);
        if (kind is DifferenceKind.Returned or DifferenceKind.Boarded && _counted.Add(index)) Outcome.Changed++;
    }

    // A division whose time is not told was made between the pushes that show it.
    private ManifestPerson WithSplitTime(ManifestPerson own, ManifestPerson newer) =>
        newer.Booking is { SplitLocators.Length: > 0, SplitAt: null } booking && own.Booking is { } before
            ? newer with { Booking = booking with { SplitAt = before.SplitLocators.IsEmpty ? submission.ReceivedAt : before.SplitAt } }
            : newer;

    private PersonEntry WithChanges(PersonEntry before, ManifestPerson own, ManifestPerson newer)
    {
        if (submission.Source != ManifestSource.Pnr) return before;
        BookingChange[] changes = [.. BookingChanges.Between(own.Booking, newer.Booking).Select(kind => new BookingChange(submission.ReceivedAt, kind))];
        return changes.Length == 0 ? before : before with { Changes = [.. before.Changes.Concat(changes).TakeLast(BookingChanges.Most)] };
    }

    private void Set(int index, PersonEntry entry, DifferenceKind kind, ImmutableArray<FieldChange> fields)
    {
        var before = people[index];
        people[index] = entry with
        {
            ChangedIn = version,
            Difference = new PersonDifference { Kind = kind, Version = version, At = submission.ReceivedAt, Source = submission.Source, Fields = fields },
        };
        known.Know(index, before);
    }
}
