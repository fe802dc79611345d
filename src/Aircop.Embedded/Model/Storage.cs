namespace Orleans.Core;

/// <summary>A stored value's life. Nothing is begun for a token that is cancelled; what has begun is not cancelled.</summary>
public interface IStorage
{
    string? Etag { get; }
    bool RecordExists { get; }

    Task ReadStateAsync(CancellationToken cancellationToken = default);
    Task ClearStateAsync(CancellationToken cancellationToken = default);

    /// <summary>Writes the value. It is durable when the task has completed.</summary>
    Task WriteStateAsync(CancellationToken cancellationToken = default);
}
