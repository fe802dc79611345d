using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using Aircop.Contracts.Reference;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Cli.Parse;

/// <summary>Writes what was read as JSON, one person after the other: nothing is kept.</summary>
/// <param name="output">Takes UTF-8.</param>
/// <param name="places">Airports.</param>
public sealed class ParseJson(Stream output, IPlaces places) : IDisposable
{
    private const string LocalTime = "yyyy-MM-ddTHH:mm";
    private const string Day = "yyyy-MM-dd";

    // Names of people are written as they are, not as escapes; the output is no web page.
    private readonly Utf8JsonWriter _json =
        new(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    /// <summary>Writes the files.</summary>
    /// <param name="files">The files, each read when its turn comes.</param>
    public void Write(IEnumerable<ParsedFile> files)
    {
        _json.WriteStartArray();
        foreach (var file in files) Write(file);
        _json.WriteEndArray();
        _json.Flush();
    }

    /// <inheritdoc/>
    public void Dispose() => _json.Dispose();

    private void Write(ParsedFile file)
    {
        _json.WriteStartObject();
        _json.WriteString("file", file.Path);
        _json.WriteStartArray("messages");
        foreach (var interchange in file.Interchanges)
        {
            foreach (var message in interchange.Messages) Write(interchange, message);
        }

        _json.WriteEndArray();
        _json.WriteStartArray("findings");
        foreach (var interchange in file.Interchanges)
        {
            foreach (var finding in interchange.Findings) Write(finding);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(Interchange interchange, EdifactMessage message)
    {
        _json.WriteStartObject();
        _json.WriteString("type", message.Type);
        _json.WriteString("version", message.Version);
        _json.WriteString("function", ParseText.FunctionOf(message));
        _json.WriteString("sender", interchange.Sender);
        _json.WriteString("reference", message.Reference);
        _json.WriteString("accessReference", message.AccessReference);
        _json.WriteString("part", ParseText.PartOf(message));
        _json.WriteStartArray("flights");
        foreach (var flight in ParsedFlight.Of(message, places)) Write(flight);
        _json.WriteEndArray();
        _json.WriteStartArray("records");
        if (message.Paxlst is { } list) WriteBookings(list.People);
        if (message.Pnrgov is { } push) WriteRecords(push);
        _json.WriteEndArray();
        _json.WriteStartArray("people");
        foreach (var person in ParsedPeople.Of(message)) Write(person);
        _json.WriteEndArray();
        _json.WriteStartArray("findings");
        foreach (var finding in message.Findings) Write(finding);
        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(ParsedFlight flight)
    {
        _json.WriteStartObject();
        _json.WriteString("key", flight.Key?.ToString());
        _json.WriteString("carrier", flight.Designator?.Carrier);
        _json.WriteString("number", flight.Designator?.Number);
        _json.WriteStartArray("legs");
        foreach (var leg in flight.Legs)
        {
            _json.WriteStartObject();
            _json.WriteString("from", leg.From);
            _json.WriteString("to", leg.To);
            _json.WriteString("departure", leg.DepartureLocal?.ToString(LocalTime, CultureInfo.InvariantCulture));
            _json.WriteString("arrival", leg.ArrivalLocal?.ToString(LocalTime, CultureInfo.InvariantCulture));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    // A list names bookings under its people only: those of one locator are one booking.
    private void WriteBookings(Listed<ListedPerson> people)
    {
        var bookings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var index = 0;
        foreach (var person in people)
        {
            foreach (var locator in person.Locators)
            {
                if (!bookings.TryGetValue(locator, out var members)) bookings[locator] = members = [];
                if (members.Count == 0 || members[^1] != index) members.Add(index);
            }

            index++;
        }

        foreach (var (locator, members) in bookings)
        {
            _json.WriteStartObject();
            _json.WriteString("locator", locator);
            _json.WriteStartArray("people");
            foreach (var member in members) _json.WriteNumberValue(member);
            _json.WriteEndArray();
            _json.WriteEndObject();
        }
    }

    private void WriteRecords(PnrgovMessage push)
    {
        var next = 0;
        foreach (var record in push.Records)
        {
            _json.WriteStartObject();
            _json.WriteString("locator", record.Locator);
            _json.WriteStartArray("people");
            for (var end = next + ParsedPeople.Count(record); next < end; next++) _json.WriteNumberValue(next);
            _json.WriteEndArray();
            _json.WriteStartArray("itinerary");
            foreach (var flight in record.Flights)
            {
                _json.WriteStartObject();
                _json.WriteString("carrier", flight.Flight?.Carrier);
                _json.WriteString("number", flight.Flight?.Number);
                _json.WriteString("from", flight.From);
                _json.WriteString("to", flight.To);
                _json.WriteString("departure", flight.DepartureLocal?.ToString(flight.HasDepartureTime ? LocalTime : Day, CultureInfo.InvariantCulture));
                _json.WriteString("arrival", flight.ArrivalLocal?.ToString(LocalTime, CultureInfo.InvariantCulture));
                _json.WriteString("status", flight.Status);
                _json.WriteEndObject();
            }

            _json.WriteEndArray();
            _json.WriteNumber("position", record.Position);
            _json.WriteEndObject();
        }
    }

    private void Write(ParsedPerson parsed)
    {
        var person = parsed.Person;
        _json.WriteStartObject();
        _json.WriteString("surname", person.Surname);
        _json.WriteString("given", person.Given);
        _json.WriteString("second", person.Second);
        if (parsed.AsSent is { } sent) _json.WriteString("asSent", sent);
        _json.WriteString("kind", person.Kind.ToString());
        _json.WriteString("sex", ParseText.SexOf(person));
        _json.WriteString("birth", ParseText.BirthOf(person));
        _json.WriteStartArray("nationalities");
        foreach (var nationality in person.Nationalities) _json.WriteStringValue(nationality);
        _json.WriteEndArray();
        _json.WriteStartArray("documents");
        foreach (var document in person.Documents)
        {
            _json.WriteStartObject();
            _json.WriteString("type", document.Type);
            _json.WriteString("number", document.Number);
            _json.WriteString("issuer", document.Issuer);
            _json.WriteString("expiry", document.Expiry?.ToString(Day, CultureInfo.InvariantCulture));
            _json.WriteEndObject();
        }

        _json.WriteEndArray();
        _json.WriteString("locator", person.Locators.IsEmpty ? null : person.Locators[0]);
        _json.WriteString("seat", person.Seat);
        WriteBags(person.Bags);
        _json.WriteNumber("position", person.Position);
        _json.WriteEndObject();
    }

    private void WriteBags(Baggage? bags)
    {
        if (bags is null)
        {
            _json.WriteNull("bags");
            return;
        }

        _json.WriteStartObject("bags");
        if (bags.Count is { } count) _json.WriteNumber("count", count);
        else _json.WriteNull("count");
        if (bags.WeightKg is { } weight) _json.WriteNumber("kg", weight);
        else _json.WriteNull("kg");
        _json.WriteStartArray("tags");
        foreach (var run in bags.Tags)
        {
            foreach (var tag in run.Expand()) _json.WriteStringValue(tag);
        }

        _json.WriteEndArray();
        _json.WriteEndObject();
    }

    private void Write(Finding finding)
    {
        _json.WriteStartObject();
        _json.WriteString("code", finding.Code.ToString());
        _json.WriteNumber("segment", finding.Segment);
        _json.WriteNumber("element", finding.Element);
        _json.WriteString("text", finding.Text);
        _json.WriteEndObject();
    }
}
