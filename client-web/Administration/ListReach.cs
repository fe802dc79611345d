using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Lookouts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Administration;

/// <summary>Which lists a caller reaches: a unit its own, and those that are not another unit's alone; the network all of them.</summary>
internal static class ListReach
{
    /// <summary>The list's desk for a caller who wants to read it.</summary>
    public static Task<(IWatchlistDeskGrain? Desk, ProblemHttpResult? Refusal)> ToRead(string list, Caller caller, IGrainFactory grains) =>
        Find(list, caller, grains, MayRead);

    /// <summary>The list's desk for a caller who wants to change it; on a list of the network a change is only put forward.</summary>
    public static Task<(IWatchlistDeskGrain? Desk, ProblemHttpResult? Refusal)> ToChange(string list, Caller caller, IGrainFactory grains) =>
        Find(list, caller, grains, static (caller, description) => IsOwn(caller, description) || description!.NeedsTwo);

    /// <summary>Whether the caller may see the list.</summary>
    public static bool MayRead(Caller caller, WatchlistDescription? description) => IsOwn(caller, description) || description!.Sharing != SharingLevel.UnitOnly;

    /// <summary>Whether the caller may say what the list is: it has none to say so yet, or it is the caller's.</summary>
    public static bool IsOwn(Caller caller, WatchlistDescription? description) =>
        caller.Airport.Length == 0 || description is null || string.Equals(description.Airport, caller.Airport, StringComparison.Ordinal);

    /// <summary>Whether a text may name a list. Names differ by their case too.</summary>
    public static bool IsName(string list) => list.Length is > 0 and <= 64 && list.All(static c => char.IsAsciiLetterOrDigit(c) || c == '-');

    private static async Task<(IWatchlistDeskGrain? Desk, ProblemHttpResult? Refusal)> Find(
        string list, Caller caller, IGrainFactory grains, Func<Caller, WatchlistDescription?, bool> may)
    {
        if (!IsName(list)) return (null, Problems.Bad("Name the list with up to 64 letters, digits and dashes."));
        var desk = grains.GetGrain<IWatchlistDeskGrain>(list);
        return may(caller, await desk.GetDescription()) ? (desk, null) : (null, Problems.Forbidden("Ask the unit that keeps this list: it is not yours."));
    }
}
