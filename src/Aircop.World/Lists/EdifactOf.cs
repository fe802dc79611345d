using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.World.Traffic;
using Paxlst = Aircop.Edifact.Paxlst;
using People = Aircop.Edifact.People;

namespace Aircop.World.Lists;

/// <summary>People and flights of the world as EDIFACT messages have them.</summary>
internal static class EdifactOf
{
    /// <summary>A flight as the leg of a message.</summary>
    public static Paxlst.FlightLeg Leg(ScheduledFlight flight) => new()
    {
        Flight = FlightDesignator.Parse(flight.Key.Designator, flight.Key.Carrier),
        Stage = "20",
        From = flight.From.Iata,
        To = flight.To.Iata,
        FromAsSent = flight.From.Iata,
        ToAsSent = flight.To.Iata,
        FromQualifier = "125",
        ToQualifier = "87",
        DepartureLocal = flight.DepartureLocal,
        ArrivalLocal = flight.ArrivalLocal,
    };

    /// <summary>A person.</summary>
    public static ListedPerson Person(ManifestPerson person) => new()
    {
        Kind = People.PersonKind.Passenger,
        KindCode = "FL",
        Surname = person.Surname,
        Given = NullIfEmpty(person.Given),
        Second = NullIfEmpty(person.Second),
        Sex = person.Sex switch
        {
            "F" => Sex.Female,
            "M" => Sex.Male,
            "X" => Sex.Unspecified,
            _ => Sex.Unknown,
        },
        BirthDate = person.Birth,
        BirthYear = person.Birth is null ? person.BirthYear : null,
        Nationalities = person.Nationalities,
        Documents = [.. person.Documents.Select(document =>
            new People.TravelDocument(document.Type, document.Number, NullIfEmpty(document.Issuer), document.Expiry))],
        Locators = person.Locator.Length > 0 ? [person.Locator] : [],
        Seat = NullIfEmpty(person.Seat),
        Bags = person.Bags is { } bags ? new People.Baggage(bags.Count, bags.WeightKg, Runs(bags.Tags)) : null,
        Embarkation = NullIfEmpty(person.Embarkation),
        Destination = NullIfEmpty(person.Destination),
    };

    /// <summary>A flight's name as reference of what is sent of it, such as <c>AT51526112107</c>.</summary>
    public static string Reference(ScheduledFlight flight) => string.Create(
        CultureInfo.InvariantCulture, $"{flight.Key.Designator}{flight.Departure.UtcDateTime:yyMMddHH}");

    /// <summary>An interchange with one message as bytes.</summary>
    /// <param name="flight">The flight.</param>
    /// <param name="message">The message; its place in its series, if it has one, becomes part of the interchange's reference.</param>
    /// <param name="application">Application reference; ends the recipient's name.</param>
    /// <param name="sent">When it is sent, UTC.</param>
    /// <param name="capacity">About how many bytes it has.</param>
    public static byte[] Bytes(ScheduledFlight flight, EdifactMessage message, string application, DateTimeOffset sent, int capacity)
    {
        var interchange = new Interchange
        {
            Syntax = "UNOA:4",
            Sender = flight.Key.Carrier + "SIM",
            SenderQualifier = "ZZ",
            Recipient = flight.PostedBy + (application == "PNRGOV" ? "PNR" : "API"),
            RecipientQualifier = "ZZ",
            Prepared = sent.UtcDateTime,
            Reference = Reference(flight),
            ApplicationReference = application,
            Messages = [message],
        };
        var output = new ArrayBufferWriter<byte>(capacity);
        InterchangeWriter.Write(interchange, output);
        return output.WrittenSpan.ToArray();
    }

    /// <summary>Mark of a part: the first of several, the last or only one, or null between.</summary>
    /// <param name="part">Number of the part, from 1.</param>
    /// <param name="parts">Number of parts.</param>
    public static string? Indicator(int part, int parts) => part == parts ? "F" : part == 1 ? "C" : null;

    // The generator numbers the tags of one traveller in a row, so each traveller has one run.
    private static ImmutableArray<BagTagRun> Runs(ImmutableArray<string> tags) =>
        tags.IsDefaultOrEmpty ? [] : [new BagTagRun(tags[0], tags.Length)];

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
