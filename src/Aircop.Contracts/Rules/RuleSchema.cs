using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>What rules may be written with: for an editor's completion and for building conditions by choice.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleSchema")]
public sealed record RuleSchema
{
    /// <summary>The facts, in the order of the schema.</summary>
    [Id(0)] public ImmutableArray<RuleFact> Facts { get; init; } = [];

    /// <summary>The functions.</summary>
    [Id(1)] public ImmutableArray<RuleFunction> Functions { get; init; } = [];

    /// <summary>The reference groups.</summary>
    [Id(2)] public ImmutableArray<RuleGroup> Groups { get; init; } = [];

    /// <summary>Words that the entries of a file take: subject, threat, family, level, phases, point, basis.</summary>
    [Id(3)] public ImmutableArray<RuleWords> Words { get; init; } = [];

    /// <summary>Longest condition, characters.</summary>
    [Id(4)] public int LongestCondition { get; init; }

    /// <summary>Most terms of a condition.</summary>
    [Id(5)] public int MostTerms { get; init; }

    /// <summary>Longest window, days.</summary>
    [Id(6)] public int LongestWindow { get; init; }
}

/// <summary>A fact that rules can name.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleFact")]
public sealed record RuleFact
{
    /// <summary>Name in rules, such as bk.stayNights; of a column the name alone.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Stable key, such as booking.stayNights, under which it is named when it is missing.</summary>
    [Id(1)] public required string Key { get; init; }

    /// <summary>Kind of value: Truth, Number, Time, Text, Key, Choice or Rows.</summary>
    [Id(2)] public required string Type { get; init; }

    /// <summary>Unit of a number; empty where it has none.</summary>
    [Id(3)] public string Unit { get; init; } = "";

    /// <summary>What rules may do with it: Free, Derivation (nothing), Protection (only rules that protect), Proxy (never alone).</summary>
    [Id(4)] public required string Use { get; init; }

    /// <summary>Number of the PNR data element (Directive 2016/681, Annex I); 0 for facts that come from elsewhere.</summary>
    [Id(5)] public int Element { get; init; }

    /// <summary>Members of a choice.</summary>
    [Id(6)] public ImmutableArray<string> Members { get; init; } = [];

    /// <summary>Columns of the rows of a list.</summary>
    [Id(7)] public ImmutableArray<RuleFact> Columns { get; init; } = [];

    /// <summary>True for a list that is read through a window.</summary>
    [Id(8)] public bool NeedsWindow { get; init; }

    /// <summary>True when something gives it here.</summary>
    [Id(9)] public bool IsFed { get; init; }

    /// <summary>What the rule must be about to read it, such as Passenger.</summary>
    [Id(10)] public ImmutableArray<string> Subjects { get; init; } = [];
}

/// <summary>A function of the language.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleFunction")]
public sealed record RuleFunction
{
    /// <summary>Its name.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Kind of value it is a function of, such as Rows; empty for one that stands alone.</summary>
    [Id(1)] public string Of { get; init; } = "";

    /// <summary>How it is written, such as within(days(n)).</summary>
    [Id(2)] public required string Form { get; init; }

    /// <summary>Kind of value it gives.</summary>
    [Id(3)] public required string Gives { get; init; }
}

/// <summary>A reference group: airports or words, never people.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleGroup")]
public sealed record RuleGroup
{
    /// <summary>Name in rules, such as source.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Version, from 1.</summary>
    [Id(1)] public int Version { get; init; }

    /// <summary>Its members, in order.</summary>
    [Id(2)] public ImmutableArray<string> Members { get; init; } = [];
}

/// <summary>Words that an entry of a rule file takes.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleWords")]
public sealed record RuleWords
{
    /// <summary>The entry, such as threat.</summary>
    [Id(0)] public required string Entry { get; init; }

    /// <summary>The words.</summary>
    [Id(1)] public ImmutableArray<string> Words { get; init; } = [];
}
