using System.Globalization;
using System.Text.RegularExpressions;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake.Tables;

/// <summary>A table, opened: its header line, the rows that are people, and what a total at its end counts.</summary>
internal sealed partial class Table
{
    // Never reached: cells are short and no expression goes back far.
    private const int MatchMilliseconds = 1_000;

    /// <summary>How much of the text is looked at to find the separator and the header line, characters.</summary>
    private const int Sniffed = 64 * 1024;

    private const int SniffedRows = 60;

    private const int MostCellsOfTotal = 4;

    private Table(TableHead head, IReadOnlyList<TableRow> rows, int headerLine, int? declared)
    {
        Head = head;
        Rows = rows;
        HeaderLine = headerLine;
        Declared = declared;
    }

    /// <summary>The header line.</summary>
    public TableHead Head { get; }

    /// <summary>The rows below it without blank ones and totals.</summary>
    public IReadOnlyList<TableRow> Rows { get; }

    /// <summary>Line of the header, from 1; 0 when there is none.</summary>
    public int HeaderLine { get; }

    /// <summary>What the only total at the end counts; null when there is none, or several.</summary>
    public int? Declared { get; }

    /// <summary>Names a column with its letter in a spreadsheet: birth (column E).</summary>
    public string NameOf(ColumnField field)
    {
        var column = Head.Of(field);
        if (column < 0 && field is ColumnField.Surname or ColumnField.Given) column = Head.Of(ColumnField.FullName);
        return column < 0 ? RowFindings.FieldName(field) : $"{RowFindings.FieldName(field)} (column {Letter(column)})";
    }

    /// <summary>Opens a table.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="given">Columns given with it; null when none were.</param>
    /// <param name="remembered">Columns remembered, newest first.</param>
    public static Table Open(ReadOnlySpan<byte> bytes, ColumnMapping? given, IReadOnlyList<ColumnMapping> remembered)
    {
        var text = TableText.Decode(bytes);
        var rows = TableRows.Read(text, Separator(text, given, remembered));
        var head = TableHead.Find(rows, given, remembered);
        if (head.Row < 0) return new Table(head, [], 0, null);
        var below = rows.Skip(head.Row + 1).Where(row => !row.IsBlank && !IsHeaderAgain(row, head)).ToList();
        head = WithAirports(head, below);
        return new Table(head, below, rows[head.Row].Line, TakeTotals(below, head));
    }

    private static char Separator(string text, ColumnMapping? given, IReadOnlyList<ColumnMapping> remembered)
    {
        if (TableRows.Named(text) is { } named) return named;
        var start = text;
        if (text.Length > Sniffed)
        {
            var end = text.LastIndexOf('\n', Sniffed);
            start = text[..(end > 0 ? end : Sniffed)];
        }

        return TableRows.Separators
            .Select(separator => (separator, Head: TableHead.Find(TableRows.Read(start, separator, SniffedRows), given, remembered)))
            .MaxBy(one => (one.Head.Known, one.Head.Headers.Length)).separator;
    }

    // A column called departure or arrival may hold the airport and not the time; then another one may have the time.
    private static TableHead WithAirports(TableHead head, List<TableRow> rows)
    {
        if (head.Origin != ColumnOrigin.Synonym) return head;
        string[] names = [.. head.Headers];
        foreach (var (time, airport) in (ReadOnlySpan<(ColumnField, ColumnField)>)[(ColumnField.Departure, ColumnField.From), (ColumnField.Arrival, ColumnField.To)])
            if (!head.Has(airport) && head.Of(time) is >= 0 and var column && HoldsAirports(column, rows))
                names[column] = airport.ToString();
        return head with { Fields = [.. HeaderNames.Read(names)] };
    }

    private static bool HoldsAirports(int column, List<TableRow> rows)
    {
        var cells = rows.Select(row => row.Cell(column)).Where(cell => cell.Length > 0).Take(SniffedRows).ToArray();
        return cells.Length > 0 && Array.TrueForAll(cells, static cell => cell.Length is 3 or 4 && cell.All(char.IsAsciiLetter));
    }

    // Exports of several pages repeat the header line.
    private static bool IsHeaderAgain(TableRow row, TableHead head) => row.Cells.AsSpan().SequenceEqual(head.Headers);

    private static int? TakeTotals(List<TableRow> rows, TableHead head)
    {
        var totals = new List<int?>();
        while (rows.Count > 0 && IsTotal(rows[^1], head))
        {
            var numbers = rows[^1].Cells.SelectMany(cell => Number().Matches(cell)).Select(match => match.Value).ToArray();
            totals.Add(numbers is [var one] ? int.Parse(one, CultureInfo.InvariantCulture) : null);
            rows.RemoveAt(rows.Count - 1);
        }

        return totals is [var only] ? only : null;
    }

    private static bool IsTotal(TableRow row, TableHead head)
    {
        var filled = row.Cells.Where(cell => cell.Length > 0).ToArray();
        if (filled.Length is 0 or > MostCellsOfTotal || row.Cell(head.Of(ColumnField.Birth)).Length > 0 || row.Cell(head.Of(ColumnField.DocumentNumber)).Length > 0) return false;
        return Folded.Words(filled[0]) is [var first, ..] && first is "total" or "totals" or "totaux" or "totais" or "totales" or "sum" or "somme" or "suma" or "soma" or "subtotal" or "soustotal"
            || Counted().IsMatch(Folded.Word(filled[0]));
    }

    private static string Letter(int column) => column < 26 ? ((char)('A' + column)).ToString() : Letter((column / 26) - 1) + (char)('A' + (column % 26));

    [GeneratedRegex("^[0-9]{1,4}$|(?<![0-9])[0-9]{1,4}(?![0-9])", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Number();

    [GeneratedRegex("^(?:nombre|nombrede|nbre?|nbde|numberof|countof|numero|numerode)(?:de)?(?:pax|passagers|passengers|pasajeros|passageiros|people|personnes|personas|pessoas)[0-9]*$", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Counted();
}
