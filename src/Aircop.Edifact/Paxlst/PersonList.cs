using System.Buffers;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// The people of a list while it is read: as objects while there is room, in pooled arrays so that growing leaves nothing behind; from the
/// first one without room on as places.
/// </summary>
internal struct PersonList
{
    private const int FirstCapacity = 64;

    private ListedPerson[]? _people;
    private int _kept;
    private Places _places;

    /// <summary>How many there are.</summary>
    public readonly int Count => _kept + _places.Count;

    /// <summary>Adds a person at the end.</summary>
    /// <param name="person">The person.</param>
    /// <param name="place">Where the person stands.</param>
    /// <param name="position">Where in the input reading has come to.</param>
    /// <param name="budget">Says whether there is room.</param>
    public void Add(ListedPerson person, ulong place, int position, MemoryBudget budget)
    {
        if (_places.Count > 0 || !budget.TryKeep(PersonWeight.Of(person), position))
        {
            _places.Add(place);
            budget.KeepPlace();
            return;
        }

        _people ??= ArrayPool<ListedPerson>.Shared.Rent(FirstCapacity);
        if (_kept == _people.Length)
        {
            var larger = ArrayPool<ListedPerson>.Shared.Rent(2 * _kept);
            _people.CopyTo(larger, 0);
            ArrayPool<ListedPerson>.Shared.Return(_people, clearArray: true);
            _people = larger;
        }

        _people[_kept++] = person;
    }

    /// <summary>The people; the pooled array is back in its pool afterwards.</summary>
    /// <param name="source">Reads those kept as places.</param>
    public Listed<ListedPerson> Drain(PersonSource source)
    {
        ListedPerson[] kept = _people is null ? [] : _people.AsSpan(0, _kept).ToArray();
        if (_people is not null)
        {
            Array.Clear(_people, 0, _kept);
            ArrayPool<ListedPerson>.Shared.Return(_people);
            _people = null;
        }

        return Count == 0 ? Listed<ListedPerson>.Empty : new Listed<ListedPerson>(kept, _places, _places.Count == 0 ? null : source.Read);
    }
}
