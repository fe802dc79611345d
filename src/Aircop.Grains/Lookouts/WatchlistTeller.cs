using Aircop.Contracts.Lookouts;
using Aircop.Grains.Flights;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Lookouts;

/// <summary>
/// Sees to it that every open flight is screened again with what a change of the list brought, and again until each of them has said so.
/// What is owed follows from the version, as with flights (decision 1).
/// </summary>
/// <param name="grain">The list's grain.</param>
/// <param name="grains">The other grains.</param>
/// <param name="told">Up to which version all flights know the list.</param>
/// <param name="version">Version of the list that is stored.</param>
/// <param name="logger">Hears of others that cannot be reached.</param>
internal sealed class WatchlistTeller(WatchlistGrain grain, IGrainFactory grains, IPersistentState<ToldState> told, Func<long> version, ILogger logger)
{
    private IGrainTimer? _timer;
    private bool _telling;
    private int _failures;

    /// <summary>Whether a flight may not know the list as it stands.</summary>
    public bool IsOwing => version() > told.State.Version;

    /// <summary>Tells as soon as the present turn is over, if anything is owed.</summary>
    public void TellSoon()
    {
        if (IsOwing) TellIn(TimeSpan.Zero);
    }

    private void TellIn(TimeSpan wait)
    {
        if (_telling) return;
        if (_timer is null) _timer = grain.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
        else _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private async Task Tell(CancellationToken cancellationToken)
    {
        if (_telling) return;
        _telling = true;
        var wait = TimeSpan.Zero;
        try
        {
            while (IsOwing && !cancellationToken.IsCancellationRequested)
            {
                var telling = version();
                await Tell(telling);
                told.State.Version = telling;
                _failures = 0;
            }
        }
        catch (Exception exception)
        {
            wait = TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(_failures++, 5)));
            logger.LogWarning(exception, "Lookout list {List} could not reach every open flight; it tries again in {Seconds} s", grain.GetPrimaryKeyString(), wait.TotalSeconds);
        }
        finally
        {
            _telling = false;
        }

        if (IsOwing && !cancellationToken.IsCancellationRequested) TellIn(wait);
    }

    // The version is noted first: a flight that reports to its airport after the airport was asked here looks at the noted versions then.
    private async Task Tell(long telling)
    {
        var list = grain.GetPrimaryKeyString();
        await grains.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key).Note(list, telling);
        await grains.TellAll(flight => flight.LookoutsChanged(list, telling));
    }
}
