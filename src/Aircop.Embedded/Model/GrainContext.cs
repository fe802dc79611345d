namespace Orleans.Runtime;

/// <summary>Anything that can be called across grains.</summary>
public interface IAddressable;

/// <summary>What the engine knows of one grain in memory.</summary>
public interface IGrainContext
{
    GrainId GrainId { get; }
}
