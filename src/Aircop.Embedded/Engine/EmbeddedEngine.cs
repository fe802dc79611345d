using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Orleans.Runtime;

/// <summary>The grains of one process: who is in memory, and the way of each call.</summary>
internal sealed class EmbeddedEngine : IGrainFactory, IHostedService, IDisposable
{
    // A call that so many activations of its grain left undone is given up.
    private const int MaximumMoves = 8;

    private const string ObserverKind = "sys.observer";

    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, ObserverTarget> _observers = new();
    private readonly FrozenDictionary<string, GrainClass> _classes;
    private readonly FrozenDictionary<Type, GrainClass> _onlyClasses;
    private readonly List<ITimer> _sweeps = [];
    private volatile bool _stopping;
    private volatile bool _stopped;

    public EmbeddedEngine(IServiceProvider services, EmbeddedOptions options, ILogger<EmbeddedEngine> log)
    {
        options.Validate();
        (Services, Options, Log) = (services, options, log);
        Clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        Reminders = services.GetService<IReminderTable>() is { } table ? new ReminderService(this, table) : null;
        _classes = options.GrainAssemblies.Distinct().SelectMany(GrainClass.Of).ToFrozenDictionary(static made => made.Kind);
        _onlyClasses = _classes.Values.SelectMany(static made => made.Interfaces, static (made, face) => (Face: face, Class: made))
            .GroupBy(static pair => pair.Face).Where(static group => group.Count() == 1)
            .ToFrozenDictionary(static group => group.Key, static group => group.Single().Class);
    }

    internal IServiceProvider Services { get; }
    internal EmbeddedOptions Options { get; }
    internal TimeProvider Clock { get; }
    internal ILogger Log { get; }
    internal ReminderService? Reminders { get; }

    public TGrain GetGrain<TGrain>(string primaryKey) where TGrain : IGrainWithStringKey =>
        _onlyClasses.TryGetValue(typeof(TGrain), out var grainClass)
            ? Refer<TGrain>(GrainId.Create(grainClass.Kind, primaryKey))
            : throw new ArgumentException($"No grain class, or more than one, implements {typeof(TGrain)}.");

    public TGrain GetGrain<TGrain>(GrainId grainId) where TGrain : IAddressable => Refer<TGrain>(grainId);

    public TObserver CreateObjectReference<TObserver>(IGrainObserver obj) where TObserver : IGrainObserver
    {
        if (obj is not TObserver) throw new ArgumentException($"The observer must implement {typeof(TObserver)}.", nameof(obj));
        var id = GrainId.Create(ObserverKind, Guid.NewGuid().ToString("N"));
        _observers[id] = new ObserverTarget(this, id, obj);
        return Refer<TObserver>(id);
    }

    public void DeleteObjectReference<TObserver>(IGrainObserver obj) where TObserver : IGrainObserver =>
        _observers.TryRemove(obj.GetGrainId(), out _);

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Sweep(Options.ResponseTimeout, FailUnanswered);
        Sweep(Options.CollectionAge, Collect);
        if (Reminders is not null) await Reminders.StartAsync(cancellationToken);
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_stopped) return;
        _stopping = true;
        if (Reminders is not null) await Reminders.StopAsync(cancellationToken);

        // A grain that ends may call another that had ended already, so look again until none is left.
        while (!_activations.IsEmpty && !cancellationToken.IsCancellationRequested)
        {
            var ending = _activations.Values.ToList();
            ending.ForEach(static activation => activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The process stops.")));
            await Task.WhenAll(ending.Select(static activation => activation.Deactivated))
                .WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        if (!_activations.IsEmpty) Log.StoppedUndrained(_activations.Count);
        Dispose();
    }

    public void Dispose()
    {
        _stopping = _stopped = true;
        _sweeps.ForEach(static sweep => sweep.Dispose());
        Reminders?.Dispose();
    }

    internal TInterface Refer<TInterface>(GrainId grainId) => GrainReference.Create<TInterface>(this, grainId);

    /// <summary>Timestamp of the clock after a time from now.</summary>
    internal long Later(TimeSpan time) =>
        Clock.GetTimestamp() + (long)Math.Clamp(time.TotalSeconds * Clock.TimestampFrequency, long.MinValue / 2, long.MaxValue / 2);

    internal void Send(GrainId grainId, Turn turn)
    {
        var isRefused = _stopped || (_stopping && TurnQueue.Serving is null);
        if (isRefused) turn.Fail(new SiloUnavailableException("The engine is stopping and takes no more calls."));
        else if (_classes.TryGetValue(grainId.Type, out var grainClass)) SendToGrain(grainId, grainClass, turn);
        else if (_observers.TryGetValue(grainId, out var observer)) observer.TryAccept(turn);
        else if (grainId.Type == ObserverKind) turn.Fail(new ClientNotAvailableException($"The observer {grainId} is gone."));
        else turn.Fail(new ArgumentException($"No grain class is of kind {grainId.Type}."));
    }

    /// <summary>Takes an ended activation out of memory and gives what it left undone, in order, to a new one.</summary>
    internal void Replace(Activation ended, List<Turn> undone)
    {
        foreach (var turn in undone.FindAll(static turn => ++turn.Moves > MaximumMoves))
        {
            undone.Remove(turn);
            turn.Fail(new OrleansException($"{turn}: {ended.GrainId} left memory again and again before."));
        }

        if (undone.Count == 0)
        {
            _activations.TryRemove(KeyValuePair.Create(ended.GrainId, ended));
            return;
        }

        // Nobody else may put a call before these, and the new one must not have ended before it can be found.
        var next = new Activation(this, _classes[ended.GrainId.Type], ended.GrainId);
        next.Hold(undone);
        _activations[ended.GrainId] = next;
        next.Schedule();
    }

    // An activation that has closed is about to be replaced or removed.
    private void SendToGrain(GrainId grainId, GrainClass grainClass, Turn turn)
    {
        var spin = default(SpinWait);
        while (!Find(grainId, grainClass).TryAccept(turn)) spin.SpinOnce();
    }

    private Activation Find(GrainId grainId, GrainClass grainClass) => _activations.TryGetValue(grainId, out var activation)
        ? activation
        : _activations.GetOrAdd(grainId, static (id, made) => new Activation(made.engine, made.grainClass, id), (engine: this, grainClass));

    private void Sweep(TimeSpan age, Action sweep)
    {
        var every = TimeSpan.FromTicks(Math.Clamp(age.Ticks / 10, TimeSpan.TicksPerMillisecond * 10, TimeSpan.TicksPerMinute));
        _sweeps.Add(Clock.CreateTimer(static sweep => ((Action)sweep!)(), sweep, every, every));
    }

    private void FailUnanswered()
    {
        var oldest = Later(-Options.ResponseTimeout);
        foreach (var (_, activation) in _activations) activation.FailUnansweredBefore(oldest);
        foreach (var (_, observer) in _observers) observer.FailUnansweredBefore(oldest);
    }

    private void Collect()
    {
        var (oldest, now) = (Later(-Options.CollectionAge), Clock.GetTimestamp());
        foreach (var (_, activation) in _activations) activation.CollectIfUnusedSince(oldest, now);
        foreach (var (id, observer) in _observers)
        {
            if (observer.Target is null) _observers.TryRemove(id, out _);
        }
    }
}
