using Aircop.Contracts.Flights;
using Aircop.Targeting;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Targets;

/// <summary>What the rules said of every ticket at last. Rules judge on many threads; each ticket has a place of its own.</summary>
internal sealed class Judgements
{
    private readonly ulong[] _for;
    private readonly ulong[] _notSeen;
    private readonly bool[] _judged;
    private readonly Dictionary<string, int> _bits = new(StringComparer.Ordinal);
    private readonly Dictionary<int, TargetingResult?> _watched;

    /// <summary>Listens for a period.</summary>
    /// <param name="tickets">Number of tickets.</param>
    /// <param name="rules">The rules that may speak, 64 at most.</param>
    /// <param name="watched">Numbers of tickets whose whole result is kept.</param>
    public Judgements(int tickets, IEnumerable<Rule> rules, IEnumerable<int> watched)
    {
        (_for, _notSeen, _judged) = (new ulong[tickets], new ulong[tickets], new bool[tickets]);
        foreach (var rule in rules) _bits.Add(rule.Id, _bits.Count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(_bits.Count, 64);
        _watched = watched.Distinct().ToDictionary(number => number, _ => (TargetingResult?)null);
    }

    /// <summary>Takes a result.</summary>
    public void Note(ManifestPerson person, TargetingResult result)
    {
        var number = Ticket.NumberOf(person.UniqueReference);
        if (number < 0) return;
        (_for[number], _notSeen[number], _judged[number]) = (Mask(result.For) | Mask(result.Against), Mask(result.NotSeen), true);
        if (!_watched.ContainsKey(number)) return;
        lock (_watched) _watched[number] = result;
    }

    public bool IsJudged(int ticket) => _judged[ticket];

    public bool Spoke(string rule, int ticket) => Has(_for[ticket], rule);

    public bool CouldNotSee(string rule, int ticket) => Has(_notSeen[ticket], rule);

    /// <summary>The last result of a watched ticket; null when it was never judged.</summary>
    public TargetingResult? Of(int ticket)
    {
        lock (_watched) return _watched[ticket];
    }

    private bool Has(ulong mask, string rule) => (mask >> _bits[rule] & 1) == 1;

    private ulong Mask(IReadOnlyList<Ground> grounds)
    {
        var mask = 0UL;
        for (var i = 0; i < grounds.Count; i++) mask |= 1UL << _bits[grounds[i].RuleId];
        return mask;
    }
}
