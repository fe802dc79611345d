using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>
/// Sees to it that others are told of a flight, beside whatever else the flight does, and again until they know. It only ever tells what
/// is stored: what is still being written may never have happened.
/// </summary>
internal sealed class FlightTeller
{
    private readonly TellingLoop _loop;

    /// <summary>Tells nobody before <see cref="TellSoon"/>.</summary>
    /// <param name="grain">The flight's grain.</param>
    /// <param name="telling">Tells them.</param>
    /// <param name="told">Up to which version they know.</param>
    /// <param name="stored">The flight as it is stored.</param>
    /// <param name="catchUp">
    /// Asks the network of the people who are new since the version that was told, and screens the flight again with lookout lists that changed while
    /// nobody could know of it.
    /// </param>
    /// <param name="logger">Hears of others that cannot be reached.</param>
    public FlightTeller(FlightGrain grain, FlightTelling telling, IPersistentState<ToldState> told, Func<FlightState> stored, Func<FlightState, long, Task> catchUp, ILogger logger)
    {
        _loop = new TellingLoop(grain, () => stored().Version > told.State.Version, Tell, (exception, wait) =>
            logger.LogWarning(exception, "Flight {Flight} could not tell others of itself; it tries again in {Seconds} s", grain.GetPrimaryKeyString(), wait.TotalSeconds));

        async Task<TimeSpan> Tell()
        {
            var flight = stored();
            await telling.Tell(grain.GetPrimaryKeyString(), flight, told.State.Version);
            await catchUp(flight, told.State.Version);
            told.State.Version = flight.Version;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Tells as soon as the present turn is over, if anything is owed.</summary>
    public void TellSoon() => _loop.TellNow();
}
