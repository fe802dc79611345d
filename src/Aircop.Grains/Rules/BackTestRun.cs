using Aircop.Contracts.Rules;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>Judges the passenger-flights of a past period by one rule, on every processor, and says how far it has come.</summary>
internal sealed class BackTestRun(IJudgedStore store, Rule rule, JudgedPeriod period, CancellationToken cancellation)
{
    private readonly ScanProgress _progress = new(cancellation);
    private long _total;

    /// <summary>Passenger-flights judged so far.</summary>
    public long Judged => _progress.Judged;

    /// <summary>Passenger-flights of the period; 0 until that is known.</summary>
    public long Total => Interlocked.Read(ref _total);

    /// <summary>Judges; what was judged until then when it is cancelled.</summary>
    /// <param name="told">Hears every outcome with flight and person, from several threads; null when nobody does.</param>
    public async Task<BackTestTally> Judge(Action<string, string, RuleOutcome>? told = null)
    {
        var scan = await Task.Run(() => store.Scan(period), CancellationToken.None);
        Interlocked.Exchange(ref _total, scan.Total);
        var all = new BackTestTally();
        foreach (var counter in await JudgedScanning.Run(scan, Environment.ProcessorCount, () => new BackTestCounter(rule, _progress, told), cancellation)) all.Add(counter.Tally);
        return all;
    }
}
