using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Orleans.Hosting;

/// <summary>Puts the embedded engine among a host's services.</summary>
public static class EmbeddedGrainsExtensions
{
    /// <summary>
    /// Serves grains in this process: an <see cref="IGrainFactory"/> for callers, and a hosted service that starts and drains. Stores are
    /// keyed <see cref="Storage.IGrainStorage"/> services; reminders need an <see cref="IReminderTable"/>; the clock is the registered
    /// <see cref="TimeProvider"/>, else the system's.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedOptions> configure)
    {
        var options = new EmbeddedOptions();
        configure(options);
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IGrainFactory>(static provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddSingleton<IHostedService>(static provider => provider.GetRequiredService<EmbeddedEngine>());
        return services;
    }

    /// <summary>Serves grains in this process; see <see cref="AddEmbeddedGrains(IServiceCollection, Action{EmbeddedOptions})"/>.</summary>
    public static void AddEmbeddedGrains(this IHostApplicationBuilder builder, Action<EmbeddedOptions> configure) =>
        builder.Services.AddEmbeddedGrains(configure);
}
