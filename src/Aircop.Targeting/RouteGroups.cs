using System.Collections.Frozen;

namespace Aircop.Targeting;

/// <summary>Part an airport plays in the routes that rules speak of.</summary>
public enum RouteGroup
{
    /// <summary>Not stated; no airport is in it.</summary>
    Unspecified = 0,

    /// <summary>Region drugs come from.</summary>
    Source,

    /// <summary>Region they pass through.</summary>
    Transit,

    /// <summary>Region they are sold in.</summary>
    Market,

    /// <summary>Airport bordering a conflict zone.</summary>
    Gateway,

    /// <summary>Place cash is carried to.</summary>
    CashHub,

    /// <summary>Region wildlife products come from.</summary>
    WildlifeSource,

    /// <summary>Region they are sold in.</summary>
    WildlifeDemand,
}

/// <summary>Tells which airports are in which group. Groups are of places, never of people.</summary>
public interface IRouteGroups
{
    /// <summary>Whether an airport is in a group.</summary>
    /// <param name="group">The group.</param>
    /// <param name="iata">Three-letter IATA code of the airport, upper-case.</param>
    bool IsIn(RouteGroup group, string iata);
}

/// <summary>
/// A small table of route groups. The memberships are this project's own and illustrative: they fit the synthetic world, and are
/// neither operational intelligence nor a statement about any airport.
/// </summary>
public sealed class IllustrativeRouteGroups : IRouteGroups
{
    private static readonly FrozenDictionary<RouteGroup, FrozenSet<string>> Groups = new Dictionary<RouteGroup, FrozenSet<string>>
    {
        [RouteGroup.Source] = Airports("BOG MDE CLO LIM UIO GYE VVI LPB ASU CCS GRU GIG PTY"),
        [RouteGroup.Transit] = Airports("PUJ SDQ DSS RAI OXB BKO ABJ ACC LFW COO LOS NIM OUA BJL CMN SAL KIN MBJ ADD NBO"),
        [RouteGroup.Market] = Airports("LIS OPO MAD BCN CDG ORY BRU AMS FRA MUC FCO MXP LHR LGW ZRH VIE"),
        [RouteGroup.Gateway] = Airports("GZT ADA HTY ESB MGQ NIM NDJ BKO"),
        [RouteGroup.CashHub] = Airports("DXB SHJ HKG IST PTY"),
        [RouteGroup.WildlifeSource] = Airports("NBO EBB ADD DAR JNB MPM LUN HRE LOS ABV DLA NSI LBV FIH LAD"),
        [RouteGroup.WildlifeDemand] = Airports("HKG CAN PEK PKX PVG SGN HAN BKK KUL SIN"),
    }.ToFrozenDictionary();

    private IllustrativeRouteGroups()
    {
    }

    /// <summary>The table.</summary>
    public static IllustrativeRouteGroups Instance { get; } = new();

    /// <inheritdoc/>
    public bool IsIn(RouteGroup group, string iata) => Groups.TryGetValue(group, out FrozenSet<string>? airports) && airports.Contains(iata);

    private static FrozenSet<string> Airports(string codes) => codes.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
