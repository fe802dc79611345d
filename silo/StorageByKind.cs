using Orleans.Storage;

namespace Aircop.Silo;

/// <summary>
/// Grain state under names that say what kind of grain it belongs to. Orleans' ADO.NET store tells rows apart by the name of the
/// state and the key of the grain alone: the carrier DAL and the airport DAL would write over one another.
/// </summary>
/// <param name="rows">The store.</param>
public sealed class StorageByKind(IGrainStorage rows) : IGrainStorage
{
    /// <inheritdoc/>
    public Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        rows.ReadStateAsync(NameOf(stateName, grainId), grainId, grainState);

    /// <inheritdoc/>
    public Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        rows.WriteStateAsync(NameOf(stateName, grainId), grainId, grainState);

    /// <inheritdoc/>
    public Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState) =>
        rows.ClearStateAsync(NameOf(stateName, grainId), grainId, grainState);

    private static string NameOf(string stateName, GrainId grainId) => $"{grainId.Type}/{stateName}";
}
