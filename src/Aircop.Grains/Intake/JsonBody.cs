using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Reference;
using Aircop.Edifact;

namespace Aircop.Grains.Intake;

/// <summary>Reads a typed list in the product's own JSON form.</summary>
/// <param name="places">Airports.</param>
internal sealed class JsonBody(IPlaces places)
{
    private readonly FlightOfList _flights = new(places);
    private readonly ListValidation _validation = new(places);

    /// <summary>Reads a body. A list with a fault of form is refused whole, with the place of the fault; faults of people are listed and the people taken.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="today">Day of receipt.</param>
    public ReadBody Read(ReadOnlySpan<byte> bytes, DateOnly today)
    {
        TypedList? list;
        try
        {
            list = JsonSerializer.Deserialize(bytes, StateJson.Default.TypedList);
        }
        catch (JsonException fault)
        {
            return ReadBody.Unreadable("WrongFormat", Where(fault), (int)Math.Min(int.MaxValue, (fault.LineNumber ?? 0) + 1));
        }

        if (list is null || list.People.IsDefault) return ReadBody.Unreadable("WrongFormat", "The list is empty: it needs a flight and its people.");
        var told = new ToldLeg(Upper(list.Flight.From), Upper(list.Flight.To), Local(list.Flight.Departure), Local(list.Flight.Arrival));
        var findings = new List<QualityFinding>();
        var onRows = new RowFindings(findings, RowFindings.FieldName);
        var day = told.Departure is { } departure ? DateOnly.FromDateTime(departure) : today;
        var people = _validation.Check([.. list.People.Select(Whole)], day, onRows);
        if (people.IsEmpty && list.People.Length > 0) return new ReadBody([], [.. findings], Refused: true);
        if (people.IsEmpty) onRows.OnRow(FindingCode.NoPeople, 0, FaultDetail.Missing, "The list names nobody.");
        var key = _flights.Make(Upper(list.Flight.Carrier), Upper(list.Flight.Number).TrimStart('0'), told, [told], findings, out var legs);
        return new ReadBody(
            [new ReadList { Type = "JSON", Flight = key, Legs = legs, People = people, Source = ManifestSource.AirlineDesk, Findings = [.. findings] }], [], Refused: false);
    }

    private static ManifestPerson Whole(ManifestPerson? person, int index)
    {
        if (person is null) return new ManifestPerson { Surname = "", Position = index + 1 };
        // What the list leaves out comes as null from the serializer, whatever the member's own default is.
        return person with
        {
            Given = person.Given ?? "",
            Second = person.Second ?? "",
            Sex = person.Sex ?? "",
            Locator = person.Locator ?? "",
            Seat = person.Seat ?? "",
            Embarkation = person.Embarkation ?? "",
            Destination = person.Destination ?? "",
            Nationalities = Whole(person.Nationalities),
            Documents = person.Documents.IsDefault ? [] : [.. person.Documents.Where(document => document is { Number.Length: > 0 })
                .Select(document => document with { Type = document.Type ?? "", Issuer = document.Issuer ?? "" })],
            Bags = person.Bags is { } bags ? bags with { Tags = Whole(bags.Tags) } : null,
            Booking = person.Booking is { } booking ? booking with { Itinerary = Whole(booking.Itinerary) } : null,
            Position = person.Position > 0 ? person.Position : index + 1,
        };
    }

    private static ImmutableArray<string> Whole(ImmutableArray<string> values) => values.IsDefault ? [] : [.. values.Where(value => !string.IsNullOrEmpty(value))];

    // Times of a typed list are local whatever zone a program has put behind them.
    private static DateTime? Local(DateTime? time) => time is { } given ? DateTime.SpecifyKind(given, DateTimeKind.Unspecified) : null;

    private static string Upper(string code) => code.Trim().ToUpperInvariant();

    // The serializer's own message may quote a value; path and line do not.
    private static string Where(JsonException fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"The list cannot be read at {fault.Path ?? "$"}, line {(fault.LineNumber ?? 0) + 1}: a value is missing or of the wrong form. Correct it and send the list again.");
}
