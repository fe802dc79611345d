using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>The rule book as those who write, approve and read rules have it. Key: that of the book.</summary>
[Alias("aircop.IRuleDeskGrain")]
public interface IRuleDeskGrain : IGrainWithStringKey
{
    /// <summary>All rules in short, those of the program first.</summary>
    [ReadOnly, Alias("GetBook")]
    Task<RuleBook> GetBook();

    /// <summary>One rule with its text, versions and history; null when the book has none of this id.</summary>
    [ReadOnly, Alias("GetRule")]
    Task<RuleDetail?> GetRule(string rule);

    /// <summary>Saves a draft: a new rule, or a new version of one.</summary>
    [Alias("Save")]
    Task<RuleAnswer> Save(SaveRuleDraft command);

    /// <summary>Moves a rule on in its life.</summary>
    [Alias("Act")]
    Task<RuleAnswer> Act(RuleCommand command);
}

/// <summary>All rules of a book in short.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleBook")]
public sealed record RuleBook
{
    /// <summary>Version of what is in force.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>The rules.</summary>
    [Id(1)] public ImmutableArray<RuleSummary> Rules { get; init; } = [];

    /// <summary>What those who keep the rules must look at, the newest first.</summary>
    [Id(2)] public ImmutableArray<RuleAlarm> Alarms { get; init; } = [];

    /// <summary>True while open flights are still being asked again.</summary>
    [Id(3)] public bool Spreading { get; init; }
}

/// <summary>A rule in short. Words such as the threat are those of rule files.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleSummary")]
public sealed record RuleSummary
{
    /// <summary>Id, such as D01.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>Where it stands.</summary>
    [Id(1)] public RuleState State { get; init; }

    /// <summary>Short names by language: en, fr, es, pt. Empty while its only text has faults.</summary>
    [Id(2)] public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>What it looks for, such as Cocaine.</summary>
    [Id(3)] public string Threat { get; init; } = "";

    /// <summary>Kind of sign it reads, such as Timing.</summary>
    [Id(4)] public string Family { get; init; } = "";

    /// <summary>How far it looks: Record, History or Network.</summary>
    [Id(5)] public string Level { get; init; } = "";

    /// <summary>What it is about: Passenger, Consignment, MailItem, Flight, Warning, Rule or Officer.</summary>
    [Id(6)] public string Subject { get; init; } = "";

    /// <summary>Phases of travel it speaks in.</summary>
    [Id(7)] public ImmutableArray<string> Phases { get; init; } = [];

    /// <summary>True for a rule that speaks against a look.</summary>
    [Id(8)] public bool Exonerates { get; init; }

    /// <summary>True when its ground alone is enough for a hit.</summary>
    [Id(9)] public bool IsStrong { get; init; }

    /// <summary>Its parameters.</summary>
    [Id(10)] public ImmutableArray<RuleParameterValue> Parameters { get; init; } = [];

    /// <summary>Who answers for it.</summary>
    [Id(11)] public string Owner { get; init; } = "";

    /// <summary>Last day it may be used without a new review; null while its only text has faults.</summary>
    [Id(12)] public DateOnly? ValidUntil { get; init; }

    /// <summary>Version in force; 0 when none was ever.</summary>
    [Id(13)] public int Version { get; init; }

    /// <summary>Version that runs in shadow; 0 when none does.</summary>
    [Id(14)] public int ShadowVersion { get; init; }

    /// <summary>Version that is being written or waits for a second person; 0 when there is none.</summary>
    [Id(15)] public int PendingVersion { get; init; }

    /// <summary>Draft or Submitted; Unspecified when nothing is pending.</summary>
    [Id(16)] public RuleState PendingState { get; init; }

    /// <summary>True for a rule that the program carries.</summary>
    [Id(17)] public bool IsBuiltIn { get; init; }

    /// <summary>Facts it reads that nothing gives here, so that it is never asked: empty for a rule that can be judged.</summary>
    [Id(18)] public ImmutableArray<string> NotFed { get; init; } = [];

    /// <summary>Who changed its state last; empty for the program's own.</summary>
    [Id(19)] public string ChangedBy { get; init; } = "";

    /// <summary>When, UTC; null for the program's own.</summary>
    [Id(20)] public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Why.</summary>
    [Id(21)] public string Reason { get; init; } = "";

    /// <summary>Its record of the last 90 days; null while nothing was recorded.</summary>
    [Id(22)] public RuleScore? Score { get; init; }
}

/// <summary>A parameter of a rule.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleParameterValue")]
public sealed record RuleParameterValue
{
    /// <summary>Its name in the condition.</summary>
    [Id(0)] public required string Name { get; init; }

    /// <summary>Its value.</summary>
    [Id(1)] public double Value { get; init; }

    /// <summary>Unit, such as h, km, kg, nights; empty for a ratio or a count.</summary>
    [Id(2)] public string Unit { get; init; } = "";

    /// <summary>Least value allowed.</summary>
    [Id(3)] public double Least { get; init; }

    /// <summary>Greatest value allowed.</summary>
    [Id(4)] public double Most { get; init; }
}

/// <summary>Something those who keep the rules must look at.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleAlarm")]
public sealed record RuleAlarm
{
    /// <summary>Code of the sentence with its values: alarm.threw, alarm.refused, alarm.decays, alarm.expires.</summary>
    [Id(0)] public required Phrase Text { get; init; }

    /// <summary>The rule; empty when it is about the book.</summary>
    [Id(1)] public string Rule { get; init; } = "";

    /// <summary>Since when, UTC.</summary>
    [Id(2)] public DateTimeOffset At { get; init; }
}
