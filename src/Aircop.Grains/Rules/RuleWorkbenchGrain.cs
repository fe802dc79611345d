using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Orleans.Concurrency;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleWorkbenchGrain"/>
[Reentrant]
internal sealed class RuleWorkbenchGrain(FieldClock clock) : Grain, IRuleWorkbenchGrain
{
    /// <inheritdoc/>
    public Task<RuleCheck> Check(string text) => Task.FromResult(RuleDescriptions.Check(ReadRule.Of(text)));

    /// <inheritdoc/>
    public Task<RuleSchema> GetSchema() => Task.FromResult(RuleSchemas.Current);

    /// <inheritdoc/>
    public Task<RuleCount> Count(RuleCountOrder order)
    {
        var until = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return Task.FromResult(new RuleCount { Faults = ReadRule.Of(order.Text).Faults, From = until.AddDays(1 - order.Days), Until = until, IsPartial = true });
    }

    /// <inheritdoc/>
    public Task StopCount() => Task.CompletedTask;
}
