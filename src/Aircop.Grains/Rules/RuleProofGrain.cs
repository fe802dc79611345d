using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using Orleans.Concurrency;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleProofGrain"/>
[Reentrant]
internal sealed class RuleProofGrain(IJudgedStore store) : Grain, IRuleProofGrain
{
    /// <inheritdoc/>
    public async Task<RuleScores> GetScores(DateOnly from, DateOnly until)
    {
        var counted = await Count(from, until);
        var rates = await GrainFactory.GetGrain<IBackTestsGrain>(INetworkGrain.Key).GetRates();
        return new RuleScores { From = from, Until = until, Judged = counted.Judged, Rules = counted.Scores(rates) };
    }

    /// <inheritdoc/>
    public async Task<ControlSample> GetControlSample(DateOnly from, DateOnly until)
    {
        var counted = await Count(from, until);
        var content = await GrainFactory.GetGrain<IRuleBookGrain>(INetworkGrain.Key).GetRules();
        var (chance, rules) = (counted.ByChance, counted.ByRules);
        return new ControlSample
        {
            From = from,
            Until = until,
            Shares = content.Shares,
            Picked = counted.Picked,
            Controls = chance.Controls,
            Positives = chance.Positive,
            Rate = Intervals.Wilson(chance.Positive, chance.Controls),
            RuleControls = rules.Controls,
            RulePositives = rules.Positive,
            RuleRate = Intervals.Wilson(rules.Positive, rules.Controls),
            Uplift = Intervals.Ratio(rules.Positive, rules.Controls, chance.Positive, chance.Controls),
            Difference = Intervals.Difference(rules.Positive, rules.Controls, chance.Positive, chance.Controls),
        };
    }

    // Beside the turns of this grain.
    private async Task<ScoreTally> Count(DateOnly from, DateOnly until)
    {
        var scan = await Task.Run(() => store.Scan(new JudgedPeriod(from, until, ImmutableArray<string>.Empty)));
        var all = new ScoreTally();
        foreach (var counter in await JudgedScanning.Run(scan, Environment.ProcessorCount, () => new ScoreCounter(), CancellationToken.None)) all.Add(counter.Tally());
        return all;
    }
}
