using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Targets;

/// <summary>What the rules found of a period whose truth is known.</summary>
internal sealed record TargetsReport
{
    /// <summary>Share of planted cases, of those whose fields are there, that must be found by their own rule.</summary>
    public const double LeastRecall = 0.95;

    /// <summary>Most alerts by rules on innocent passengers, of all of them: the EU's review reported 0.59 % automatic matches (SWD(2020) 128).</summary>
    public const double MostAlerts = 0.006;

    public required ulong Seed { get; init; }

    public required int PlantedPerKind { get; init; }

    /// <summary>Rules and lists in force.</summary>
    public required string Version { get; init; }

    /// <summary>Passenger rules in force.</summary>
    public required int RulesInForce { get; init; }

    /// <summary>Flights of the period.</summary>
    public required int Flights { get; init; }

    /// <summary>Lists sent.</summary>
    public required int Lists { get; init; }

    /// <summary>Seconds that the network took.</summary>
    public required double Seconds { get; init; }

    /// <summary>Different people among the innocent passengers.</summary>
    public required int InnocentPeople { get; init; }

    /// <summary>Alerts by rules, of innocent passengers.</summary>
    public required Wilson InnocentAlerts { get; init; }

    /// <summary>Innocent passengers on whom a lookout list raised a hit.</summary>
    public required int InnocentListHits { get; init; }

    /// <summary>The rules that raised most innocents together, the most frequent first.</summary>
    public required IReadOnlyList<TogetherRow> Together { get; init; }

    /// <summary>Planted cases.</summary>
    public required int Planted { get; init; }

    /// <summary>Found by the own rule, of the cases that can be judged.</summary>
    public required Wilson Found { get; init; }

    /// <summary>Raised by whatever rule or list, of all planted cases.</summary>
    public required Wilson Raised { get; init; }

    public required IReadOnlyList<KindRow> Kinds { get; init; }

    public required IReadOnlyList<RuleRow> Rules { get; init; }

    /// <summary>True when recall is kept; also false where nothing can be judged.</summary>
    public bool RecallHeld => Found.Share >= LeastRecall;

    /// <summary>True when alerts on innocents are within the limit.</summary>
    public bool AlertsHeld => InnocentAlerts.Share <= MostAlerts;

    /// <summary>True when both limits are held.</summary>
    public bool WithinLimits => RecallHeld && AlertsHeld;
}

/// <summary>What became of the cases of one kind.</summary>
internal sealed record KindRow
{
    public required string Kind { get; init; }

    public required int Planted { get; init; }

    /// <summary>Found by the own rule, of those that can be judged.</summary>
    public required Wilson Found { get; init; }

    /// <summary>Raised by whatever rule or list, of all.</summary>
    public required int Raised { get; init; }

    /// <summary>Cases by the reason for which they were missed.</summary>
    public required IReadOnlyDictionary<string, int> Missed { get; init; }

    /// <summary>Cases by what they cannot be judged for want of.</summary>
    public required IReadOnlyDictionary<string, int> NotEvaluable { get; init; }
}

/// <summary>What one rule did.</summary>
internal sealed record RuleRow
{
    public required string Rule { get; init; }

    /// <summary>Facts it reads that nobody gives; none for a rule in force.</summary>
    public required IReadOnlyList<string> NotFed { get; init; }

    /// <summary>Innocent passengers of whom it was judged.</summary>
    public required int Judged { get; init; }

    /// <summary>Innocent passengers of whom it could not be judged.</summary>
    public required int NotJudged { get; init; }

    /// <summary>Innocent passengers of whom it spoke.</summary>
    public required int Grounds { get; init; }

    /// <summary>Alerts on innocent passengers that it had a part in.</summary>
    public required int InnocentAlerts { get; init; }

    /// <summary>Alerts on planted people that it had a part in.</summary>
    public required int PlantedAlerts { get; init; }

    /// <summary>Planted among the alerts that it had a part in, at the share of planted of this run; null without an alert.</summary>
    public double? Precision => InnocentAlerts + PlantedAlerts == 0 ? null : (double)PlantedAlerts / (InnocentAlerts + PlantedAlerts);
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(TargetsReport))]
internal sealed partial class TargetsJson : JsonSerializerContext;

/// <summary>Rules that raised alerts together.</summary>
/// <param name="Rules">Their ids.</param>
/// <param name="Innocents">Innocent passengers whom they raised.</param>
/// <param name="Planted">Planted tickets that they raised.</param>
internal sealed record TogetherRow(string Rules, int Innocents, int Planted);
