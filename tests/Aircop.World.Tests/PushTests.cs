using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;
using Aircop.World.Bookings;
using Aircop.World.Lists;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class PushTests
{
    private static readonly WorldOptions Options = Days.Small(8) with { MissingBirthShare = 0, MissingDocumentShare = 0 };

    private static readonly ImmutableArray<ImmutableArray<BookingPush>> Flights =
        [.. FlightSchedule.Generate(Options).Where((_, index) => index % 6 == 0)
            .Select(flight => BookingHistory.Make(Options, ManifestGenerator.Generate(Options, flight), PushTimes.Usual))];

    [Fact]
    public void A_full_push_reads_back_with_the_same_flight_bookings_and_people()
    {
        foreach (BookingPush push in Flights.SelectMany(pushes => pushes))
        {
            EdifactMessage message = Read(PushWriter.WriteFull(push, push.Due));

            Assert.True(message.StandsAlone);
            Check(push, message, PushFunction.Full);
            Assert.Equal(push.Active.Length, message.Pnrgov!.DeclaredRecords);
            Assert.Equal(push.Active.Select(booking => booking.Locator), message.Pnrgov.Records.Select(record => record.Locator));
            Assert.Equal(push.Active.Select(Describe), message.Pnrgov.Records.Select(Describe));
        }
    }

    [Fact]
    public void The_parts_of_a_push_have_its_bookings_between_them_and_one_reference()
    {
        foreach (BookingPush push in Flights.SelectMany(pushes => pushes).Where(push => push.Active.Length >= 3))
        {
            EdifactMessage[] parts = [.. PushWriter.WriteFull(push, push.Due, 3).Select(Read)];

            Assert.Equal([(1, "C"), (2, null), (3, "F")], parts.Select(part => (part.PartNumber!.Value, part.PartIndicator)));
            Assert.Single(parts.Select(part => part.AccessReference).Distinct());
            Assert.All(parts, part => Assert.Equal(push.Active.Length, part.Pnrgov!.DeclaredRecords));
            Assert.Equal(push.Active.Select(Describe), parts.SelectMany(part => part.Pnrgov!.Records).Select(Describe));
        }
    }

    [Fact]
    public void What_is_new_reads_back_as_an_update_that_cancels_who_has_cancelled()
    {
        foreach (BookingPush push in Flights.SelectMany(pushes => pushes))
        {
            if (PushWriter.WriteNews(push, push.Due) is not { } bytes)
            {
                Assert.Empty(push.News);
                continue;
            }

            EdifactMessage message = Read(bytes);
            Check(push, message, PushFunction.Update);
            Assert.Equal(push.News.Select(booking => booking.Locator), message.Pnrgov!.Records.Select(record => record.Locator));
            Assert.Equal(
                push.News.Select(booking => booking.Change == BookingChange.Cancelled), message.Pnrgov.Records.Select(record => record.IsCancelled));
        }
    }

    [Fact]
    public void Each_booking_comes_as_an_update_of_its_own_and_an_unchanged_one_word_for_word()
    {
        foreach (ImmutableArray<BookingPush> pushes in Flights)
        {
            var seen = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (BookingPush push in pushes)
            {
                ImmutableArray<byte[]> messages = PushWriter.WriteEach(push, push.Due);
                Assert.Equal(push.Bookings.Length, messages.Length);
                foreach ((PushedBooking booking, byte[] bytes) in push.Bookings.Zip(messages))
                {
                    EdifactMessage message = Read(bytes);
                    Check(push, message, PushFunction.Update);
                    PnrRecord record = Assert.Single(message.Pnrgov!.Records);

                    Assert.Equal(booking.Locator, record.Locator);
                    Assert.Equal(booking.Change == BookingChange.Unspecified, seen.GetValueOrDefault(booking.Locator) == record.Fingerprint);
                    seen[booking.Locator] = record.Fingerprint;
                }
            }
        }
    }

    [Fact]
    public void A_booking_reads_back_with_its_booker_payer_contacts_and_journey()
    {
        foreach (BookingPush push in Flights.Select(pushes => pushes[^1]))
        {
            EdifactMessage message = Read(PushWriter.WriteFull(push, push.Due));
            foreach ((PushedBooking booking, PnrRecord record) in push.Active.Zip(message.Pnrgov!.Records))
            {
                Assert.Equal(booking.Facts.CreatedAt?.UtcDateTime, record.CreatedAt);
                Assert.Equal(booking.Facts.Agency, record.BookedBy?.AgencyNumber);
                Assert.Equal(booking.Facts.Phone, record.Contacts.Single(contact => contact.Kind == ContactKind.Phone).Value);
                Assert.Equal(booking.Facts.Mail, record.Contacts.Single(contact => contact.Kind == ContactKind.Email).Value, ignoreCase: true);
                Assert.All(record.Payments, payment => Assert.Equal(booking.Facts.PayerName, payment.Payer));
                Assert.Single(record.Flights, flight => flight.IsPushed);
                Assert.Equal(booking.Facts.ReturnDate is null ? 1 : 2, record.Flights.Length);
                Assert.All(record.Travellers, traveller => Assert.NotNull(traveller.CheckedInAt));
            }
        }
    }

    [Fact]
    public void The_parts_of_a_PAXLST_have_its_people_between_them()
    {
        foreach (FlightManifest manifest in Flights.Select(pushes => ManifestGenerator.Generate(Options, pushes[0].Flight)).Where(each => each.People.Length >= 4))
        {
            EdifactMessage[] parts = [.. ListWriter.WriteParts(manifest, manifest.Flight.Departure, 4).Select(Read)];

            Assert.Equal([(1, "C"), (2, null), (3, null), (4, "F")], parts.Select(part => (part.PartNumber!.Value, part.PartIndicator)));
            Assert.Single(parts.Select(part => part.AccessReference).Distinct());
            Assert.All(parts, part => Assert.Equal(manifest.People.Length, part.Paxlst!.DeclaredPassengers));
            Assert.Equal(
                manifest.People.Select(person => (person.Surname, person.Locator, person.Seat)),
                parts.SelectMany(part => part.Paxlst!.People).Select(person => (person.Surname!, person.Locators[0], person.Seat!)));
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        ScheduledFlight flight = Flights[0][0].Flight;
        ImmutableArray<BookingPush> again = BookingHistory.Make(Options, ManifestGenerator.Generate(Options, flight), PushTimes.Usual);

        Assert.Equal(Flights[0].Select(push => PushWriter.WriteFull(push, push.Due)), again.Select(push => PushWriter.WriteFull(push, push.Due)));
    }

    private static EdifactMessage Read(byte[] bytes)
    {
        Interchange interchange = InterchangeReader.Read(bytes);
        Assert.Empty(interchange.Findings);
        return Assert.Single(interchange.Messages);
    }

    private static void Check(BookingPush push, EdifactMessage message, PushFunction function)
    {
        Assert.Empty(message.Findings);
        Assert.Equal(function, message.Pnrgov!.Function);
        Assert.Equal(push.Flight.Key.Carrier + push.Flight.Key.Number, message.Pnrgov.Flight!.Flight!.Carrier + message.Pnrgov.Flight.Flight.Number);
        Assert.Equal((push.Flight.From.Iata, push.Flight.To.Iata), (message.Pnrgov.Flight.From, message.Pnrgov.Flight.To));
        Assert.Equal((push.Flight.DepartureLocal, push.Flight.ArrivalLocal), (message.Pnrgov.Flight.DepartureLocal, message.Pnrgov.Flight.ArrivalLocal));
    }

    private static string Describe(PushedBooking booking) => string.Join("; ", booking.People.Select(Describe));

    private static string Describe(PnrRecord record) => string.Join("; ", record.Travellers.Select(traveller => Describe(traveller.Person)));

    private static string Describe(ManifestPerson person) => string.Join(
        '|', person.Surname, person.Given, person.Second, person.Sex, person.Birth, string.Join(',', person.Nationalities),
        string.Join(',', person.Documents.Select(document => $"{document.Type} {document.Number} {document.Issuer} {document.Expiry}")),
        person.Locator, person.Seat, person.Bags?.Count, person.Bags?.WeightKg, string.Join(',', person.Bags?.Tags ?? []));

    private static string Describe(ListedPerson person) => string.Join(
        '|', person.Surname, person.Given, person.Second ?? "", person.Sex == Sex.Female ? "F" : "M", person.BirthDate,
        string.Join(',', person.Nationalities),
        string.Join(',', person.Documents.Select(document => $"{document.Type} {document.Number} {document.Issuer} {document.Expiry}")),
        string.Join(',', person.Locators), person.Seat, person.Bags?.Count, person.Bags?.WeightKg,
        string.Join(',', person.Bags?.Tags.SelectMany(run => run.Expand()) ?? []));
}
