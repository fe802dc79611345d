using Aircop.Benchmarks.Seizures;

namespace Aircop.Benchmarks.Tests;

public sealed class SeizureBenchTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_open_flight_has_somebody_like_the_person_found_over_the_network_and_on_a_hub(bool isHub)
    {
        var settings = new SeizureSettings(Flights: 5, People: 4, Repeats: 3);

        var side = await SeizureBenchmark.MeasureAsync("small", settings, isHub, static _ => { }, CancellationToken.None);

        Assert.InRange(side.Last.Least, side.First.Least, double.MaxValue);
        Assert.InRange(side.First.Least, double.Epsilon, double.MaxValue);
    }
}
