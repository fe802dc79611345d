using System.Collections.Immutable;
using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Intake;

/// <summary>
/// One body that was posted. Key: SHA-256 of the body and of what was said beside it, hex, lower case. Reads it, hands its lists to their flights,
/// and keeps what no flight could take.
/// </summary>
[Alias("aircop.IInterchangeGrain")]
public interface IInterchangeGrain : IGrainWithStringKey
{
    /// <summary>Reads the body and hands its lists on; answers after everything in it is durable.</summary>
    [Alias("Accept")]
    Task<IntakeReceipt> Accept(PostedBody body);
}

/// <summary>A body as posted.</summary>
[GenerateSerializer, Immutable, Alias("aircop.PostedBody")]
public sealed record PostedBody
{
    /// <summary>The bytes. Must not be changed after the call.</summary>
    [Id(0)] public required byte[] Bytes { get; init; }

    /// <summary>How to read them.</summary>
    [Id(1)] public BodyFormat Format { get; init; }

    /// <summary>Airport that the poster's key is for, IATA code; empty for a key of the whole network.</summary>
    [Id(2)] public string PostedBy { get; init; } = "";

    /// <summary>What was said beside a table; null when nothing was.</summary>
    [Id(3)] public TableHints? Hints { get; init; }
}

/// <summary>Form of a posted body.</summary>
public enum BodyFormat
{
    /// <summary>Not said: taken for EDIFACT.</summary>
    Unspecified = 0,

    /// <summary>One UN/EDIFACT interchange.</summary>
    Edifact = 1,

    /// <summary>A table with a header line, comma, semicolon, tab or vertical bar between columns.</summary>
    Csv = 2,

    /// <summary>A list in the product's own JSON form.</summary>
    Json = 3,
}

/// <summary>How an intake ended.</summary>
public enum IntakeStatus
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Taken and durable.</summary>
    Accepted = 1,

    /// <summary>Nothing in it could be read, or it is cut off; nothing was changed.</summary>
    Unreadable = 2,

    /// <summary>It has a flight that does not touch the poster's airport; nothing was changed.</summary>
    NotYours = 3,
}

/// <summary>The answer to a post.</summary>
[GenerateSerializer, Immutable, Alias("aircop.IntakeReceipt")]
public sealed record IntakeReceipt
{
    /// <summary>SHA-256 of the body, hex, lower case.</summary>
    [Id(0)] public required string Receipt { get; init; }

    /// <summary>How it ended.</summary>
    [Id(1)] public IntakeStatus Status { get; init; }

    /// <summary>True when the very same body had been taken before; nothing was changed.</summary>
    [Id(2)] public bool Duplicate { get; init; }

    /// <summary>What was read, message by message.</summary>
    [Id(3)] public ImmutableArray<IntakeMessage> Messages { get; init; } = [];

    /// <summary>Faults of the body as a whole.</summary>
    [Id(4)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];
}

/// <summary>One message of a body.</summary>
[GenerateSerializer, Immutable, Alias("aircop.IntakeMessage")]
public sealed record IntakeMessage
{
    /// <summary>Kind, such as PAXLST, PNRGOV, CSV or JSON.</summary>
    [Id(0)] public required string Type { get; init; }

    /// <summary>Version, such as D:12B; empty where the kind has none.</summary>
    [Id(1)] public string Version { get; init; } = "";

    /// <summary>Keys of the flights that took it.</summary>
    [Id(2)] public ImmutableArray<string> Flights { get; init; } = [];

    /// <summary>People on it.</summary>
    [Id(3)] public int People { get; init; }

    /// <summary>Faults found.</summary>
    [Id(4)] public ImmutableArray<QualityFinding> Findings { get; init; } = [];
}
