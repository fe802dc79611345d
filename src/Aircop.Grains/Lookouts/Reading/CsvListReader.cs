using Aircop.Contracts.Lookouts;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Lookouts.Reading;

/// <summary>
/// Reads our own form: a table in UTF-8, UTF-16 or Windows-1252, one row an entry, its columns found by name. A row with a fault is left
/// out and the others are taken.
/// </summary>
public sealed class CsvListReader : IListReader
{
    private const int SniffedRows = 20;
    private const int Sniffed = 64 * 1024;

    /// <inheritdoc/>
    public string Format => "csv";

    /// <inheritdoc/>
    public ReadLookouts Read(byte[] file, DateOnly today)
    {
        var text = TableText.Decode(file);
        if (text.AsSpan(0, Math.Min(text.Length, Sniffed)).Contains('\0'))
            return Unreadable("NoText", "The file is no text. Export the list as CSV in UTF-8 and import that.", 0);
        var rows = TableRows.Read(text, Separator(text));
        var head = rows.FindIndex(row => !row.IsBlank);
        if (head < 0) return Unreadable("Empty", "The file is empty. Import a table with a header line and a row for each entry.", 0);
        var columns = new LookoutColumns(rows[head].Cells);
        var missing = string.Join(", ", columns.Missing());
        if (missing.Length > 0)
            return Unreadable("MissingColumns", $"The header line has no column {missing}. Name the columns in the first line; id, category and a name or a document are needed.", rows[head].Line);
        return Rows(rows.Skip(head + 1).Where(row => !row.IsBlank), columns, today, text.Contains('\uFFFD', StringComparison.Ordinal));
    }

    private static ReadLookouts Rows(IEnumerable<TableRow> rows, LookoutColumns columns, DateOnly today, bool isDamaged)
    {
        var entries = new Dictionary<string, Lookout>(StringComparer.Ordinal);
        var faults = new List<LookoutFault>();
        var unread = new List<string>();
        var count = 0;
        if (isDamaged)
            faults.Add(new LookoutFault { Code = "Encoding", Text = "Letters of the file were lost before it came here and stand as U+FFFD. Export it again in UTF-8; rows with such letters are left out.", LeftOut = false });
        foreach (var row in rows)
        {
            count++;
            var reading = new LookoutRow(columns, row, today, faults);
            var entry = reading.Read();
            if (entry is not null && entries.TryAdd(entry.Id, entry)) continue;
            if (entry is not null) reading.Refuse(LookoutColumn.Id, "Repeated", "names an entry a second time; the first row was taken. Give every entry an id of its own.");
            else if (reading.Id is { Length: > 0 } id) unread.Add(id);
        }

        return new ReadLookouts([.. entries.Values], faults, count, unread);
    }

    private static char Separator(string text)
    {
        if (TableRows.Named(text) is { } named) return named;
        var start = text.Length > Sniffed ? text[..Sniffed] : text;
        return TableRows.Separators.MaxBy(separator =>
            TableRows.Read(start, separator, SniffedRows).Find(row => !row.IsBlank) is { } first ? new LookoutColumns(first.Cells).Count : 0);
    }

    private static ReadLookouts Unreadable(string code, string text, int line) =>
        new([], [new LookoutFault { Row = line, Code = code, Text = text, LeftOut = true }], 0, []);
}
