using System.Collections.Immutable;
using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>A link as it is stored. What hangs on it is replaced, never changed in place: what is being written stays as it is.</summary>
internal sealed class LinkState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version; grows with every change that concerns flights other than the one that made it.</summary>
    public long Version { get; set; }

    /// <summary>Up to which version these flights were asked to target again; written lazily, for asking twice does no harm.</summary>
    public long Told { get; set; }

    /// <summary>Version in which an outcome came last; 0 when none did.</summary>
    public long OutcomeIn { get; set; }

    /// <summary>Flights with their bookings.</summary>
    public ImmutableArray<LinkedFlight> Flights { get => field.IsDefault ? [] : field; set; } = [];

    /// <summary>Bookings that are not kept one by one any more, by the day they were made.</summary>
    public ImmutableSortedDictionary<DateOnly, int> Earlier { get => field ?? ImmutableSortedDictionary<DateOnly, int>.Empty; set; } = ImmutableSortedDictionary<DateOnly, int>.Empty;

    /// <summary>Outcomes of controls, oldest first.</summary>
    public ImmutableArray<ControlOutcome> Outcomes { get => field.IsDefault ? [] : field; set; } = [];
}
