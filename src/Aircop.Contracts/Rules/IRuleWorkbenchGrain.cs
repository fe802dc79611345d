using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>What an analyst writes rules with. Key: user name. Changes nothing.</summary>
[Alias("aircop.IRuleWorkbenchGrain")]
public interface IRuleWorkbenchGrain : IGrainWithStringKey
{
    /// <summary>Checks a text: compiles it and runs its examples.</summary>
    [ReadOnly, Alias("Check")]
    Task<RuleCheck> Check(string text);

    /// <summary>Facts, functions, groups and words that a rule may use.</summary>
    [ReadOnly, Alias("GetSchema")]
    Task<RuleSchema> GetSchema();

    /// <summary>
    /// Counts what a text would have hit lately, within a few seconds. A further count of the same person ends the one before, which then
    /// answers with what it has seen.
    /// </summary>
    [Alias("Count")]
    Task<RuleCount> Count(RuleCountOrder order);

    /// <summary>Ends the count that is under way, if one is.</summary>
    [Alias("StopCount")]
    Task StopCount();
}

/// <summary>What is found of a rule's text.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleCheck")]
public sealed record RuleCheck
{
    /// <summary>Faults; none when it can be submitted.</summary>
    [Id(0)] public ImmutableArray<RuleTextFault> Faults { get; init; } = [];

    /// <summary>Id that the text gives; empty while it does not read.</summary>
    [Id(1)] public string Id { get; init; } = "";

    /// <summary>Version that the text gives; 0 while it does not read.</summary>
    [Id(2)] public int Version { get; init; }

    /// <summary>Digest of the text.</summary>
    [Id(3)] public string Digest { get; init; } = "";

    /// <summary>Facts that the rule reads, by their keys, such as booking.created.</summary>
    [Id(4)] public ImmutableArray<string> Facts { get; init; } = [];

    /// <summary>Of these, those that nothing gives here: such a rule is never asked.</summary>
    [Id(5)] public ImmutableArray<string> NotFed { get; init; } = [];

    /// <summary>Reference groups with their versions, such as source.1.</summary>
    [Id(6)] public ImmutableArray<string> Groups { get; init; } = [];

    /// <summary>By language the sentence for the ground of the first example that hits.</summary>
    [Id(7)] public ImmutableSortedDictionary<string, string> Sentences { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>By language the name.</summary>
    [Id(8)] public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The parameters.</summary>
    [Id(9)] public ImmutableArray<RuleParameterValue> Parameters { get; init; } = [];
}

/// <summary>What is to be counted.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleCountOrder")]
public sealed record RuleCountOrder
{
    /// <summary>The rule's text.</summary>
    [Id(0)] public required string Text { get; init; }

    /// <summary>Days back from now, 1 to 30.</summary>
    [Id(1)] public int Days { get; init; }

    /// <summary>Airports that the flights touch, IATA codes; empty for all.</summary>
    [Id(2)] public ImmutableArray<string> Airports { get; init; } = [];
}

/// <summary>What a text would have hit lately.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleCount")]
public sealed record RuleCount
{
    /// <summary>Faults of the text; nothing is counted when there is one.</summary>
    [Id(0)] public ImmutableArray<RuleTextFault> Faults { get; init; } = [];

    /// <summary>First day counted.</summary>
    [Id(1)] public DateOnly From { get; init; }

    /// <summary>Last day counted.</summary>
    [Id(2)] public DateOnly Until { get; init; }

    /// <summary>Passenger-flights judged.</summary>
    [Id(3)] public long Judged { get; init; }

    /// <summary>Of these, hit.</summary>
    [Id(4)] public long Hits { get; init; }

    /// <summary>Of these, not evaluable.</summary>
    [Id(5)] public long NotEvaluable { get; init; }

    /// <summary>For want of which facts; one passenger-flight may lack several.</summary>
    [Id(6)] public ImmutableArray<MissingFact> Missing { get; init; } = [];

    /// <summary>Passenger-flights of the period in all.</summary>
    [Id(7)] public long Total { get; init; }

    /// <summary>True when the count ended before all were judged: the numbers are of those judged.</summary>
    [Id(8)] public bool IsPartial { get; init; }
}

/// <summary>How often a fact was missing.</summary>
[GenerateSerializer, Immutable, Alias("aircop.MissingFact")]
public sealed record MissingFact
{
    /// <summary>Key of the fact, such as booking.created.</summary>
    [Id(0)] public required string Fact { get; init; }

    /// <summary>Passenger-flights not evaluable for want of it.</summary>
    [Id(1)] public long Count { get; init; }
}
