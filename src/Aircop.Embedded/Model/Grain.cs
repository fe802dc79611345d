namespace Orleans;

public interface IGrain : IAddressable;
public interface IGrainWithStringKey : IGrain;

/// <summary>Marks the interface of an object outside of grains that grains may call.</summary>
public interface IGrainObserver : IAddressable;

public interface IGrainBase
{
    IGrainContext GrainContext { get; }
}

/// <summary>The base of every grain class: one object for one key, called one turn at a time.</summary>
public abstract class Grain : IGrainBase, IAddressable
{
    protected Grain() => GrainContext = TurnQueue.Serving as Activation
        ?? throw new InvalidOperationException("A grain is made by the engine: call it through IGrainFactory.GetGrain.");

    public IGrainContext GrainContext { get; }

    protected IGrainFactory GrainFactory => ((Activation)GrainContext).Engine;

    /// <summary>Called before the first call, with the state read. An exception fails the calls that wait and drops the grain.</summary>
    public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Called after the last call, before the grain leaves memory. It is not called when the process dies.</summary>
    public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Leaves memory once the running calls end; the next call finds a new object.</summary>
    protected void DeactivateOnIdle() => GrainBaseExtensions.DeactivateOnIdle(this);

    /// <summary>Stays in memory for this long at least.</summary>
    protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).DelayDeactivation(timeSpan);
}
