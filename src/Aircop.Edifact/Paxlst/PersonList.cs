using System.Buffers;
using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>A growing list of people in pooled arrays, so that growing leaves nothing behind.</summary>
internal struct PersonList
{
    private const int FirstCapacity = 64;

    private ListedPerson[]? _people;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a person at the end.</summary>
    public void Add(ListedPerson person)
    {
        _people ??= ArrayPool<ListedPerson>.Shared.Rent(FirstCapacity);
        if (Count == _people.Length)
        {
            var larger = ArrayPool<ListedPerson>.Shared.Rent(2 * Count);
            _people.CopyTo(larger, 0);
            ArrayPool<ListedPerson>.Shared.Return(_people, clearArray: true);
            _people = larger;
        }

        _people[Count++] = person;
    }

    /// <summary>The people; the list is empty afterwards and its array back in the pool.</summary>
    public ImmutableArray<ListedPerson> Drain()
    {
        if (_people is null)
        {
            return [];
        }

        var people = ImmutableArray.Create(_people, 0, Count);
        Array.Clear(_people, 0, Count);
        ArrayPool<ListedPerson>.Shared.Return(_people);
        _people = null;
        Count = 0;
        return people;
    }
}
