using System.Text;
using Aircop.Contracts.Flights;
using CsvHelper;

namespace Aircop.Grains.Intake;

/// <summary>Reads a table with a header line: one row a person, the flight in every row or in the first. Columns are found by name, in any order.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
internal sealed class CsvBody(FlightOfList flights)
{
    // Bad quoting refuses the table: a quote that is never closed would swallow all the people after it.
    private static readonly CsvReaderOptions Options = new()
    {
        TrimWhitespace = true,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    private static readonly string[] Needed = ["flight", "from", "to", "departure", "surname"];

    /// <summary>Reads a body. Rows with faults are listed, good rows are taken.</summary>
    /// <param name="bytes">The body, UTF-8 or Latin-1.</param>
    public ReadBody Read(byte[] bytes)
    {
        using var csv = CsvReader.FromText(EncodingOf(bytes).GetString(bytes), Options);
        try
        {
            return Read(csv);
        }
        catch (CsvFormatException fault)
        {
            return ReadBody.Unreadable(
                "WrongFormat", "The table cannot be read: a quote is never closed or stands where none may be, or a row is too long. Correct it and send the table again.", (int)fault.LineNumber);
        }
    }

    private ReadBody Read(CsvReader csv)
    {
        csv.ReadHeader();
        var columns = new CsvColumns(csv.Headers);
        var missing = Needed.Where(column => !columns.Has(column)).ToArray();
        if (missing.Length > 0)
            return ReadBody.Unreadable("MissingMandatoryField", $"The header line has no column {string.Join(", ", missing)}. Name them so and send the table again.", 1);

        var lists = new Dictionary<(string Flight, ToldLeg Leg), TableOfFlight>();
        TableOfFlight? current = null;
        while (csv.Read())
        {
            var row = new PersonRow(csv, columns);
            if (row.Flight is { } told)
            {
                if (!lists.TryGetValue(told, out current)) lists.Add(told, current = new TableOfFlight(told.Flight, told.Leg));
            }

            current ??= Add(lists, new TableOfFlight("", default));
            if (row.Person(current.Findings) is { } person) current.People.Add(person);
        }

        return lists.Count == 0
            ? ReadBody.Unreadable("NoPeople", "The table has a header line and no rows.", 1)
            : new ReadBody([.. lists.Values.Select(table => table.ToList(flights))], [], Refused: false);
    }

    private static TableOfFlight Add(Dictionary<(string, ToldLeg), TableOfFlight> lists, TableOfFlight table)
    {
        lists.Add(("", default), table);
        return table;
    }

    private static Encoding EncodingOf(byte[] bytes)
    {
        try
        {
            new UTF8Encoding(false, throwOnInvalidBytes: true).GetCharCount(bytes);
            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1;
        }
    }

    private sealed class TableOfFlight(string flight, ToldLeg leg)
    {
        public List<ManifestPerson> People { get; } = [];

        public List<QualityFinding> Findings { get; } = [];

        public ReadList ToList(FlightOfList flights)
        {
            var designator = Edifact.FlightDesignator.Parse(flight);
            ToldLeg? told = leg == default ? null : leg;
            var key = flights.Make(designator.Carrier, designator.Number, told, told is null ? [] : [leg], Findings, out var legs);
            return new ReadList { Type = "CSV", Flight = key, Legs = legs, People = [.. People], Source = ManifestSource.AirlineDesk, Findings = [.. Findings] };
        }
    }
}
