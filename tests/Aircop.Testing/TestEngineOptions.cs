using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Aircop.Testing;

/// <summary>What a test gives the engine it runs its grains on.</summary>
public sealed class TestEngineOptions
{
    /// <summary>The name under which grains find <see cref="Storage"/>.</summary>
    public const string StorageName = "aircop";

    /// <summary>Assemblies with grain classes. Orleans finds them itself among those the test loads.</summary>
    public IReadOnlyList<Assembly> Assemblies { get; init; } = [];

    /// <summary>Adds the services grains take, to each silo.</summary>
    public Action<IServiceCollection>? ConfigureServices { get; init; }

    /// <summary>The one store of all silos; it outlives a restart.</summary>
    public IGrainStorage Storage { get; init; } = new MemoryStorage();

    /// <summary>The one reminder table of all silos; it outlives a restart.</summary>
    public IReminderTable ReminderTable { get; init; } = new MemoryReminderTable();

    /// <summary>The clock of grains, their timers and reminders.</summary>
    public TimeProvider TimeProvider { get; init; } = TimeProvider.System;

    /// <summary>How long a caller waits for an answer. Orleans measures it with the system's clock, the embedded engine with <see cref="TimeProvider"/>.</summary>
    public TimeSpan ResponseTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a grain stays in memory without a call; measured as <see cref="ResponseTimeout"/> is. Over a second.</summary>
    public TimeSpan CollectionAge { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How many silos; the embedded engine is always one.</summary>
    public int Silos { get; init; } = 1;
}
