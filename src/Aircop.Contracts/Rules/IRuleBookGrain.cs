using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>The rules in force for a country or the network. Key: ISO 3166 alpha-2, or <c>network</c>.</summary>
[Alias("aircop.IRuleBookGrain")]
public interface IRuleBookGrain : IGrainWithStringKey
{
    /// <summary>The rule book as it stands.</summary>
    [ReadOnly, Alias("GetRules")]
    Task<RuleBookContent> GetRules();

    /// <summary>Takes a rule out of force, or puts it back; false when the book has no such rule.</summary>
    [Alias("SetSuspended")]
    Task<bool> SetSuspended(string rule, bool suspended, string by, string reason);
}

/// <summary>Content of a rule book at a version.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleBookContent")]
public sealed record RuleBookContent
{
    /// <summary>Version; grows with every change.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>All rules with their state.</summary>
    [Id(1)] public ImmutableArray<RuleEntry> Rules { get; init; } = [];
}

/// <summary>A rule in a book.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleEntry")]
public sealed record RuleEntry
{
    /// <summary>Id, such as D01.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Version of the rule itself.</summary>
    [Id(1)] public int Version { get; init; }

    /// <summary>True while it is out of force.</summary>
    [Id(2)] public bool Suspended { get; init; }

    /// <summary>Who changed that last; empty when nobody did.</summary>
    [Id(3)] public string ChangedBy { get; init; } = "";

    /// <summary>Why.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}
