using System.Collections.Immutable;
using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Reference;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Operations;

/// <summary><c>/api/v1/operations</c>: listing, planning, changing the state.</summary>
public static class OperationEndpoints
{
    private const string NoSuchOperation = "Check the operation's id: no such operation was planned.";
    private const int MostAirports = 500;

    /// <summary>Maps the endpoints.</summary>
    public static void MapOperations(this IEndpointRouteBuilder routes)
    {
        var operations = routes.MapGroup("/operations").WithTags("Operations")
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden);
        operations.MapGet("", List).WithName("ListOperations");
        operations.MapPut("/{id}", Plan).RequireAuthorization(Access.Coordinate).WithName("PlanOperation")
            .ProducesProblem(StatusCodes.Status409Conflict);
        operations.MapPost("/{id}/state", ChangeState).RequireAuthorization(Access.Coordinate).WithName("ChangeOperationState")
            .ProducesProblem(StatusCodes.Status404NotFound).ProducesProblem(StatusCodes.Status409Conflict);
    }

    private static async Task<Ok<ImmutableArray<OperationSummary>>> List(IGrainFactory grains)
    {
        var ids = await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Operation);
        var boards = await Task.WhenAll(ids.Select(id => grains.GetGrain<IOperationGrain>(id).GetBoard()));
        return TypedResults.Ok(boards.OfType<BoardSnapshot>().Select(OperationSummary.From).ToImmutableArray());
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> Plan(
        string id, OperationPlanRequest request, ClaimsPrincipal user, IGrainFactory grains, IPlaces places, AccessRecord record)
    {
        if (id.Length > 64 || !id.All(static c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            return Problems.Bad("Give an id of up to 64 lower case letters, digits and dashes.");
        if (string.IsNullOrWhiteSpace(request.Name) || request.EndsAt <= request.StartsAt) return Problems.Bad("Give a name, and an end after the start.");
        if (request.Airports.IsDefaultOrEmpty || request.Airports.Length > MostAirports) return Problems.Bad("Name one to 500 airports by IATA code.");
        var airports = ImmutableArray.CreateBuilder<BoardPlace>(request.Airports.Length);
        foreach (var iata in request.Airports)
        {
            if (!places.TryFind(iata, out var place)) return Problems.Bad("Check the airports: one of the IATA codes is not known; nothing was changed.");
            airports.Add(new BoardPlace { Iata = place.Iata, City = place.City, Country = place.Country, Latitude = place.Latitude, Longitude = place.Longitude });
        }

        await record.Write(Caller.Of(user), AuditAction.Change, "operation/" + id, Purpose.Administration);
        var plan = new OperationPlan
        {
            Id = id, Name = request.Name, StartsAt = request.StartsAt, EndsAt = request.EndsAt,
            Airports = airports.ToImmutable(), Synthetic = request.Synthetic,
        };
        if (!await grains.GetGrain<IOperationGrain>(id).Plan(plan)) return Problems.Conflict("Leave the plan as it is: the operation is live or over.");
        await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Operation, [id]);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> ChangeState(
        string id, StateRequest request, ClaimsPrincipal user, IGrainFactory grains, AccessRecord record)
    {
        var caller = Caller.Of(user);
        var grain = grains.GetGrain<IOperationGrain>(id);
        if (await grain.GetBoard() is null) return Problems.NotFound(NoSuchOperation);
        await record.Write(caller, AuditAction.Change, "operation/" + id, Purpose.Administration);
        return await grain.ChangeState(request.State, caller.Label)
            ? TypedResults.NoContent()
            : Problems.Conflict("Take the steps in order: Proposed, Planning, Invited, Preparing, Rehearsal, Ready, Live, LiveEnded, CollectingFeedback, Evaluating, Reported, Closed.");
    }
}

/// <summary>An operation in a list.</summary>
/// <param name="Id">Id.</param>
/// <param name="Name">Name.</param>
/// <param name="State">State.</param>
/// <param name="StartsAt">First day of the live phase, UTC.</param>
/// <param name="EndsAt">End of the live phase, UTC.</param>
/// <param name="Synthetic">True when everything in it is invented.</param>
/// <param name="Airports">Airports that take part, IATA codes.</param>
public sealed record OperationSummary(
    string Id, string Name, OperationState State, DateTimeOffset StartsAt, DateTimeOffset EndsAt, bool Synthetic, ImmutableArray<string> Airports)
{
    internal static OperationSummary From(BoardSnapshot board) =>
        new(board.Operation.Id, board.Operation.Name, board.Operation.State, board.Operation.StartsAt, board.Operation.EndsAt,
            board.Operation.Synthetic, [.. board.Airports.Select(static a => a.Place.Iata)]);
}

/// <summary>The plan of an operation as its coordinator lays it down.</summary>
/// <param name="Name">Name as people say it, such as COCAIR VIII.</param>
/// <param name="StartsAt">First day of the live phase, UTC.</param>
/// <param name="EndsAt">End of the live phase, UTC.</param>
/// <param name="Airports">Airports that take part, IATA codes.</param>
/// <param name="Synthetic">True when everything in it is invented.</param>
public sealed record OperationPlanRequest(string Name, DateTimeOffset StartsAt, DateTimeOffset EndsAt, ImmutableArray<string> Airports, bool Synthetic);

/// <summary>A step of an operation.</summary>
/// <param name="State">The state to take it to.</param>
public sealed record StateRequest(OperationState State);
