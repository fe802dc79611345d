using Aircop.Contracts.Flights;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>
/// Sees to it that every open flight takes up what changed in a list or in the rules, and again until each of them has said so. What is
/// owed follows from the version, as with flights (decision 1).
/// </summary>
/// <param name="grain">The grain that changed.</param>
/// <param name="grains">The other grains.</param>
/// <param name="told">Up to which version all flights know.</param>
/// <param name="version">Version that is stored.</param>
/// <param name="note">Makes the version known to flights that ask for it themselves, before the others are told.</param>
/// <param name="tell">Tells a flight of the version.</param>
/// <param name="logger">Hears of others that cannot be reached.</param>
internal sealed class OpenFlightsTeller(
    Grain grain, IGrainFactory grains, IPersistentState<ToldState> told, Func<long> version, Func<long, Task> note, Func<IFlightGrain, long, Task> tell, ILogger logger)
{
    private IGrainTimer? _timer;
    private bool _telling;
    private int _failures;

    /// <summary>Whether a flight may not know how it stands.</summary>
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
            logger.LogWarning(exception, "{Changed} could not reach every open flight; it tries again in {Seconds} s", grain.GetGrainId(), wait.TotalSeconds);
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
        await note(telling);
        await grains.TellAll(flight => tell(flight, telling));
    }
}
