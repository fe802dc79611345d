using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Grains.Lookouts.Reading;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Lookouts;

/// <inheritdoc cref="IWatchlistGrain"/>
/// <remarks>Reads interleave with a change and see the list as it was before it, or after; changes wait for one another.</remarks>
[Reentrant]
internal sealed class WatchlistGrain : Grain, IWatchlistGrain, IWatchlistDeskGrain, IRemindable
{
    private readonly IPersistentState<WatchlistState> _state;
    private readonly WatchlistContent _content;
    private readonly WatchlistDesk _desk;
    private readonly OpenFlightsTeller _teller;
    private readonly OwedReminder _reminder;
    private readonly SemaphoreSlim _one = new(1);
    private readonly FieldClock _clock;
    private readonly ILogger<WatchlistGrain> _logger;

    public WatchlistGrain(
        [PersistentState("watchlist", AircopStorage.Name)] IPersistentState<WatchlistState> state,
        [PersistentState("told", AircopStorage.Name)] IPersistentState<ToldState> told,
        IServiceProvider services,
        IGrainFactory grains,
        ListReaders readers,
        FieldClock clock,
        ILogger<WatchlistGrain> logger)
    {
        var storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);
        _state = state;
        _content = new WatchlistContent(new LookoutPages(storage, this.GetGrainId()), state, WriteState, clock);
        _desk = new WatchlistDesk(_content, new LookoutDrafts(storage, this.GetGrainId()), readers, state, WriteState, clock);
        _teller = new OpenFlightsTeller(
            this, grains, told, () => _state.State.Version, version => grains.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key).Note(this.GetPrimaryKeyString(), version),
            (flight, version) => flight.LookoutsChanged(this.GetPrimaryKeyString(), version), logger);
        _reminder = new OwedReminder(this, told, () => _teller.IsOwing || _content.MayEnd);
        _clock = clock;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        await Sweep();
        _teller.TellSoon();
    }

    /// <inheritdoc/>
    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _reminder.Settle(onlyKnown: true);

    /// <inheritdoc/>
    public Task<long> Change(LookoutChange change) => Alone(async () =>
    {
        await _content.Change(change, releasedBy: "");
        return _state.State.Version;
    });

    /// <inheritdoc/>
    public Task<LookoutProposal> Propose(LookoutChange change, bool isTrial) => isTrial ? _desk.Try(change) : Alone(() => _desk.Propose(change, []));

    /// <inheritdoc/>
    public async Task<LookoutProposal> Import(LookoutFile file)
    {
        var read = await _desk.Read(file);
        if (read.Refusal is { } refusal) return refusal;
        var proposal = file.IsTrial ? await _desk.Try(read.Change) : await Alone(() => _desk.Propose(read.Change, read.Content.Faults));
        return read.Told(proposal);
    }

    /// <inheritdoc/>
    public Task<DraftResult> Decide(DecideDraft command) => Alone(() => _desk.Decide(command));

    /// <inheritdoc/>
    public async Task<WatchlistOverview?> GetOverview()
    {
        var overview = await _desk.Overview(this.GetPrimaryKeyString());
        return overview is null ? null : overview with { Screening = _teller.IsOwing };
    }

    /// <inheritdoc/>
    public Task<WatchlistDescription?> GetDescription() => Task.FromResult(_state.State.Description);

    /// <inheritdoc/>
    public Task<LookoutFinds> Find(LookoutQuery query) => _content.Find(query);

    /// <inheritdoc/>
    public Task<long> GetVersion() => Task.FromResult(_state.State.Version);

    /// <inheritdoc/>
    public Task<LookoutListContent> GetEntries(int from) => _content.Entries(from, onlyInForce: true);

    /// <inheritdoc/>
    public Task<LookoutListContent> ReadAll(int from) => _content.Entries(from, onlyInForce: false);

    /// <inheritdoc/>
    public Task<LookoutChanges> GetChanges(long since) => _content.Changes(since);

    /// <inheritdoc/>
    public async Task ReceiveReminder(string reminderName, TickStatus status)
    {
        await Alone(async () =>
        {
            await _content.EndWhatIsOver();
            return true;
        });
        _teller.TellSoon();
        await _reminder.Settle(onlyKnown: false);
    }

    // Whoever changes the list waits for those before; when one fails, memory may differ from the store and is read anew.
    private async Task<T> Alone<T>(Func<Task<T>> change)
    {
        await _one.WaitAsync();
        try
        {
            var before = _state.State.Version;

            // Before anything changes: should it fail, the same change sent again is still new.
            if (before == 0 && _state.State.LastDraft == 0)
                await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.LookoutList, [this.GetPrimaryKeyString()]);
            var result = await change();
            await Sweep();
            if (_state.State.Version > before) await Spread();
            return result;
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
        finally
        {
            _one.Release();
        }
    }

    // The reminder tells the flights should this process die before it has; it is written together with the state.
    private Task WriteState(bool owes) => owes ? Task.WhenAll(_state.WriteStateAsync(), _reminder.Ensure()) : _state.WriteStateAsync();

    // The change is stored: what is unswept is swept later.
    private async Task Sweep()
    {
        try
        {
            await _content.Sweep();
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Lookout list {List} could not remove rows that do not count any more; it tries again with the next change", this.GetPrimaryKeyString());
        }
    }

    // The silos look at the list at once; should that fail, whoever tells the flights notes the version first.
    private async Task Spread()
    {
        try
        {
            await GrainFactory.GetGrain<ILookoutsGrain>(ILookoutsGrain.Key).Note(this.GetPrimaryKeyString(), _state.State.Version);
        }
        catch (Exception exception)
        {
            _logger.LogWarning(exception, "Lookout list {List} could not note its version at once", this.GetPrimaryKeyString());
        }

        _teller.TellSoon();
    }
}
