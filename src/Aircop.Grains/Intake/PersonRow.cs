using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Flights;
using CsvHelper;

namespace Aircop.Grains.Intake;

/// <summary>Where the columns of a table are, by name.</summary>
/// <param name="headers">Names as the header line has them.</param>
internal sealed class CsvColumns(IReadOnlyList<string> headers)
{
    private readonly string[] _names = [.. headers.Select(header => string.Concat(header.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant())];

    /// <summary>True when there is such a column. Names are compared in lower case, by letters and digits only.</summary>
    public bool Has(string column) => Array.IndexOf(_names, column) >= 0;

    /// <summary>Index of the column; -1 when there is none.</summary>
    public int Of(string column) => Array.IndexOf(_names, column);
}

/// <summary>One row of a table: a person.</summary>
/// <param name="csv">The reader, at the row.</param>
/// <param name="columns">Where the columns are.</param>
internal readonly struct PersonRow(CsvReader csv, CsvColumns columns)
{
    private static readonly string[] DateForms = ["yyyy-MM-dd", "yyyyMMdd", "dd/MM/yyyy", "dd.MM.yyyy", "ddMMMyy", "ddMMMyyyy"];

    private static readonly string[] TimeForms = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "dd/MM/yyyy HH:mm", "dd.MM.yyyy HH:mm"];

    /// <summary>The flight that the row names; null when it names none, and then the one before holds.</summary>
    public (string Flight, ToldLeg Leg)? Flight
    {
        get
        {
            var flight = Code("flight");
            return flight.Length == 0 ? null : (flight, new ToldLeg(Code("from"), Code("to"), Time("departure"), Time("arrival")));
        }
    }

    /// <summary>The person of the row; null with a finding when there is no name.</summary>
    public ManifestPerson? Person(List<QualityFinding> findings)
    {
        var surname = Text("surname");
        if (surname.Length == 0)
        {
            findings.Add(new QualityFinding { Code = "MissingMandatoryField", Segment = Line, Text = "The row has no surname and was left out." });
            return null;
        }

        var document = Text("documentnumber");
        return new ManifestPerson
        {
            Surname = surname,
            Given = Text("given"),
            Kind = Code("kind") is "CREW" or "C" ? PersonKind.Crew : PersonKind.Passenger,
            Sex = Code("sex") is "M" or "F" or "X" or "U" ? Code("sex") : "",
            Birth = Date("birth", findings),
            Nationalities = Code("nationality") is { Length: > 0 } nationality ? [nationality] : [],
            Documents = document.Length > 0
                ? [new TravelDocument { Type = Code("documenttype"), Number = document, Issuer = Code("issuer"), Expiry = Date("expiry", findings) }]
                : [],
            Locator = Code("locator"),
            Seat = Code("seat"),
            Bags = Bags(findings),
            Position = Line,
        };
    }

    private Baggage? Bags(List<QualityFinding> findings)
    {
        var (count, weight) = (Number("bags", findings), Number("bagskg", findings));
        ImmutableArray<string> tags = [.. Text("bagtags").Split((char[])[' ', '/'], StringSplitOptions.RemoveEmptyEntries)];
        return count is null && weight is null && tags.IsEmpty ? null : new Baggage { Count = count, WeightKg = weight, Tags = tags };
    }

    private int? Number(string column, List<QualityFinding> findings)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value)) return value;
        findings.Add(Implausible(column, "is not a whole number"));
        return null;
    }

    private DateOnly? Date(string column, List<QualityFinding> findings)
    {
        var text = Text(column);
        if (text.Length == 0) return null;
        if (DateOnly.TryParseExact(text, DateForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)) return date;
        findings.Add(Implausible(column, "is not a date such as 1984-05-31"));
        return null;
    }

    private DateTime? Time(string column) =>
        DateTime.TryParseExact(Text(column), TimeForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private QualityFinding Implausible(string column, string fault) =>
        new() { Code = "ImplausibleValue", Segment = Line, Text = $"Column {column} {fault}; the value was left out." };

    private string Code(string column) => Text(column).ToUpperInvariant();

    private int Line => (int)csv.LineNumber;

    private string Text(string column)
    {
        var index = columns.Of(column);
        return index >= 0 && index < csv.FieldCount ? csv.GetString(index) : "";
    }
}
