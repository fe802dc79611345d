using System.Diagnostics;
using System.Globalization;
using Aircop.Screening;

namespace Aircop.Benchmarks.Screening;

/// <summary>Screens invented travellers against invented lists, all of scoring included, beside brute-force Jaro-Winkler in the same run.</summary>
internal static class ScreeningBenchmark
{
    private const int ListSeed = 11;
    private const int TravellerSeed = 12;
    private const int PeerTravellers = 4;
    private const double PeerLikeness = 0.9;
    private const int Swaps = 200;

    public static ScreeningReport Run(IReadOnlyList<int> sizes, int travellers, int repeats, Action<string> say) =>
        new([.. sizes.Select(size => Measure(size, travellers, repeats, size <= 100_000, say))]);

    private static ScreeningRow Measure(int size, int travellerCount, int repeats, bool withPeer, Action<string> say)
    {
        var people = new InventedList(TravellerSeed);
        var travellers = people.Travellers(travellerCount);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var snapshot = WatchlistSnapshot.Build(new InventedList(ListSeed).Entries(size), 1);
        var build = Stopwatch.GetElapsedTime(start);
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        say(string.Create(CultureInfo.InvariantCulture, $"{size} entries: snapshot {snapshot.Version} built in {build.TotalSeconds:F2} s"));

        // Until the compiler has settled.
        var settled = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(settled) < TimeSpan.FromSeconds(3)) Screen(snapshot, travellers, null);
        var jaroWinkler = withPeer ? new JaroWinklerPeer(new InventedList(ListSeed).Entries(size)) : null;
        var (rates, peerRates, p99, p50) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        var alerts = 0;
        for (var i = 0; i < repeats; i++)
        {
            // Other people each time, so that only what travellers share by nature has been asked before.
            travellers = people.Travellers(travellerCount);
            start = Stopwatch.GetTimestamp();
            alerts += Screen(snapshot, travellers, null);
            rates.Add(travellers.Length / Stopwatch.GetElapsedTime(start).TotalSeconds);
            travellers = people.Travellers(travellerCount);
            var times = new double[travellers.Length];
            alerts += Screen(snapshot, travellers, times);
            Array.Sort(times);
            p50.Add(times[times.Length / 2]);
            p99.Add(times[times.Length * 99 / 100]);
            if (jaroWinkler is not null)
            {
                start = Stopwatch.GetTimestamp();
                for (var k = 0; k < PeerTravellers; k++) jaroWinkler.Screen(in travellers[((i * PeerTravellers) + k) % travellers.Length], PeerLikeness);
                peerRates.Add(PeerTravellers / Stopwatch.GetElapsedTime(start).TotalSeconds);
            }

            say(string.Create(CultureInfo.InvariantCulture, $"{size} entries, repeat {i + 1} of {repeats}: {rates[^1]:F0} travellers/s, p99 {p99[^1]:F0} us"));
        }

        return new ScreeningRow
        {
            Entries = size,
            Travellers = travellers.Length,
            Screening = Spread.Of(rates),
            Peer = peerRates.Count > 0 ? Spread.Of(peerRates) : null,
            MedianMicroseconds = Spread.Of(p50).Median,
            P99Microseconds = Spread.Of(p99).Median,
            BytesWithoutHit = Allocated(snapshot, travellers),
            FalseAlertsPerThousand = alerts * 1_000.0 / travellers.Length / (2 * repeats),
            BytesPerEntry = held / (double)size,
            BuildSeconds = build.TotalSeconds,
            DeltaMilliseconds = Delta(snapshot),
            SwapMilliseconds = Swap(snapshot, travellers),
        };
    }

    private static int Screen(WatchlistSnapshot snapshot, ScreeningSubject[] travellers, double[]? microseconds)
    {
        var hits = new List<ScreeningHit>();
        var alerts = 0;
        for (var i = 0; i < travellers.Length; i++)
        {
            hits.Clear();
            var start = microseconds is null ? 0 : Stopwatch.GetTimestamp();
            if (Screener.Screen(snapshot, in travellers[i], hits) > 0) alerts++;
            if (microseconds is not null) microseconds[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        return alerts;
    }

    private static double Allocated(WatchlistSnapshot snapshot, ScreeningSubject[] travellers)
    {
        var hits = new List<ScreeningHit>(16);
        var clean = travellers.Where(traveller =>
        {
            hits.Clear();
            return Screener.Screen(snapshot, in traveller, hits) == 0;
        }).ToArray();
        hits.Clear();
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < clean.Length; i++) Screener.Screen(snapshot, in clean[i], hits);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)clean.Length;
    }

    private static double Delta(WatchlistSnapshot snapshot)
    {
        var entry = new LookoutEntry { Id = "new", List = "INVENTED", Surname = "OBUYA", GivenNames = "WANGARI", BirthYear = 1971 };
        var start = Stopwatch.GetTimestamp();
        snapshot.With([entry], [], 2);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    // A traveller is screened across each exchange of the reference; the snapshots were built before, aside.
    private static double Swap(WatchlistSnapshot snapshot, ScreeningSubject[] travellers)
    {
        var other = snapshot.With([new LookoutEntry { Id = "new", List = "INVENTED", Surname = "OBUYA", GivenNames = "WANGARI" }], [], 2);
        var current = snapshot;
        var hits = new List<ScreeningHit>();
        Screener.Screen(other, in travellers[0], hits);
        double longest = 0;
        for (var i = 0; i < Swaps; i++)
        {
            hits.Clear();
            var start = Stopwatch.GetTimestamp();
            Volatile.Write(ref current, i % 2 == 0 ? other : snapshot);
            Screener.Screen(Volatile.Read(ref current), in travellers[i % travellers.Length], hits);
            longest = Math.Max(longest, Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        return longest;
    }
}
