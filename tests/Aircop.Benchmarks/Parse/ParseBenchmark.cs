using System.Diagnostics;
using System.Globalization;
using Aircop.Cli.Load;
using Aircop.Edifact;

namespace Aircop.Benchmarks.Parse;

/// <summary>Reads the same generated messages with the product's reader and with the plain peer, turn about on one thread.</summary>
internal static class ParseBenchmark
{
    private const int PeoplePerList = 160;

    public static ParseReport Run(int messages, int repeats, Action<string> say)
    {
        var lists = new GeneratedManifests(
            new LoadOptions { Server = new Uri("http://localhost"), Key = "", People = PeoplePerList }, versions: false);
        var bodies = new byte[messages][];
        for (var i = 0; i < messages; i++) bodies[i] = lists.Next(DateTimeOffset.UnixEpoch.AddYears(56)).Body;
        return new ParseReport(
        [
            Measure(
                "PAXLST", bodies, repeats, say,
                static body => InterchangeReader.Read(body).Messages[0].Paxlst!.People.Length,
                static body => SplittingReader.Read(body).People.Count),
        ]);
    }

    private static ParseRow Measure(
        string kind, byte[][] bodies, int repeats, Action<string> say, Func<byte[], int> reader, Func<byte[], int> peer)
    {
        // Until the compiler has settled.
        var settled = Stopwatch.GetTimestamp();
        int people;
        do
        {
            people = Sum(bodies, reader);
            if (Sum(bodies, peer) != people) throw new InvalidOperationException($"{kind}: the peer does not find the same people; nothing was measured.");
        }
        while (Stopwatch.GetElapsedTime(settled) < TimeSpan.FromSeconds(2));

        var (readerRates, peerRates) = (new List<double>(), new List<double>());
        for (var i = 0; i < repeats; i++)
        {
            readerRates.Add(Time(bodies, reader));
            peerRates.Add(Time(bodies, peer));
            say(string.Create(CultureInfo.InvariantCulture, $"{kind} repeat {i + 1} of {repeats}: reader {readerRates[^1]:F0}, peer {peerRates[^1]:F0} people/s"));
        }
        return new ParseRow
        {
            Kind = kind,
            Messages = bodies.Length,
            People = people,
            Bytes = bodies.Sum(static body => (long)body.Length),
            Reader = Spread.Of(readerRates),
            Peer = Spread.Of(peerRates),
            ReaderBytesPerPerson = Allocated(bodies, reader) / (double)people,
            PeerBytesPerPerson = Allocated(bodies, peer) / (double)people,
        };
    }

    // At least a quarter of a second, so that the collector's work is in it.
    private static double Time(byte[][] bodies, Func<byte[], int> read)
    {
        long people = 0;
        var start = Stopwatch.GetTimestamp();
        do people += Sum(bodies, read);
        while (Stopwatch.GetElapsedTime(start) < TimeSpan.FromSeconds(0.25));
        return people / Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private static long Allocated(byte[][] bodies, Func<byte[], int> read)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Sum(bodies, read);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static int Sum(byte[][] bodies, Func<byte[], int> read)
    {
        var people = 0;
        foreach (var body in bodies) people += read(body);
        return people;
    }
}
