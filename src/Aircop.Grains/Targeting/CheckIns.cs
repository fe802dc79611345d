using Aircop.Contracts.Flights;
using Aircop.Targeting;

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

    /// <summary>
    /// Most minutes between the check-in of one of them and those of the others of another family name; 0 when there is nobody of another name, null
    /// while too little is known. Relatives have no need to hide that they know each other.
    /// </summary>
    public static double? StrangersGapMinutes(ManifestPerson person, IReadOnlyList<ManifestPerson> party)
    {
        double? most = null;
        var strangers = 0;
        foreach (var other in party)
        {
            if (ReferenceEquals(other, person) || PayerLikeness.IsInParty(other.Surname, [new PartyMember(person.Surname, person.Given)])) continue;
            strangers++;
            if (person.CheckedInAt is not { } own || other.CheckedInAt is not { } at) continue;
            most = Math.Max(most ?? 0, (at - own).Duration().TotalMinutes);
        }

        return strangers == 0 ? 0 : most;
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
