using Aircop.Grains.SimulatedInterpol;
using Microsoft.Extensions.Configuration;

namespace Aircop.Silo;

/// <summary>Where grain state is kept.</summary>
public enum StorageKind
{
    /// <summary>One SQLite file in the data folder: one machine, nothing to set.</summary>
    Sqlite,

    /// <summary>PostgreSQL through Orleans' ADO.NET providers: a cluster.</summary>
    Postgres,

    /// <summary>Azure Storage: a cluster.</summary>
    Azure,
}

/// <summary>Settings of a host of grains, from its configuration.</summary>
public sealed class SiloOptions
{
    /// <summary>Section <c>Storage</c>.</summary>
    public StorageSettings Storage { get; set; } = new();

    /// <summary>Section <c>Cluster</c>.</summary>
    public ClusterSettings Cluster { get; set; } = new();

    /// <summary>Section <c>Network</c>.</summary>
    public NetworkSettings Network { get; set; } = new();

    /// <summary>Section <c>SimulatedInterpol</c>.</summary>
    public SimulatedInterpolOptions SimulatedInterpol { get; set; } = new();

    /// <summary>Reads and checks the settings.</summary>
    /// <exception cref="SetupException">A setting is wrong; the message says what to do.</exception>
    public static SiloOptions Read(IConfiguration configuration)
    {
        SiloOptions options;
        try
        {
            options = configuration.Get<SiloOptions>() ?? new SiloOptions();
        }
        catch (InvalidOperationException fault)
        {
            throw new SetupException($"A setting cannot be read: {fault.Message} Storage:Kind is one of sqlite, postgres, azure; ports are whole numbers.", fault);
        }

        var faults = SiloOptionsValidator.Faults(options);
        return faults.Count == 0 ? options : throw new SetupException(string.Join(Environment.NewLine, faults));
    }
}

/// <summary>Where grain state is kept. Section <c>Storage</c>.</summary>
public sealed class StorageSettings
{
    /// <summary>Kind of store.</summary>
    /// <value><see cref="StorageKind.Sqlite"/>.</value>
    public StorageKind Kind { get; set; } = StorageKind.Sqlite;

    /// <summary>Data folder, made at first start; <c>--data DIR</c>.</summary>
    /// <value><c>./data</c>.</value>
    public string Directory { get; set; } = "data";

    /// <summary>Connection string of PostgreSQL or Azure Storage; not used with SQLite.</summary>
    /// <value>Empty.</value>
    public string Connection { get; set; } = "";
}

/// <summary>The cluster that a silo belongs to. Section <c>Cluster</c>.</summary>
public sealed class ClusterSettings
{
    /// <summary>Id of the cluster; silos and clients with the same id are one network.</summary>
    /// <value><c>aircop</c>.</value>
    public string ClusterId { get; set; } = "aircop";

    /// <summary>Id of the service; part of the keys of stored state, so it never changes.</summary>
    /// <value><c>aircop</c>.</value>
    public string ServiceId { get; set; } = "aircop";

    /// <summary>True for a web host that calls the silos of the cluster and hosts no grains itself.</summary>
    /// <value>False.</value>
    public bool ClientOnly { get; set; }

    /// <summary>TCP port where other silos reach this one; 0 takes any free one, which only a silo alone can do.</summary>
    /// <value>0.</value>
    public int SiloPort { get; set; }

    /// <summary>TCP port where clients reach this silo; 0 takes any free one, which only a silo alone can do.</summary>
    /// <value>0.</value>
    public int GatewayPort { get; set; }
}

/// <summary>What the whole network shares. Section <c>Network</c>.</summary>
public sealed class NetworkSettings
{
    /// <summary>
    /// Secret under which travellers' keys are hashed, base64, 32 bytes at least, the same on every silo. Empty keeps it in
    /// the data folder, where the first start makes it.
    /// </summary>
    /// <value>Empty.</value>
    public string IdentityKey { get; set; } = "";
}

/// <summary>Something must be set otherwise before the program can start. The message says what.</summary>
public sealed class SetupException : Exception
{
    /// <summary>A fault without words.</summary>
    public SetupException()
    {
    }

    /// <summary>A fault with what to do.</summary>
    public SetupException(string message)
        : base(message)
    {
    }

    /// <summary>A fault with what to do and its cause.</summary>
    public SetupException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
