using System.Buffers;
using System.Text.Json;
using Orleans;
using Orleans.Runtime;

namespace Aircop.Storage.Tests;

/// <summary>A test with a folder of its own, removed at the end.</summary>
public abstract class StoreTest : IAsyncLifetime
{
    protected string Folder { get; } = Path.Combine(Path.GetTempPath(), $"aircop-store-{Guid.NewGuid():N}");

    protected SqliteStore Store { get; private set; } = null!;

    protected SqliteGrainStorage States { get; private set; } = null!;

    protected virtual SqliteStoreOptions Options => new();

    public Task InitializeAsync()
    {
        Open();
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    protected static GrainId Id(string key) => GrainId.Create("flight", key);

    protected void Open()
    {
        Store = SqliteStore.Open(Folder, Options);
        States = new SqliteGrainStorage(Store, new JsonStates());
    }

    protected async Task Reopen()
    {
        await Store.DisposeAsync();
        Open();
    }

    protected async Task<GrainState<Note>> Read(string key, string stateName = "note")
    {
        var state = new GrainState<Note>();
        await States.ReadStateAsync(stateName, Id(key), state);
        return state;
    }

    protected async Task<GrainState<Note>> Write(string key, string text, string stateName = "note")
    {
        var state = await Read(key, stateName);
        state.State = new Note { Text = text };
        await States.WriteStateAsync(stateName, Id(key), state);
        return state;
    }

    public sealed class Note
    {
        public string Text { get; set; } = "";
    }

    private sealed class JsonStates : IStateSerializer
    {
        public void Serialize<T>(T state, IBufferWriter<byte> output)
        {
            using var writer = new Utf8JsonWriter(output);
            JsonSerializer.Serialize(writer, state);
        }

        public T Deserialize<T>(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<T>(bytes)!;
    }
}
