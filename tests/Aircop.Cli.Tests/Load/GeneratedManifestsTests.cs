using Aircop.Cli.Load;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.World.Reference;

namespace Aircop.Cli.Tests.Load;

public sealed class GeneratedManifestsTests
{
    private static readonly DateTimeOffset Now = new(2025, 8, 29, 6, 0, 0, TimeSpan.Zero);

    private static GeneratedManifests Source(int seed = 1) =>
        new(new LoadOptions { Server = new Uri("http://aircop.test/"), Key = "k", Seed = seed, People = 40 });

    private static LoadManifest[] Take(GeneratedManifests source, int count) => [.. Enumerable.Range(0, count).Select(_ => source.Next(Now))];

    [Fact]
    public void One_seed_gives_the_same_bytes_and_another_seed_others()
    {
        var first = Take(Source(), 20);
        Assert.Equal(first.Select(m => Convert.ToBase64String(m.Body)), Take(Source(), 20).Select(m => Convert.ToBase64String(m.Body)));
        Assert.NotEqual(first[0].Body, Source(seed: 2).Next(Now).Body);
    }

    [Fact]
    public void Every_list_reads_without_a_finding_and_has_the_people_and_flight_it_says()
    {
        foreach (var manifest in Take(Source(), 100))
        {
            var message = Assert.Single(InterchangeReader.Read(manifest.Body).Messages);
            Assert.Empty(message.Findings);
            Assert.Equal(manifest.People, message.Paxlst!.People.Length);
            var leg = message.Paxlst.PrimeLeg!;
            Assert.Equal(manifest.Flight, new FlightKey(leg.Flight!.Carrier!, leg.Flight.Number!, DateOnly.FromDateTime(leg.DepartureLocal!.Value), leg.From));
            Assert.True(FlightKey.TryParse(manifest.Flight.ToString(), out var key));
            Assert.Equal(manifest.Flight, key);
            Assert.True(AircopNetwork.Contains(leg.From) && AircopNetwork.Contains(leg.To) && leg.From != leg.To);
            Assert.InRange(LocalTimes.ToUtc(Airports.Get(leg.From).TimeZone, leg.DepartureLocal.Value) - Now, TimeSpan.FromHours(1), TimeSpan.FromHours(8));
        }
    }

    [Fact]
    public void No_body_comes_twice_and_one_flight_in_ten_comes_in_another_version()
    {
        var manifests = Take(Source(), 1_000);
        Assert.Equal(1_000, manifests.Select(m => Convert.ToBase64String(m.Body)).Distinct(StringComparer.Ordinal).Count());
        var flights = manifests.GroupBy(m => m.Flight).ToArray();
        Assert.InRange(flights.Count(f => f.Count() == 2), 90, 100);
        Assert.DoesNotContain(flights, f => f.Count() > 2);
    }
}
