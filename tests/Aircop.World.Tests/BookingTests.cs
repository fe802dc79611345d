using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.World.Bookings;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class BookingTests
{
    private static readonly WorldOptions Options = Days.Small(8);

    private static readonly ImmutableArray<ImmutableArray<BookingPush>> Flights =
        [.. FlightSchedule.Generate(Options).Select(flight => BookingHistory.Make(Options, ManifestGenerator.Generate(Options, flight), PushTimes.Usual))];

    [Fact]
    public void Each_push_is_due_at_its_time_before_departure()
    {
        foreach (ImmutableArray<BookingPush> pushes in Flights)
        {
            Assert.Equal(PushTimes.Usual, pushes.Select(push => push.Flight.Departure - push.Due));
            Assert.Equal([0, 1, 2, 3], pushes.Select(push => push.Number));
        }
    }

    [Fact]
    public void The_last_push_has_everybody_of_the_manifest_in_the_seat_and_with_the_bags_it_says()
    {
        foreach (ImmutableArray<BookingPush> pushes in Flights)
        {
            FlightManifest manifest = ManifestGenerator.Generate(Options, pushes[0].Flight);
            IEnumerable<ManifestPerson> pushed = pushes[^1].Active.SelectMany(booking => booking.People).OrderBy(person => person.Position);

            Assert.Equal(manifest.People.Select(Describe), pushed.Select(Describe));
        }
    }

    [Fact]
    public void Who_pays_and_does_not_travel_is_mostly_a_relative_and_a_stranger_pays_for_one_booking()
    {
        PushedBooking[] paid = [.. Flights.SelectMany(pushes => pushes[^1].Active).Where(booking => booking.Facts is { PayerName: not null, PayerIsCompany: false })];
        PushedBooking[] others = [.. paid.Where(booking => booking.People.All(person => $"{person.Given} {person.Surname}" != booking.Facts.PayerName))];
        PushedBooking[] strangers =
            [.. others.Where(booking => !booking.People.Any(person => booking.Facts.PayerName!.EndsWith(" " + person.Surname, StringComparison.Ordinal)))];

        Assert.InRange((double)others.Length / paid.Length, 0.03, 0.08);
        Assert.InRange((double)strangers.Length / paid.Length, 0.001, 0.015);
        Assert.Distinct(strangers.Select(booking => booking.Facts.PayerName));
        Assert.All(
            Flights.SelectMany(pushes => pushes[^1].Active).Where(booking => booking.Facts.PayerIsCompany is true),
            booking => Assert.EndsWith(" LTD", booking.Facts.PayerName, StringComparison.Ordinal));
    }

    [Fact]
    public void Bags_are_left_out_where_the_carrier_does_not_tell_them()
    {
        FlightManifest manifest = ManifestGenerator.Generate(Options, Flights[0][0].Flight);
        ImmutableArray<BookingPush> pushes = BookingHistory.Make(Options with { BagsPushed = false }, manifest, PushTimes.Usual);

        Assert.All(pushes.SelectMany(push => push.Bookings).SelectMany(booking => booking.People), person => Assert.Null(person.Bags));
        Assert.All(pushes[^1].Active, booking => Assert.True(booking.CheckedIn));
    }

    [Fact]
    public void A_booking_is_told_from_the_first_push_after_it_was_made_until_it_is_cancelled_or_the_flight_closes()
    {
        foreach (ImmutableArray<BookingPush> pushes in Flights)
            foreach (string locator in pushes.SelectMany(push => push.Bookings).Select(booking => booking.Locator).Distinct())
            {
                List<(BookingPush Push, PushedBooking Booking)> told =
                    [.. pushes.SelectMany(push => push.Bookings.Where(booking => booking.Locator == locator).Select(booking => (push, booking)))];
                int first = told[0].Push.Number;

                Assert.Equal(Enumerable.Range(first, told.Count), told.Select(each => each.Push.Number));
                Assert.Equal(BookingChange.Made, told[0].Booking.Change);
                Assert.True(first == pushes.Length - 1 || told[0].Booking.Facts.CreatedAt <= told[0].Push.Due);
                Assert.True(first == 0 || told[0].Booking.Facts.CreatedAt > pushes[first - 1].Due);
                Assert.Equal(told[^1].Booking.Change == BookingChange.Cancelled, told[^1].Push.Number < pushes.Length - 1 || !told[^1].Booking.CheckedIn);
                Assert.All(told.SkipLast(1), each => Assert.NotEqual(BookingChange.Cancelled, each.Booking.Change));
            }
    }

    [Fact]
    public void A_booking_that_is_said_to_be_unchanged_says_what_the_push_before_said()
    {
        foreach (ImmutableArray<BookingPush> pushes in Flights)
            for (int i = 1; i < pushes.Length; i++)
                foreach (PushedBooking booking in pushes[i].Bookings)
                {
                    PushedBooking? before = pushes[i - 1].Bookings.SingleOrDefault(other => other.Locator == booking.Locator);
                    bool same = before is not null && before.ChangedAt == booking.ChangedAt && before.CheckedIn == booking.CheckedIn
                        && before.People.Select(Describe).SequenceEqual(booking.People.Select(Describe));

                    Assert.Equal(booking.Change == BookingChange.Unspecified, same && booking.Change != BookingChange.Cancelled);
                }
    }

    [Fact]
    public void Between_the_pushes_bookings_are_made_changed_and_cancelled()
    {
        List<PushedBooking> later = [.. Flights.SelectMany(pushes => pushes.Skip(1)).SelectMany(push => push.Bookings)];

        Assert.Contains(later, booking => booking.Change == BookingChange.Made);
        Assert.Contains(later, booking => booking.Change == BookingChange.Cancelled);
        Assert.Contains(later, booking => booking is { Change: BookingChange.Changed, CheckedIn: false });
    }

    private static string Describe(ManifestPerson person) => string.Join(
        '|', person.Position, person.Surname, person.Given, person.Birth, person.Locator, person.Seat, person.Bags?.Count,
        string.Join(',', person.Documents.Select(document => document.Number)));
}
