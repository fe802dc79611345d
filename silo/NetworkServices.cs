using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains;
using Aircop.Grains.Passengers;
using Aircop.Storage;
using Aircop.Storage.Judged;
using Aircop.World.Reference;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>What the grains need beside an engine, the same under either.</summary>
internal static class NetworkServices
{
    /// <summary>Adds clocks, places, the network's secret, and the services of the grains.</summary>
    public static void AddNetwork(this IServiceCollection services, SiloOptions options)
    {
        var folder = options.Storage.Directory;
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(static s => new FieldClock(s.GetRequiredService<TimeProvider>()));
        services.AddPlaces();
        services.AddSingleton(_ => new IdentityKeys(IdentityKeyFile.Take(options.Network.IdentityKey, folder)));
        services.AddSingleton<Readiness>();
        services.AddSingleton<IJudgedStore>(_ => SqliteJudgedStore.Open(folder));
        services.AddSingleton(options.SimulatedInterpol);
        services.AddAircopGrainServices();
    }

    /// <summary>Adds the airports of the world.</summary>
    public static void AddPlaces(this IServiceCollection services) => services.TryAddSingleton<IPlaces, WorldPlaces>();

    /// <summary>
    /// Keeps grain state and reminders in one SQLite file of the data folder. The folder is taken at once, so that a second
    /// process is refused before it does anything.
    /// </summary>
    /// <exception cref="SetupException">The folder is in use or cannot be opened.</exception>
    public static void AddSqliteState(this IServiceCollection services, StorageSettings settings)
    {
        SqliteStore store;
        try
        {
            store = SqliteStore.Open(settings.Directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SetupException(fault is DataFolderInUseException
                ? fault.Message
                : $"The data folder {Path.GetFullPath(settings.Directory)} cannot be opened: {fault.Message} Choose another one with --data DIR.", fault);
        }

        // Through factories, so that the host closes the store when it ends.
        services.AddSingleton(_ => store);
        services.AddSingleton<IStateSerializer, JsonStateSerializer>();
        services.AddKeyedSingleton<IGrainStorage>(AircopStorage.Name, static (s, _) =>
            new SqliteGrainStorage(s.GetRequiredService<SqliteStore>(), s.GetRequiredService<IStateSerializer>()));
        services.AddSingleton<IReminderTable>(static s => new SqliteReminderTable(s.GetRequiredService<SqliteStore>()));
    }
}
