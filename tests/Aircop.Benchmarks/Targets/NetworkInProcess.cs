using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Reference;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Silo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Aircop.Benchmarks.Targets;

/// <summary>The whole network in this process, with its state in SQLite in a folder that is gone afterwards, and the clock of a period.</summary>
internal sealed class NetworkInProcess : IAsyncDisposable
{
    private readonly IHost _host;
    private readonly string _folder;

    private NetworkInProcess(IHost host, string folder, ScenarioClock clock) => (_host, _folder, Clock) = (host, folder, clock);

    public ScenarioClock Clock { get; }

    public IGrainFactory Grains => _host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>Keys of travellers.</summary>
    public IdentityKeys Identities => _host.Services.GetRequiredService<IdentityKeys>();

    /// <summary>Lists and rules in force.</summary>
    public TargetingSnapshotHolder Snapshots => _host.Services.GetRequiredService<TargetingSnapshotHolder>();

    public static async Task<NetworkInProcess> StartAsync(DateTimeOffset start, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("aircop-bench-").FullName;
        var clock = new ScenarioClock(start);
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddConsole(options => options.LogToStandardErrorThreshold = LogLevel.Trace).SetMinimumLevel(LogLevel.Error);

        // Reminders that fall due while the engine stops say so.
        builder.Logging.AddFilter("Orleans", LogLevel.Critical);
        builder.Services.AddSingleton(new FieldClock(clock));
        builder.AddAircopGrains(new SiloOptions { Storage = new StorageSettings { Directory = folder } });
        var host = builder.Build();
        await host.StartAsync(cancel);
        return new NetworkInProcess(host, folder, clock);
    }

    /// <summary>Puts entries on lookout lists, and targets with them.</summary>
    public async Task AddLookouts(IEnumerable<(string List, Lookout Entry)> entries)
    {
        foreach (var list in entries.GroupBy(entry => entry.List, entry => entry.Entry, StringComparer.Ordinal))
            await Grains.GetGrain<IWatchlistGrain>(list.Key).AddEntries([.. list]);
        await _host.Services.GetRequiredService<TargetingSnapshotRefresher>().Refresh();
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
