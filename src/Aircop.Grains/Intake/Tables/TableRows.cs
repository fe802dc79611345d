using System.Globalization;
using CsvHelper;

namespace Aircop.Grains.Intake.Tables;

/// <summary>A row of a table.</summary>
/// <param name="Line">Line where it begins, from 1.</param>
/// <param name="Cells">Its cells, trimmed.</param>
/// <param name="Fault">What its quotes did.</param>
internal sealed record TableRow(int Line, string[] Cells, RowFault Fault)
{
    /// <summary>True when nothing stands in it.</summary>
    public bool IsBlank => Array.TrueForAll(Cells, static cell => cell.Length == 0);

    /// <summary>The cell; empty past the last one.</summary>
    public string Cell(int column) => column >= 0 && column < Cells.Length ? Cells[column] : "";
}

/// <summary>What the quotes of a row did.</summary>
internal enum RowFault
{
    /// <summary>They pair.</summary>
    None,

    /// <summary>They do not pair; the row was read without them.</summary>
    Quotes,
}

/// <summary>Reads text into rows: quotes, separators, line ends.</summary>
internal static class TableRows
{
    /// <summary>Longest cell kept, characters; no field of a list needs more.</summary>
    private const int LongestCell = 512;

    /// <summary>Lines that one quoted cell may run over in a table whose quotes do not pair.</summary>
    private const int MostLinesOfCell = 4;

    /// <summary>Separators that spreadsheets write.</summary>
    public static readonly char[] Separators = [',', ';', '\t', '|'];

    /// <summary>The separator that a first line such as <c>sep=;</c> names; null when there is none.</summary>
    public static char? Named(string text)
    {
        var line = text.AsSpan(0, Math.Min(text.Length, 8)).TrimStart('"');
        return line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.Length > 4 && Array.IndexOf(Separators, line[4]) >= 0 ? line[4] : null;
    }

    /// <summary>Reads rows; a table whose quotes do not pair is read line by line, so that one of them costs one row and not the rest.</summary>
    /// <param name="text">The text.</param>
    /// <param name="separator">Between the cells.</param>
    /// <param name="most">How many rows at most.</param>
    public static List<TableRow> Read(string text, char separator, int most = int.MaxValue)
    {
        try
        {
            return ReadWhole(text, separator, most);
        }
        catch (CsvFormatException)
        {
            return ReadLines(text, separator, most);
        }
    }

    private static List<TableRow> ReadWhole(string text, char separator, int most)
    {
        var rows = new List<TableRow>();
        using var csv = CsvReader.FromText(text, Options(separator));
        while (rows.Count < most && csv.Read()) rows.Add(Row((int)csv.LineNumber, csv, RowFault.None));
        return rows;
    }

    private static List<TableRow> ReadLines(string text, char separator, int most)
    {
        var rows = new List<TableRow>();
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var width = 0;
        for (var i = 0; i < lines.Length && rows.Count < most; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i])) continue;
            var taken = 1;
            var row = IsPaired(lines[i]) ? One(lines[i], separator, i + 1) : Joined(lines, i, separator, width, out taken);
            row ??= new TableRow(i + 1, [.. lines[i].Split(separator).Select(cell => Clean(cell.Replace("\"", "", StringComparison.Ordinal)))], RowFault.Quotes);
            rows.Add(row);
            width = Math.Max(width, row.Fault == RowFault.None ? row.Cells.Length : 0);
            i += taken - 1;
        }

        return rows;
    }

    private static TableRow? Joined(string[] lines, int first, char separator, int width, out int taken)
    {
        for (taken = 2; taken <= MostLinesOfCell && first + taken <= lines.Length; taken++)
        {
            var text = string.Join('\n', lines, first, taken);
            if (IsPaired(text) && One(text, separator, first + 1) is { } row && row.Cells.Length == width) return row;
        }

        taken = 1;
        return null;
    }

    private static TableRow? One(string text, char separator, int line)
    {
        try
        {
            using var csv = CsvReader.FromText(text, Options(separator));
            return csv.Read() ? Row(line, csv, RowFault.None) : null;
        }
        catch (CsvFormatException)
        {
            return null;
        }
    }

    private static bool IsPaired(string text) => text.AsSpan().Count('"') % 2 == 0;

    private static TableRow Row(int line, CsvReader csv, RowFault fault)
    {
        var cells = new string[csv.FieldCount];
        for (var i = 0; i < cells.Length; i++) cells[i] = Clean(csv.GetString(i));
        return new TableRow(line, cells, fault);
    }

    private static CsvReaderOptions Options(char separator) => new()
    {
        HasHeader = false,
        Separator = separator,
        TrimWhitespace = true,
        TrackLineNumbers = true,
        IncludeValuesInExceptions = false,
        FormatProvider = CultureInfo.InvariantCulture,
        MalformedData = CsvMalformedDataHandling.Throw,
    };

    // Spreadsheets protect text with an apostrophe before it or as a formula: '0123 and ="0123".
    private static string Clean(string cell)
    {
        var text = cell.AsSpan().Trim();
        if (text.Length > LongestCell) text = text[..LongestCell];
        if (text.StartsWith("=\"") && text.EndsWith("\"") && text.Length > 2) text = text[2..^1].Trim();
        else if (text is ['\'', _, ..] && !text[1..].Contains('\'')) text = text[1..];
        return text.Length == cell.Length ? cell : text.ToString();
    }
}
