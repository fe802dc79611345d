using System.Globalization;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Aircop.Grains.Rules;

/// <summary>A back-test as it is stored.</summary>
internal sealed class BackTestRow
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>The back-test; null until it is ordered.</summary>
    public BackTest? Test { get; set; }
}

/// <inheritdoc cref="IBackTestGrain"/>
/// <remarks>What was ordered is stored first; a process that dies meanwhile leaves it to be begun again by whoever asks for it next.</remarks>
[Reentrant]
internal sealed class BackTestGrain(
    [PersistentState("backtest", AircopStorage.Name)] IPersistentState<BackTestRow> state, IJudgedStore store, FieldClock clock, ILogger<BackTestGrain> logger) : Grain, IBackTestGrain
{
    private CancellationTokenSource? _ending;
    private BackTestRun? _run;

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (state.State.Test is { State: BackTestState.Running }) Begin();
        await base.OnActivateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _ending?.CancelAsync() ?? Task.CompletedTask;

    /// <inheritdoc/>
    public async Task<BackTest> Start(BackTestOrder order)
    {
        if (state.State.Test is { } known) return Standing(known);
        state.State.Test = new BackTest { Id = this.GetPrimaryKeyString(), Order = order, State = BackTestState.Running, StartedAt = clock.GetUtcNow() };
        Begin();
        await Write();
        return Standing(state.State.Test!);
    }

    /// <inheritdoc/>
    public Task<BackTest?> Get() => Task.FromResult(state.State.Test is { } test ? Standing(test) : null);

    /// <inheritdoc/>
    public async Task<BackTest?> Cancel(string by)
    {
        if (state.State.Test is { State: BackTestState.Running } test)
        {
            state.State.Test = Standing(test) with { State = BackTestState.Cancelled, CancelledBy = by, EndedAt = clock.GetUtcNow() };
            await (_ending?.CancelAsync() ?? Task.CompletedTask);
            await Write();
        }

        return state.State.Test;
    }

    private BackTest Standing(BackTest test) =>
        test.State == BackTestState.Running && _run is { } run ? test with { Judged = run.Judged, Total = run.Total } : test;

    // Beside the turns of this grain, which stays in memory until it is through.
    private void Begin()
    {
        _ending = new CancellationTokenSource();
        this.RegisterGrainTimer(Judge, new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan) { Interleave = true, KeepAlive = true });
    }

    private async Task Judge(CancellationToken cancellationToken)
    {
        if (_run is not null || state.State.Test is not { State: BackTestState.Running } test) return;
        var after = test with { State = BackTestState.Failed, Problem = "The read model could not be read: look at the log of the server and order it again." };
        try
        {
            after = await Judged(test);
        }
        catch (Exception exception)
        {
            logger.LogError(exception, "Back-test {BackTest} could not be carried out", test.Id);
        }

        if (state.State.Test is not { State: BackTestState.Running } || _ending!.IsCancellationRequested) return;
        state.State.Test = after with { EndedAt = clock.GetUtcNow() };
        await Write();
    }

    private async Task<BackTest> Judged(BackTest test)
    {
        var read = ReadRule.Of(test.Order.Text);
        if (read.Rule is not { } rule) return test with { State = BackTestState.Failed, Problem = string.Create(CultureInfo.InvariantCulture, $"Line {read.Faults[0].Line}: {read.Faults[0].Message}") };
        _run = new BackTestRun(store, rule, new JudgedPeriod(test.Order.From, test.Order.Until, test.Order.Airports), _ending!.Token);
        var tally = await _run.Judge();
        var days = test.Order.Until.DayNumber - test.Order.From.DayNumber + 1;
        return test with { State = BackTestState.Done, Judged = tally.Judged, Total = tally.Judged, Result = tally.ToResult(read.RuleVersion, days) };
    }

    private async Task Write()
    {
        await this.WriteOrForget(state);
        await GrainFactory.GetGrain<IBackTestsGrain>(INetworkGrain.Key).Note(state.State.Test!);
    }
}
