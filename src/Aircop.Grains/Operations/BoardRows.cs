using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>Rows of the work queue.</summary>
internal static class BoardRows
{
    /// <summary>Key of the row of a hit.</summary>
    public static string Id(string flight, string hit) => $"{flight}/{hit}";

    /// <summary>The row of a hit.</summary>
    public static BoardRow Of(FlightReport report, Hit hit) => new()
    {
        Id = Id(report.Flight, hit.Id),
        Version = report.Version,
        Flight = report.Flight,
        Carrier = report.Carrier,
        Number = report.Number,
        From = report.From,
        To = report.To,
        Departure = report.Departure,
        Arrival = report.Arrival,
        Hit = hit,
    };

    /// <summary>True when nobody has decided of the hit.</summary>
    public static bool IsWaiting(Hit hit) => hit.State is HitState.New or HitState.Assigned;

    /// <summary>True when the outcome of a referral is still to come.</summary>
    public static bool IsOwed(Hit hit) => hit is { State: HitState.Decided, Decision: HitDecision.Refer or HitDecision.Protect, Outcome: null };

    /// <summary>True when two rows of one key differ in nothing that a reader sees.</summary>
    public static bool SameButVersion(BoardRow a, BoardRow b) =>
        a.Hit.ChangedAt == b.Hit.ChangedAt && a.Hit.State == b.Hit.State && a.Hit.Owner == b.Hit.Owner
        && a.Hit.Decision == b.Hit.Decision && a.Hit.Severity == b.Hit.Severity && a.Hit.Place == b.Hit.Place
        && a.Departure == b.Departure && a.Arrival == b.Arrival && a.From == b.From && a.To == b.To;
}
