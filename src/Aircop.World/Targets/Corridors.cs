namespace Aircop.World.Targets;

/// <summary>What kind of stories a pair of airports serves; ordinary travellers fly between all of them.</summary>
internal enum CorridorKind
{
    /// <summary>From a source straight to a market.</summary>
    SourceToMarket,

    /// <summary>From a source to a place on the way.</summary>
    SourceToTransit,

    /// <summary>From a place on the way to a market.</summary>
    TransitToMarket,

    /// <summary>To a place where cash is carried.</summary>
    CashHub,

    /// <summary>To a gateway.</summary>
    Gateway,

    /// <summary>Between neighbours, and to hubs near by.</summary>
    Neighbours,
}

/// <summary>A pair of airports that one carrier flies both ways.</summary>
/// <param name="A">IATA code.</param>
/// <param name="B">IATA code.</param>
/// <param name="Carrier">Designator of a carrier that flies it by the reference data.</param>
/// <param name="Kind">Its kind, named from A to B.</param>
internal sealed record Corridor(string A, string B, string Carrier, CorridorKind Kind)
{
    /// <summary>Days of a week on which it is flown, each way; from the hub on which stories change flights every day, so that they can.</summary>
    public int DaysAWeek => Kind switch
    {
        CorridorKind.TransitToMarket or CorridorKind.Gateway when A == "CMN" => 7,
        CorridorKind.SourceToMarket or CorridorKind.CashHub or CorridorKind.Neighbours => 3,
        _ => 2,
    };
}

/// <summary>
/// The pairs of the period, all of them flown in reality. That a place serves stories of a kind follows the illustrative groups of the rule pack, and
/// states nothing about the place.
/// </summary>
internal static class Corridors
{
    public static Corridor[] All { get; } =
    [
        .. Make(CorridorKind.SourceToMarket, "GRU LIS TP", "BOG MAD AV", "LIM MAD IB", "GIG CDG AF", "PTY AMS KL"),
        .. Make(CorridorKind.SourceToTransit, "GRU CMN AT", "GRU ADD ET", "BOG SDQ AV", "BOG PUJ AV"),
        .. Make(CorridorKind.TransitToMarket, "CMN LIS TP", "CMN CDG AF", "ADD FRA ET", "SDQ MAD UX", "PUJ FRA DE", "DSS LIS TP", "DSS CDG AF"),
        .. Make(CorridorKind.TransitToMarket, "ABJ CDG AF", "ACC LHR BA", "LOS LHR BA", "COO CDG AF", "NBO AMS KQ", "RAI LIS TP"),
        .. Make(CorridorKind.CashHub, "LOS DXB EK", "ACC DXB EK", "NBO DXB EK", "DSS IST TK", "LOS IST TK"),
        .. Make(CorridorKind.Gateway, "CDG BKO AF", "CMN BKO AT", "CMN NIM AT", "FRA ESB TK", "VIE ESB TK", "ADD NDJ ET"),
        .. Make(CorridorKind.Neighbours, "ABJ ACC HF", "LOS ACC W3", "DSS ABJ HF", "LIS CDG AF", "CMN DSS AT", "CDG IST TK"),
    ];

    /// <summary>The pairs of a kind.</summary>
    public static Corridor[] Of(CorridorKind kind) => Array.FindAll(All, corridor => corridor.Kind == kind);

    private static IEnumerable<Corridor> Make(CorridorKind kind, params string[] pairs) => pairs.Select(pair => new Corridor(pair[..3], pair[4..7], pair[8..], kind));
}
