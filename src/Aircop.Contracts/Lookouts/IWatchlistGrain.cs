using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Lookouts;

/// <summary>
/// The entries of one named lookout list that are in force. Key: its name. Every silo holds an immutable snapshot of all lists beside
/// it, and every open flight is screened again with what a change brought. People act through <see cref="IWatchlistDeskGrain"/>.
/// </summary>
[Alias("aircop.IWatchlistGrain")]
public interface IWatchlistGrain : IGrainWithStringKey
{
    /// <summary>Changes the list at once; returns after the write with the version it has then. What changes nothing makes no version.</summary>
    [Alias("Change")]
    Task<long> Change(LookoutChange change);

    /// <summary>Version, from 0 for an empty list that never had an entry.</summary>
    [ReadOnly, Alias("GetVersion")]
    Task<long> GetVersion();

    /// <summary>Some of the entries in force.</summary>
    /// <param name="from">0 for the first; then <see cref="LookoutListContent.Next"/>, as long as the version stays the same.</param>
    [ReadOnly, Alias("GetEntries")]
    Task<LookoutListContent> GetEntries(int from);

    /// <summary>What changed since a version, as of now.</summary>
    [ReadOnly, Alias("GetChanges")]
    Task<LookoutChanges> GetChanges(long since);
}

/// <summary>Short forms of <see cref="IWatchlistGrain.Change"/>.</summary>
public static class WatchlistGrainExtensions
{
    /// <summary>Adds entries; an entry of the same id is replaced. Returns the version after it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="entries">The entries.</param>
    public static Task<long> AddEntries(this IWatchlistGrain list, ImmutableArray<Lookout> entries) => list.Change(new LookoutChange { Entries = entries });

    /// <summary>Removes entries by id; unknown ids are passed over. Returns the version after it.</summary>
    /// <param name="list">The list.</param>
    /// <param name="ids">Ids of entries.</param>
    public static Task<long> RemoveEntries(this IWatchlistGrain list, ImmutableArray<string> ids) => list.Change(new LookoutChange { Removed = ids });
}

/// <summary>A change of a list.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutChange")]
public sealed record LookoutChange
{
    /// <summary>Entries to be added; an entry of the same id is replaced.</summary>
    [Id(0)] public ImmutableArray<Lookout> Entries { get; init; } = [];

    /// <summary>Ids of entries to be removed; unknown ones are passed over.</summary>
    [Id(1)] public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>True when <see cref="Entries"/> are the whole list: every other entry is removed, but for those in <see cref="Kept"/>.</summary>
    [Id(2)] public bool IsWhole { get; init; }

    /// <summary>Ids of entries that a whole list names without saying anything of them that could be read; they stay as they are.</summary>
    [Id(3)] public ImmutableArray<string> Kept { get; init; } = [];

    /// <summary>User name of who changes it; empty when the network does.</summary>
    [Id(4)] public string By { get; init; } = "";

    /// <summary>Why, in that person's words.</summary>
    [Id(5)] public string Reason { get; init; } = "";

    /// <summary>What the list is from now on; null when that stays.</summary>
    [Id(6)] public WatchlistDescription? Description { get; init; }
}

/// <summary>Some entries of a lookout list at a version.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutListContent")]
public sealed record LookoutListContent
{
    /// <summary>Version.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>Entries.</summary>
    [Id(1)] public ImmutableArray<Lookout> Entries { get; init; } = [];

    /// <summary>From where to read on; null when these are the last.</summary>
    [Id(2)] public int? Next { get; init; }

    /// <summary>What the list is; null when nobody has described it.</summary>
    [Id(3)] public WatchlistDescription? Description { get; init; }
}

/// <summary>What changed in a list between two versions.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutChanges")]
public sealed record LookoutChanges
{
    /// <summary>Version after the changes.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>True when the changes are too old or too many to be told one by one: read the whole list.</summary>
    [Id(1)] public bool ReadAll { get; init; }

    /// <summary>Entries that are new since, as they stand now.</summary>
    [Id(2)] public ImmutableArray<Lookout> Added { get; init; } = [];

    /// <summary>Entries that say something else since, as they stand now.</summary>
    [Id(3)] public ImmutableArray<Lookout> Changed { get; init; } = [];

    /// <summary>Ids of entries that are gone.</summary>
    [Id(4)] public ImmutableArray<string> Removed { get; init; } = [];

    /// <summary>What the list is now; null when nobody has described it.</summary>
    [Id(5)] public WatchlistDescription? Description { get; init; }
}
