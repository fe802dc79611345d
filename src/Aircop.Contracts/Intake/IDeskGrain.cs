using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Orleans.Concurrency;

namespace Aircop.Contracts.Intake;

/// <summary>Reads lists for somebody at an airline desk before they are sent. Keeps nothing. Key: name of the caller.</summary>
[Alias("aircop.IDeskGrain")]
public interface IDeskGrain : IGrainWithStringKey
{
    /// <summary>Reads a table and says how it would be understood.</summary>
    [ReadOnly, Alias("Preview")]
    Task<TablePreview> Preview(PostedBody table);

    /// <summary>Reads a list and says what is wrong with it.</summary>
    [ReadOnly, Alias("Check")]
    Task<ListCheck> Check(PostedBody list);
}

/// <summary>How a table would be understood.</summary>
[GenerateSerializer, Immutable, Alias("aircop.TablePreview")]
public sealed record TablePreview
{
    /// <summary>Names the header line; empty when there is none.</summary>
    [Id(0)] public string Signature { get; init; } = "";

    /// <summary>Row of the header line, from 1; 0 when there is none.</summary>
    [Id(1)] public int HeaderRow { get; init; }

    /// <summary>The columns, first to last.</summary>
    [Id(2)] public ImmutableArray<PreviewColumn> Columns { get; init; } = [];

    /// <summary>Rows below the header line that are not blank.</summary>
    [Id(3)] public int Rows { get; init; }

    /// <summary>Order of dates as given, remembered or found out; unspecified while it is open.</summary>
    [Id(4)] public DateOrder Dates { get; init; }

    /// <summary>Carrier by whose remembered columns it was read, or would be; empty when none can be told.</summary>
    [Id(5)] public string Carrier { get; init; } = "";

    /// <summary>What would come of it.</summary>
    [Id(6)] public ListCheck Check { get; init; } = new();
}

/// <summary>A column of a table.</summary>
[GenerateSerializer, Immutable, Alias("aircop.PreviewColumn")]
public sealed record PreviewColumn
{
    /// <summary>Name in the header line.</summary>
    [Id(0)] public string Header { get; init; } = "";

    /// <summary>What it is taken for.</summary>
    [Id(1)] public ColumnField Field { get; init; }

    /// <summary>Why.</summary>
    [Id(2)] public ColumnOrigin Origin { get; init; }

    /// <summary>Its cells in the first rows.</summary>
    [Id(3)] public ImmutableArray<string> Samples { get; init; } = [];
}

/// <summary>Why a column is taken for what it is taken for.</summary>
public enum ColumnOrigin
{
    /// <summary>It is taken for nothing.</summary>
    Unspecified = 0,

    /// <summary>Its name is known.</summary>
    Synonym = 1,

    /// <summary>It was remembered for the carrier.</summary>
    Remembered = 2,

    /// <summary>It was given with the table.</summary>
    Given = 3,
}

/// <summary>What would come of a list were it sent.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ListCheck")]
public sealed record ListCheck
{
    /// <summary>True when nothing of it would be taken.</summary>
    [Id(0)] public bool Refused { get; init; }

    /// <summary>People that would be taken.</summary>
    [Id(1)] public int People { get; init; }

    /// <summary>Keys of the flights that would take them.</summary>
    [Id(2)] public ImmutableArray<string> Flights { get; init; } = [];

    /// <summary>Faults found.</summary>
    [Id(3)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];
}
