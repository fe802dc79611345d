using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Screening;
using Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>The lists and rules that a silo targets with: immutable, swapped whole.</summary>
/// <param name="Lookouts">The lookout lists.</param>
/// <param name="Rules">The rules in force.</param>
public sealed record TargetingSnapshot(WatchlistSnapshot Lookouts, RulePack Rules)
{
    /// <summary>The rules in force.</summary>
    public RulePack Rules
    {
        get;
        init => (field, RulesOfLists) = (value, value.FedBy(FactsOfPerson.Fed));
    } = Rules;

    /// <summary>The version of every lookout list in it.</summary>
    public ImmutableSortedDictionary<string, long> Lists { get; init; } = ImmutableSortedDictionary<string, long>.Empty;

    /// <summary>Rules that run in shadow: asked and counted, and never a ground of a hit.</summary>
    public RulePack Shadow { get; init; } = new("none", []);

    /// <summary>How many of 100,000 people without a hit are picked by chance, by airport of arrival.</summary>
    public ImmutableSortedDictionary<string, int> Shares { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Version of the rule book that was looked at last.</summary>
    public long Book { get; init; }

    /// <summary>Versions of both, as they are noted with every flight.</summary>
    public string Version => $"rules {Rules.Version}, lookouts {Lookouts.Version}";

    /// <summary>Of the rules in force those that need no more than the lists of a flight.</summary>
    public RulePack RulesOfLists { get; private init; } = Rules.FedBy(FactsOfPerson.Fed);

    /// <summary>Rules in shadow that threw while this snapshot was in force.</summary>
    public RuleFaults ShadowFaults { get; } = new();

    /// <summary>Rules that threw while this snapshot was in force.</summary>
    public RuleFaults Faults { get; } = new();

    /// <summary>Hears what the rules said of each person, whether or not it is a hit, as a bench does that counts them; null where nobody listens.</summary>
    public Action<ManifestPerson, TargetingResult>? Judged { get; init; }
}

/// <summary>Holds the snapshot of this process. Reading it never waits.</summary>
public sealed class TargetingSnapshotHolder
{
    private TargetingSnapshot _current = new(WatchlistSnapshot.Empty, PassengerRules.All);

    /// <summary>The snapshot in force.</summary>
    public TargetingSnapshot Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }
}
