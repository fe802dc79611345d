using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.World.Bookings;

/// <summary>A traveller who may have had another seat at first.</summary>
/// <param name="Person">As on the manifest.</param>
/// <param name="FirstSeat">The seat at first; empty for none.</param>
/// <param name="MovedIn">The push from which on the seat is that of the manifest; 0 for always.</param>
internal sealed record SeatedPerson(ManifestPerson Person, string FirstSeat, int MovedIn);

/// <summary>A booking from the day it was made.</summary>
/// <param name="Locator">Its locator.</param>
/// <param name="People">Its travellers.</param>
/// <param name="Facts">The booking itself; it was made at a whole minute.</param>
/// <param name="CancelledIn">The push that tells of its end; null when it is kept.</param>
internal sealed record LifeOfBooking(string Locator, ImmutableArray<SeatedPerson> People, BookingFacts Facts, int? CancelledIn)
{
    /// <summary>A change is in the system before the push that first tells it.</summary>
    private static readonly TimeSpan ChangedBefore = TimeSpan.FromMinutes(40);

    /// <summary>The booking as a push tells it; null when it is not made yet, or was cancelled before the push ahead of this one.</summary>
    /// <param name="push">Number of the push, from 0.</param>
    /// <param name="due">When each push is due, UTC.</param>
    /// <param name="withBags">Whether bags are told once they are checked in.</param>
    public PushedBooking? At(int push, ImmutableArray<DateTimeOffset> due, bool withBags)
    {
        int first = MadeIn(due);
        if (push < first || push > CancelledIn) return null;
        bool cancelled = push == CancelledIn;
        bool checkedIn = !cancelled && push == due.Length - 1 && push > 0;
        int changed = LastChange(push, first, checkedIn);
        return new PushedBooking
        {
            Locator = Locator,
            People = [.. People.Select(one => one.Person with
            {
                Seat = push < one.MovedIn ? one.FirstSeat : one.Person.Seat,
                Bags = checkedIn && withBags ? one.Person.Bags : null,
            })],
            Facts = Facts,
            ChangedAt = changed <= first ? Facts.CreatedAt!.Value : due[changed] - ChangedBefore,
            CheckedIn = checkedIn,
            Change = cancelled ? BookingChange.Cancelled
                : push == first ? BookingChange.Made
                : changed == push ? BookingChange.Changed
                : BookingChange.Unspecified,
        };
    }

    private int MadeIn(ImmutableArray<DateTimeOffset> due)
    {
        for (int i = 0; i < due.Length - 1; i++)
            if (Facts.CreatedAt <= due[i]) return i;
        return due.Length - 1;
    }

    private int LastChange(int push, int first, bool checkedIn)
    {
        if (checkedIn || push == CancelledIn) return push;
        int last = first;
        foreach (SeatedPerson one in People)
            if (one.MovedIn <= push && one.MovedIn > last) last = one.MovedIn;
        return last;
    }
}
