using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.SimulatedInterpol;

/// <summary>The checks of a flight's documents as they are stored. What waits, was submitted, or is untold is owed.</summary>
internal sealed class SimulatedCheckState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version of the flight that told the documents last.</summary>
    public long Version { get; set; }

    /// <summary>Departure, UTC.</summary>
    public DateTimeOffset Departure { get; set; }

    /// <summary>Documents that are still to be asked for.</summary>
    public List<CheckedDocument> Waiting { get; set; } = [];

    /// <summary>Documents in a batch.</summary>
    public List<CheckedDocument> Submitted { get; set; } = [];

    /// <summary>When the answers to the batch are there, UTC.</summary>
    public DateTimeOffset DueAt { get; set; }

    /// <summary>Answers that the flight has not taken yet.</summary>
    public List<CheckAnswer> Untold { get; set; } = [];

    /// <summary>Documents that have their answer.</summary>
    public List<CheckedDocument> Answered { get; set; } = [];

    /// <summary>Whether anything is owed.</summary>
    public bool IsOwing() => Waiting.Count + Submitted.Count + Untold.Count > 0;
}

/// <inheritdoc cref="ISimulatedCheckGrain"/>
internal sealed class SimulatedCheckGrain(
    [PersistentState("checks", AircopStorage.Name)] IPersistentState<SimulatedCheckState> state,
    ISimulatedFind find,
    SimulatedInterpolOptions options,
    FieldClock clock,
    ILogger<SimulatedCheckGrain> logger) : Grain, ISimulatedCheckGrain, IRemindable
{
    private const string Reminder = "owed";

    /// <summary>Questions under way at once, and of one turn: the flight is not kept waiting for more.</summary>
    private const int AtATime = 16;

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    private IGrainTimer? _timer;

    private SimulatedCheckState State => state.State;

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (State.IsOwing()) WorkIn(TimeSpan.Zero);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task Check(DocumentsToCheck documents)
    {
        if (documents.Version <= State.Version) return;
        var known = State.Answered.Concat(State.Waiting).Concat(State.Submitted).ToHashSet();
        var news = documents.Documents.Where(document => !known.Contains(document)).ToList();
        (State.Version, State.Departure) = (documents.Version, documents.Departure);
        if (news.Count == 0) return;
        State.Waiting.AddRange(news);
        await this.RegisterOrUpdateReminder(Reminder, Period, Period);
        await this.WriteOrForget(state);
        WorkIn(TimeSpan.Zero);
    }

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        if (State.IsOwing()) WorkIn(TimeSpan.Zero);
        else if (await this.GetReminder(Reminder) is { } reminder) await this.UnregisterReminder(reminder);
    }

    private void WorkIn(TimeSpan wait)
    {
        if (_timer is null) _timer = this.RegisterGrainTimer(Work, new GrainTimerCreationOptions(wait, Timeout.InfiniteTimeSpan));
        else _timer.Change(wait, Timeout.InfiniteTimeSpan);
    }

    private async Task Work(CancellationToken cancellationToken)
    {
        var wait = Retry;
        try
        {
            await Collect();
            if (await Ask()) wait = TimeSpan.Zero;
            await Tell();
            if (State.Waiting.Count == 0 && State.Submitted.Count > 0 && clock.WallTimeUntil(State.DueAt) is var due && due > wait) wait = due;
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "The documents of flight {Flight} could not be checked; it tries again in {Seconds} s", this.GetPrimaryKeyString(), wait.TotalSeconds);
        }

        if (State.IsOwing()) WorkIn(wait);
    }

    private async Task Collect()
    {
        if (State.Submitted.Count == 0 || clock.GetUtcNow() < State.DueAt) return;
        if (await find.Collect([.. State.Submitted]) is not { } answers) return;
        State.Submitted.Clear();
        await Keep(answers);
    }

    // True when there is more to ask at once.
    private async Task<bool> Ask()
    {
        if (State.Waiting.Count == 0) return false;
        if (State.Submitted.Count == 0 && State.Departure - clock.GetUtcNow() > TimeSpan.FromHours(options.BatchBeforeHours))
        {
            if (await find.Submit([.. State.Waiting]) is not { } due) return false;
            State.DueAt = due;
            State.Submitted.AddRange(State.Waiting);
            State.Waiting.Clear();
            await this.WriteOrForget(state);
            return false;
        }

        var answers = await Task.WhenAll(State.Waiting.Take(AtATime).Select(find.Ask));
        var given = answers.Where(answer => answer.Result is CheckResult.NoHit or CheckResult.HitUnconfirmed).ToList();
        if (given.Count > 0) await Keep(given);
        return given.Count == answers.Length && State.Waiting.Count > 0;
    }

    private async Task Keep(IReadOnlyCollection<CheckAnswer> answers)
    {
        State.Untold.AddRange(answers);
        State.Answered.AddRange(answers.Select(answer => answer.Document));
        State.Waiting.RemoveAll(State.Answered.Contains);
        await this.WriteOrForget(state);
    }

    private async Task Tell()
    {
        if (State.Untold.Count == 0) return;
        await GrainFactory.GetGrain<IFlightGrain>(this.GetPrimaryKeyString()).TakeChecks([.. State.Untold]);
        State.Untold.Clear();
        await this.WriteOrForget(state);
    }
}
