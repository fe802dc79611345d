using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Administration;

/// <summary><c>/api/v1/lookouts</c>: entries of lookout lists come and go.</summary>
public static class LookoutEndpoints
{
    private const int MostEntries = 10_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapLookouts(this IEndpointRouteBuilder routes)
    {
        var lookouts = routes.MapGroup("/lookouts/{list}/entries").WithTags("Lookouts").RequireAuthorization(Access.Lookouts)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        lookouts.MapPost("", Add).WithName("AddLookouts").WithSummary("Add entries; an entry of the same id is replaced.");
        lookouts.MapDelete("/{id}", Remove).WithName("RemoveLookout");
    }

    private static async Task<Results<Ok<ListVersion>, ProblemHttpResult>> Add(
        string list, ImmutableArray<Lookout> entries, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (!IsName(list)) return Problems.Bad("Name the list with up to 64 lower case letters, digits and dashes.");
        if (entries.IsDefaultOrEmpty || entries.Length > MostEntries) return Problems.Bad("Give one to 10000 entries.");
        foreach (var entry in entries)
        {
            if (string.IsNullOrWhiteSpace(entry.Id) || entry.Id.Length > 128 || entry.Category == LookoutCategory.Unspecified
                || (entry.Surname.Length == 0 && entry.DocumentNumber.Length == 0))
                return Problems.Bad("Give every entry an id, a category, and a surname or a document number; nothing was changed.");
        }

        await record.Write(Caller.Of(user), AuditAction.Change, "lookouts/" + list, Purpose.Administration);
        var version = await grains.GetGrain<IWatchlistGrain>(list).AddEntries(entries);
        await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.LookoutList, [list]);
        return TypedResults.Ok(new ListVersion(version));
    }

    private static async Task<Results<Ok<ListVersion>, ProblemHttpResult>> Remove(
        string list, string id, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (!IsName(list)) return Problems.Bad("Name the list with up to 64 lower case letters, digits and dashes.");
        await record.Write(Caller.Of(user), AuditAction.Change, $"lookouts/{list}", Purpose.Administration);
        return TypedResults.Ok(new ListVersion(await grains.GetGrain<IWatchlistGrain>(list).RemoveEntries([id])));
    }

    private static bool IsName(string list) =>
        list.Length is > 0 and <= 64 && list.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}

/// <summary>Version of a lookout list after a change.</summary>
/// <param name="Version">Version.</param>
public sealed record ListVersion(long Version);
