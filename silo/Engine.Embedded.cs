using Aircop.Grains;
using Microsoft.Extensions.Hosting;

namespace Aircop.Silo;

/// <summary>Runs the grains on the embedded engine: one process, callers included.</summary>
public static class GrainHosting
{
    /// <summary>Name of the engine.</summary>
    public const string Engine = "embedded";

    /// <summary>False: nobody outside the process could reach the grains.</summary>
    public static bool CanStandAlone => false;

    private const string OneProcess =
        "The embedded engine is one process: it cannot be a cluster. Use ./aircop up, which hosts grains and web together, or build with --engine orleans.";

    /// <summary>Hosts the grains in this process and lets it call them.</summary>
    /// <exception cref="SetupException">The settings ask for a cluster, or the data folder cannot be used.</exception>
    public static void AddAircopGrains(this IHostApplicationBuilder builder, SiloOptions options)
    {
        if (options.Storage.Kind != StorageKind.Sqlite) throw new SetupException($"Storage:Kind is {options.Storage.Kind}. {OneProcess}");
        builder.Services.AddSqliteState(options.Storage);
        builder.AddEmbeddedGrains(static o => o.GrainAssemblies.Add(typeof(AircopStorage).Assembly));
        builder.Services.AddNetwork(options);
    }

    /// <summary>Refuses: there is no cluster to be a client of.</summary>
    /// <exception cref="SetupException">Always.</exception>
    public static void AddAircopClient(this IHostApplicationBuilder builder, SiloOptions options) => throw new SetupException(OneProcess);
}
