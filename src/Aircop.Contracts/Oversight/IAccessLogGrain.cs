using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Oversight;

/// <summary>
/// Who saw or changed what, and why: append-only and hash-chained. Key: day and unit, such as <c>2026-11-21-ABJ</c>, or
/// <c>2026-11-21-network</c>.
/// </summary>
[Alias("aircop.IAccessLogGrain")]
public interface IAccessLogGrain : IGrainWithStringKey
{
    /// <summary>Appends an entry; returns after the write.</summary>
    [Alias("Append")]
    Task Append(AccessEntry entry);

    /// <summary>Entries from a number on, at most <paramref name="count"/>.</summary>
    [ReadOnly, Alias("Read")]
    Task<ImmutableArray<AccessEntry>> Read(long from, int count);
}

/// <summary>What was done (glossary 2.14, AuditAction).</summary>
public enum AuditAction
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Read.</summary>
    View = 1,

    /// <summary>Decided.</summary>
    Decide = 2,

    /// <summary>Created.</summary>
    Create = 3,

    /// <summary>Changed.</summary>
    Change = 4,
}

/// <summary>An entry of the access log.</summary>
[GenerateSerializer, Immutable, Alias("aircop.AccessEntry")]
public sealed record AccessEntry
{
    /// <summary>When, UTC; set by the log.</summary>
    [Id(0)] public DateTimeOffset At { get; init; }

    /// <summary>Who: user name, or label of the node.</summary>
    [Id(1)] public required string Who { get; init; }

    /// <summary>What was done.</summary>
    [Id(2)] public AuditAction Action { get; init; }

    /// <summary>On what, by key; never a name.</summary>
    [Id(3)] public required string Subject { get; init; }

    /// <summary>For which purpose (glossary 2.14).</summary>
    [Id(4)] public required string Purpose { get; init; }
}
