using Aircop.Silo;
using Orleans.Storage;

namespace Aircop.ClientWeb.Tests;

/// <summary>Grains of two kinds never share a row, even in a store that asks for nothing but state and key.</summary>
public sealed class StorageByKindTests
{
    private static readonly GrainId Airport = GrainId.Create("airport", "DAL");
    private static readonly GrainId Carrier = GrainId.Create("carrier", "DAL");

    private readonly StorageByKind _storage = new(new RowsByStateAndKey());

    [Fact]
    public async Task An_airport_and_a_carrier_of_one_name_keep_what_each_wrote()
    {
        await Write(Airport, "of the airport");
        await Write(Carrier, "of the carrier");

        Assert.Equal("of the airport", await Read(Airport));
        Assert.Equal("of the carrier", await Read(Carrier));
    }

    [Fact]
    public async Task What_one_clears_the_other_still_has()
    {
        await Write(Airport, "of the airport");
        await Write(Carrier, "of the carrier");

        await _storage.ClearStateAsync("flights-2026052006", Airport, new GrainState<string>());

        Assert.Null(await Read(Airport));
        Assert.Equal("of the carrier", await Read(Carrier));
    }

    private Task Write(GrainId grain, string value) => _storage.WriteStateAsync("flights-2026052006", grain, new GrainState<string> { State = value });

    private async Task<string?> Read(GrainId grain)
    {
        var state = new GrainState<string>();
        await _storage.ReadStateAsync("flights-2026052006", grain, state);
        return state.State;
    }

    /// <summary>Names rows as Orleans' ADO.NET store does.</summary>
    private sealed class RowsByStateAndKey : IGrainStorage
    {
        private readonly Dictionary<(string, string), object?> _rows = [];

        public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            grainState.State = (T?)_rows.GetValueOrDefault((stateName, $"{grainId.Key}"));
            return Task.CompletedTask;
        }

        public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            _rows[(stateName, $"{grainId.Key}")] = grainState.State;
            return Task.CompletedTask;
        }

        public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState)
        {
            _rows.Remove((stateName, $"{grainId.Key}"));
            return Task.CompletedTask;
        }
    }
}
