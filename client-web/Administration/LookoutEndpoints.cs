using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Oversight;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Administration;

/// <summary><c>/api/v1/lookouts/{list}/entries</c>: entries of lookout lists are looked for, come and go.</summary>
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
        lookouts.MapGet("", Find).WithName("FindLookouts").WithSummary("Entries in which a text occurs: an id, a name, a document's number.");
        lookouts.MapPost("", Add).WithName("AddLookouts")
            .WithSummary("Add entries; an entry of the same id is replaced. On a list of the network they wait for a second person.");
        lookouts.MapDelete("/{id}", Remove).WithName("RemoveLookout").WithSummary("Remove an entry. On a list of the network that waits for a second person.");
        routes.MapLookoutLists();
    }

    private static async Task<Results<Ok<LookoutFinds>, ProblemHttpResult>> Find(
        string list, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, string text = "", int most = 50, Purpose purpose = Purpose.Administration)
    {
        if (text.Length > LookoutForm.LongestReason) return Problems.Bad("Shorten the text that is looked for.");
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToRead(list, caller, grains);
        if (desk is null) return refusal!;
        await record.Write(caller, AuditAction.View, "lookouts/" + list, purpose);
        return TypedResults.Ok(await desk.Find(new LookoutQuery { Text = text, Most = most }));
    }

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Add(
        string list, ImmutableArray<Lookout> entries, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, string reason = "")
    {
        if (entries.IsDefaultOrEmpty || entries.Length > MostEntries) return Problems.Bad("Give one to 10000 entries.");
        foreach (var entry in entries)
            if (LookoutForm.Fault(entry) is { } fault) return Problems.Bad(fault);
        return await Propose(list, new LookoutChange { Entries = entries, Reason = reason }, user, grains, record);
    }

    private static Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Remove(
        string list, string id, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record, string reason = "") =>
        Propose(list, new LookoutChange { Removed = [id], Reason = reason }, user, grains, record);

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Propose(
        string list, LookoutChange change, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (change.Reason.Length > LookoutForm.LongestReason) return Problems.Bad("Shorten the reason to 2000 characters.");
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToChange(list, caller, grains);
        if (desk is null) return refusal!;
        await record.Write(caller, AuditAction.Change, "lookouts/" + list, Purpose.Administration);
        return TypedResults.Ok(await desk.Propose(change with { By = caller.Name }, isTrial: false));
    }
}
