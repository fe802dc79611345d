using System.Text;

namespace Aircop.Screening.Lists;

/// <summary>
/// Reads the persons of the lists of the US Office of Foreign Assets Control as published in CSV: a file of primary names (SDN.CSV,
/// CONS_PRIM.CSV) without a head line, and a file of further names (ALT.CSV, CONS_ALT.CSV) that refers to it by number.
/// </summary>
public static class OfacListReader
{
    /// <summary>Name of the list in its entries.</summary>
    public const string ListName = "OFAC-SDN";

    private const string Nothing = "-0-";
    private const int NameColumn = 1;
    private const int KindColumn = 2;
    private const int RemarksColumn = 11;
    private const int AliasColumn = 3;
    private const char EndOfFile = '\u001A';

    /// <summary>Reads the lists.</summary>
    /// <param name="primary">Primary names. UTF-8 where the bytes are that, else Latin-1.</param>
    /// <param name="alternate">Further names, or null.</param>
    /// <param name="listName">Name of the list for its entries.</param>
    public static ListReading Read(Stream primary, Stream? alternate, string listName = ListName)
    {
        var faults = new FaultList();
        var people = new Dictionary<string, ListedPerson>(StringComparer.Ordinal);
        var others = new HashSet<string>(StringComparer.Ordinal);
        foreach (CsvRows row in Rows(primary, faults))
        {
            string number = Field(row, 0);
            if (!string.Equals(Field(row, KindColumn), "individual", StringComparison.OrdinalIgnoreCase))
            {
                others.Add(number);
                continue;
            }

            ReadPerson(row, number, listName, people, faults);
        }

        if (alternate is not null)
        {
            foreach (CsvRows row in Rows(alternate, faults))
            {
                string number = Field(row, 0);
                if (people.TryGetValue(number, out ListedPerson? person)) person.AddName(Field(row, AliasColumn));
                else if (!others.Contains(number)) faults.Add(row.Number, RowFaultKind.UnknownEntry);
            }
        }

        return faults.Reading(people.Values.Select(static person => person.Entry() with { Category = LookoutCategory.WantedPerson }));
    }

    private static void ReadPerson(CsvRows row, string number, string listName, Dictionary<string, ListedPerson> people, FaultList faults)
    {
        string name = Field(row, NameColumn);
        if (number.Length == 0 || name.Length == 0)
        {
            faults.Add(row.Number, RowFaultKind.Empty, number.Length == 0 ? "ent_num" : "SDN_Name");
            return;
        }

        var person = new ListedPerson(listName, "OFAC-" + number);
        person.AddName(name);
        if (!OfacRemarks.Read(Field(row, RemarksColumn), person)) faults.Add(row.Number, RowFaultKind.BadDate, "Remarks");
        people[number] = person;
    }

    private static IEnumerable<CsvRows> Rows(Stream bytes, FaultList faults)
    {
        using var text = new StreamReader(bytes, EncodingOf(bytes), detectEncodingFromByteOrderMarks: true, bufferSize: 1 << 16, leaveOpen: true);
        var rows = new CsvRows(text);
        while (rows.Read())
        {
            // The published files end with the end-of-file mark of another age.
            if (rows.Fields.Count == 1 && rows.Fields[0].Trim(EndOfFile, ' ').Length == 0) continue;
            if (rows.IsOpen || rows.IsCut || rows.Fields.Count < 2) faults.Add(rows.Number, rows.IsOpen ? RowFaultKind.OpenQuote : rows.IsCut ? RowFaultKind.TooLong : RowFaultKind.FieldCount);
            else yield return rows;
        }
    }

    // The older files are Latin-1, the newer UTF-8; which one it is shows by trying.
    private static Encoding EncodingOf(Stream bytes)
    {
        if (!bytes.CanSeek) return Encoding.Latin1;
        long start = bytes.Position;
        try
        {
            using var strict = new StreamReader(bytes, new UTF8Encoding(false, throwOnInvalidBytes: true), false, 1 << 16, leaveOpen: true);
            Span<char> buffer = stackalloc char[4096];
            while (strict.Read(buffer) > 0)
            {
            }

            return Encoding.UTF8;
        }
        catch (DecoderFallbackException)
        {
            return Encoding.Latin1;
        }
        finally
        {
            bytes.Position = start;
        }
    }

    private static string Field(CsvRows row, int column)
    {
        string text = column < row.Fields.Count ? row.Fields[column].Trim() : "";
        return text == Nothing ? "" : text;
    }
}
