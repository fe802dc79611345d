using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Lookouts;

/// <summary>One named lookout list. Key: its name. Every silo holds an immutable snapshot of all lists beside it.</summary>
[Alias("aircop.IWatchlistGrain")]
public interface IWatchlistGrain : IGrainWithStringKey
{
    /// <summary>Adds entries; an entry of the same id is replaced. Returns the new version.</summary>
    [Alias("AddEntries")]
    Task<long> AddEntries(ImmutableArray<Lookout> entries);

    /// <summary>Removes entries by id; unknown ids are passed over. Returns the new version.</summary>
    [Alias("RemoveEntries")]
    Task<long> RemoveEntries(ImmutableArray<string> ids);

    /// <summary>Version, from 0 for an empty list that never had an entry.</summary>
    [ReadOnly, Alias("GetVersion")]
    Task<long> GetVersion();

    /// <summary>Version and all entries.</summary>
    [ReadOnly, Alias("GetEntries")]
    Task<LookoutListContent> GetEntries();
}

/// <summary>Content of a lookout list at a version.</summary>
[GenerateSerializer, Immutable, Alias("aircop.LookoutListContent")]
public sealed record LookoutListContent
{
    /// <summary>Version.</summary>
    [Id(0)] public long Version { get; init; }

    /// <summary>Entries.</summary>
    [Id(1)] public ImmutableArray<Lookout> Entries { get; init; } = [];
}

/// <summary>What a lookout is for.</summary>
public enum LookoutCategory
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>Wanted person (INTERPOL-like nominal, simulated).</summary>
    WantedPerson = 1,

    /// <summary>Stolen, lost or revoked document (SLTD-like, simulated).</summary>
    StolenOrLostDocument = 2,

    /// <summary>National list.</summary>
    NationalLookout = 3,

    /// <summary>Lookout of one unit.</summary>
    UnitLookout = 4,

    /// <summary>Missing person (yellow notice, simulated): protect.</summary>
    MissingPerson = 5,
}

/// <summary>An entry of a lookout list: a person, a document, or both.</summary>
[GenerateSerializer, Immutable, Alias("aircop.Lookout")]
public sealed record Lookout
{
    /// <summary>Id, unique within the list.</summary>
    [Id(0)] public required string Id { get; init; }

    /// <summary>What it is for.</summary>
    [Id(1)] public LookoutCategory Category { get; init; }

    /// <summary>Family name; empty for a document alone.</summary>
    [Id(2)] public string Surname { get; init; } = "";

    /// <summary>Given names.</summary>
    [Id(3)] public string Given { get; init; } = "";

    /// <summary>Date of birth.</summary>
    [Id(4)] public DateOnly? Birth { get; init; }

    /// <summary>Year of birth when only that is known.</summary>
    [Id(5)] public int? BirthYear { get; init; }

    /// <summary>Number of the document; empty for a person alone.</summary>
    [Id(6)] public string DocumentNumber { get; init; } = "";

    /// <summary>Issuing State, three-letter code.</summary>
    [Id(7)] public string DocumentIssuer { get; init; } = "";
}
