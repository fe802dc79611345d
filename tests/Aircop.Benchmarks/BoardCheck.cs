using System.Diagnostics;
using Aircop.Cli.Load;
using Aircop.Contracts.Operations;

namespace Aircop.Benchmarks;

/// <summary>Waits until the board shows all that was posted.</summary>
internal sealed class BoardCheck(ServerReads server)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(10);

    private int _flights;
    private long _people;

    /// <summary>Counts what is about to be posted.</summary>
    public void Expect(int flights, long people)
    {
        _flights += flights;
        _people += people;
    }

    /// <summary>Returns when all of it is there.</summary>
    /// <exception cref="TimeoutException">It does not come.</exception>
    public async Task SettleAsync(CancellationToken cancel)
    {
        var start = Stopwatch.GetTimestamp();
        BoardFigures figures;
        do
        {
            figures = (await server.BoardAsync(ServerSetup.Operation, cancel)).Snapshot?.Figures ?? new BoardFigures();
            if (figures.Flights == _flights && figures.People == _people) return;
            await Task.Delay(Look, cancel);
        }
        while (Stopwatch.GetElapsedTime(start) < Limit);
        throw new TimeoutException(
            $"The board shows {figures.Flights} flights with {figures.People} people; {_flights} with {_people} were posted.");
    }
}
