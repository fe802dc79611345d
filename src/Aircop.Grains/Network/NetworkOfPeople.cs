using System.Collections.Frozen;
using Aircop.Grains.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>Tells the network's links of a flight, and learns from them what its people share with others.</summary>
public sealed class NetworkOfPeople
{
    /// <summary>Keys of the facts that are given here.</summary>
    public static FrozenSet<string> Fed { get; } = FrozenSet<string>.Empty;

    /// <summary>Tells of some people of a flight, and gives what they share by key within the flight.</summary>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">The people.</param>
    internal Task<Dictionary<string, NetworkFacts>> Recall(string key, FlightState flight, IReadOnlyCollection<PersonEntry> people) =>
        Task.FromResult(new Dictionary<string, NetworkFacts>(StringComparer.Ordinal));
}
