using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Reminders;
using Orleans.Storage;
using Orleans.TestingHost;

namespace Aircop.Testing;

/// <summary>The engine this build has, running grains for a test: here Orleans, with its silos in the test's process.</summary>
public sealed class TestEngine : IAsyncDisposable
{
    private readonly TestEngineOptions _options;
    private InProcessTestCluster _cluster = null!;

    private TestEngine(TestEngineOptions options) => _options = options;

    /// <summary>The engine's name.</summary>
    public static string Name => "orleans";

    /// <summary>Whether the engine can have several silos.</summary>
    public static bool IsCluster => true;

    /// <summary>How many silos run.</summary>
    public int SiloCount => _cluster.Silos.Count;

    /// <summary>The grains as seen from outside.</summary>
    public IGrainFactory Grains => _cluster.Client;

    /// <summary>Starts an engine.</summary>
    public static async Task<TestEngine> StartAsync(TestEngineOptions options)
    {
        var engine = new TestEngine(options);
        await engine.BeginAsync();
        return engine;
    }

    /// <summary>Services of a silo, counted from 0.</summary>
    public IServiceProvider Services(int silo = 0) => _cluster.GetSiloServiceProvider(_cluster.Silos[silo].SiloAddress);

    /// <summary>Ends the engine and starts a new one on the same store. References and observers of the old one are dead.</summary>
    /// <param name="gracefully">Whether grains are deactivated first; otherwise they vanish, as in a crash.</param>
    public async Task RestartAsync(bool gracefully = true)
    {
        if (gracefully)
        {
            await _cluster.StopAllSilosAsync();
        }
        else
        {
            foreach (var silo in _cluster.Silos.ToArray())
            {
                await _cluster.KillSiloAsync(silo);
            }
        }

        await _cluster.DisposeAsync();
        await BeginAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
    }

    private async Task BeginAsync()
    {
        var builder = new InProcessTestClusterBuilder((short)_options.Silos);
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureSilo((_, silo) => Configure(silo));
        builder.ConfigureClient(client =>
            client.Services.Configure<ClientMessagingOptions>(messaging => messaging.ResponseTimeout = _options.ResponseTimeout));
        _cluster = builder.Build();
        await _cluster.DeployAsync();
    }

    private void Configure(ISiloBuilder silo)
    {
        silo.AddReminders();
        var services = silo.Services;
        services.AddSingleton(_options.ReminderTable);
        services.AddKeyedSingleton<IGrainStorage>(TestEngineOptions.StorageName, _options.Storage);

        // Silos keep the system's clock for what holds a cluster together; what grains see goes by the test's.
        services.AddSingleton(_options.TimeProvider);
        services.AddKeyedSingleton(KeyedService.AnyKey, TimeProvider.System);
        services.AddKeyedSingleton(TimeProviderNames.Grains, _options.TimeProvider);
        services.AddKeyedSingleton(ReminderTimeProviderNames.Reminders, _options.TimeProvider);

        // Calls are handed on to the next activation as often as in the product's silos.
        services.Configure<SiloMessagingOptions>(messaging => (messaging.ResponseTimeout, messaging.MaxForwardCount) = (_options.ResponseTimeout, 64));
        services.Configure<GrainCollectionOptions>(collection =>
        {
            collection.CollectionAge = _options.CollectionAge;
            collection.CollectionQuantum = TimeSpan.FromSeconds(1);
        });
        _options.ConfigureServices?.Invoke(services);
    }
}
