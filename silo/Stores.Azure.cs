using Orleans.Configuration;

namespace Aircop.Silo;

/// <summary>Cluster membership, reminders and grain state in Azure Storage: tables for the first two, blobs for state, whose size has no small limit.</summary>
internal static class AzureStores
{
    /// <summary>Uses them in a silo.</summary>
    public static void Use(ISiloBuilder silo, SiloOptions options)
    {
        var connection = options.Storage.Connection;
        silo.Configure<ClusterOptions>(o => GrainHosting.Name(o, options.Cluster));
        silo.ConfigureEndpoints(options.Cluster.SiloPort, options.Cluster.GatewayPort);
        silo.UseAzureStorageClustering(o => o.TableServiceClient = new(connection));
        silo.UseAzureTableReminderService(o => o.TableServiceClient = new(connection));
        silo.AddAzureBlobGrainStorage(GrainHosting.ClusterRows, o =>
        {
            o.BlobServiceClient = new(connection);
            o.GrainStorageSerializer = new StoredBytesSerializer();
        });
    }

    /// <summary>Finds the silos as a client.</summary>
    public static void Use(IClientBuilder client, SiloOptions options) =>
        client.UseAzureStorageClustering(o => o.TableServiceClient = new(options.Storage.Connection));
}
