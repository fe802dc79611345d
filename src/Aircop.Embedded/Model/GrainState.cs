namespace Orleans;

/// <summary>A state on its way to or from a store.</summary>
public interface IGrainState<T>
{
    T? State { get; set; }
    string? ETag { get; set; }
    bool RecordExists { get; set; }
}

public sealed class GrainState<T>(T? state, string? eTag = null) : IGrainState<T>
{
    public GrainState()
        : this(default)
    {
    }

    public T? State { get; set; } = state;
    public string? ETag { get; set; } = eTag;
    public bool RecordExists { get; set; }
}
