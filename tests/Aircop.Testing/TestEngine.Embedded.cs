using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Storage;

namespace Aircop.Testing;

/// <summary>The engine this build has, running grains for a test: here the embedded one.</summary>
public sealed class TestEngine : IAsyncDisposable
{
    private readonly TestEngineOptions _options;
    private ServiceProvider _services = null!;

    private TestEngine(TestEngineOptions options) => _options = options;

    /// <summary>The engine's name.</summary>
    public static string Name => "embedded";

    /// <summary>Whether the engine can have several silos.</summary>
    public static bool IsCluster => false;

    /// <summary>How many silos run: one, whatever was asked.</summary>
    public int SiloCount => 1;

    /// <summary>The grains as seen from outside.</summary>
    public IGrainFactory Grains => _services.GetRequiredService<IGrainFactory>();

    /// <summary>Starts an engine.</summary>
    public static async Task<TestEngine> StartAsync(TestEngineOptions options)
    {
        var engine = new TestEngine(options);
        await engine.BeginAsync();
        return engine;
    }

    /// <summary>Services of a silo, counted from 0.</summary>
    public IServiceProvider Services(int silo = 0) =>
        silo == 0 ? _services : throw new ArgumentOutOfRangeException(nameof(silo), silo, "The embedded engine is one process.");

    /// <summary>Ends the engine and starts a new one on the same store. References and observers of the old one are dead.</summary>
    /// <param name="gracefully">Whether grains are deactivated first; otherwise they vanish, as in a crash.</param>
    public async Task RestartAsync(bool gracefully = true)
    {
        if (gracefully)
        {
            await StopAsync();
        }
        else
        {
            await _services.DisposeAsync();
        }

        await BeginAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await StopAsync();

    private async Task BeginAsync()
    {
        var services = new ServiceCollection();
        services.AddSingleton(_options.TimeProvider);
        services.AddKeyedSingleton<IGrainStorage>(TestEngineOptions.StorageName, _options.Storage);
        services.AddSingleton(_options.ReminderTable);
        services.AddEmbeddedGrains(engine =>
        {
            foreach (var assembly in _options.Assemblies)
            {
                engine.GrainAssemblies.Add(assembly);
            }

            engine.ResponseTimeout = _options.ResponseTimeout;
            engine.CollectionAge = _options.CollectionAge;
        });
        _options.ConfigureServices?.Invoke(services);
        _services = services.BuildServiceProvider();
        foreach (var hosted in _services.GetServices<IHostedService>())
        {
            await hosted.StartAsync(CancellationToken.None);
        }
    }

    private async Task StopAsync()
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
        foreach (var hosted in _services.GetServices<IHostedService>().Reverse())
        {
            await hosted.StopAsync(limit.Token);
        }

        await _services.DisposeAsync();
    }
}
