using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>A versioned, immutable set of rules in a fixed order.</summary>
public sealed class RulePack
{
    private readonly ConcurrentDictionary<(int Rule, ulong Missing), Ground> _notSeen = new();
    private readonly FrozenDictionary<string, Rule> _byId;

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

        _byId = Rules.ToFrozenDictionary(rule => rule.Id, StringComparer.Ordinal);
        Silences = new SilenceTable(this);
    }

    /// <summary>Version of the pack.</summary>
    public string Version { get; }

    /// <summary>The rules in their order.</summary>
    public ImmutableArray<Rule> Rules { get; }

    internal SilenceTable Silences { get; }

    /// <summary>Finds a rule by its id.</summary>
    public Rule? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>The rules about one kind of subject.</summary>
    public RulePack For(RuleSubject subject) => new(Version, Rules.Where(rule => rule.Subject == subject));

    /// <summary>The rules that read nothing but facts that are fed: the others could not be judged of anybody.</summary>
    /// <param name="fed">Keys of facts and columns, such as <c>booking.stayNights</c>.</param>
    public RulePack FedBy(IReadOnlySet<string> fed) => new(Version, Rules.Where(rule => rule.ReadsOnly(fed)));

    /// <summary>The rules that speak in one of some phases of travel.</summary>
    public RulePack In(RulePhases phases) => new(Version, Rules.Where(rule => (rule.Phases & phases) != RulePhases.None));

    /// <summary>The rules whose review has not run out on a day.</summary>
    public RulePack ValidOn(DateOnly day) => new(Version, Rules.Where(rule => rule.ValidUntil >= day));

    /// <summary>The pack without some rules, as when they are suspended.</summary>
    /// <param name="version">Version of the smaller pack.</param>
    /// <param name="ids">Ids of the rules to leave out.</param>
    public RulePack Without(string version, IReadOnlySet<string> ids) => new(version, Rules.Where(rule => !ids.Contains(rule.Id)));

    // The same few combinations are missing for most subjects of a flight, so their grounds are made once.
    internal Ground NotSeen(int rule, ulong missing) => _notSeen.GetOrAdd((rule, missing), static (key, pack) =>
    {
        Rule silent = pack.Rules[key.Rule];
        return new Ground(
            silent.Id, silent.Family, GroundSide.NotSeen, "notSeen." + silent.Id, [new("fields", string.Join(',', silent.NamesOf(key.Missing)))]);
    }, this);
}
