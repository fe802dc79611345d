using System.Collections.Immutable;
using Orleans.Concurrency;

namespace Aircop.Contracts.Lookouts;

/// <summary>
/// The versions of all lookout lists in one place, so that nobody has to ask every list. It holds nothing that the lists do not know
/// better. Key: <see cref="Key"/>.
/// </summary>
[Alias("aircop.ILookoutsGrain")]
public interface ILookoutsGrain : IGrainWithStringKey
{
    /// <summary>The one key of this grain.</summary>
    const string Key = "network";

    /// <summary>How long an observer is told of changes unless it watches again, seconds.</summary>
    const int WatchLeaseSeconds = 15;

    /// <summary>A list has this version now; who watches is told.</summary>
    [Alias("Note")]
    Task Note(string list, long version);

    /// <summary>The version of every list.</summary>
    [ReadOnly, Alias("GetVersions")]
    Task<ImmutableSortedDictionary<string, long>> GetVersions();

    /// <summary>Tells an observer of changes for <see cref="WatchLeaseSeconds"/>; returns the version of every list.</summary>
    [Alias("Watch")]
    Task<ImmutableSortedDictionary<string, long>> Watch(ILookoutsObserver observer);
}

/// <summary>Hears that lookout lists have changed.</summary>
[Alias("aircop.ILookoutsObserver")]
public interface ILookoutsObserver : IGrainObserver
{
    /// <summary>A list has another version.</summary>
    [OneWay, Alias("LookoutsChanged")]
    Task LookoutsChanged(string list, long version);
}
