using System.Collections.Immutable;
using Aircop.Contracts.Rules;

namespace Aircop.Grains.Rules;

/// <inheritdoc cref="IBackTestsGrain"/>
internal sealed class BackTestsGrain : Grain, IBackTestsGrain
{
    private ImmutableArray<BackTest> _tests = [];

    /// <inheritdoc/>
    public Task Note(BackTest test)
    {
        _tests = [test, .. _tests.Where(known => known.Id != test.Id)];
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<BackTest>> Get(string rule) => Task.FromResult<ImmutableArray<BackTest>>([.. _tests.Where(test => rule.Length == 0 || test.Order.Rule == rule)]);
}
