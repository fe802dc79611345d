using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Edifact;

namespace Aircop.Grains.Intake;

/// <summary>Collects what is wrong with the rows of one list, and no more of it than a person could read. Never takes a value that names anybody.</summary>
/// <param name="findings">Takes the findings.</param>
/// <param name="nameOf">Names a column as its author knows it, such as "birth (column E)".</param>
internal sealed class RowFindings(List<QualityFinding> findings, Func<ColumnField, string> nameOf)
{
    /// <summary>Findings on single rows kept for one list; what comes after is only counted.</summary>
    private const int Capacity = 1_000;

    private readonly HashSet<(int Row, ColumnField Column)> _marked = [];
    private int _suppressed;

    /// <summary>Adds a finding on a cell: the text goes on after the name of the column.</summary>
    public void OnCell(FindingCode code, int row, ColumnField column, string detail, string text)
    {
        _marked.Add((row, column));
        Add(code, row, column, detail, $"{nameOf(column)} {text}");
    }

    /// <summary>Adds a finding on a row or, with row 0, on the list.</summary>
    public void OnRow(FindingCode code, int row, string detail, string text, ColumnField column = ColumnField.Unspecified) => Add(code, row, column, detail, text);

    /// <summary>True when the cell has a finding already.</summary>
    public bool Has(int row, ColumnField column) => _marked.Contains((row, column));

    /// <summary>Says how many findings were left out.</summary>
    public void Close()
    {
        if (_suppressed > 0)
            findings.Add(new QualityFinding
            {
                Code = nameof(FindingCode.FindingsSuppressed),
                Text = string.Create(CultureInfo.InvariantCulture, $"{_suppressed} further findings on rows were counted and not kept. Correct those listed first."),
            });
    }

    /// <summary>Name of a field as findings and pages have it: camel case.</summary>
    public static string FieldName(ColumnField field)
    {
        var name = field.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private void Add(FindingCode code, int row, ColumnField column, string detail, string text)
    {
        if (row > 0 && findings.Count >= Capacity)
        {
            _suppressed++;
            return;
        }

        findings.Add(new QualityFinding
        {
            Code = code.ToString(), Segment = row, Text = text, Detail = detail, Column = column == ColumnField.Unspecified ? null : FieldName(column),
        });
    }
}
