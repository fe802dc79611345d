using System.Security.Claims;
using Aircop.ClientWeb.SignIn;
using Aircop.ClientWeb.Wire;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Aircop.ClientWeb.Boards;

/// <summary><c>/api/v1/operations/{id}/board</c>: the board for those who ask, and what a watcher missed.</summary>
public static class BoardEndpoints
{
    private const string NoSuchOperation = "Check the operation's id: no such operation was planned. /api/v1/operations lists them.";
    private const string NotYours = "Use a key of the whole network, or sign in: a key of one airport sees no boards.";

    /// <summary>Maps the endpoints.</summary>
    public static void MapBoards(this IEndpointRouteBuilder routes)
    {
        var board = routes.MapGroup("/operations/{id}/board").WithTags("Operations").RequireAuthorization(Access.Boards)
            .ProducesProblem(StatusCodes.Status401Unauthorized)
            .ProducesProblem(StatusCodes.Status403Forbidden)
            .ProducesProblem(StatusCodes.Status404NotFound);
        board.MapGet("", GetBoard).WithName("GetBoard");
        board.MapGet("/ticks", GetTicks).WithName("GetBoardTicks")
            .WithSummary("What a watcher missed since a number, or the whole board when that cannot be told any more.");
    }

    private static Task<Results<Ok<BoardAnswer>, ProblemHttpResult>> GetBoard(string id, ClaimsPrincipal user, BoardFeeds feeds) =>
        Answer(id, null, 0, user, feeds);

    private static Task<Results<Ok<BoardAnswer>, ProblemHttpResult>> GetTicks(string id, string epoch, long after, ClaimsPrincipal user, BoardFeeds feeds) =>
        Answer(id, epoch, after, user, feeds);

    private static async Task<Results<Ok<BoardAnswer>, ProblemHttpResult>> Answer(string id, string? epoch, long after, ClaimsPrincipal user, BoardFeeds feeds)
    {
        var caller = Caller.Of(user);
        if (caller.IsNode && caller.Airport.Length > 0) return Problems.Forbidden(NotYours);
        return await feeds.Find(id) is { } feed ? TypedResults.Ok(feed.Answer(epoch, after)) : Problems.NotFound(NoSuchOperation);
    }
}
