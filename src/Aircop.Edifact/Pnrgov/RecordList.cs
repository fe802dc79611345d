namespace Aircop.Edifact.Pnrgov;

/// <summary>The bookings of a push while it is read: as objects while there is room, from the first one without room on as places.</summary>
internal sealed class RecordList
{
    private readonly List<PnrRecord> _kept = [];
    private Places _places;
    private int _sharedWeight;

    /// <summary>How many there are.</summary>
    public int Count => _kept.Count + _places.Count;

    /// <summary>Adds a booking at the end.</summary>
    /// <param name="record">The booking.</param>
    /// <param name="place">Where it stands, see <see cref="RecordSource"/>.</param>
    /// <param name="offset">Where in the input reading has come to.</param>
    /// <param name="sharedWeight">What the objects that bookings share weigh, up to this one.</param>
    /// <param name="budget">Says whether there is room.</param>
    public void Add(PnrRecord record, ulong place, int offset, int sharedWeight, MemoryBudget budget)
    {
        var newlyShared = sharedWeight - _sharedWeight;
        _sharedWeight = sharedWeight;
        if (_places.Count == 0 && budget.TryKeep(RecordWeight.Of(record) + newlyShared, offset))
        {
            _kept.Add(record);
            return;
        }

        _places.Add(place);
        budget.KeepPlace();
    }

    /// <summary>The bookings.</summary>
    /// <param name="source">Reads those kept as places; null: there are none.</param>
    public Listed<PnrRecord> ToListed(RecordSource? source) =>
        Count == 0 ? Listed<PnrRecord>.Empty : new Listed<PnrRecord>([.. _kept], _places, _places.Count == 0 ? null : source!.Read);
}
