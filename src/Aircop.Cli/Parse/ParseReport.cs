using System.Globalization;
using Aircop.Contracts.Reference;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Spectre.Console;

namespace Aircop.Cli.Parse;

/// <summary>Shows people what was read: each message with its flights, bookings, people and findings; in colour where the output is a terminal.</summary>
/// <param name="console">Where to.</param>
/// <param name="places">Airports.</param>
public sealed class ParseReport(IAnsiConsole console, IPlaces places)
{
    private const int NameWidth = 34;
    private const string LocalTime = "yyyy-MM-dd HH:mm";

    /// <summary>Shows a file.</summary>
    /// <param name="file">The file.</param>
    public void Write(ParsedFile file)
    {
        var excerpts = new FindingReport(console, file);
        Line($"[bold]{Escape(file.Path)}[/]  {(file.IsReadable ? Summary(file) : "[red]nothing could be read[/]")}");
        for (var i = 0; i < file.Interchanges.Length; i++)
        {
            for (var m = 0; m < file.Interchanges[i].Messages.Length; m++)
            {
                Write(file.Interchanges[i], file.Interchanges[i].Messages[m]);
                excerpts.Write(i, m, file.Interchanges[i].Messages[m].Findings);
            }

            excerpts.Write(i, FindingReport.Envelope, file.Interchanges[i].Findings);
        }

        Line("");
    }

    private static string Summary(ParsedFile file)
    {
        var messages = file.Interchanges.SelectMany(static interchange => interchange.Messages).ToList();
        var people = messages.Sum(static message =>
            (message.Paxlst?.People.Length ?? 0) + (message.Pnrgov?.Records.Sum(ParsedPeople.Count) ?? 0));
        var findings = file.Findings().Count();
        return $"{Count(messages.Count, "message")}, {Count(people, people == 1 ? "person" : "people", plural: "")}, "
            + (findings == 0 ? "[green]no findings[/]" : $"[yellow]{Count(findings, "finding")}[/]");
    }

    private void Write(Interchange interchange, EdifactMessage message)
    {
        var part = ParseText.PartOf(message);
        Line($"  [bold]{Escape(message.Type)}[/] {Escape(message.Version)}  {Escape(ParseText.FunctionOf(message))}"
            + $"  from {Escape(interchange.Sender ?? "nobody named")}  reference {Escape(message.Reference ?? "none")}"
            + (part.Length > 0 ? $"  part {Escape(part)}" : ""));
        foreach (var flight in ParsedFlight.Of(message, places)) Write(flight);
        if (message.Pnrgov is { } push)
        {
            Line($"    {Count(push.Records.Length, "booking")}"
                + (push.DeclaredRecords is { } declared && declared != push.Records.Length ? $" of {declared} declared" : ""));
        }

        var number = 0;
        foreach (var person in ParsedPeople.Of(message)) Write(++number, person.Person);
    }

    private void Write(ParsedFlight flight)
    {
        var name = flight.Designator?.ToString() ?? "no flight";
        foreach (var leg in flight.Legs)
        {
            Line($"    [blue]{Escape(name),-7}[/] {Escape(leg.From)} {Time(leg.DepartureLocal)} - {Escape(leg.To)} {Time(leg.ArrivalLocal)}");
        }

        if (flight.Key is null) Line("    [yellow]The network cannot name this flight: carrier, number or departure are missing.[/]");
    }

    private void Write(int number, ListedPerson person)
    {
        var names = $"{person.Surname ?? "?"}, {string.Join(' ', new[] { person.Given, person.Second }.OfType<string>())}".TrimEnd(' ', ',');
        var documents = string.Join("; ", person.Documents.Select(static document => string.Join(' ', new[]
        {
            document.Type, document.Number ?? "without number", document.Issuer,
            document.Expiry?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        }.OfType<string>())));
        var rest = new[] { string.Join('/', person.Nationalities), documents, string.Join('/', person.Locators), person.Seat, BagsOf(person.Bags), KindOf(person) };
        Line($"    {number,4}  {Escape(names.PadRight(NameWidth))} {ParseText.SexOf(person) ?? "-"}  {ParseText.BirthOf(person) ?? "-",-10}  "
            + Escape(string.Join("  ", rest.Where(static value => !string.IsNullOrEmpty(value)))));
    }

    private static string? KindOf(ListedPerson person) => person.Kind switch
    {
        PersonKind.Crew => "crew",
        PersonKind.TransitPassenger => "in transit",
        PersonKind.TransitCrew => "crew in transit",
        _ => null,
    };

    private static string? BagsOf(Baggage? bags)
    {
        if (bags is null) return null;
        var weight = bags.WeightKg is { } kilograms ? string.Create(CultureInfo.InvariantCulture, $" {kilograms:0.#} kg") : "";
        return Count(bags.Count ?? bags.TagCount, "bag") + weight;
    }

    private static string Time(DateTime? time) => time?.ToString(LocalTime, CultureInfo.InvariantCulture) ?? "without time";

    private static string Count(int count, string noun, string plural = "s") =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {noun}{(count == 1 ? "" : plural)}");

    private static string Escape(string? text) => Markup.Escape(PrintableText.Of(text));

    private void Line(string markup) => console.Write(new Markup(markup + "\n") { Overflow = Overflow.Fold });
}
