using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;

namespace Aircop.Grains.Flights;

/// <summary>Reaches flights, many at a time.</summary>
internal static class OpenFlights
{
    /// <summary>Airports asked, and flights told, at a time: bounds what one change asks of the network at once.</summary>
    private const int AtATime = 64;

    /// <summary>Tells every open flight of the network.</summary>
    /// <param name="grains">The other grains.</param>
    /// <param name="tell">Tells one.</param>
    /// <exception cref="AggregateException">Some could not be told; the others were.</exception>
    public static async Task TellAll(this IGrainFactory grains, Func<IFlightGrain, Task> tell)
    {
        var airports = await grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Airport);
        var failures = new List<Exception>();
        foreach (var some in airports.Chunk(AtATime))
        {
            var open = await Task.WhenAll(some.Select(airport => grains.GetGrain<IAirportGrain>(airport).GetOpenFlights()));
            await TellEach(grains, open.SelectMany(keys => keys).Distinct(StringComparer.Ordinal), (_, flight) => tell(flight), failures);
        }

        Throw(failures);
    }

    /// <summary>Tells some flights.</summary>
    /// <param name="grains">The other grains.</param>
    /// <param name="flights">Their keys.</param>
    /// <param name="tell">Tells one.</param>
    /// <exception cref="AggregateException">Some could not be told; the others were.</exception>
    public static async Task TellEach(this IGrainFactory grains, IEnumerable<string> flights, Func<string, IFlightGrain, Task> tell)
    {
        var failures = new List<Exception>();
        await TellEach(grains, flights, tell, failures);
        Throw(failures);
    }

    private static async Task TellEach(IGrainFactory grains, IEnumerable<string> flights, Func<string, IFlightGrain, Task> tell, List<Exception> failures)
    {
        foreach (var some in flights.Chunk(AtATime)) await Task.WhenAll(some.Select(Try));

        // One that fails does not keep the others waiting.
        async Task Try(string flight)
        {
            try
            {
                await tell(flight, grains.GetGrain<IFlightGrain>(flight));
            }
            catch (Exception exception)
            {
                failures.Add(exception);
            }
        }
    }

    private static void Throw(List<Exception> failures)
    {
        if (failures.Count > 0) throw new AggregateException($"{failures.Count} flights could not be told.", failures.Take(1));
    }
}
