using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Orleans.Hosting;

namespace Orleans.Runtime;

/// <summary>The grains of one process: who is in memory, and the way of each call.</summary>
internal sealed class EmbeddedEngine : IClusterClient, IHostedService, IDisposable
{
    // A call that so many activations of its grain left undone is given up.
    private const int MaximumMoves = 8;

    private static readonly GrainType ObserverKind = GrainType.Create("sys.observer");

    private readonly ConcurrentDictionary<GrainId, Activation> _activations = new();
    private readonly ConcurrentDictionary<GrainId, ObserverTarget> _observers = new();
    private readonly FrozenDictionary<GrainType, GrainClass> _classes;
    private readonly ILookup<Type, GrainClass> _classesByInterface;
    private readonly ConcurrentDictionary<(Type Interface, string? Prefix), GrainType> _kinds = new();
    private readonly List<ITimer> _sweeps = [];
    private volatile bool _stopping;
    private volatile bool _stopped;

    public EmbeddedEngine(IServiceProvider services, EmbeddedOptions options, ILogger<EmbeddedEngine> log)
    {
        options.Validate();
        ServiceProvider = services;
        Options = options;
        Log = log;
        Clock = services.GetService<TimeProvider>() ?? TimeProvider.System;
        GrainClass[] classes =
        [
            .. options.GrainAssemblies.Distinct().SelectMany(assembly => assembly.GetTypes())
                .Where(type => type is { IsClass: true, IsAbstract: false, IsGenericTypeDefinition: false } && type.IsAssignableTo(typeof(Grain)))
                .Select(type => new GrainClass(type, options.CollectionAge)),
        ];
        _classes = classes.ToFrozenDictionary(grainClass => grainClass.Kind);
        _classesByInterface = classes
            .SelectMany(grainClass => grainClass.Interfaces.Select(face => (face, grainClass)))
            .ToLookup(pair => pair.face, pair => pair.grainClass);
        Reminders = services.GetService<IReminderTable>() is { } table ? new ReminderService(this, table) : null;
    }

    public IServiceProvider ServiceProvider { get; }

    internal EmbeddedOptions Options { get; }

    internal TimeProvider Clock { get; }

    internal ILogger Log { get; }

    internal ReminderService? Reminders { get; }

    public TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
        where TGrainInterface : IGrainWithStringKey =>
        (TGrainInterface)(object)Refer(typeof(TGrainInterface), GrainId.Create(KindOf(typeof(TGrainInterface), grainClassNamePrefix), primaryKey));

    public IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey) =>
        (IGrain)(object)Refer(grainInterfaceType, GrainId.Create(KindOf(grainInterfaceType, null), grainPrimaryKey));

    public TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
        where TGrainInterface : IAddressable => (TGrainInterface)(object)Refer(typeof(TGrainInterface), grainId);

    public TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        ArgumentNullException.ThrowIfNull(obj);
        if (obj is not TGrainObserverInterface)
        {
            throw new ArgumentException($"The provided object must implement '{typeof(TGrainObserverInterface).FullName}'.", nameof(obj));
        }

        var id = GrainId.Create(ObserverKind, Guid.NewGuid().ToString("N"));
        _observers[id] = new ObserverTarget(this, id, obj);
        return (TGrainObserverInterface)(object)Refer(typeof(TGrainObserverInterface), id);
    }

    public void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
        where TGrainObserverInterface : IGrainObserver
    {
        var ids = obj is GrainReference reference
            ? [reference.GrainId]
            : _observers.Where(pair => pair.Value.Is(obj)).Select(pair => pair.Key).ToList();
        ids.ForEach(id => _observers.TryRemove(id, out _));
    }

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        Sweep(Options.ResponseTimeout, FailUnanswered);
        Sweep(Options.CollectionAge, Collect);
        if (Reminders is not null)
        {
            await Reminders.StartAsync(cancellationToken);
        }
    }

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        if (_stopped)
        {
            return;
        }

        _stopping = true;
        if (Reminders is not null)
        {
            await Reminders.StopAsync(cancellationToken);
        }

        // A grain that ends may call another that had ended already, so look again until none is left.
        while (!_activations.IsEmpty && !cancellationToken.IsCancellationRequested)
        {
            var ending = _activations.Values.Select(activation =>
            {
                activation.Deactivate(new DeactivationReason(DeactivationReasonCode.ShuttingDown, "The process stops."), cancellationToken);
                return activation.Deactivated;
            }).ToArray();
            await Task.WhenAll(ending).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stopped = true;
        if (!_activations.IsEmpty)
        {
            Log.StoppedUndrained(_activations.Count);
        }

        Dispose();
    }

    public void Dispose()
    {
        _stopping = _stopped = true;
        _sweeps.ForEach(sweep => sweep.Dispose());
        Reminders?.Dispose();
    }

    internal GrainReference Refer(Type interfaceType, GrainId grainId) => GrainReference.Create(this, interfaceType, grainId);

    /// <summary>Timestamp of the clock after a time from now.</summary>
    internal long Later(TimeSpan time) =>
        Clock.GetTimestamp() + (long)Math.Min(time.TotalSeconds * Clock.TimestampFrequency, long.MaxValue / 2);

    internal void Send(GrainId grainId, Turn turn)
    {
        if (_stopped || (_stopping && TurnQueue.Serving is null))
        {
            turn.Fail(new SiloUnavailableException("The engine is stopping and takes no more calls."));
            return;
        }

        if (!_classes.TryGetValue(grainId.Type, out var grainClass))
        {
            SendToObserver(grainId, turn);
            return;
        }

        // An activation that has closed is about to be replaced or removed.
        var spin = default(SpinWait);
        while (!Find(grainId, grainClass).TryAccept(turn))
        {
            spin.SpinOnce();
        }
    }

    /// <summary>Takes an ended activation out of memory and gives what it left undone, in order, to a new one.</summary>
    internal void Replace(Activation ended, List<Turn> undone)
    {
        undone.RemoveAll(turn =>
        {
            if (++turn.Moves <= MaximumMoves)
            {
                return false;
            }

            turn.Fail(new OrleansMessageRejectionException($"{turn}: grain {ended.GrainId} was deactivated again and again before the call began."));
            return true;
        });
        if (undone.Count == 0)
        {
            _activations.TryRemove(new KeyValuePair<GrainId, Activation>(ended.GrainId, ended));
            return;
        }

        var next = new Activation(this, _classes[ended.GrainId.Type], ended.GrainId);
        undone.ForEach(turn => next.TryAccept(turn));
        _activations[ended.GrainId] = next;
    }

    internal void LogFailure(Turn turn, GrainId grainId, Task answer) => _ = answer.ContinueWith(
        failed => Log.OneWayFailed(failed.Exception!.InnerException!, turn.ToString()!, grainId),
        CancellationToken.None,
        TaskContinuationOptions.OnlyOnFaulted | TaskContinuationOptions.ExecuteSynchronously,
        TaskScheduler.Default);

    private void SendToObserver(GrainId id, Turn turn)
    {
        if (id.Type != ObserverKind)
        {
            turn.Fail(new ArgumentException($"No grain class is of kind {id.Type}."));
        }
        else if (_observers.TryGetValue(id, out var observer) && observer.Target is not null)
        {
            observer.TryAccept(turn);
        }
        else
        {
            turn.Fail(new ClientNotAvailableException($"The observer {id} was deleted or collected."));
        }
    }

    private Activation Find(GrainId grainId, GrainClass grainClass) => _activations.TryGetValue(grainId, out var activation)
        ? activation
        : _activations.GetOrAdd(grainId, static (id, made) => new Activation(made.engine, made.grainClass, id), (engine: this, grainClass));

    private GrainType KindOf(Type interfaceType, string? prefix) => _kinds.GetOrAdd((interfaceType, prefix), static (key, engine) =>
    {
        var classes = engine._classesByInterface[key.Interface]
            .Where(grainClass => key.Prefix is null || grainClass.Type.FullName!.StartsWith(key.Prefix, StringComparison.Ordinal)).ToArray();
        return classes switch
        {
            [var only] => only.Kind,
            [] => throw new ArgumentException($"No grain class implements {key.Interface}."),
            _ => Array.Find(classes, grainClass => string.Equals("I" + grainClass.Type.Name, key.Interface.Name, StringComparison.Ordinal))?.Kind
                ?? throw new ArgumentException($"{key.Interface} is implemented by {string.Join(", ", classes.Select(c => c.Type.Name))}: name one."),
        };
    }, this);

    private void Sweep(TimeSpan age, Action sweep)
    {
        var every = TimeSpan.FromTicks(Math.Clamp(age.Ticks / 10, TimeSpan.TicksPerMillisecond * 10, TimeSpan.TicksPerMinute));
        _sweeps.Add(Clock.CreateTimer(static sweep => ((Action)sweep!)(), sweep, every, every));
    }

    private void FailUnanswered()
    {
        var oldest = Later(-Options.ResponseTimeout);
        foreach (var (_, activation) in _activations)
        {
            activation.FailUnansweredBefore(oldest);
        }

        foreach (var (_, observer) in _observers)
        {
            observer.FailUnansweredBefore(oldest);
        }
    }

    private void Collect()
    {
        var now = Clock.GetTimestamp();
        foreach (var (_, activation) in _activations)
        {
            activation.CollectIfIdle(now);
        }

        foreach (var (id, observer) in _observers)
        {
            if (observer.Target is null)
            {
                _observers.TryRemove(id, out _);
            }
        }
    }
}
