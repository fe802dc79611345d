using System.Reflection;

namespace Orleans.Hosting;

/// <summary>How the embedded engine runs grains.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>Assemblies whose <see cref="Grain"/> classes are served; one at least.</summary>
    public ICollection<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How long a caller waits for an answer; noticed up to a tenth late. 30 s by default, positive.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain stays without a call; noticed up to a tenth or a minute late. 15 min by default, positive.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ResponseTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(CollectionAge, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfZero(GrainAssemblies.Count);
    }
}
