using System.Diagnostics;
using System.Globalization;
using Aircop.Benchmarks.Targets;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;

namespace Aircop.Benchmarks.Seizures;

/// <summary>
/// Measures how long it takes from the outcome of a control until somebody like the person found is a hit on the worklist, on the first and on the
/// last of many open flights: over the whole network, and with all flights between two airports.
/// </summary>
internal static class SeizureBenchmark
{
    /// <summary>The rule that looks for the method of a fresh seizure.</summary>
    private const string MethodRule = "D24";

    /// <summary>Lists given to flights at a time while the network is made.</summary>
    private const int AtATime = 8;

    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    // A look at the worklist of a hub is some work of its own.
    private static readonly TimeSpan BetweenLongLooks = TimeSpan.FromMilliseconds(250);

    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    public static async Task<SeizureReport> RunAsync(SeizureSettings settings, Action<string> say, CancellationToken cancel)
    {
        var spread = await MeasureAsync("spread", settings, isHub: false, say, cancel);
        var hub = await MeasureAsync("hub", settings, isHub: true, say, cancel);
        return new SeizureReport(settings.Flights, settings.People, Environment.ProcessorCount, spread, hub);
    }

    internal static async Task<SeizureSide> MeasureAsync(string name, SeizureSettings settings, bool isHub, Action<string> say, CancellationToken cancel)
    {
        var start = DateTimeOffset.UtcNow;
        var flights = new SeizureFlights(settings, isHub, start);
        await using var network = await NetworkInProcess.StartAsync(start, cancel);
        var began = Stopwatch.GetTimestamp();
        await Parallel.ForEachAsync(
            Enumerable.Range(0, settings.Flights), new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancel },
            async (number, _) => await network.Grains.GetGrain<IFlightGrain>(flights.Key(number)).AcceptManifest(flights.List(number)));
        say(string.Create(CultureInfo.InvariantCulture, $"{name}: {settings.Flights} flights listed in {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
        await SettleAsync(network, flights, settings, cancel);

        var (first, last, processor) = (new List<double>(), new List<double>(), new List<double>());
        for (var agency = 0; agency < settings.Repeats; agency++)
        {
            var flight = network.Grains.GetGrain<IFlightGrain>(flights.Key(0));
            var courier = SeizureFlights.Courier(agency);
            began = Stopwatch.GetTimestamp();
            var used = Environment.CpuUsage.TotalTime;
            await ControlAsync(flight, courier);
            var isFirst = true;
            while (true)
            {
                var hits = await HitsAsync(network, flights, row => row.Hit.Person == courier && row.Hit.Reasons.Any(static reason => reason.Source == MethodRule));
                var elapsed = Stopwatch.GetElapsedTime(began).TotalSeconds;
                if (hits > 0 && isFirst) first.Add(elapsed);
                isFirst &= hits == 0;
                if (hits == settings.Flights - 1) break;
                if (elapsed > LongestWait.TotalSeconds) throw new InvalidOperationException($"After {elapsed:F0} s {hits} of {settings.Flights - 1} flights have found somebody like the person found; nothing was measured.");
                await Task.Delay(isFirst ? BetweenLooks : BetweenLongLooks, cancel);
            }

            last.Add(Stopwatch.GetElapsedTime(began).TotalSeconds);
            processor.Add((Environment.CpuUsage.TotalTime - used).TotalSeconds);
            say(string.Create(CultureInfo.InvariantCulture, $"{name}, seizure {agency + 1} of {settings.Repeats}: first {first[^1]:F2} s, last {last[^1]:F2} s, {processor[^1]:F2} s of processor"));
            await Task.Delay(TimeSpan.FromSeconds(1), cancel);
        }

        return new SeizureSide(Spread.Of(first), Spread.Of(last), Spread.Of(processor));
    }

    // Flights are open once their airports know them, the couriers of the first have to be hits before they can be referred, and all that flights owe from their lists is to be told.
    private static async Task SettleAsync(NetworkInProcess network, SeizureFlights flights, SeizureSettings settings, CancellationToken cancel)
    {
        for (var waited = Stopwatch.StartNew(); ; await Task.Delay(TimeSpan.FromMilliseconds(500), cancel))
        {
            var first = await HitsAsync(network, flights, row => row.Flight == flights.Key(0));
            var used = Environment.CpuUsage.TotalTime;
            await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            var isBusy = (Environment.CpuUsage.TotalTime - used).TotalMilliseconds > 50;
            var open = await Task.WhenAll(Enumerable.Range(0, settings.Flights).Select(flights.Key).GroupBy(key => key[(key.LastIndexOf('-') + 1)..], StringComparer.Ordinal)
                .Select(async from => (await network.Grains.GetGrain<IAirportGrain>(from.Key).GetOpenFlights()).Length));
            if (open.Sum() == settings.Flights && first >= settings.Repeats && !isBusy) return;
            if (waited.Elapsed > LongestWait) throw new InvalidOperationException($"Of {settings.Flights} flights {open.Sum()} are known as open, and {first} people of the first are hits, where {settings.Repeats} couriers are to be; nothing was measured.");
        }
    }

    private static async Task ControlAsync(IFlightGrain flight, string courier)
    {
        var hit = courier + ".rules";
        var referred = await flight.DecideHit(new DecideHit { CommandId = "refer-" + hit, HitId = hit, Decision = HitDecision.Refer, By = "shift lead", Reason = "Late and in cash." });
        var found = await flight.RecordOutcome(new RecordOutcome
        {
            CommandId = "outcome-" + hit, HitId = hit, By = "shift lead", Reason = "Cocaine in the bag.",
            Outcome = new HitOutcome { Kind = OutcomeKind.Positive, Airport = "", Seizures = [new SeizureLine { Commodity = Commodity.Cocaine, Quantity = 1_000 }] },
        });
        if ((referred, found) != (ActResult.Done, ActResult.Done)) throw new InvalidOperationException($"The control could not be recorded ({referred}, {found}); nothing was measured.");
    }

    // A flight is on the worklists of both its airports.
    private static async Task<int> HitsAsync(NetworkInProcess network, SeizureFlights flights, Func<WorklistRow, bool> counts)
    {
        var hits = 0;
        foreach (var airport in flights.Destinations)
            hits += (await network.Grains.GetGrain<IAirportGrain>(airport).GetWorklist()).Rows.Count(row => row.To == airport && counts(row));
        return hits;
    }
}
