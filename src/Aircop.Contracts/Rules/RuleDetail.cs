using System.Collections.Immutable;

namespace Aircop.Contracts.Rules;

/// <summary>One rule with its texts, versions and history.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleDetail")]
public sealed record RuleDetail
{
    /// <summary>The rule in short.</summary>
    [Id(0)] public required RuleSummary Summary { get; init; }

    /// <summary>Text of the version in force; of the newest one when none is.</summary>
    [Id(1)] public string Text { get; init; } = "";

    /// <summary>What that text reads and says.</summary>
    [Id(2)] public RuleCheck? Check { get; init; }

    /// <summary>All versions, the newest first.</summary>
    [Id(3)] public ImmutableArray<RuleVersion> Versions { get; init; } = [];

    /// <summary>Who did what when and why, the newest first.</summary>
    [Id(4)] public ImmutableArray<RuleAct> Acts { get; init; } = [];
}

/// <summary>A version of a rule.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleVersion")]
public sealed record RuleVersion
{
    /// <summary>Its number, from 1.</summary>
    [Id(0)] public int Number { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)] public RuleState State { get; init; }

    /// <summary>Its text.</summary>
    [Id(2)] public string Text { get; init; } = "";

    /// <summary>Digest of the text: names it in acts, back-tests and results.</summary>
    [Id(3)] public string Digest { get; init; } = "";

    /// <summary>Everybody who wrote it, user names; empty for the program's own.</summary>
    [Id(4)] public ImmutableArray<string> Authors { get; init; } = [];

    /// <summary>Who submitted it; empty when nobody has.</summary>
    [Id(5)] public string SubmittedBy { get; init; } = "";

    /// <summary>Who let it run in shadow or put it in force; empty when nobody has.</summary>
    [Id(6)] public string ApprovedBy { get; init; } = "";

    /// <summary>When its state changed last, UTC; null for the program's own.</summary>
    [Id(7)] public DateTimeOffset? At { get; init; }
}

/// <summary>An act on a rule, as the book keeps it.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleAct")]
public sealed record RuleAct
{
    /// <summary>Names the act.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>What was done.</summary>
    [Id(1)] public RuleActKind Kind { get; init; }

    /// <summary>To which version; 0 for the rule as a whole.</summary>
    [Id(2)] public int Version { get; init; }

    /// <summary>Who did it: user name, or the program for a rule that threw.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(4)] public DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    [Id(5)] public string Reason { get; init; } = "";

    /// <summary>Digest of the version's text then; empty for the rule as a whole.</summary>
    [Id(6)] public string Digest { get; init; } = "";
}
