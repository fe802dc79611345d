using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Rules;

/// <summary>What became of what the rules found, and of people picked by chance beside them. Key: that of the rule book.</summary>
[Alias("aircop.IRuleProofGrain")]
public interface IRuleProofGrain : IGrainWithStringKey
{
    /// <summary>The record of every rule over a period.</summary>
    [ReadOnly, Alias("GetScores")]
    Task<RuleScores> GetScores(DateOnly from, DateOnly until);

    /// <summary>What controls of people picked by chance found, and how much better the rules did.</summary>
    [ReadOnly, Alias("GetControlSample")]
    Task<ControlSample> GetControlSample(DateOnly from, DateOnly until);

    /// <summary>Sets how many people without a hit an airport's unit is proposed by chance.</summary>
    [Alias("SetSampleShare")]
    Task<RuleActResult> SetSampleShare(SetSampleShare command);
}

/// <summary>Records of rules.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleScores")]
public sealed record RuleScores
{
    /// <summary>First day of departure, UTC.</summary>
    [Id(0)] public DateOnly From { get; init; }

    /// <summary>Last day of departure, UTC.</summary>
    [Id(1)] public DateOnly Until { get; init; }

    /// <summary>Passenger-flights judged in all.</summary>
    [Id(2)] public long Judged { get; init; }

    /// <summary>The records, in the order of the book; one for the rule in force and one for each version in shadow.</summary>
    [Id(3)] public ImmutableArray<RuleScore> Rules { get; init; } = [];
}

/// <summary>The record of a rule over a period.</summary>
[GenerateSerializer, Immutable, Alias("aircop.RuleScore")]
public sealed record RuleScore
{
    /// <summary>Id of the rule.</summary>
    [Id(0)] public required string Rule { get; init; }

    /// <summary>True for what was found in shadow: no officer saw it.</summary>
    [Id(1)] public bool IsShadow { get; init; }

    /// <summary>Passenger-flights of which it was asked and could answer.</summary>
    [Id(2)] public long Evaluated { get; init; }

    /// <summary>Passenger-flights of which it was asked and a fact was missing.</summary>
    [Id(3)] public long NotEvaluable { get; init; }

    /// <summary>Hits.</summary>
    [Id(4)] public long Hits { get; init; }

    /// <summary>Hits that an officer referred to a control, or to protection.</summary>
    [Id(5)] public long Referred { get; init; }

    /// <summary>Controls that found something.</summary>
    [Id(6)] public long Positive { get; init; }

    /// <summary>Controls that found nothing.</summary>
    [Id(7)] public long Negative { get; init; }

    /// <summary>Referred people who were not found.</summary>
    [Id(8)] public long NotFound { get; init; }

    /// <summary>Positive controls, by chance or on other grounds, of people whom it could judge and did not hit.</summary>
    [Id(9)] public long Missed { get; init; }

    /// <summary>Positives among the controls, with the 95 % interval of Wilson; null without a control.</summary>
    [Id(10)] public RateInterval? Precision { get; init; }

    /// <summary>Positives that it hit among those it could have, with the 95 % interval of Wilson; null without a positive.</summary>
    [Id(11)] public RateInterval? Recall { get; init; }

    /// <summary>Positive rate of its last back-test; null when there was none with a control.</summary>
    [Id(12)] public double? BackTestRate { get; init; }

    /// <summary>True when its positive rate has fallen to less than half of the back-test's (indicator Q07).</summary>
    [Id(13)] public bool Decays { get; init; }
}

/// <summary>Controls of people picked by chance beside the rules.</summary>
[GenerateSerializer, Immutable, Alias("aircop.ControlSample")]
public sealed record ControlSample
{
    /// <summary>First day of departure, UTC.</summary>
    [Id(0)] public DateOnly From { get; init; }

    /// <summary>Last day of departure, UTC.</summary>
    [Id(1)] public DateOnly Until { get; init; }

    /// <summary>Shares by airport; airports without one propose nobody by chance.</summary>
    [Id(2)] public ImmutableArray<SampleShare> Shares { get; init; } = [];

    /// <summary>People picked.</summary>
    [Id(3)] public long Picked { get; init; }

    /// <summary>Of these, controls that found something or nothing.</summary>
    [Id(4)] public long Controls { get; init; }

    /// <summary>Of these, positive.</summary>
    [Id(5)] public long Positives { get; init; }

    /// <summary>Positives among the controls by chance, with the 95 % interval of Wilson; null without one.</summary>
    [Id(6)] public RateInterval? Rate { get; init; }

    /// <summary>Controls on hits of rules.</summary>
    [Id(7)] public long RuleControls { get; init; }

    /// <summary>Of these, positive.</summary>
    [Id(8)] public long RulePositives { get; init; }

    /// <summary>Positives among these, with the 95 % interval of Wilson; null without one.</summary>
    [Id(9)] public RateInterval? RuleRate { get; init; }

    /// <summary>How many times as often a control on a hit of rules is positive, with the 95 % interval of Katz; null while either side has no positive.</summary>
    [Id(10)] public RateInterval? Uplift { get; init; }

    /// <summary>Rate of the rules less rate of chance, with the 95 % interval of Newcombe; null while either side has no control.</summary>
    [Id(11)] public RateInterval? Difference { get; init; }
}

/// <summary>How many people without a hit are picked by chance at an airport.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SampleShare")]
public sealed record SampleShare
{
    /// <summary>Airport of arrival, IATA code.</summary>
    [Id(0)] public required string Airport { get; init; }

    /// <summary>People of 100,000, 0 to 1,000.</summary>
    [Id(1)] public int PerHundredThousand { get; init; }

    /// <summary>Who set it: user name.</summary>
    [Id(2)] public required string By { get; init; }

    /// <summary>When, UTC.</summary>
    [Id(3)] public DateTimeOffset At { get; init; }

    /// <summary>Why.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}

/// <summary>Sets a share of people picked by chance.</summary>
[GenerateSerializer, Immutable, Alias("aircop.SetSampleShare")]
public sealed record SetSampleShare
{
    /// <summary>Names this act; sent again it has no second effect.</summary>
    [Id(0)] public required string CommandId { get; init; }

    /// <summary>Airport of arrival, IATA code.</summary>
    [Id(1)] public required string Airport { get; init; }

    /// <summary>People of 100,000, 0 to 1,000; 0 picks nobody.</summary>
    [Id(2)] public int PerHundredThousand { get; init; }

    /// <summary>Who sets it: user name.</summary>
    [Id(3)] public required string By { get; init; }

    /// <summary>Why; required.</summary>
    [Id(4)] public string Reason { get; init; } = "";
}
