using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Oversight;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Administration;

/// <summary><c>/api/v1/lookouts/{list}</c>: entries of lookout lists are looked for, come and go.</summary>
public static class LookoutEndpoints
{
    private const int MostEntries = 10_000;

    /// <summary>Maps the endpoints.</summary>
    public static void MapLookouts(this IEndpointRouteBuilder routes)
    {
        var lookouts = routes.MapGroup("/lookouts/{list}").WithTags("Lookouts").RequireAuthorization(Access.Lookouts)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);

        // What is looked for and why something changes may name people: it stands in bodies, for addresses are kept in logs.
        lookouts.MapPost("/find", Find).WithName("FindLookouts").WithSummary("Entries in which a text occurs: an id, a name, a document's number.");
        lookouts.MapPost("/changes", Change).WithName("ChangeLookouts")
            .WithSummary("Add, replace and remove entries with a reason. On a list of the network the change waits for a second person.");
        lookouts.MapPost("/entries", Add).WithName("AddLookouts")
            .WithSummary("Add entries; an entry of the same id is replaced. On a list of the network they wait for a second person.");
        lookouts.MapDelete("/entries/{id}", Remove).WithName("RemoveLookout").WithSummary("Remove an entry. On a list of the network that waits for a second person.");
        routes.MapLookoutLists();
    }

    private static async Task<Results<Ok<LookoutFinds>, ProblemHttpResult>> Find(
        string list, FindRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, Purpose purpose = Purpose.Administration)
    {
        if (request.Text?.Length > LookoutForm.LongestText) return Problems.Bad("Shorten the text that is looked for to 200 characters.");
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToRead(list, caller, grains);
        if (desk is null) return refusal!;
        await record.Write(caller, AuditAction.View, "lookouts/" + list, purpose);
        return TypedResults.Ok(await desk.Find(new LookoutQuery { Text = request.Text ?? "", Most = request.Most }));
    }

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Change(
        string list, ChangeRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (string.IsNullOrWhiteSpace(request.Reason) || request.Reason.Length > LookoutForm.LongestReason) return Problems.Bad("Give the reason in up to 2000 characters.");
        var entries = request.Entries.IsDefault ? [] : request.Entries;
        var removed = request.Removed.IsDefault ? [] : request.Removed;
        if (entries.Length + removed.Length is 0 or > MostEntries) return Problems.Bad("Give one to 10000 entries or ids.");
        foreach (var entry in entries)
            if (LookoutForm.Fault(entry) is { } fault) return Problems.Bad(fault);
        if (removed.Any(string.IsNullOrEmpty)) return Problems.Bad("Give every entry that is to be removed by its id.");
        return await Propose(list, new LookoutChange { Entries = entries, Removed = removed, Reason = request.Reason }, user, grains, record);
    }

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Add(
        string list, ImmutableArray<Lookout> entries, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (entries.IsDefaultOrEmpty || entries.Length > MostEntries) return Problems.Bad("Give one to 10000 entries.");
        foreach (var entry in entries)
            if (LookoutForm.Fault(entry) is { } fault) return Problems.Bad(fault);
        return await Propose(list, new LookoutChange { Entries = entries }, user, grains, record);
    }

    private static Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Remove(
        string list, string id, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record) =>
        Propose(list, new LookoutChange { Removed = [id] }, user, grains, record);

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Propose(
        string list, LookoutChange change, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToChange(list, caller, grains);
        if (desk is null) return refusal!;
        await record.Write(caller, AuditAction.Change, "lookouts/" + list, Purpose.Administration);
        return TypedResults.Ok(await desk.Propose(change with { By = caller.Name }, isTrial: false));
    }
}

/// <summary>What is looked for.</summary>
/// <param name="Text">Part of an id, a name or a document's number; empty for any entry.</param>
/// <param name="Most">How many entries at most, 1 to 200.</param>
public sealed record FindRequest(string? Text, int Most = 50);

/// <summary>A change of a list.</summary>
/// <param name="Entries">Entries to be added; an entry of the same id is replaced.</param>
/// <param name="Removed">Ids of entries to be removed.</param>
/// <param name="Reason">Why; required.</param>
public sealed record ChangeRequest(ImmutableArray<Lookout> Entries, ImmutableArray<string> Removed, string? Reason);
