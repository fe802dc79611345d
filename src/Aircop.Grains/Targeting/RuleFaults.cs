using System.Collections.Concurrent;
using Aircop.Targeting;

namespace Aircop.Grains.Targeting;

/// <summary>Rules that threw, each told once until it is taken. Any thread may tell.</summary>
public sealed class RuleFaults
{
    private readonly ConcurrentDictionary<string, RuleFault> _told = new(StringComparer.Ordinal);

    /// <summary>Tells of a rule that threw.</summary>
    public void Report(RuleFault fault) => _told.TryAdd(fault.RuleId, fault);

    /// <summary>The rules that threw since the last time, in the order of their ids.</summary>
    public IReadOnlyList<RuleFault> Take()
    {
        var taken = new List<RuleFault>();
        foreach (var id in _told.Keys)
        {
            if (_told.TryRemove(id, out var fault)) taken.Add(fault);
        }

        taken.Sort(static (one, other) => string.CompareOrdinal(one.RuleId, other.RuleId));
        return taken;
    }
}
