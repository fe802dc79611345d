using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>The rules in force for a country or the network, as every silo takes them. Key: ISO 3166 alpha-2, or <c>network</c>.</summary>
[Alias("aircop.IRuleBookGrain")]
public interface IRuleBookGrain : IGrainWithStringKey
{
    /// <summary>The rule book as it stands.</summary>
    [ReadOnly, Alias("GetRules")]
    Task<RuleBookContent> GetRules();

    /// <summary>Version of the rule book; grows with every change of what is in force.</summary>
    [ReadOnly, Alias("GetVersion")]
    Task<long> GetVersion();

    /// <summary>Takes a rule out of force at once, or puts it back; false when the book has no such rule.</summary>
    [Alias("SetSuspended")]
    Task<bool> SetSuspended(string rule, bool suspended, string by, string reason);

    /// <summary>Ends the shadow run of a version at once, as when it threw; false when it does not run.</summary>
    [Alias("EndShadow")]
    Task<bool> EndShadow(string rule, int version, string by, string reason);

    /// <summary>A process could not put a version of the book in force and goes on with the one before: an alarm for those who keep the rules.</summary>
    [Alias("NoteRefused")]
    Task NoteRefused(long version, ImmutableArray<RuleTextFault> faults);
}

/// <summary>Content of a rule book at a version.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleBookContent")]
public sealed record RuleBookContent
{
    /// <summary>Version; grows with every change of what is in force.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>All rules with their state.</summary>
    [Id(1)] public ImmutableArray<RuleEntry> Rules { get; init; } = [];
}

/// <summary>A rule in a book, as processes put it in force.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleEntry")]
public sealed record RuleEntry
{
    /// <summary>Id, such as D01.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Version of the rule in force; 0 when none is.</summary>
    [Id(1)] public int Version { get; init; }

    /// <summary>True while it is out of force.</summary>
    [Id(2)] public bool Suspended { get; init; }

    /// <summary>Who changed that last; empty when nobody did.</summary>
    [Id(3)] public string ChangedBy { get; init; } = "";

    /// <summary>Why.</summary>
    [Id(4)] public string Reason { get; init; } = "";

    /// <summary>Text of the version in force; empty while that is the program's own.</summary>
    [Id(5)] public string Text { get => field ?? ""; init; } = "";

    /// <summary>Version that runs in shadow; 0 when none does.</summary>
    [Id(6)] public int ShadowVersion { get; init; }

    /// <summary>Its text.</summary>
    [Id(7)] public string ShadowText { get => field ?? ""; init; } = "";

    /// <summary>True once it is retired: out of force for good.</summary>
    [Id(8)] public bool Retired { get; init; }
}
