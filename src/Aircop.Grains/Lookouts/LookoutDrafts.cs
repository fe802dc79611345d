using System.Globalization;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Persistence;
using Orleans.Storage;

namespace Aircop.Grains.Lookouts;

/// <summary>Changes that wait for a second person, in rows of their own: written whole before the list's row names them.</summary>
/// <param name="storage">Where the rows are.</param>
/// <param name="list">Whose they are.</param>
internal sealed class LookoutDrafts(IGrainStorage storage, GrainId list)
{
    /// <summary>Changes that may wait at once.</summary>
    public const int MostWaiting = 16;

    /// <summary>Entries of a row.</summary>
    private const int RowLength = 1_000;

    private readonly Rows<LookoutPage> _rows = new(storage, list);

    /// <summary>Writes what a draft holds; returns how many rows it took.</summary>
    public async Task<int> Write(long draft, LookoutChange change)
    {
        var rows = Math.Max(1, (change.Entries.Length + RowLength - 1) / RowLength);
        for (var i = 0; i < rows; i++)
        {
            var row = await _rows.Get(Name(draft, i));
            row.Entries = [.. change.Entries.Skip(i * RowLength).Take(RowLength)];
            row.Removed = i == 0 ? change.Removed : [];
            row.Kept = i == 0 ? change.Kept : [];
            await _rows.Write(Name(draft, i));
            _rows.Forget(Name(draft, i));
        }

        return rows;
    }

    /// <summary>The change that a draft is.</summary>
    public async Task<LookoutChange> Read(DraftMark mark)
    {
        var rows = new List<LookoutPage>(mark.Rows);
        for (var i = 0; i < mark.Rows; i++)
        {
            rows.Add(await _rows.Get(Name(mark.Draft.Id, i)));
            _rows.Forget(Name(mark.Draft.Id, i));
        }

        return new LookoutChange
        {
            Entries = [.. rows.SelectMany(row => row.Entries)],
            Removed = [.. rows.SelectMany(row => row.Removed)],
            Kept = [.. rows.SelectMany(row => row.Kept)],
            IsWhole = mark.Draft.IsWhole,
            By = mark.Draft.By,
            Reason = mark.Draft.Reason,
            Description = mark.Draft.Description,
        };
    }

    /// <summary>Names of the rows of a draft.</summary>
    public static IEnumerable<string> Names(DraftMark mark) => Enumerable.Range(0, mark.Rows).Select(row => Name(mark.Draft.Id, row));

    private static string Name(long draft, int row) => string.Create(CultureInfo.InvariantCulture, $"draft-{draft:d6}-{row:d4}");
}
