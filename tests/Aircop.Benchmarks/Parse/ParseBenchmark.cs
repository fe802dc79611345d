using System.Diagnostics;
using System.Globalization;
using Aircop.Cli.Load;
using Aircop.Edifact;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// Reads the same generated messages with the product's reader and with the plain peer, turn about on one thread in many short rounds. A
/// round is timed by the processor time of the process, the collector's included, so that neighbours on the machine count little; the
/// ratio is the median of the rounds' ratios, the pace that of the least disturbed round.
/// </summary>
internal static class ParseBenchmark
{
    private const int PeoplePerList = 250;
    private const int Seed = 1;

    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(4);
    private static readonly TimeSpan Round = TimeSpan.FromMilliseconds(40);

    public static ParseReport Run(int messages, int rounds, Action<string> say)
    {
        var lists = Lists(messages);
        return new ParseReport([Measure(ParseCase.OfLists(lists), rounds, say), Measure(ParseCase.OfPushes(Pushes(lists)), rounds, say)]);
    }

    private static byte[][] Lists(int count)
    {
        var lists = new GeneratedManifests(
            new LoadOptions { Server = new Uri("http://localhost"), Key = "", People = PeoplePerList }, versions: false);
        var bodies = new byte[count][];
        for (var i = 0; i < count; i++) bodies[i] = lists.Next(DateTimeOffset.UnixEpoch.AddYears(56)).Body;
        return bodies;
    }

    private static byte[][] Pushes(byte[][] lists)
    {
        var pushes = new BookingPushes(Seed);
        return [.. lists.Select(list => pushes.Write(InterchangeReader.Read(list).Messages[0].Paxlst!))];
    }

    private static ParseRow Measure(ParseCase messages, int rounds, Action<string> say)
    {
        if (messages.Difference() is var (found, other))
            throw new InvalidOperationException($"{messages.Kind}: the readers do not find the same; nothing was measured.\nreader: {found}\npeer:   {other}");
        var (bodies, reader, peer) = (messages.Bodies, messages.Reader, messages.Peer);

        // Until the compiler has settled.
        var settled = Stopwatch.GetTimestamp();
        int people;
        do
        {
            people = Sum(bodies, reader);
            Sum(bodies, peer);
        }
        while (Stopwatch.GetElapsedTime(settled) < Settling);

        var (readerTimes, peerTimes) = (new double[rounds], new double[rounds]);
        for (var i = 0; i < rounds; i++)
        {
            readerTimes[i] = SecondsPerPerson(bodies, reader);
            peerTimes[i] = SecondsPerPerson(bodies, peer);
        }
        say(string.Create(CultureInfo.InvariantCulture, $"{messages.Kind}: {rounds} rounds of each side done"));
        return new ParseRow
        {
            Kind = messages.Kind,
            Messages = bodies.Length,
            People = people,
            Bytes = bodies.Sum(static body => (long)body.Length),
            Reader = Pace.Of(readerTimes),
            Peer = Pace.Of(peerTimes),
            Speed = Pace.Median([.. peerTimes.Zip(readerTimes, static (one, other) => one / other)]),
            ReaderBytesPerPerson = Allocated(bodies, reader) / (double)people,
            PeerBytesPerPerson = Allocated(bodies, peer) / (double)people,
        };
    }

    private static double SecondsPerPerson(byte[][] bodies, Func<byte[], int> read)
    {
        long people = 0;
        var start = Stopwatch.GetTimestamp();
        var before = Environment.CpuUsage.TotalTime;
        var next = 0;
        do
        {
            people += read(bodies[next]);
            next = (next + 1) % bodies.Length;
        }
        while (next != 0 || Stopwatch.GetElapsedTime(start) < Round);
        return (Environment.CpuUsage.TotalTime - before).TotalSeconds / people;
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
