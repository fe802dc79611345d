using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;

namespace Aircop.Grains.Lookouts;

/// <summary>What a change would make of a list, before anything of it is written.</summary>
internal sealed class PlannedChange
{
    /// <summary>Entries shown of a difference at most.</summary>
    public const int MostSamples = 20;

    private readonly List<LookoutSample> _samples = [];

    /// <summary>Pages that would be others.</summary>
    public List<PlannedPage> Pages { get; } = [];

    /// <summary>Ids of entries that would be new.</summary>
    public List<string> Added { get; } = [];

    /// <summary>Ids of entries that would say something else.</summary>
    public List<string> Changed { get; } = [];

    /// <summary>Ids of entries that would be gone.</summary>
    public List<string> Removed { get; } = [];

    /// <summary>What is added to the sum of the hashes of all entries.</summary>
    public UInt128 Content { get; private set; }

    /// <summary>Notes what becomes of one entry.</summary>
    /// <param name="before">The entry as it stands; null for a new one.</param>
    /// <param name="after">The entry as it would stand; null when it would be gone.</param>
    public void Note(Lookout? before, Lookout? after)
    {
        unchecked
        {
            if (before is not null) Content -= LookoutFingerprint.Of(before);
            if (after is not null) Content += LookoutFingerprint.Of(after);
        }

        (before is null ? Added : after is null ? Removed : Changed).Add((after ?? before)!.Id);
        if (_samples.Count < MostSamples) _samples.Add(new LookoutSample { Before = before, After = after });
    }

    /// <summary>The difference as people see it.</summary>
    /// <param name="total">Entries of the list as it stands.</param>
    /// <param name="otherDescription">Whether the list itself would be another.</param>
    public LookoutDifference Difference(int total, bool otherDescription) => new()
    {
        Added = Added.Count,
        Changed = Changed.Count,
        Removed = Removed.Count,
        Same = total - Changed.Count - Removed.Count,
        Samples = [.. _samples],
        OtherDescription = otherDescription,
    };

    /// <summary>The mark it leaves.</summary>
    public ListMark Mark(ListChange change) => new(
        change with { Added = Added.Count, Changed = Changed.Count, Removed = Removed.Count },
        Added.ToImmutableArray(),
        Changed.ToImmutableArray(),
        Removed.ToImmutableArray());
}

/// <summary>A page as it would be.</summary>
/// <param name="Number">Which.</param>
/// <param name="Entries">Its entries.</param>
internal sealed record PlannedPage(int Number, List<Lookout> Entries);
