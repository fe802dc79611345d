using System.Net;
using System.Net.Sockets;
using Aircop.Contracts.Reference;
using Aircop.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>Runs the grains on Microsoft Orleans: a silo, alone on its machine with SQLite or in a cluster with PostgreSQL or Azure Storage.</summary>
public static class GrainHosting
{
    /// <summary>Name of the engine.</summary>
    public const string Engine = "orleans";

    /// <summary>True: web hosts of the cluster reach the grains over the network.</summary>
    public static bool CanStandAlone => true;

    internal const string PostgresInvariant = "Npgsql";

    /// <summary>Name of the cluster's store within <see cref="AircopStorage.Name"/>.</summary>
    internal const string ClusterRows = "aircop-rows";

    // Travellers and bodies leave memory when nobody calls them. Who calls just then is handed to the next activation, and Orleans by
    // itself refuses whoever comes at the wrong moment a third time.
    private const int MostHandings = 64;

    /// <summary>Hosts the grains in this process and lets it call them.</summary>
    /// <exception cref="SetupException">The data folder cannot be used, or this build has no such store.</exception>
    public static void AddAircopGrains(this IHostApplicationBuilder builder, SiloOptions options)
    {
        if (options.Storage.Kind == StorageKind.Sqlite) builder.Services.AddSqliteState(options.Storage);
        else AddClusterState(builder.Services);
        builder.UseOrleans(silo =>
        {
            silo.AddReminders();
            silo.Configure<SiloMessagingOptions>(o => o.MaxForwardCount = MostHandings);
            switch (options.Storage.Kind)
            {
                case StorageKind.Sqlite:
                    var (siloPort, gatewayPort) = FreePorts(options.Cluster);
                    silo.UseLocalhostClustering(siloPort, gatewayPort, null, options.Cluster.ServiceId, options.Cluster.ClusterId);
                    break;
                case StorageKind.Postgres:
                    UsePostgres(silo, options);
                    break;
                default:
                    AzureStores.Use(silo, options);
                    break;
            }
        });
        builder.Services.AddNetwork(options);
    }

    /// <summary>Lets this process call the grains of the cluster's silos without hosting any.</summary>
    /// <exception cref="SetupException">The store belongs to one process.</exception>
    public static void AddAircopClient(this IHostApplicationBuilder builder, SiloOptions options)
    {
        if (options.Storage.Kind == StorageKind.Sqlite)
            throw new SetupException("Storage:Kind is Sqlite, which belongs to one process: set postgres or azure to run web hosts apart from their silos.");
        builder.UseOrleansClient(client =>
        {
            client.Configure<ClusterOptions>(o => Name(o, options.Cluster));
            if (options.Storage.Kind == StorageKind.Postgres)
                client.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (PostgresInvariant, options.Storage.Connection));
            else
                AzureStores.Use(client, options);
        });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.TryAddSingleton(static s => new FieldClock(s.GetRequiredService<TimeProvider>()));
        builder.Services.AddPlaces();
        builder.Services.AddSingleton<Readiness>();
    }

    internal static void Name(ClusterOptions cluster, ClusterSettings settings) =>
        (cluster.ClusterId, cluster.ServiceId) = (settings.ClusterId, settings.ServiceId);

    private static void AddClusterState(IServiceCollection services) => services.AddKeyedSingleton<IGrainStorage>(AircopStorage.Name, static (s, _) =>
        new StorageByKind(s.GetRequiredKeyedService<IGrainStorage>(ClusterRows), new JsonStateSerializer()));

    private static void UsePostgres(ISiloBuilder silo, SiloOptions options)
    {
        var connection = options.Storage.Connection;
        silo.Configure<ClusterOptions>(o => Name(o, options.Cluster));
        silo.ConfigureEndpoints(options.Cluster.SiloPort, options.Cluster.GatewayPort);
        silo.UseAdoNetClustering(o => (o.Invariant, o.ConnectionString) = (PostgresInvariant, connection));
        silo.UseAdoNetReminderService(o => (o.Invariant, o.ConnectionString) = (PostgresInvariant, connection));
        silo.AddAdoNetGrainStorage(ClusterRows, o =>
        {
            (o.Invariant, o.ConnectionString, o.GrainStorageSerializer) = (PostgresInvariant, connection, new StoredBytesSerializer());

            // What is cleared is gone, as in SQLite, and leaves no empty row behind.
            o.DeleteStateOnClear = true;
        });
    }

    // A silo alone is reached by nobody, so that any free port does.
    private static (int Silo, int Gateway) FreePorts(ClusterSettings settings)
    {
        using var first = new TcpListener(IPAddress.Loopback, 0);
        using var second = new TcpListener(IPAddress.Loopback, 0);
        first.Start();
        second.Start();
        return (settings.SiloPort != 0 ? settings.SiloPort : ((IPEndPoint)first.LocalEndpoint).Port,
            settings.GatewayPort != 0 ? settings.GatewayPort : ((IPEndPoint)second.LocalEndpoint).Port);
    }
}
