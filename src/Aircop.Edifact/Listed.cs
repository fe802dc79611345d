using System.Collections;
using System.Runtime.CompilerServices;

namespace Aircop.Edifact;

/// <summary>
/// The people or bookings of a message, in the order sent. They are kept as objects as far as three times the memory of the input allows;
/// those beyond are kept as their place in the input and read again each time they are asked for. Immutable, and safe to read from several
/// threads.
/// </summary>
/// <typeparam name="T">People or bookings.</typeparam>
[CollectionBuilder(typeof(Listed), nameof(Listed.Create))]
public sealed class Listed<T> : IReadOnlyList<T>
    where T : class
{
    private readonly T[] _kept;
    private readonly Places _places;
    private readonly Func<ulong, T>? _read;

    /// <param name="kept">Those kept as objects: the first ones.</param>
    /// <param name="places">Where each of the others stands.</param>
    /// <param name="read">Reads one of the others from its place.</param>
    internal Listed(T[] kept, Places places, Func<ulong, T>? read)
    {
        _kept = kept;
        _places = places;
        _read = read;
    }

    /// <summary>Nobody.</summary>
    public static Listed<T> Empty { get; } = new([], default, null);

    /// <summary>How many there are.</summary>
    public int Length => _kept.Length + _places.Count;

    /// <summary>Whether there is none.</summary>
    public bool IsEmpty => Length == 0;

    int IReadOnlyCollection<T>.Count => Length;

    /// <inheritdoc/>
    public T this[int index] => (uint)index < (uint)_kept.Length ? _kept[index] : _read!(_places[index - _kept.Length]);

    /// <summary>A part of it, as objects.</summary>
    /// <param name="start">Index of the first.</param>
    /// <param name="length">How many.</param>
    public Listed<T> Slice(int start, int length)
    {
        var part = new T[length];
        for (var i = 0; i < length; i++)
        {
            part[i] = this[start + i];
        }

        return Listed.Create<T>(part);
    }

    /// <summary>Enumerates in order.</summary>
    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < Length; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}

/// <summary>Makes lists of people and bookings.</summary>
public static class Listed
{
    /// <summary>A list of objects.</summary>
    /// <param name="items">The objects.</param>
    public static Listed<T> Create<T>(ReadOnlySpan<T> items)
        where T : class => items.IsEmpty ? Listed<T>.Empty : new Listed<T>(items.ToArray(), default, null);
}

/// <summary>Places in the input, in chunks, so that growing never copies.</summary>
internal struct Places
{
    private const int ChunkBits = 10;
    private const int ChunkLength = 1 << ChunkBits;
    private const int FirstLength = 4;

    private List<ulong[]>? _chunks;

    /// <summary>How many there are.</summary>
    public int Count { get; private set; }

    /// <summary>One of them.</summary>
    public readonly ulong this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)index, (uint)Count);
            return _chunks![index >> ChunkBits][index & (ChunkLength - 1)];
        }
    }

    /// <summary>Adds a place at the end.</summary>
    public void Add(ulong place)
    {
        _chunks ??= new List<ulong[]>(1);
        if (Count == _chunks.Count << ChunkBits)
        {
            _chunks.Add(new ulong[Count == 0 ? FirstLength : ChunkLength]);
        }
        else if (Count < ChunkLength && Count == _chunks[0].Length)
        {
            var first = _chunks[0];
            Array.Resize(ref first, 4 * Count);
            _chunks[0] = first;
        }

        _chunks[Count >> ChunkBits][Count & (ChunkLength - 1)] = place;
        Count++;
    }
}
