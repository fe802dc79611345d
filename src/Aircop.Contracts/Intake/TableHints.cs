namespace Aircop.Contracts.Intake;

/// <summary>What the sender of a table says beside it, for tables that do not say it themselves. Empty or null where nothing is said.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TableHints")]
public sealed record TableHints
{
    /// <summary>Carrier's designator; tells whose remembered columns to read by.</summary>
    [Id(0)] public string Carrier { get; init; } = "";

    /// <summary>Carrier and flight number, such as EK456.</summary>
    [Id(1)] public string Flight { get; init; } = "";

    /// <summary>Airport of departure.</summary>
    [Id(2)] public string From { get; init; } = "";

    /// <summary>Airport of arrival.</summary>
    [Id(3)] public string To { get; init; } = "";

    /// <summary>Local departure as written: a date, with or without a time.</summary>
    [Id(4)] public string Departure { get; init; } = "";

    /// <summary>Local arrival as written: a date and a time.</summary>
    [Id(5)] public string Arrival { get; init; } = "";

    /// <summary>What the columns hold, given with the table itself; goes before what is remembered.</summary>
    [Id(6)] public ColumnMapping? Mapping { get; init; }
}
