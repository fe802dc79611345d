namespace Orleans.Runtime;

/// <summary>Anything that can be called across grains.</summary>
public interface IAddressable;

/// <summary>What the engine knows of one grain in memory.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }

    /// <summary>Drops the grain from memory once its running calls end.</summary>
    void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
}
