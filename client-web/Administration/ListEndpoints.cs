using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.Intake;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Aircop.ClientWeb.Administration;

/// <summary><c>/api/v1/lookouts</c>: lookout lists are described, imported, and released by a second person.</summary>
internal static class ListEndpoints
{
    /// <summary>Header that says why a file is imported, percent-encoded: addresses are kept in logs, and a reason may name people.</summary>
    public const string ReasonHeader = "X-Aircop-Reason";

    /// <summary>Maps the endpoints.</summary>
    public static void MapLookoutLists(this IEndpointRouteBuilder routes)
    {
        var lists = routes.MapGroup("/lookouts").WithTags("Lookouts").RequireAuthorization(Access.Lookouts)
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        lists.MapGet("", All).WithName("GetLookoutLists").WithSummary("The lists that the caller reaches.");
        lists.MapGet("/{list}", One).WithName("GetLookoutList").WithSummary("A list: what it is, what waits for a second person, what changed last.")
            .ProducesProblem(StatusCodes.Status404NotFound);
        lists.MapPut("/{list}", Describe).WithName("DescribeLookoutList")
            .WithSummary("Say what a list is. What is a list of the network stays one until a second person has released the change.");
        lists.MapPost("/{list}/import", Import).WithName("ImportLookoutList").AddOpenApiOperationTransformer(DescribeFile)
            .WithSummary("Import a file. Faults are listed row by row, good rows are taken; with trial=true nothing is changed.")
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status429TooManyRequests);
        lists.MapPost("/{list}/drafts/{draft:long}/decision", Decide).WithName("DecideLookoutDraft")
            .WithSummary("Release what somebody else has put forward, or turn it down.");
    }

    private static async Task<Ok<ImmutableArray<ListSummary>>> All(ClaimsPrincipal user, IGrainFactory grains)
    {
        var caller = Caller.Of(user);
        var names = await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.LookoutList);
        var lists = await Task.WhenAll(names.Select(name => grains.GetGrain<IWatchlistDeskGrain>(name).GetOverview()));
        return TypedResults.Ok<ImmutableArray<ListSummary>>(
            [.. lists.OfType<WatchlistOverview>().Where(list => ListReach.MayRead(caller, list.Description)).Select(ListSummary.Of)]);
    }

    private static async Task<Results<Ok<WatchlistOverview>, ProblemHttpResult>> One(string list, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToRead(list, caller, grains);
        if (desk is null) return refusal!;
        if (await desk.GetOverview() is not { } overview) return Problems.NotFound("Check the name of the list: there is none of this name.");

        // What waits shows entries with names.
        await record.Write(caller, AuditAction.View, "lookouts/" + list, Purpose.Administration);
        return TypedResults.Ok(overview);
    }

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Describe(
        string list, WatchlistRequest request, ClaimsPrincipal user, IGrainFactory grains, IPlaces places, AccessRecord record)
    {
        var caller = Caller.Of(user);
        if (request is not { Owner.Length: > 0 and <= LookoutForm.LongestText, Purpose.Length: > 0 and <= LookoutForm.LongestText }) return Problems.Bad("Give the owner and the purpose in up to 200 characters each.");
        if (!Enum.IsDefined(request.Sharing) || request.Sharing == SharingLevel.Unspecified || !Enum.IsDefined(request.Release))
            return Problems.Bad("Give how far the list is shared: UnitOnly, National, Regional or Network; and its release: AtOnce or TwoPersons.");
        if (!request.Categories.IsDefault && !request.Categories.All(Enum.IsDefined)) return Problems.Bad("Give the categories by their names.");
        if (request.ValidUntil < request.ValidFrom) return Problems.Bad("Give a last day that is not before the first one.");
        if (request.Reason?.Length > LookoutForm.LongestReason) return Problems.Bad("Shorten the reason to 2000 characters.");
        var airport = caller.Airport;
        if (airport.Length == 0 && !string.IsNullOrEmpty(request.Airport))
        {
            if (!places.TryFind(request.Airport, out var place)) return Problems.Bad("Give the IATA code of the owning unit's airport, or leave it empty for an authority.");
            airport = place.Iata;
        }

        if (!ListReach.IsName(list)) return Problems.Bad("Name the list with up to 64 letters, digits and dashes.");
        var desk = grains.GetGrain<IWatchlistDeskGrain>(list);
        var known = await desk.GetOverview();

        // What nobody has described yet and has entries already belongs to the network.
        if (!ListReach.IsOwn(caller, known?.Description) || (caller.Airport.Length > 0 && known is { Description: null }))
            return Problems.Forbidden("Ask the unit that keeps this list: it is not yours.");
        await record.Write(caller, AuditAction.Change, "lookouts/" + list, Purpose.Administration);
        var description = new WatchlistDescription
        {
            Owner = request.Owner, Airport = airport, Purpose = request.Purpose, Sharing = request.Sharing,
            Categories = request.Categories.IsDefault ? [] : [.. request.Categories.Where(category => category != LookoutCategory.Unspecified)],
            ValidFrom = request.ValidFrom, ValidUntil = request.ValidUntil, Release = request.Release,
            AskedOnly = known?.Description?.AskedOnly ?? false, CopiedAt = known?.Description?.CopiedAt, OldAfterHours = known?.Description?.OldAfterHours ?? 0,
        };
        return TypedResults.Ok(await desk.Propose(new LookoutChange { Description = description, By = caller.Name, Reason = request.Reason ?? "" }, isTrial: false));
    }

    private static async Task<Results<Ok<LookoutProposal>, ProblemHttpResult>> Import(
        string list, HttpContext http, ClaimsPrincipal user, IGrainFactory grains, IntakePost post, AccessRecord record,
        string format = "csv", bool whole = true, bool trial = false, [FromHeader(Name = ReasonHeader)] string? reason = null)
    {
        if (format.Length > LookoutForm.LongestText || reason?.Length > LookoutForm.LongestReason) return Problems.Bad("Shorten the reason to 2000 characters.");
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToChange(list, caller, grains);
        if (desk is null) return refusal!;
        using var body = await post.Read(http);
        if (body.Problem is { } problem) return problem;
        await record.Write(caller, trial ? AuditAction.View : AuditAction.Change, "lookouts/" + list, Purpose.Administration);
        var bytes = body.ToPosted(BodyFormat.Csv, caller.Airport, null).Bytes;
        return TypedResults.Ok(await desk.Import(new LookoutFile { Bytes = bytes, Format = format, IsWhole = whole, IsTrial = trial, By = caller.Name, Reason = Uri.UnescapeDataString(reason ?? "") }));
    }

    private static async Task<Results<Ok<DraftAnswer>, ProblemHttpResult>> Decide(
        string list, long draft, DraftDecisionRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        if (request.Reason?.Length > LookoutForm.LongestReason) return Problems.Bad("Shorten the reason to 2000 characters.");
        var caller = Caller.Of(user);
        var (desk, refusal) = await ListReach.ToChange(list, caller, grains);
        if (desk is null) return refusal!;
        await record.Write(caller, AuditAction.Decide, $"lookouts/{list}/draft/{draft}", Purpose.Administration);
        var command = new DecideDraft { Draft = draft, Release = request.Release, Version = request.Version, By = caller.Name, Reason = request.Reason ?? "" };
        return TypedResults.Ok(new DraftAnswer(await desk.Decide(command)));
    }

    private static Task DescribeFile(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        var bytes = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = new Dictionary<string, OpenApiMediaType> { ["application/octet-stream"] = new() { Schema = bytes } } };
        return Task.CompletedTask;
    }
}

/// <summary>A list among others.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Description">What it is; null when nobody has described it.</param>
/// <param name="Version">Version.</param>
/// <param name="Content">Hash of all entries.</param>
/// <param name="Entries">Entries.</param>
/// <param name="ChangedAt">When it last changed, UTC.</param>
/// <param name="InForce">Whether it is in force today.</param>
/// <param name="Waiting">Changes that wait for a second person.</param>
/// <param name="Screening">True while open flights are still being screened again with the last change.</param>
/// <param name="CopyAgeHours">Of a copy, hours since it was taken; null for a list of its own.</param>
public sealed record ListSummary(
    string Name, WatchlistDescription? Description, long Version, string Content, int Entries, DateTimeOffset? ChangedAt, bool InForce, int Waiting, bool Screening,
    int? CopyAgeHours)
{
    internal static ListSummary Of(WatchlistOverview list) =>
        new(list.Name, list.Description, list.Version, list.Content, list.Entries, list.ChangedAt, list.InForce, list.Waiting.Length, list.Screening, list.CopyAgeHours);
}

/// <summary>What a list shall be.</summary>
/// <param name="Owner">Unit or authority that answers for it.</param>
/// <param name="Airport">Airport of the owning unit, IATA code; empty for an authority. A unit's officer always describes a list of that unit.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Sharing">How far it is shared.</param>
/// <param name="Categories">Categories that its entries may have; all when left out.</param>
/// <param name="ValidFrom">First day in force.</param>
/// <param name="ValidUntil">Last day in force.</param>
/// <param name="Release">How its changes come into force.</param>
/// <param name="Reason">Why.</param>
public sealed record WatchlistRequest(
    string Owner, string? Airport, string Purpose, SharingLevel Sharing, ImmutableArray<LookoutCategory> Categories, DateOnly? ValidFrom, DateOnly? ValidUntil,
    ListRelease Release, string? Reason);

/// <summary>A second person's decision.</summary>
/// <param name="Release">True to release, false to turn down.</param>
/// <param name="Version">Version of the list beside which the difference was seen.</param>
/// <param name="Reason">Why; required.</param>
public sealed record DraftDecisionRequest(bool Release, long Version, string? Reason);

/// <summary>What became of a draft.</summary>
/// <param name="Result">What became of it.</param>
public sealed record DraftAnswer(DraftResult Result);
