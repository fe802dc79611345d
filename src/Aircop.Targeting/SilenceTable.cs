using System.Collections.Concurrent;

namespace Aircop.Targeting;

/// <summary>
/// The rules that could not be judged, as lists made once for each combination: most people of a flight lack the same facts. A table
/// that is full makes further lists anew, so nothing is ever left out.
/// </summary>
internal sealed class SilenceTable(RulePack pack)
{
    private const int MaxLists = 4_096;

    private readonly ConcurrentDictionary<ulong, Silence> _lists = new();

    /// <summary>The list of a combination.</summary>
    /// <param name="rules">Places of the rules in the pack, ascending.</param>
    /// <param name="missing">What each lacked.</param>
    public Silence Find(ReadOnlySpan<int> rules, ReadOnlySpan<ulong> missing)
    {
        ulong hash = Hash(rules, missing);
        if (_lists.TryGetValue(hash, out Silence? known) && known.Is(rules, missing)) return known;
        var made = new Silence(rules.ToArray(), missing.ToArray(), pack);
        if (known is null && _lists.Count < MaxLists) _lists.TryAdd(hash, made);
        return made;
    }

    private static ulong Hash(ReadOnlySpan<int> rules, ReadOnlySpan<ulong> missing)
    {
        ulong hash = 14_695_981_039_346_656_037;
        unchecked
        {
            for (int i = 0; i < rules.Length; i++)
            {
                hash = (hash ^ (uint)rules[i]) * 1_099_511_628_211;
                hash = (hash ^ missing[i] ^ (missing[i] >> 31)) * 1_099_511_628_211;
            }
        }

        return hash;
    }
}

/// <summary>One combination of rules that could not be judged, and the result of somebody of whom nothing else is said.</summary>
internal sealed class Silence(int[] rules, ulong[] missing, RulePack pack)
{
    public IReadOnlyList<Ground> Grounds { get; } = Array.AsReadOnly([.. rules.Select((rule, index) => pack.NotSeen(rule, missing[index]))]);

    public TargetingResult Quiet => field ??= new TargetingResult
    {
        PackVersion = pack.Version,
        IsHit = false,
        Rank = 0,
        Severity = Severity.Ordinary,
        Threat = Threat.Unspecified,
        Families = 0,
        For = [],
        Against = [],
        NotSeen = Grounds,
        Faults = [],
    };

    public bool Is(ReadOnlySpan<int> otherRules, ReadOnlySpan<ulong> otherMissing) => otherRules.SequenceEqual(rules) && otherMissing.SequenceEqual(missing);
}
