using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Passengers;

namespace Aircop.ClientWeb.Passengers;

/// <summary>What of a traveller's record a caller sees: hits on flights within reach only, and officers' own words only with nominal data.</summary>
internal static class TravellerSight
{
    private const string Hidden = "\u2022\u2022\u2022";

    /// <summary>The record as the caller may see it.</summary>
    public static TravellerView Of(TravellerView traveller, Caller caller)
    {
        var seen = traveller with
        {
            Hits = [.. traveller.Hits.Where(hit => hit.Hit.IsFor(caller.Airport) && (caller.Airport.Length == 0 || hit.Airports.Any(caller.Reaches)))],
        };
        if (!caller.SeesMasked) return seen;

        // An officer's own words may name somebody.
        return seen with
        {
            Records = [.. seen.Records.Select(one => one with { Reason = one.Reason.Length > 0 ? Hidden : "" })],
            Hits = [.. seen.Hits.Select(one => one.Hit.Suppression is { Reason.Length: > 0 } word ? one with { Hit = one.Hit with { Suppression = word with { Reason = Hidden } } } : one)],
        };
    }
}
