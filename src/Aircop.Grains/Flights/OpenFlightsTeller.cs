using Aircop.Contracts.Flights;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>
/// Sees to it that every open flight takes up what changed in a list or in the rules, and again until each of them has said so. What is
/// owed follows from the version, as with flights (decision 1).
/// </summary>
internal sealed class OpenFlightsTeller
{
    private readonly TellingLoop _loop;
    private readonly Func<bool> _isOwing;

    /// <summary>Tells nobody before <see cref="TellSoon"/>.</summary>
    /// <param name="grain">The grain that changed.</param>
    /// <param name="grains">The other grains.</param>
    /// <param name="told">Up to which version all flights know.</param>
    /// <param name="version">Version that is stored.</param>
    /// <param name="note">Makes the version known to flights that ask for it themselves, before the others are told.</param>
    /// <param name="tell">Tells a flight of the version.</param>
    /// <param name="logger">Hears of others that cannot be reached.</param>
    public OpenFlightsTeller(
        Grain grain, IGrainFactory grains, IPersistentState<ToldState> told, Func<long> version, Func<long, Task> note, Func<IFlightGrain, long, Task> tell, ILogger logger)
    {
        _isOwing = () => version() > told.State.Version;
        _loop = new TellingLoop(grain, _isOwing, Tell, (exception, wait) =>
            logger.LogWarning(exception, "{Changed} could not reach every open flight; it tries again in {Seconds} s", grain.GetGrainId(), wait.TotalSeconds));

        // The version is noted first: a flight that reports to its airport after the airport was asked here looks at the noted versions then.
        async Task<TimeSpan> Tell()
        {
            var telling = version();
            await note(telling);
            await grains.TellAll(flight => tell(flight, telling));
            told.State.Version = telling;
            return TimeSpan.Zero;
        }
    }

    /// <summary>Whether a flight may not know how it stands.</summary>
    public bool IsOwing => _isOwing();

    /// <summary>Tells as soon as the present turn is over, if anything is owed.</summary>
    public void TellSoon() => _loop.TellNow();
}
