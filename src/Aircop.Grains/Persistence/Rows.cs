using Orleans.Storage;

namespace Aircop.Grains.Persistence;

/// <summary>
/// State that is too large for one row: the rows of one grain, each under its own name, read and written one by one. Calls
/// of a reentrant grain may interleave: each row is read once and everybody gets the same object.
/// </summary>
/// <typeparam name="T">What a row holds.</typeparam>
/// <param name="storage">Where the rows are.</param>
/// <param name="grain">Whose rows they are.</param>
internal sealed class Rows<T>(IGrainStorage storage, GrainId grain)
    where T : class, new()
{
    private readonly Dictionary<string, Task<GrainState<T>>> _rows = new(StringComparer.Ordinal);

    /// <summary>The row of that name, read once and then kept; a new one when there is none.</summary>
    public async Task<T> Get(string name) => (await Row(name)).State!;

    /// <summary>True when the store has the row; reads it.</summary>
    public async Task<bool> Exists(string name) => (await Row(name)).RecordExists;

    /// <summary>Writes the row that <see cref="Get"/> returned.</summary>
    public async Task Write(string name) => await storage.WriteStateAsync(name, grain, await Row(name));

    /// <summary>Removes the row from the store.</summary>
    public async Task Clear(string name)
    {
        var row = await Row(name);
        _rows.Remove(name);
        if (row.RecordExists) await storage.ClearStateAsync(name, grain, row);
    }

    /// <summary>Lets go of a row that is not needed in memory any more; it stays in the store.</summary>
    public void Forget(string name) => _rows.Remove(name);

    private Task<GrainState<T>> Row(string name)
    {
        if (_rows.TryGetValue(name, out var row) && !row.IsFaulted && !row.IsCanceled) return row;
        return _rows[name] = Read(name);
    }

    private async Task<GrainState<T>> Read(string name)
    {
        var row = new GrainState<T>();
        await storage.ReadStateAsync(name, grain, row);
        row.State ??= new T();
        return row;
    }
}
