using Aircop.ClientWeb.SignIn;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.SignalR;

namespace Aircop.ClientWeb.Boards;

/// <summary>
/// <c>/hubs/board</c>: a watcher subscribes and gets the board or what it missed, then <c>tick</c> (a
/// <see cref="Contracts.Operations.BoardTick"/>) with every change and <c>clock</c> (a <see cref="ClockPush"/>) as a sign
/// of life. It says what it has seen, so that a link that has stopped is noticed.
/// </summary>
[Authorize(Access.Boards)]
public sealed class BoardHub(BoardFeeds feeds, BoardAudience audience) : Hub
{
    /// <summary>Message of the fault that tells of an operation nobody planned.</summary>
    public const string UnknownOperation = "UnknownOperation";

    private const string NotYours = "Forbidden";

    /// <summary>Watches a board.</summary>
    /// <param name="operationId">Id of the operation.</param>
    /// <param name="epoch">Epoch of the board the watcher has; null when it has none.</param>
    /// <param name="lastSeq">Number of that board.</param>
    /// <exception cref="HubException">No such operation was planned, or the key's reach does not include it.</exception>
    public async Task<BoardAnswer> Subscribe(string operationId, string? epoch, long lastSeq)
    {
        var caller = Caller.Of(Context.User!);
        if (caller.IsNode && caller.Airport.Length > 0) throw new HubException(NotYours);
        var feed = await feeds.Find(operationId ?? "") ?? throw new HubException(UnknownOperation);

        // Joining before reading: what changes in between is pushed, and known twice does no harm.
        await Groups.AddToGroupAsync(Context.ConnectionId, feed.Operation);
        var answer = feed.Answer(epoch, lastSeq);
        audience.Join(feed.Operation, Context, answer.Snapshot?.Seq ?? (answer.Ticks.IsEmpty ? lastSeq : answer.Ticks[^1].Seq));
        return answer;
    }

    /// <summary>The watcher has seen the board up to a number.</summary>
    public void Seen(string operationId, long seq) => audience.Seen(operationId, Context.ConnectionId, seq);

    /// <summary>Watches a board no more.</summary>
    public Task Unsubscribe(string operationId)
    {
        audience.Leave(operationId, Context.ConnectionId);
        return Groups.RemoveFromGroupAsync(Context.ConnectionId, operationId);
    }

    /// <inheritdoc/>
    public override Task OnDisconnectedAsync(Exception? exception)
    {
        audience.LeaveAll(Context.ConnectionId);
        return base.OnDisconnectedAsync(exception);
    }
}
