using System.Collections.Immutable;
using System.Security.Cryptography;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Reference;
using Aircop.Contracts.Rules;
using Aircop.Grains.Passengers;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Grains.Targeting;
using Aircop.Targeting;
using Aircop.Testing;
using Aircop.World.Reference;
using Microsoft.Extensions.DependencyInjection;

namespace Aircop.Grains.Tests;

/// <summary>The grains on the built engine, over a store that fails on demand and under a clock that stands still until it is moved.</summary>
internal sealed class Scene : IAsyncDisposable
{
    // On a cluster two silos, or as many as AIRCOP_TEST_SILOS says.
    private static readonly int Silos =
        int.TryParse(Environment.GetEnvironmentVariable("AIRCOP_TEST_SILOS"), out var silos) && silos > 0 ? silos : 2;

    public static readonly DateTimeOffset Start = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private TestEngine _engine = null!;

    public ManualTimeProvider Clock { get; } = new(Start);

    public MemoryStorage Rows { get; private init; } = null!;

    public FaultyStorage Store { get; private init; } = null!;

    public MemoryReminderTable Reminders { get; } = new();

    public IGrainFactory Grains => _engine.Grains;

    /// <summary>Keys of travellers under the secret of the tests.</summary>
    public static IdentityKeys Identities { get; } = new([.. Enumerable.Range(1, IdentityKeys.MinimumSecretLength).Select(i => (byte)i)]);

    /// <summary>Begins a scene; on a cluster with two silos, so that calls between grains cross from one to the other.</summary>
    /// <param name="interpol">The simulated database.</param>
    /// <param name="judged">Keeps what was judged; left out, nothing does.</param>
    public static async Task<Scene> Begin(SimulatedInterpolOptions? interpol = null, IJudgedStore? judged = null)
    {
        var rows = new MemoryStorage(GrainStateJson.Options);
        var scene = new Scene { Rows = rows, Store = new FaultyStorage(rows) };
        scene._engine = await TestEngine.StartAsync(new TestEngineOptions
        {
            Assemblies = [typeof(AircopStorage).Assembly],
            ConfigureServices = services => (judged is null ? services : services.AddSingleton<IJudgedStore>(_ => new BorrowedStore(judged)))
                .AddAircopGrainServices()
                .AddSingleton<IPlaces, WorldPlaces>()
                .AddSingleton(new FieldClock(scene.Clock))
                .AddSingleton(Identities)
                .AddSingleton(interpol ?? new SimulatedInterpolOptions()),
            Storage = scene.Store,
            ReminderTable = scene.Reminders,
            TimeProvider = scene.Clock,

            // Far more than the clock is moved while a call is under way.
            ResponseTimeout = TimeSpan.FromMinutes(30),
            Silos = TestEngine.IsCluster ? Silos : 1,
        });
        return scene;
    }

    public async ValueTask DisposeAsync()
    {
        Store.ReleaseWrites();
        await _engine.DisposeAsync();
    }

    /// <summary>Ends the process and begins another one on the same store.</summary>
    public Task Restart(bool gracefully) => _engine.RestartAsync(gracefully);

    public IFlightGrain Flight(string key) => Grains.GetGrain<IFlightGrain>(key);

    public IAirportGrain Airport(string code) => Grains.GetGrain<IAirportGrain>(code);

    public IOperationGrain Operation(string id = "cocair-8") => Grains.GetGrain<IOperationGrain>(id);

    public static string Receipt(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    public Task<IntakeReceipt> Post(byte[] body, BodyFormat format = BodyFormat.Edifact, string postedBy = "") =>
        Grains.GetGrain<IInterchangeGrain>(Receipt(body)).Accept(new PostedBody { Bytes = body, Format = format, PostedBy = postedBy });

    /// <summary>Lets the clock run in small steps until the condition holds.</summary>
    public Task Until(Func<Task<bool>> condition, [System.Runtime.CompilerServices.CallerArgumentExpression(nameof(condition))] string what = "") =>
        Eventually.Holds(Clock, TimeSpan.FromMilliseconds(250), condition, what);

    /// <summary>Takes the lookout lists and rules in force into every silo, as happens by itself every second.</summary>
    public async Task Refresh()
    {
        for (var silo = 0; silo < _engine.SiloCount; silo++)
            await _engine.Services(silo).GetRequiredService<TargetingSnapshotRefresher>().Refresh();
    }

    /// <summary>A service of the first silo.</summary>
    public T Service<T>()
        where T : notnull => _engine.Services().GetRequiredService<T>();

    /// <summary>The call ends with the fault of the store, as it is or in the engine's words.</summary>
    public static async Task StoreFails(Func<Task> call)
    {
        var fault = await Assert.ThrowsAnyAsync<Exception>(call);
        Assert.True(fault is IOException or OrleansException, $"{fault.GetType()} is no fault of the store.");
    }

    public async Task AddLookouts(params ImmutableArray<Lookout> entries)
    {
        await Grains.GetGrain<IWatchlistGrain>("national").AddEntries(entries);
        await Refresh();
    }

    /// <summary>Puts other rules in force in every silo.</summary>
    public void UseRules(Func<RulePack, RulePack> change)
    {
        for (var silo = 0; silo < _engine.SiloCount; silo++)
        {
            var holder = _engine.Services(silo).GetRequiredService<TargetingSnapshotHolder>();
            holder.Current = holder.Current with { Rules = change(holder.Current.Rules) };
        }
    }

    public async Task GoLive(params ImmutableArray<string> airports)
    {
        Assert.True(await Operation().Plan(Plan(airports)));
        foreach (var state in (OperationState[])
            [OperationState.Invited, OperationState.Preparing, OperationState.Rehearsal, OperationState.Ready, OperationState.Live])
            Assert.True(await Operation().ChangeState(state, "OCU head"));
    }

    public static OperationPlan Plan(params ImmutableArray<string> airports) => new()
    {
        Id = "cocair-8",
        Name = "COCAIR VIII",
        StartsAt = Start,
        EndsAt = Start.AddDays(8),
        Airports = [.. airports.Select(code => new BoardPlace { Iata = code, City = code, Country = "XX" })],
        Synthetic = true,
    };

    public async Task<BoardSnapshot> Board() => Assert.IsType<BoardSnapshot>(await Operation().GetBoard());

    public async Task<Hit> HitOn(string flight) => Assert.Single((await Flight(flight).GetFlight())!.Hits);

    // The host of a scene ends what it made; a store outlives the restarts of a scene.
    private sealed class BorrowedStore(IJudgedStore store) : IJudgedStore
    {
        public Task Write(JudgedFlight flight) => store.Write(flight);

        public IJudgedScan Scan(JudgedPeriod period) => store.Scan(period);

        public Task<int> Remove(DateTimeOffset departedBefore) => store.Remove(departedBefore);
    }
}
