using System.Collections.Immutable;

namespace Aircop.Contracts.Lookouts;

/// <summary>How far a list is shared (glossary 2.10, SharingLevel).</summary>
public enum SharingLevel
{
    /// <summary>Not set.</summary>
    Unspecified = 0,

    /// <summary>The owning unit alone.</summary>
    UnitOnly = 1,

    /// <summary>The owner's country.</summary>
    National = 2,

    /// <summary>The owner's region.</summary>
    Regional = 3,

    /// <summary>The whole network.</summary>
    Network = 4,
}

/// <summary>How a change of a list comes into force.</summary>
public enum ListRelease
{
    /// <summary>Not set; acts at once.</summary>
    Unspecified = 0,

    /// <summary>At once: a unit's own lookout list.</summary>
    AtOnce = 1,

    /// <summary>When a second person has released it: a list of the network.</summary>
    TwoPersons = 2,
}

/// <summary>What a list is: whose, for what, and for whom.</summary>
[GenerateSerializer, Immutable, Alias("aircop.WatchlistDescription")]
public sealed record WatchlistDescription
{
    /// <summary>Unit or authority that answers for the list, as people say it.</summary>
    [Id(0)] public required string Owner { get; init; }

    /// <summary>Airport of the owning unit, IATA code; empty for an authority.</summary>
    [Id(1)] public string Airport { get; init; } = "";

    /// <summary>What the list is for, in one sentence.</summary>
    [Id(2)] public required string Purpose { get; init; }

    /// <summary>How far it is shared.</summary>
    [Id(3)] public SharingLevel Sharing { get; init; }

    /// <summary>Categories that its entries may have; all of them when empty.</summary>
    [Id(4)] public ImmutableArray<LookoutCategory> Categories { get => field.IsDefault ? [] : field; init; } = [];

    /// <summary>First day on which it is in force; null when it always was.</summary>
    [Id(5)] public DateOnly? ValidFrom { get; init; }

    /// <summary>Last day on which it is in force; null when nothing ends it.</summary>
    [Id(6)] public DateOnly? ValidUntil { get; init; }

    /// <summary>How its changes come into force. A list that is shared with the network always needs two persons.</summary>
    [Id(7)] public ListRelease Release { get; init; }

    /// <summary>True for a list that plays somebody else's database: it is only asked, and nobody is screened with it.</summary>
    [Id(8)] public bool AskedOnly { get; init; }

    /// <summary>When a list that is a copy was taken from its source, UTC; null for a list of its own.</summary>
    [Id(9)] public DateTimeOffset? CopiedAt { get; init; }

    /// <summary>A copy older than so many hours is old; 0 when it never is.</summary>
    [Id(10)] public int OldAfterHours { get; init; }

    /// <summary>Whether a change waits for a second person.</summary>
    public bool NeedsTwo => Release == ListRelease.TwoPersons || Sharing == SharingLevel.Network;

    /// <summary>Whether the list is in force on a day.</summary>
    /// <param name="day">Day in the field, UTC.</param>
    public bool IsValidOn(DateOnly day) => !(day < ValidFrom) && !(day > ValidUntil);

    /// <inheritdoc/>
    public bool Equals(WatchlistDescription? other) =>
        other is not null && Owner == other.Owner && Airport == other.Airport && Purpose == other.Purpose && Sharing == other.Sharing
        && Categories.SequenceEqual(other.Categories) && ValidFrom == other.ValidFrom && ValidUntil == other.ValidUntil && Release == other.Release
        && AskedOnly == other.AskedOnly && CopiedAt == other.CopiedAt && OldAfterHours == other.OldAfterHours;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Owner, Airport, Purpose, Sharing, ValidFrom, ValidUntil, Release);
}
