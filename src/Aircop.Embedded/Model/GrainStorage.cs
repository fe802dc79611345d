namespace Orleans.Storage;

/// <summary>A store of grain states. Each call sets the state's version and whether it exists.</summary>
public interface IGrainStorage
{
    /// <summary>Reads a state; where there is none, a new value without a version.</summary>
    Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">The state's version is not the stored one.</exception>
    Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

    /// <exception cref="InconsistentStateException">The state's version is not the stored one.</exception>
    Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);
}

/// <summary>The stored state is not the one the writer had read.</summary>
public sealed class InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
    : OrleansException(errorMsg, storageException)
{
    public string? StoredEtag { get; } = storedEtag;
    public string? CurrentEtag { get; } = currentEtag;

    // Only the activation whose write failed is dropped, not those the exception passes on its way out.
    internal bool IsSourceActivation { get; set; } = true;
}
