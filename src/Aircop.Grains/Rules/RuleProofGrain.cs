using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IRuleProofGrain"/>
internal sealed class RuleProofGrain : Grain, IRuleProofGrain
{
    /// <inheritdoc/>
    public Task<RuleScores> GetScores(DateOnly from, DateOnly until) => Task.FromResult(new RuleScores { From = from, Until = until });

    /// <inheritdoc/>
    public Task<ControlSample> GetControlSample(DateOnly from, DateOnly until) => Task.FromResult(new ControlSample { From = from, Until = until });

    /// <inheritdoc/>
    public Task<RuleActResult> SetSampleShare(SetSampleShare command) => Task.FromResult(RuleActResult.NotAllowed);
}
