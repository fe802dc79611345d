using System.Collections.Immutable;
using Aircop.Contracts.Rules;
using Aircop.Grains.Persistence;

namespace Aircop.Grains.Rules;

/// <summary>The last back-tests as they are stored.</summary>
internal sealed class BackTestsState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The last back-tests without their results, the newest first.</summary>
    public List<BackTest> Tests { get; set; } = [];

    /// <summary>Positive rate of the last back-test with a control, by rule.</summary>
    public SortedDictionary<string, double> Rates { get; set; } = new(StringComparer.Ordinal);
}

/// <inheritdoc cref="IBackTestsGrain"/>
internal sealed class BackTestsGrain([PersistentState("backtests", AircopStorage.Name)] IPersistentState<BackTestsState> state) : Grain, IBackTestsGrain
{
    private const int MostTests = 200;

    /// <inheritdoc/>
    public Task Note(BackTest test)
    {
        var tests = state.State.Tests;
        var place = tests.FindIndex(known => known.Id == test.Id);
        if (place >= 0) tests[place] = test with { Result = null };
        else tests.Insert(0, test with { Result = null });
        if (tests.Count > MostTests) tests.RemoveRange(MostTests, tests.Count - MostTests);
        if (test.Result?.Precision is { } precision) state.State.Rates[test.Order.Rule] = precision.Rate;
        return this.WriteOrForget(state);
    }

    /// <inheritdoc/>
    public Task<ImmutableArray<BackTest>> Get(string rule) =>
        Task.FromResult<ImmutableArray<BackTest>>([.. state.State.Tests.Where(test => rule.Length == 0 || test.Order.Rule == rule)]);

    /// <inheritdoc/>
    public Task<ImmutableSortedDictionary<string, double>> GetRates() => Task.FromResult(state.State.Rates.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
