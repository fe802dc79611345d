using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.World.Traffic;

namespace Aircop.World.Targets;

/// <summary>A list of a flight and when it is sent.</summary>
/// <param name="At">When, UTC.</param>
/// <param name="Flight">The flight.</param>
/// <param name="Submission">The list as intake maps it.</param>
public sealed record FlightList(DateTimeOffset At, TargetFlight Flight, ManifestSubmission Submission);

/// <summary>
/// Writes the lists of a flight as carriers send them: all bookings 25 hours before departure, what is new 2.5 hours before, document data half an
/// hour before, who was on board at departure, and a booking that changed after the landing 12 hours after it.
/// </summary>
public static class FlightLists
{
    private static readonly TimeSpan FirstPush = TimeSpan.FromHours(25);
    private static readonly TimeSpan SecondPush = TimeSpan.FromHours(2.5);
    private static readonly TimeSpan CheckIn = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan AfterLanding = TimeSpan.FromHours(12);

    /// <summary>The lists, by time.</summary>
    public static IEnumerable<FlightList> Of(TargetFlight flight)
    {
        ArgumentNullException.ThrowIfNull(flight);
        DateTimeOffset first = flight.Departure - FirstPush;
        DateTimeOffset second = flight.Departure - SecondPush;
        if (flight.Told.HasFlag(Told.Bookings))
        {
            Ticket[] early = [.. flight.Tickets.Where(ticket => ticket.Booking.CreatedAt <= first)];
            if (early.Length > 0) yield return Push(flight, first, early, ManifestFunction.FullPush);
            Ticket[] news = [.. flight.Tickets.Where(ticket => IsNews(ticket, first, second))];
            if (news.Length > 0) yield return Push(flight, second, Whole(flight, news, second), ManifestFunction.UpdatePush);
        }

        Ticket[] checkedIn = [.. flight.Tickets.Where(ticket => ticket.Comes)];
        if (checkedIn.Length > 0) yield return Api(flight, flight.Departure - CheckIn, checkedIn, ManifestFunction.FullList);
        if (checkedIn.Length > 0 && flight.Told.HasFlag(Told.Boarding)) yield return Api(flight, flight.Departure, checkedIn, ManifestFunction.OnBoard);
        if (!flight.Told.HasFlag(Told.Bookings)) yield break;
        DateTimeOffset after = flight.Arrival + AfterLanding;
        Ticket[] changed = [.. flight.Tickets.Where(ticket => ticket.Comes && IsChanged(ticket.Booking, second, after))];
        if (changed.Length > 0) yield return Push(flight, after, Whole(flight, changed, after), ManifestFunction.UpdatePush);
    }

    private static bool IsNews(Ticket ticket, DateTimeOffset first, DateTimeOffset second) =>
        (ticket.Booking.CreatedAt > first && ticket.Booking.CreatedAt <= second)
        || (ticket.SplitFrom is not null && ticket.SplitAt > first && ticket.SplitAt <= second)
        || IsChanged(ticket.Booking, first, second);

    private static bool IsChanged(TargetBooking booking, DateTimeOffset after, DateTimeOffset until) =>
        booking.RouteAt(after) != booking.RouteAt(until);

    // A booking is told whole, and of a divided one both parts.
    private static Ticket[] Whole(TargetFlight flight, Ticket[] some, DateTimeOffset at)
    {
        HashSet<string> locators = [.. some.Select(ticket => BookingAt(ticket, at).Locator), .. some.Select(ticket => ticket.SplitFrom?.Locator ?? "")];
        return [.. flight.Tickets.Where(ticket => ticket.Booking.CreatedAt <= at && locators.Contains(BookingAt(ticket, at).Locator))];
    }

    private static TargetBooking BookingAt(Ticket ticket, DateTimeOffset at) => ticket.SplitFrom is { } before && at < ticket.SplitAt ? before : ticket.Booking;

    private static FlightList Push(TargetFlight flight, DateTimeOffset at, Ticket[] tickets, ManifestFunction function)
    {
        ImmutableArray<ListedRecord> records = [.. tickets.Select(ticket => BookingAt(ticket, at)).DistinctBy(booking => booking.Locator).Select(booking => Record(flight, booking, at, tickets))];
        FlightList list = List(flight, at, function, ManifestSource.Pnr, [.. tickets.Select((ticket, place) => Booked(ticket, at, place))], records.Length);
        return list with { Submission = list.Submission with { Records = records } };
    }

    private static ListedRecord Record(TargetFlight flight, TargetBooking booking, DateTimeOffset at, Ticket[] tickets) => new()
    {
        Locator = booking.Locator,
        Company = flight.Key.Carrier,
        CreatedAt = booking.CreatedAt,
        Fingerprint = string.Create(
            CultureInfo.InvariantCulture, $"{booking.Locator}/{booking.RouteAt(at).From:yyyyMMddHHmm}/{tickets.Count(ticket => BookingAt(ticket, at).Locator == booking.Locator)}"),
    };

    private static FlightList Api(TargetFlight flight, DateTimeOffset at, Ticket[] tickets, ManifestFunction function) =>
        List(flight, at, function, ManifestSource.Api, [.. tickets.Select(Documented)], tickets.Length);

    private static FlightList List(
        TargetFlight flight, DateTimeOffset at, ManifestFunction function, ManifestSource source, ImmutableArray<ManifestPerson> people, int declared) => new(
        at,
        flight,
        new ManifestSubmission
        {
            Receipt = Seeded.StableHash(string.Create(CultureInfo.InvariantCulture, $"{flight.Key}/{function}/{at:O}")).ToString("x16", CultureInfo.InvariantCulture),
            ReceivedAt = at,
            Source = source,
            Function = function,
            Sender = flight.Key.Carrier + (source == ManifestSource.Pnr ? "RES" : "DCS"),
            Legs = [new FlightLeg { From = flight.From.Iata, To = flight.To.Iata, Departure = flight.Departure, Arrival = flight.Arrival }],
            People = people,
            Declared = declared,
        });

    private static ManifestPerson Booked(Ticket ticket, DateTimeOffset at, int place)
    {
        TargetBooking booking = BookingAt(ticket, at);
        bool documented = ticket.Flight.Told.HasFlag(Told.EarlyDocuments);
        ManifestPerson person = ticket.Who.Person;
        return person with
        {
            Birth = documented ? person.Birth : null,
            Sex = documented ? person.Sex : "",
            Nationalities = documented ? person.Nationalities : [],
            Documents = documented ? [Passport(ticket)] : [],
            Locator = booking.Locator,
            Seat = ticket.Seat,
            Embarkation = ticket.Flight.From.Iata,
            Destination = ticket.Flight.To.Iata,
            Booking = Divided(ticket, at, booking.FactsAt(at, ticket.Flight)),
            Position = place + 1,
            UniqueReference = ticket.Reference,
        };
    }

    private static TravelDocument Passport(Ticket ticket) =>
        ticket.Flight.Told.HasFlag(Told.DocumentIssue) ? ticket.Who.Passport : ticket.Who.Passport with { Issued = null };

    // Both parts of a divided booking name the other one.
    private static BookingFacts Divided(Ticket ticket, DateTimeOffset at, BookingFacts facts)
    {
        if (ticket.SplitFrom is { } from) return at < ticket.SplitAt ? facts : facts with { SplitLocators = [from.Locator], SplitAt = ticket.SplitAt };
        ImmutableArray<Ticket> left = [.. ticket.Flight.Tickets.Where(other => other.SplitFrom?.Locator == ticket.Booking.Locator && other.SplitAt <= at)];
        return left.IsEmpty ? facts : facts with { SplitLocators = [.. left.Select(other => other.Booking.Locator)], SplitAt = left[0].SplitAt };
    }

    private static ManifestPerson Documented(Ticket ticket, int place) => ticket.Who.Person with
    {
        Documents = [Passport(ticket)],
        Locator = ticket.Booking.Locator,
        Seat = ticket.Seat.Length > 0 ? ticket.Seat : ManifestGenerator.Seat(place),
        Bags = ticket.Flight.Told.HasFlag(Told.Bags) ? ticket.Bags : null,
        CheckedInAt = ticket.Flight.Told.HasFlag(Told.CheckIn) ? ticket.CheckedInAt : null,
        Embarkation = ticket.Flight.From.Iata,
        Destination = ticket.Flight.To.Iata,
        Position = place + 1,
        UniqueReference = ticket.Reference,
    };
}
