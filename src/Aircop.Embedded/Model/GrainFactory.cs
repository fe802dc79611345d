namespace Orleans;

/// <summary>Gives references to grains and observers. A reference costs no call and may be kept and compared.</summary>
public interface IGrainFactory
{
    /// <exception cref="ArgumentException">No class, or more than one, has the interface.</exception>
    TGrain GetGrain<TGrain>(string primaryKey) where TGrain : IGrainWithStringKey;

    TGrain GetGrain<TGrain>(GrainId grainId) where TGrain : IAddressable;

    /// <summary>A reference to an object of this process. The engine holds the object weakly: the owner keeps it.</summary>
    TObserver CreateObjectReference<TObserver>(IGrainObserver obj) where TObserver : IGrainObserver;

    /// <summary>Ends a reference, which must be given, not the object: later calls through it fail.</summary>
    void DeleteObjectReference<TObserver>(IGrainObserver obj) where TObserver : IGrainObserver;
}
