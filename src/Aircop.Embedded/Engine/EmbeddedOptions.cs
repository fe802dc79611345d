using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Runtime;

namespace Orleans.Hosting;

/// <summary>How the embedded engine runs grains.</summary>
public sealed class EmbeddedOptions
{
    /// <summary>Assemblies whose <see cref="Grain"/> classes are served.</summary>
    public ICollection<Assembly> GrainAssemblies { get; } = [];

    /// <summary>How long a caller waits for an answer; noticed up to a tenth late. 30 s by default, positive.</summary>
    public TimeSpan ResponseTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain stays in memory without a call; noticed up to a tenth or a minute late. 15 min by default, positive.</summary>
    public TimeSpan CollectionAge { get; set; } = TimeSpan.FromMinutes(15);

    /// <summary>The shortest period a reminder may have. 1 min by default, positive.</summary>
    public TimeSpan MinimumReminderPeriod { get; set; } = TimeSpan.FromMinutes(1);

    internal void Validate()
    {
        ThrowUnlessPositive(ResponseTimeout, nameof(ResponseTimeout));
        ThrowUnlessPositive(CollectionAge, nameof(CollectionAge));
        ThrowUnlessPositive(MinimumReminderPeriod, nameof(MinimumReminderPeriod));
        if (GrainAssemblies.Count == 0)
        {
            throw new InvalidOperationException($"{nameof(EmbeddedOptions)}.{nameof(GrainAssemblies)} is empty: there would be no grain.");
        }
    }

    private static void ThrowUnlessPositive(TimeSpan value, string name)
    {
        if (value <= TimeSpan.Zero)
        {
            throw new InvalidOperationException($"{nameof(EmbeddedOptions)}.{name} is {value}; it must be greater than 0.");
        }
    }
}

/// <summary>Puts the embedded engine among a host's services.</summary>
public static class EmbeddedGrainsServiceCollectionExtensions
{
    /// <summary>
    /// Serves grains in this process: <see cref="IGrainFactory"/> and <see cref="IClusterClient"/> for callers, a hosted service that starts and
    /// drains. Stores are keyed <see cref="Storage.IGrainStorage"/> services; reminders need an <see cref="IReminderTable"/>; the clock is the
    /// registered <see cref="TimeProvider"/>, else the system's.
    /// </summary>
    public static IServiceCollection AddEmbeddedGrains(this IServiceCollection services, Action<EmbeddedOptions> configure)
    {
        var options = new EmbeddedOptions();
        configure(options);
        services.AddLogging();
        services.AddSingleton(options);
        services.AddSingleton<EmbeddedEngine>();
        services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<EmbeddedEngine>());
        services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<EmbeddedEngine>());
        return services;
    }

    /// <summary>Serves grains in this process; see <see cref="AddEmbeddedGrains(IServiceCollection, Action{EmbeddedOptions})"/>.</summary>
    public static IHostApplicationBuilder AddEmbeddedGrains(this IHostApplicationBuilder builder, Action<EmbeddedOptions> configure)
    {
        builder.Services.AddEmbeddedGrains(configure);
        return builder;
    }
}
