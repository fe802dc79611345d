using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IBackTestGrain"/>
internal sealed class BackTestGrain(FieldClock clock) : Grain, IBackTestGrain
{
    private BackTest? _test;

    /// <inheritdoc/>
    public Task<BackTest> Start(BackTestOrder order)
    {
        var now = clock.GetUtcNow();
        _test ??= new BackTest { Id = this.GetPrimaryKeyString(), Order = order, State = BackTestState.Failed, StartedAt = now, EndedAt = now, Problem = "Nothing has been kept of past flights yet." };
        return Task.FromResult(_test);
    }

    /// <inheritdoc/>
    public Task<BackTest?> Get() => Task.FromResult(_test);

    /// <inheritdoc/>
    public Task<BackTest?> Cancel(string by) => Task.FromResult(_test);
}
