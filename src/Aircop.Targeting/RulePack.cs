using System.Collections.Concurrent;
using System.Collections.Immutable;
using Aircop.Targeting.Rules;

namespace Aircop.Targeting;

/// <summary>A versioned, immutable set of rules in a fixed order.</summary>
public sealed class RulePack
{
    private readonly ConcurrentDictionary<(int Rule, FactField Missing), Ground> _notSeen = new();

    /// <summary>Makes a pack.</summary>
    /// <param name="version">Version of the pack; with the facts it determines the result.</param>
    /// <param name="rules">The rules; grounds are listed in this order.</param>
    /// <exception cref="ArgumentException">Two rules have the same id.</exception>
    public RulePack(string version, IEnumerable<Rule> rules)
    {
        ArgumentException.ThrowIfNullOrEmpty(version);
        Version = version;
        Rules = [.. rules];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Rule rule in Rules)
        {
            if (!seen.Add(rule.Id)) throw new ArgumentException($"Rule {rule.Id} is in pack {version} twice.", nameof(rules));
        }
    }

    /// <summary>Version of the pack.</summary>
    public string Version { get; }

    /// <summary>The rules in their order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    /// <summary>The ten record-level rules to start with, and three that exonerate. Thresholds fit synthetic data.</summary>
    /// <param name="groups">Which airports are in which group.</param>
    public static RulePack RecordLevel(IRouteGroups groups) => new("record-1",
    [
        new BookedShortlyBeforeDeparture(),
        new PaidInCashLate(),
        new PaidByThirdParty(),
        new StayTooShortForDistance(),
        new IllogicalDetour(),
        new BagWeightFarFromTripLength(),
        new ExtraBagTag(),
        new ContactNumberInvalid(),
        new WildlifeCorridor(groups) { LegalBasis = LegalBases.ProtectedSpecies },
        new CashTicketToSourceRegion(groups) { LegalBasis = LegalBases.CurrencyControl },
        new ReturnAfterOrdinaryStay(),
        new BookedLongBefore(),
        new PayerInParty(),
    ]);

    // The same few combinations are missing for most travellers of a flight, so their grounds are made once.
    internal Ground NotSeen(int rule, FactField missing) => _notSeen.GetOrAdd((rule, missing), static (key, pack) =>
    {
        Rule silent = pack.Rules[key.Rule];
        return new Ground(
            silent.Id, silent.Family, GroundSide.NotSeen, "notSeen." + silent.Id, [new("fields", FactFieldNames.Join(key.Missing))]);
    }, this);
}
