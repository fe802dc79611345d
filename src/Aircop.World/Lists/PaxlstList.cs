using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;
using Aircop.World.Traffic;
using Paxlst = Aircop.Edifact.Paxlst;
using People = Aircop.Edifact.People;

namespace Aircop.World.Lists;

/// <summary>Writes a manifest as one PAXLST interchange.</summary>
internal static class PaxlstList
{
    public static byte[] Write(FlightManifest manifest, DateTimeOffset sent)
    {
        ScheduledFlight flight = manifest.Flight;
        string reference = Reference(flight);
        var interchange = new Interchange
        {
            Syntax = "UNOA:4",
            Sender = flight.Key.Carrier + "SIM",
            SenderQualifier = "ZZ",
            Recipient = flight.PostedBy + "API",
            RecipientQualifier = "ZZ",
            Prepared = sent.UtcDateTime,
            Reference = reference,
            ApplicationReference = "APIS",
            Messages = [MessageOf(manifest, reference)],
        };
        var output = new ArrayBufferWriter<byte>(256 * manifest.People.Length);
        InterchangeWriter.Write(interchange, output);
        return output.WrittenSpan.ToArray();
    }

    private static EdifactMessage MessageOf(FlightManifest manifest, string reference)
    {
        ScheduledFlight flight = manifest.Flight;
        return new EdifactMessage
        {
            Type = "PAXLST",
            Version = "D:12B",
            Agency = "UN",
            Association = "IATA",
            Reference = "PAX001",
            AccessReference = reference,
            PartNumber = 1,
            PartIndicator = "F",
            Paxlst = new PaxlstMessage
            {
                ListCode = "745",
                ReportingParty = new ReportingParty { Name = "SIMULATED DEPARTURE CONTROL" },
                Legs = [LegOf(flight)],
                People = [.. manifest.People.Select(PersonOf)],
                DeclaredPassengers = manifest.People.Length,
            },
        };
    }

    private static Paxlst.FlightLeg LegOf(ScheduledFlight flight) => new()
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

    private static ListedPerson PersonOf(ManifestPerson person) => new()
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

    // The generator numbers the tags of one traveller in a row, so each traveller has one run.
    private static ImmutableArray<BagTagRun> Runs(ImmutableArray<string> tags) =>
        tags.IsDefaultOrEmpty ? [] : [new BagTagRun(tags[0], tags.Length)];

    private static string Reference(ScheduledFlight flight) => string.Create(
        CultureInfo.InvariantCulture, $"{flight.Key.Designator}{flight.Departure.UtcDateTime:yyMMddHH}");

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
