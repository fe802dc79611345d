namespace Orleans.Runtime;

/// <summary>An object outside of grains that grains call; held weakly.</summary>
internal sealed class ObserverTarget(EmbeddedEngine engine, GrainId grainId, IGrainObserver observer) : TurnQueue(engine, grainId)
{
    private readonly WeakReference<IGrainObserver> _observer = new(observer);

    internal override object? Target => _observer.TryGetTarget(out var observer) ? observer : null;
}
