using System.Buffers;
using System.Text.Json;
using Aircop.Silo;
using Aircop.Storage;
using Orleans.Storage;

namespace Aircop.ClientWeb.Tests;

/// <summary>
/// Grains of two kinds never share a row, and what is stored is what the state was when the write began, even in a store that asks for
/// nothing but state and key and takes its time to look at the state.
/// </summary>
public sealed class StorageByKindTests
{
    private const string Row = "flights-2026052006";

    private static readonly GrainId Airport = GrainId.Create("airport", "DAL");
    private static readonly GrainId Carrier = GrainId.Create("carrier", "DAL");

    private readonly RowsByStateAndKey _rows = new();
    private readonly StorageByKind _storage;

    public StorageByKindTests() => _storage = new StorageByKind(_rows, new PlainJson());

    [Fact]
    public async Task An_airport_and_a_carrier_of_one_name_keep_what_each_wrote()
    {
        await Write(Airport, "of the airport");
        await Write(Carrier, "of the carrier");

        Assert.Equal(["of the airport"], (await Read(Airport)).State!);
        Assert.Equal(["of the carrier"], (await Read(Carrier)).State!);
    }

    [Fact]
    public async Task What_one_clears_the_other_still_has()
    {
        var written = await Write(Airport, "of the airport");
        await Write(Carrier, "of the carrier");

        await _storage.ClearStateAsync(Row, Airport, written);

        Assert.Empty(written.State!);
        Assert.False(written.RecordExists);
        Assert.False((await Read(Airport)).RecordExists);
        Assert.Equal(["of the carrier"], (await Read(Carrier)).State!);
    }

    [Fact]
    public async Task What_was_never_written_is_new_and_has_no_version()
    {
        var row = await Read(Airport);

        Assert.Empty(row.State!);
        Assert.Equal((null, false), (row.ETag, row.RecordExists));
    }

    [Fact]
    public async Task Versions_go_through_both_ways()
    {
        var written = await Write(Airport, "once");
        Assert.Equal(("1", true), (written.ETag, written.RecordExists));

        await _storage.WriteStateAsync(Row, Airport, written);

        Assert.Equal("2", written.ETag);
        Assert.Equal("2", (await Read(Airport)).ETag);
    }

    [Fact]
    public async Task What_changes_while_it_is_written_is_not_in_the_row()
    {
        var gate = _rows.Gate = new TaskCompletionSource();
        var state = new GrainState<List<string>> { State = ["before"] };
        var write = _storage.WriteStateAsync(Row, Airport, state);
        state.State.Add("meanwhile");
        gate.SetResult();
        await write;

        Assert.Equal(["before"], (await Read(Airport)).State!);
    }

    private async Task<GrainState<List<string>>> Write(GrainId grain, string value)
    {
        var state = new GrainState<List<string>> { State = [value] };
        await _storage.WriteStateAsync(Row, grain, state);
        return state;
    }

    private async Task<GrainState<List<string>>> Read(GrainId grain)
    {
        var state = new GrainState<List<string>>();
        await _storage.ReadStateAsync(Row, grain, state);
        return state;
    }

    private sealed class PlainJson : IStateSerializer
    {
        public void Serialize<T>(T state, IBufferWriter<byte> output) => output.Write(JsonSerializer.SerializeToUtf8Bytes(state));

        public T Deserialize<T>(ReadOnlySpan<byte> bytes) => JsonSerializer.Deserialize<T>(bytes)!;
    }

    /// <summary>Names rows as Orleans' ADO.NET store does, and looks at the state only behind the gate.</summary>
    private sealed class RowsByStateAndKey : IGrainStorage
    {
        private readonly Dictionary<(string, string), (byte[] Bytes, int Version)> _rows = [];

        public TaskCompletionSource? Gate { get; set; }

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            grainState.RecordExists = _rows.TryGetValue((stateName, $"{grainId.Key}"), out var row);
            grainState.State = (T)(object)new StoredBytes { Bytes = row.Bytes };
            grainState.ETag = grainState.RecordExists ? $"{row.Version}" : null;
            return Task.CompletedTask;
        }

        public async Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            if (Gate is not null) await Gate.Task;
            var key = (stateName, $"{grainId.Key}");
            var version = _rows.GetValueOrDefault(key).Version + 1;
            _rows[key] = (((StoredBytes)(object)grainState.State!).Bytes.ToArray(), version);
            (grainState.ETag, grainState.RecordExists) = ($"{version}", true);
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            _rows.Remove((stateName, $"{grainId.Key}"));
            (grainState.ETag, grainState.RecordExists) = (null, false);
            return Task.CompletedTask;
        }
    }
}
