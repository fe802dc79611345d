using Aircop.Edifact;

namespace Aircop.Benchmarks.Parse;

/// <summary>One kind of message: the messages, the two readers, and what each finds in a message, a line for each person.</summary>
/// <param name="Kind">PAXLST or PNRGOV.</param>
/// <param name="Bodies">The messages.</param>
/// <param name="Reader">The product's reader; how many people it read.</param>
/// <param name="Peer">The plain reader; how many people it read.</param>
/// <param name="ReaderFinds">Name, documents, locator and seat of each person the product's reader found.</param>
/// <param name="PeerFinds">The same of the plain reader.</param>
internal sealed record ParseCase(
    string Kind, byte[][] Bodies, Func<byte[], int> Reader, Func<byte[], int> Peer,
    Func<byte[], IEnumerable<string>> ReaderFinds, Func<byte[], IEnumerable<string>> PeerFinds)
{
    /// <summary>Passenger lists.</summary>
    public static ParseCase OfLists(byte[][] bodies) => new(
        "PAXLST",
        bodies,
        static body => InterchangeReader.Read(body).Messages[0].Paxlst!.People.Length,
        static body => SplittingReader.Read(body).People.Count,
        static body => InterchangeReader.Read(body).Messages[0].Paxlst!.People.Select(static person => Line(
            person.Surname, person.Given, person.Documents.Select(static document => (document.Number, document.Issuer)), person.Locators.FirstOrDefault(), person.Seat)),
        static body => SplittingReader.Read(body).People.Select(static person => Line(
            person.Surname, person.Given, person.Documents.Select(static document => (document.Number, document.Issuer))!, person.Locators.FirstOrDefault(), person.Seat)));

    /// <summary>Pushes of bookings.</summary>
    public static ParseCase OfPushes(byte[][] bodies) => new(
        "PNRGOV",
        bodies,
        static body => InterchangeReader.Read(body).Messages[0].Pnrgov!.Records.Sum(static record => record.Travellers.Length),
        static body => SplittingBookingReader.Read(body).Bookings.Sum(static booking => booking.Travellers.Count),
        static body => InterchangeReader.Read(body).Messages[0].Pnrgov!.Records.SelectMany(static record => record.Travellers.Select(traveller => Line(
            traveller.Person.Surname, traveller.Person.Given, traveller.Person.Documents.Select(static document => (document.Number, document.Issuer)), record.Locator,
            Counted(traveller.Seats.Length, traveller.Tickets.Length, traveller.CheckIns.Length, traveller.Person.Contacts.Length, traveller.Person.References.Length, record.Flights.Length, record.Payments.Length)))),
        static body => SplittingBookingReader.Read(body).Bookings.SelectMany(static booking => booking.Travellers.Select(traveller => Line(
            traveller.Surname, traveller.Given, traveller.Documents.Select(static document => (document.Number, document.Issuer))!, booking.Locators[0].Locator,
            Counted(traveller.Seats.Count, traveller.Tickets.Count, traveller.CheckIns.Count, traveller.Contacts.Count, traveller.Coupons.Count, booking.Flights.Count, booking.Payments.Count)))));

    /// <summary>Whether both readers find the same in every message.</summary>
    public bool BothFindTheSame() => Bodies.All(body => ReaderFinds(body).SequenceEqual(PeerFinds(body)));

    private static string Line(string? surname, string? given, IEnumerable<(string? Number, string? Issuer)> documents, string? locator, string? further) =>
        $"{surname}/{given}/{string.Join(',', documents.Select(static document => $"{document.Number} {document.Issuer}"))}/{locator}/{further}";

    private static string Counted(params IEnumerable<int> counts) => string.Join(' ', counts);
}
