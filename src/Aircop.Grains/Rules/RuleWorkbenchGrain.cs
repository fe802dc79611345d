using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Orleans.Concurrency;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleWorkbenchGrain"/>
[Reentrant]
internal sealed class RuleWorkbenchGrain(IJudgedStore store, FieldClock clock, TimeProvider wall) : Grain, IRuleWorkbenchGrain
{
    /// <summary>How long a count may take; what was seen until then is the answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private CancellationTokenSource? _counting;

    /// <inheritdoc/>
    public Task<RuleCheck> Check(string text) => Task.FromResult(RuleDescriptions.Check(ReadRule.Of(text)));

    /// <inheritdoc/>
    public Task<RuleSchema> GetSchema() => Task.FromResult(RuleSchemas.Current);

    /// <inheritdoc/>
    public async Task<RuleCount> Count(RuleCountOrder order)
    {
        await StopCount();
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var count = new RuleCount { From = until.AddDays(1 - order.Days), Until = until };
        var read = ReadRule.Of(order.Text);
        if (read.Rule is not { } rule) return count with { Faults = read.Faults };
        using var counting = new CancellationTokenSource(Patience, wall);
        _counting = counting;
        try
        {
            var run = new BackTestRun(store, rule, new JudgedPeriod(count.From, until, order.Airports), counting.Token);
            var tally = await run.Judge();
            return count with
            {
                Faults = read.Faults, Judged = tally.Judged, Hits = tally.Hits, NotEvaluable = tally.NotEvaluable, Missing = tally.MissingFacts(), Total = run.Total,
                IsPartial = counting.IsCancellationRequested && tally.Judged < run.Total,
            };
        }
        finally
        {
            if (_counting == counting) _counting = null;
        }
    }

    /// <inheritdoc/>
    public Task StopCount() => _counting?.CancelAsync() ?? Task.CompletedTask;
}
