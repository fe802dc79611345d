using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>
/// Sees to it that others are told of a flight, beside whatever else the flight does, and again until they know. It only ever tells what
/// is stored: what is still being written may never have happened.
/// </summary>
/// <param name="grain">The flight's grain.</param>
/// <param name="telling">Tells them.</param>
/// <param name="told">Up to which version they know.</param>
/// <param name="stored">The flight as it is stored.</param>
/// <param name="catchUp">
/// Asks the network of the people who are new since the version that was told, and screens the flight again with lookout lists that changed while
/// nobody could know of it.
/// </param>
/// <param name="logger">Hears of others that cannot be reached.</param>
internal sealed class FlightTeller(FlightGrain grain, FlightTelling telling, IPersistentState<ToldState> told, Func<FlightState> stored, Func<FlightState, long, Task> catchUp, ILogger logger)
{
    private IGrainTimer? _timer;
    private bool _telling;
    private int _failures;

    private bool IsOwing => stored().Version > told.State.Version;

    /// <summary>Tells as soon as the present turn is over, if anything is owed.</summary>
    public void TellSoon()
    {
        if (IsOwing) TellIn(TimeSpan.Zero);
    }

    private void TellIn(TimeSpan wait)
    {
        if (_telling) return;
        if (_timer is null) _timer = grain.RegisterGrainTimer(Tell, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan) { Interleave = true });
        else _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    // Goes on until nothing is owed: the flight may be written again while others are told.
    private async Task Tell(CancellationToken cancellationToken)
    {
        if (_telling) return;
        _telling = true;
        var wait = TimeSpan.Zero;
        try
        {
            while (IsOwing && !cancellationToken.IsCancellationRequested)
            {
                var flight = stored();
                await telling.Tell(grain.GetPrimaryKeyString(), flight, told.State.Version);
                await catchUp(flight, told.State.Version);
                told.State.Version = flight.Version;
                _failures = 0;
            }
        }
        catch (Exception exception)
        {
            wait = TimeSpan.FromSeconds(Math.Min(30, 1 << Math.Min(_failures++, 5)));
            logger.LogWarning(exception, "Flight {Flight} could not tell others of itself; it tries again in {Seconds} s", grain.GetPrimaryKeyString(), wait.TotalSeconds);
        }
        finally
        {
            _telling = false;
        }

        if (IsOwing && !cancellationToken.IsCancellationRequested) TellIn(wait);
    }
}
