namespace Aircop.Node;

/// <summary>What an airport node needs to know.</summary>
public sealed record NodeOptions
{
    /// <summary>Largest body the intake takes, bytes (16 MB); larger files are refused here and never sent.</summary>
    public const int LargestBodyBytes = 16 * 1024 * 1024;

    /// <summary>Folder into which files are dropped; outbox, sent and refused are made inside it.</summary>
    public required string Inbox { get; init; }

    /// <summary>Address of the intake's host, such as <c>https://aircop.example/</c>.</summary>
    public required Uri Server { get; init; }

    /// <summary>The node key.</summary>
    public required string Key { get; init; }

    /// <summary>How long a file must keep its size and time before it counts as whole. Default 2 s; 0 or more.</summary>
    public TimeSpan StableAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Time between two looks into the inbox. Default 1 s; above 0.</summary>
    public TimeSpan ScanEvery { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Wait after the first failure; doubles with each further one. Default 1 s; above 0.</summary>
    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait between two tries. Default 2 min; not below <see cref="FirstRetry"/>.</summary>
    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long one post may take before its outcome counts as unknown. Default 60 s; above 0.</summary>
    public TimeSpan PostTimeout { get; init; } = TimeSpan.FromSeconds(60);

    /// <summary>Names the first option that breaks its rule; null when all are well.</summary>
    public string? Fault()
    {
        if (Inbox.Length == 0) return "Inbox is empty; it must name a folder";
        if (!Server.IsAbsoluteUri || Server.Scheme is not ("http" or "https")) return $"Server is {Server}; it must be an http or https address";
        if (Key.Length == 0) return "Key is empty; it must be the node key";
        if (StableAfter < TimeSpan.Zero) return $"StableAfter is {StableAfter}; it must be 0 or more";
        if (ScanEvery <= TimeSpan.Zero) return $"ScanEvery is {ScanEvery}; it must be above 0";
        if (FirstRetry <= TimeSpan.Zero) return $"FirstRetry is {FirstRetry}; it must be above 0";
        if (LongestRetry < FirstRetry) return $"LongestRetry is {LongestRetry}; it must not be below FirstRetry, {FirstRetry}";
        if (PostTimeout <= TimeSpan.Zero) return $"PostTimeout is {PostTimeout}; it must be above 0";
        return null;
    }
}
