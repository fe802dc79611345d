namespace Aircop.Screening.Lists;

/// <summary>What is wrong with a row of a list.</summary>
public enum RowFaultKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The bytes are not of the encoding of the file.</summary>
    Encoding,

    /// <summary>More or fewer fields than the head line names.</summary>
    FieldCount,

    /// <summary>A field is longer than any name or number can be.</summary>
    TooLong,

    /// <summary>A field that must be there is empty.</summary>
    Empty,

    /// <summary>A date that cannot be read or cannot be.</summary>
    BadDate,

    /// <summary>No letter of a script that can be read.</summary>
    UnreadableName,

    /// <summary>The text ends within quotes.</summary>
    OpenQuote,

    /// <summary>The row belongs to an entry that is not in the list.</summary>
    UnknownEntry,
}

/// <summary>A fault of one row. It names the place, never the content: lists hold personal data.</summary>
/// <param name="Row">Number of the row in the file, from 1, the head line counted.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Column">Column it is about, where it is about one.</param>
public readonly record struct RowFault(int Row, RowFaultKind Kind, string Column = "")
{
    /// <summary>The fault and what became of the row, in plain English.</summary>
    public string Text
    {
        get
        {
            string place = Column.Length > 0 ? $"row {Row}, column {Column}" : $"row {Row}";
            return Kind switch
            {
                RowFaultKind.Encoding => $"{place}: bytes that are not UTF-8; the row was left out, save the file as UTF-8",
                RowFaultKind.FieldCount => $"{place}: not as many fields as the head line has columns; the row was read as far as it goes",
                RowFaultKind.TooLong => $"{place}: a field is too long; the row was left out or its end was cut",
                RowFaultKind.Empty => $"{place}: the field is empty and must not be; the row was left out",
                RowFaultKind.BadDate => $"{place}: no date that can be (2001-05-09, 2001-05, 2001, 1999/2001 or ~2001); only its year counts, where it has one",
                RowFaultKind.UnreadableName => $"{place}: the name has no letter that can be read; the row was left out",
                RowFaultKind.OpenQuote => $"{place}: the quotes that begin here do not end; the row was left out",
                RowFaultKind.UnknownEntry => $"{place}: there is no entry of this number; the row was left out",
                _ => $"{place}: fault",
            };
        }
    }
}
