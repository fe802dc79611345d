using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake;

/// <summary>Reads a typed list in the product's own JSON form.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
internal sealed class JsonBody(FlightOfList flights)
{
    /// <summary>Reads a body. A list with a fault of form is refused whole, with the place of the fault: its author is at hand.</summary>
    /// <param name="bytes">The body.</param>
    public ReadBody Read(ReadOnlySpan<byte> bytes)
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
        for (var i = 0; i < list.People.Length; i++)
            if (list.People[i] is not { Surname.Length: > 0 })
                return ReadBody.Unreadable("MissingMandatoryField", string.Create(CultureInfo.InvariantCulture, $"people[{i}] has no surname. Give it and send the list again."), i + 1);

        var told = new ToldLeg(Upper(list.Flight.From), Upper(list.Flight.To), Local(list.Flight.Departure), Local(list.Flight.Arrival));
        var findings = new List<QualityFinding>();
        var key = flights.Make(Upper(list.Flight.Carrier), Upper(list.Flight.Number).TrimStart('0'), told, [told], findings, out var legs);
        return new ReadBody(
            [new ReadList
            {
                Type = "JSON",
                Flight = key,
                Legs = legs,
                People = [.. list.People.Select(Whole)],
                Source = ManifestSource.AirlineDesk,
                Findings = [.. findings],
            }],
            [], Refused: false);
    }

    private static ManifestPerson Whole(ManifestPerson person, int index) => person with
    {
        Kind = person.Kind == PersonKind.Unspecified ? PersonKind.Passenger : person.Kind,
        Nationalities = Whole(person.Nationalities),
        Documents = person.Documents.IsDefault ? [] : [.. person.Documents.Where(document => document is { Number.Length: > 0 })],
        Bags = person.Bags is { } bags ? bags with { Tags = Whole(bags.Tags) } : null,
        Booking = person.Booking is { } booking ? booking with { Itinerary = Whole(booking.Itinerary) } : null,
        Position = person.Position > 0 ? person.Position : index + 1,
    };

    private static ImmutableArray<string> Whole(ImmutableArray<string> values) => values.IsDefault ? [] : [.. values.Where(value => !string.IsNullOrEmpty(value))];

    // Times of a typed list are local whatever zone a program has put behind them.
    private static DateTime? Local(DateTime? time) => time is { } given ? DateTime.SpecifyKind(given, DateTimeKind.Unspecified) : null;

    private static string Upper(string code) => code.Trim().ToUpperInvariant();

    // The serializer's own message may quote a value; path and line do not.
    private static string Where(JsonException fault) => string.Create(
        CultureInfo.InvariantCulture,
        $"The list cannot be read at {fault.Path ?? "$"}, line {(fault.LineNumber ?? 0) + 1}: a value is missing or of the wrong form. Correct it and send the list again.");
}
