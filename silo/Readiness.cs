using Aircop.Contracts.Network;
using Aircop.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>Asks whether storage and grains answer.</summary>
public sealed partial class Readiness(IGrainFactory grains, IServiceProvider services, ILogger<Readiness> log)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(2);
    private static readonly GrainId Probe = GrainId.Create("readiness", "probe");

    /// <summary>What does not answer; null when all do.</summary>
    public async Task<string?> Ask() =>
        await Fails(Storage) ? "storage does not answer" : await Fails(Grains) ? "grains do not answer" : null;

    private Task Storage() =>
        services.GetKeyedService<IGrainStorage>(AircopStorage.Name)?.ReadStateAsync("readiness", Probe, new GrainState<object>()) ?? Task.CompletedTask;

    private Task Grains() => grains.GetGrain<INetworkGrain>(INetworkGrain.Key).GetNames(RegisterKind.Operation);

    private async Task<bool> Fails(Func<Task> ask)
    {
        try
        {
            await ask().WaitAsync(Longest);
            return false;
        }
        catch (Exception fault)
        {
            LogUnready(log, fault);
            return true;
        }
    }

    [LoggerMessage(1, LogLevel.Warning, "Not ready")]
    private static partial void LogUnready(ILogger log, Exception fault);
}
