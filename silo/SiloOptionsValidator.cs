namespace Aircop.Silo;

/// <summary>Checks <see cref="SiloOptions"/>: every fault names the setting, its value, and what to do.</summary>
public static class SiloOptionsValidator
{
    private const int MaxPort = 65_535;

    /// <summary>The faults; none when the settings are good.</summary>
    public static IReadOnlyList<string> Faults(SiloOptions options)
    {
        var faults = new List<string>();
        var (storage, cluster) = (options.Storage, options.Cluster);
        if (string.IsNullOrWhiteSpace(storage.Directory))
            faults.Add("Storage:Directory is empty; name a folder with --data DIR.");
        if (string.IsNullOrWhiteSpace(cluster.ClusterId)) faults.Add("Cluster:ClusterId is empty; give the cluster a name.");
        if (string.IsNullOrWhiteSpace(cluster.ServiceId)) faults.Add("Cluster:ServiceId is empty; give the service a name and never change it.");
        CheckPort(faults, "Cluster:SiloPort", cluster.SiloPort);
        CheckPort(faults, "Cluster:GatewayPort", cluster.GatewayPort);
        if (cluster.SiloPort != 0 && cluster.SiloPort == cluster.GatewayPort)
            faults.Add($"Cluster:SiloPort and Cluster:GatewayPort are both {cluster.SiloPort}; they must differ.");
        if (storage.Kind != StorageKind.Sqlite)
        {
            if (string.IsNullOrWhiteSpace(storage.Connection))
                faults.Add($"Storage:Kind is {storage.Kind} but Storage:Connection is empty; set the connection string.");
            if (options.Network.IdentityKey.Length == 0 && !cluster.ClientOnly)
                faults.Add($"Storage:Kind is {storage.Kind} but Network:IdentityKey is empty; set the same 32 random bytes (base64) on every silo.");
            if ((cluster.SiloPort == 0 || cluster.GatewayPort == 0) && !cluster.ClientOnly)
                faults.Add($"Storage:Kind is {storage.Kind} but Cluster:SiloPort or Cluster:GatewayPort is 0; set both, such as 11111 and 30000.");
        }

        if (options.Network.IdentityKey.Length > 0 && !IdentityKeyFile.TryRead(options.Network.IdentityKey, out _))
            faults.Add($"Network:IdentityKey is not base64 of {IdentityKeyFile.KeyBytes} bytes or more; make one with: openssl rand -base64 32");
        if (options.SimulatedInterpol.Fault() is { } fault) faults.Add(fault);
        return faults;
    }

    private static void CheckPort(List<string> faults, string name, int port)
    {
        if (port is < 0 or > MaxPort) faults.Add($"{name} is {port}; it must be between 0 and {MaxPort}.");
    }
}
