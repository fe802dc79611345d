using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;

namespace Aircop.Contracts.SimulatedInterpol;

/// <summary>
/// Asks the simulated INTERPOL database for the documents of one flight, until each has its answer. Key: the flight's. Nothing here is
/// connected to INTERPOL.
/// </summary>
[Alias("aircop.ISimulatedCheckGrain")]
public interface ISimulatedCheckGrain : IGrainWithStringKey
{
    /// <summary>Takes the documents on the flight; those that were asked for already are not asked for again. Returns after the write.</summary>
    [Alias("Check")]
    Task Check(DocumentsToCheck documents);
}

/// <summary>How a database is asked (glossary 2.13, CheckMode).</summary>
public enum CheckMode
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>One by one, with the answer at once.</summary>
    Online = 1,

    /// <summary>A copy kept here, which has an age.</summary>
    LocalCopy = 2,

    /// <summary>Many at once, with the answers later.</summary>
    Batch = 3,
}

/// <summary>What a check gave (glossary 2.13, CheckResult), as far as it is simulated.</summary>
public enum CheckResult
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>The database has nothing.</summary>
    NoHit = 1,

    /// <summary>The database has the document; nobody has confirmed it.</summary>
    HitUnconfirmed = 2,

    /// <summary>The database could not be reached.</summary>
    SourceUnavailable = 3,

    /// <summary>Too many questions in this minute: ask again.</summary>
    TooMany = 4,
}

/// <summary>Documents on a flight.</summary>
[GenerateSerializer, Immutable, Alias("aircop.DocumentsToCheck")]
public sealed record DocumentsToCheck
{
    /// <summary>Version of the flight that tells them; an older version changes nothing.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>Departure, UTC: what leaves late is asked in a batch.</summary>
    [Id(1)] public DateTimeOffset Departure { get; init; }

    /// <summary>The documents, each once.</summary>
    [Id(2)] public ImmutableArray<CheckedDocument> Documents { get; init; } = [];
}

/// <summary>A document to be asked for.</summary>
[GenerateSerializer, Immutable, Alias("aircop.CheckedDocument")]
public sealed record CheckedDocument
{
    /// <summary>Its number.</summary>
    [Id(0)] public required string Number { get; init; }

    /// <summary>State that issued it, three-letter code; empty when not said.</summary>
    [Id(1)] public string Issuer { get; init; } = "";
}

/// <summary>The answer of the simulated database on one document.</summary>
[GenerateSerializer, Immutable, Alias("aircop.CheckAnswer")]
public sealed record CheckAnswer
{
    /// <summary>The document.</summary>
    [Id(0)] public required CheckedDocument Document { get; init; }

    /// <summary>The result.</summary>
    [Id(1)] public CheckResult Result { get; init; }

    /// <summary>How it was asked.</summary>
    [Id(2)] public CheckMode Mode { get; init; }

    /// <summary>When it was answered, UTC.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }

    /// <summary>The entry; null unless there is one.</summary>
    [Id(4)] public Lookout? Entry { get; init; }
}
