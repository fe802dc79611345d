using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace Aircop.Grains.Network;

/// <inheritdoc cref="ILinkGrain"/>
/// <remarks>
/// Most links are of one booking and not heard of again for days: the store remembers them, memory need not; agencies are asked for with
/// every flight. What is owed to other flights follows from the version, as with flights (decision 1); a reminder is there only while
/// something is owed.
/// </remarks>
[Reentrant]
internal sealed class LinkGrain : Grain, ILinkGrain, IRemindable
{
    /// <summary>
    /// Rest for every flight that was asked to target again: a number that half the network shares changes all the time, and asks as often
    /// as the network can bear. Links of up to a hundred open flights ask at once and again within a second.
    /// </summary>
    private static readonly TimeSpan RestForEach = TimeSpan.FromMilliseconds(10);

    private readonly IPersistentState<LinkState> _state;
    private readonly SharedWrite _write;
    private readonly TellingLoop _telling;
    private readonly OwedReminder _reminder;
    private readonly LastOneOut _lastOneOut;
    private readonly FieldClock _clock;
    private Task _written = Task.CompletedTask;

    public LinkGrain([PersistentState("link", AircopStorage.Name)] IPersistentState<LinkState> state, FieldClock clock, ILogger<LinkGrain> logger)
    {
        _state = state;
        _clock = clock;
        _write = new SharedWrite(() => this.WriteOrForget(state));
        _telling = new TellingLoop(this, IsOwing, AskOthers, (exception, wait) => logger.LogWarning(
            exception, "Link {Link} could not reach every flight that shares it; it tries again in {Seconds} s", this.GetPrimaryKeyString(), wait.TotalSeconds));
        _reminder = new OwedReminder(this, () => _write.Written(), IsOwing);
        _lastOneOut = new LastOneOut(() =>
        {
            if (!_telling.IsBusy && !BookingLinks.IsAgency(this.GetPrimaryKeyString())) DeactivateOnIdle();
        });
    }

    /// <inheritdoc/>
    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _telling.TellSoon();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _reminder.Settle(onlyKnown: true);

    /// <inheritdoc/>
    public Task<LinkShared> Tell(LinkTold told) => _lastOneOut.Run(async () =>
    {
        await Durable(LinkWindow.Take(_state.State, told, _clock.GetUtcNow()));
        return LinkWindow.Shared(_state.State);
    });

    /// <inheritdoc/>
    public Task<LinkShared> GetShared() => _lastOneOut.Run(async () =>
    {
        await _written;
        return LinkWindow.Shared(_state.State);
    });

    /// <inheritdoc/>
    public Task NoteOutcome(ControlOutcome outcome) => _lastOneOut.Run(async () =>
    {
        await Durable(LinkWindow.Take(_state.State, outcome, _clock.GetUtcNow()));
        return true;
    });

    /// <inheritdoc/>
    public Task ReceiveReminder(string reminderName, TickStatus status) => _lastOneOut.Run(async () =>
    {
        _telling.TellSoon();
        await _reminder.Settle(onlyKnown: false);
        return true;
    });

    private bool IsOwing() => _state.State.Version > _state.State.Told;

    // What is known already may still be on its way to the store. The reminder comes first: it waits for writes, and no write for it.
    private async Task Durable(bool isNew)
    {
        if (isNew)
        {
            if (IsOwing()) await _reminder.Ensure();
            _written = _write.Written();
        }

        await _written;
        _telling.TellSoon();
    }

    // Changes that come meanwhile are told together in the next round.
    private Task<TimeSpan> AskOthers() => _lastOneOut.Run(async () =>
    {
        var telling = _state.State.Version;
        var people = LinkWindow.Concerned(_state.State, _state.State.Told, _clock.GetUtcNow())
            .ToDictionary(flight => flight.Flight, flight => flight.Bookings, StringComparer.Ordinal);
        await GrainFactory.TellEach(people.Keys, (key, flight) => flight.TargetAgain(
            new TargetAgain { Cause = TargetingCause.Network, People = [.. people[key].Select(booking => booking.Person)] }));
        _state.State.Told = telling;
        return RestForEach * people.Count;
    });
}
