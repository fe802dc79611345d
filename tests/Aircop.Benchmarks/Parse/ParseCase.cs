using Aircop.Edifact;

namespace Aircop.Benchmarks.Parse;

/// <summary>One kind of message: the messages, the two readers, and what each finds in a message, a line for each person.</summary>
/// <param name="Kind">PAXLST or PNRGOV.</param>
/// <param name="Bodies">The messages.</param>
/// <param name="Reader">The product's reader; how many people it read.</param>
/// <param name="Peer">The plain reader; how many people it read.</param>
/// <param name="ReaderFinds">What the product's reader found: of lists name, documents, locator and seat, of pushes all of <see cref="BookingLines"/>.</param>
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
        static body => BookingLines.Of(InterchangeReader.Read(body).Messages[0].Pnrgov!),
        static body => BookingLines.Of(SplittingBookingReader.Read(body)));

    /// <summary>The first line of a message in which what the readers found is not the same, as each has it; null when they find the same in every message.</summary>
    public (string Reader, string Peer)? Difference()
    {
        foreach (var body in Bodies)
        {
            var (reader, peer) = (ReaderFinds(body).ToList(), PeerFinds(body).ToList());
            for (var i = 0; i < Math.Max(reader.Count, peer.Count); i++)
            {
                var (one, other) = (reader.ElementAtOrDefault(i) ?? "nothing", peer.ElementAtOrDefault(i) ?? "nothing");
                if (one != other) return (one, other);
            }
        }
        return null;
    }

    private static string Line(string? surname, string? given, IEnumerable<(string? Number, string? Issuer)> documents, string? locator, string? further) =>
        $"{surname}/{given}/{string.Join(',', documents.Select(static document => $"{document.Number} {document.Issuer}"))}/{locator}/{further}";
}
