
namespace Aircop.Silo;

/// <summary>Stands where a build without Azure's packages would keep its state there: it says so.</summary>
internal static class AzureStores
{
    private const string NotBuilt = "Storage:Kind is Azure, but this program was built with OrleansAzure=false. Build it with the Azure packages, or set postgres.";

    /// <summary>Refuses.</summary>
    /// <exception cref="SetupException">Always.</exception>
    public static void Use(ISiloBuilder silo, SiloOptions options) => throw new SetupException(NotBuilt);

    /// <summary>Refuses.</summary>
    /// <exception cref="SetupException">Always.</exception>
    public static void Use(IClientBuilder client, SiloOptions options) => throw new SetupException(NotBuilt);
}
