using Aircop.Contracts.Flights;

namespace Aircop.Grains.Targeting;

/// <summary>How the travellers of one booking were checked in.</summary>
internal static class CheckIns
{
    /// <summary>Minutes between the first and the last of them; null while fewer than two are known to be checked in.</summary>
    public static double? GapMinutes(IReadOnlyList<ManifestPerson> party)
    {
        var known = 0;
        var (first, last) = (DateTimeOffset.MaxValue, DateTimeOffset.MinValue);
        foreach (var person in party)
        {
            if (person.CheckedInAt is not { } at) continue;
            known++;
            if (at < first) first = at;
            if (at > last) last = at;
        }

        return known < 2 ? null : (last - first).TotalMinutes;
    }

    /// <summary>Whether they gave up their bags each alone; null while fewer than two are known to have given up any and how.</summary>
    public static bool? SeparateBags(IReadOnlyList<ManifestPerson> party)
    {
        var alone = 0;
        foreach (var person in party)
        {
            if (person.Bags is not { Pooled: { } pooled } bags || (bags.Count ?? bags.Tags.Length) == 0) continue;
            if (pooled) return false;
            alone++;
        }

        return alone < 2 ? null : true;
    }
}
