using Aircop.Engine.Tests.Grains;
using Aircop.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aircop.Engine.Tests;

/// <summary>A test with an engine of its own.</summary>
public abstract class EngineTest : IAsyncLifetime
{
    protected Stage Stage { get; } = new();

    protected ManualTimeProvider Clock { get; } = new();

    protected MemoryStorage Stored { get; } = new();

    protected FaultyStorage Storage { get; private set; } = null!;

    protected TestEngine Engine { get; private set; } = null!;

    protected IGrainFactory Grains => Engine.Grains;

    protected virtual TimeSpan ResponseTimeout => TimeSpan.FromSeconds(30);

    protected virtual TimeSpan CollectionAge => TimeSpan.FromMinutes(15);

    protected virtual int Silos => 1;

    public async Task InitializeAsync()
    {
        Storage = new FaultyStorage(Stored);
        Engine = await TestEngine.StartAsync(new TestEngineOptions
        {
            Assemblies = [typeof(TurnGrain).Assembly],
            ConfigureServices = services => services.AddSingleton(Stage),
            Storage = Storage,
            TimeProvider = Clock,
            ResponseTimeout = ResponseTimeout,
            CollectionAge = CollectionAge,
            Silos = Silos,
        });
    }

    public async Task DisposeAsync() => await Engine.DisposeAsync();
}

/// <summary>A fact that can be asked of the embedded engine only.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class EmbeddedFactAttribute : FactAttribute
{
    public const string NoOrder = "Orleans promises no order of arrival for calls sent without awaiting each.";

    public EmbeddedFactAttribute(string reason) => Skip = TestEngine.IsCluster ? reason : null;
}

/// <summary>A fact about several silos.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class ClusterFactAttribute : FactAttribute
{
    public ClusterFactAttribute() => Skip = TestEngine.IsCluster ? null : "The embedded engine is one process and has no second silo.";
}
