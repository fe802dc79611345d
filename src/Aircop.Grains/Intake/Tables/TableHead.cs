using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake.Tables;

/// <summary>Where the header line of a table is and what its columns hold.</summary>
/// <param name="Row">Index of the header line among the rows; -1 when there is none.</param>
/// <param name="Signature">Hash of its words.</param>
/// <param name="Headers">Its cells.</param>
/// <param name="Fields">What each column holds.</param>
/// <param name="Origin">Why.</param>
/// <param name="Dates">Order of dates that was laid down; unspecified when none was.</param>
internal sealed record TableHead(int Row, string Signature, string[] Headers, ImmutableArray<ColumnField> Fields, ColumnOrigin Origin, DateOrder Dates)
{
    /// <summary>How far down a header line is looked for: titles and blank rows may stand above it.</summary>
    private const int Deepest = 40;

    /// <summary>Most columns read.</summary>
    private const int MostColumns = 200;

    /// <summary>No header line at all.</summary>
    public static readonly TableHead None = new(-1, "", [], [], ColumnOrigin.Unspecified, DateOrder.Unspecified);

    /// <summary>How sure this is: known columns, a name among them counting much.</summary>
    public int Known => Fields.Count(known => known > ColumnField.Ignored) + (HasNames ? 100 : 0) + (Origin > ColumnOrigin.Synonym ? 1_000 : 0);

    /// <summary>True when a column holds names.</summary>
    public bool HasNames => Has(ColumnField.Surname) || Has(ColumnField.FullName) || Has(ColumnField.Given);

    /// <summary>True when a column holds the field.</summary>
    public bool Has(ColumnField field) => Fields.Contains(field);

    /// <summary>Index of the column that holds the field; -1 when none does.</summary>
    public int Of(ColumnField field) => Fields.IndexOf(field);

    /// <summary>Finds the header line: that of a mapping if there is one, else the line with the most known names, else the first line of several words.</summary>
    /// <param name="rows">The rows of the table.</param>
    /// <param name="given">What was given with the table; null when nothing was.</param>
    /// <param name="remembered">What is remembered, newest first.</param>
    public static TableHead Find(IReadOnlyList<TableRow> rows, ColumnMapping? given, IReadOnlyList<ColumnMapping> remembered)
    {
        var best = None;
        for (var i = 0; i < Math.Min(rows.Count, Deepest); i++)
        {
            var cells = rows[i].Cells.Length > MostColumns ? rows[i].Cells[..MostColumns] : rows[i].Cells;
            if (cells.Count(cell => cell.Length > 0) == 0) continue;
            var head = Of(i, cells, given, remembered);
            if (head.Known > best.Known || (best.Row < 0 && cells.Count(cell => cell.Length > 0) > 1)) best = head;
        }

        return best;
    }

    /// <summary>Names a header line: the hash of its words, since a line taken for one by mistake may hold a person.</summary>
    public static string SignatureOf(IEnumerable<string> headers)
    {
        var words = string.Join('|', headers.Select(Folded.Word)).TrimEnd('|');
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)).AsSpan(0, 16));
    }

    private static TableHead Of(int row, string[] cells, ColumnMapping? given, IReadOnlyList<ColumnMapping> remembered)
    {
        var signature = given is null && remembered.Count == 0 ? null : SignatureOf(cells);
        if (given is not null && given.Signature == signature) return Mapped(given, ColumnOrigin.Given);
        if (remembered.FirstOrDefault(mapping => mapping.Signature == signature) is { } known) return Mapped(known, ColumnOrigin.Remembered);
        return new TableHead(row, signature ?? SignatureOf(cells), cells, [.. HeaderNames.Read(cells)], ColumnOrigin.Synonym, DateOrder.Unspecified);

        TableHead Mapped(ColumnMapping mapping, ColumnOrigin origin) => new(
            row, mapping.Signature, cells, [.. Enumerable.Range(0, cells.Length).Select(i => i < mapping.Fields.Length ? mapping.Fields[i] : ColumnField.Unspecified)], origin, mapping.Dates);
    }
}
