namespace Aircop.Targeting;

/// <summary>Kind of value a fact has.</summary>
public enum FactKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>True or false.</summary>
    Truth,

    /// <summary>A number.</summary>
    Number,

    /// <summary>A moment.</summary>
    Time,

    /// <summary>A time between two moments.</summary>
    Span,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A keyed hash: may be compared with another, never with a constant.</summary>
    Key,

    /// <summary>A member of an enumeration, written as a text.</summary>
    Choice,

    /// <summary>A list of rows.</summary>
    Rows,

    /// <summary>A reference group.</summary>
    Group,
}

/// <summary>Type of a fact.</summary>
/// <param name="Kind">Kind of value.</param>
public sealed record FactType(FactKind Kind)
{
    /// <summary>True or false.</summary>
    public static FactType Truth { get; } = new(FactKind.Truth);

    /// <summary>A number.</summary>
    public static FactType Number { get; } = new(FactKind.Number);

    /// <summary>A moment.</summary>
    public static FactType Time { get; } = new(FactKind.Time);

    /// <summary>A time between two moments.</summary>
    public static FactType Span { get; } = new(FactKind.Span);

    /// <summary>A text.</summary>
    public static FactType Text { get; } = new(FactKind.Text);

    /// <summary>A keyed hash.</summary>
    public static FactType Key { get; } = new(FactKind.Key);

    /// <summary>A reference group.</summary>
    public static FactType Group { get; } = new(FactKind.Group);

    /// <summary>Members of an enumeration in the order of their numbers; empty for other kinds.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>Columns of the rows of a list; <see langword="null"/> for other kinds.</summary>
    public RowSchema? Row { get; init; }

    /// <summary>How messages call it.</summary>
    public string Name => Kind switch
    {
        FactKind.Truth => "a truth value",
        FactKind.Number => "a number",
        FactKind.Time => "a time",
        FactKind.Span => "a span of time",
        FactKind.Text => "a text",
        FactKind.Key => "a keyed hash",
        FactKind.Choice => "one of " + string.Join(", ", Members),
        FactKind.Rows => "a list",
        FactKind.Group => "a reference group",
        _ => "nothing",
    };
}

/// <summary>Columns of the rows of a list.</summary>
/// <param name="Columns">The columns.</param>
/// <param name="TimeColumn">The column windows go by; <see langword="null"/> for a list that is part of one record and needs no window.</param>
public sealed record RowSchema(IReadOnlyList<FactField> Columns, string? TimeColumn)
{
    /// <summary>Finds a column by its name.</summary>
    public FactField? Find(string name) => Columns.FirstOrDefault(column => string.Equals(column.Name, name, StringComparison.Ordinal));
}
