namespace Aircop.Screening;

/// <summary>
/// Immutable multimap from short texts to entry numbers, asked with a span and without allocation. Texts lie in one array, so an
/// entry costs its characters and sixteen bytes.
/// </summary>
internal sealed class KeyTable
{
    private readonly int[] _buckets;
    private readonly Slot[] _slots;
    private readonly char[] _texts;

    private KeyTable(int[] buckets, Slot[] slots, char[] texts)
    {
        _buckets = buckets;
        _slots = slots;
        _texts = texts;
    }

    /// <summary>First slot that holds <paramref name="key"/>, or -1.</summary>
    public int Find(ReadOnlySpan<char> key)
    {
        int slot = _buckets[Bucket(key, _buckets.Length)] - 1;
        return FirstEqual(slot, key);
    }

    /// <summary>The slot after <paramref name="slot"/> that holds <paramref name="key"/>, or -1.</summary>
    public int Next(int slot, ReadOnlySpan<char> key) => FirstEqual(_slots[slot].Next, key);

    /// <summary>The entry number in a slot.</summary>
    public int EntryAt(int slot) => _slots[slot].Entry;

    private int FirstEqual(int slot, ReadOnlySpan<char> key)
    {
        while (slot >= 0)
        {
            ref readonly Slot candidate = ref _slots[slot];
            if (candidate.Length == key.Length && key.SequenceEqual(_texts.AsSpan(candidate.Start, candidate.Length))) return slot;
            slot = candidate.Next;
        }

        return -1;
    }

    private static int Bucket(ReadOnlySpan<char> key, int buckets) =>
        string.GetHashCode(key, StringComparison.Ordinal) & (buckets - 1);

    private readonly record struct Slot(int Start, int Length, int Entry, int Next);

    /// <summary>Collects keys; entries asked later come back in the order they were added.</summary>
    public sealed class Builder
    {
        private readonly List<(int Start, int Length, int Entry)> _keys = [];
        private char[] _texts = new char[1024];
        private int _used;

        /// <summary>Adds one key of an entry.</summary>
        public void Add(ReadOnlySpan<char> key, int entry)
        {
            if (_texts.Length - _used < key.Length) Array.Resize(ref _texts, checked(_texts.Length * 2));
            key.CopyTo(_texts.AsSpan(_used));
            _keys.Add((_used, key.Length, entry));
            _used += key.Length;
        }

        /// <summary>Freezes what was added.</summary>
        public KeyTable Build()
        {
            int size = 1;
            while (size < _keys.Count) size *= 2;
            var buckets = new int[size];
            var slots = new Slot[_keys.Count];

            // From the last to the first: each new head of a chain is then the earlier entry.
            for (int i = _keys.Count - 1; i >= 0; i--)
            {
                (int start, int length, int entry) = _keys[i];
                int bucket = Bucket(_texts.AsSpan(start, length), size);
                slots[i] = new Slot(start, length, entry, buckets[bucket] - 1);
                buckets[bucket] = i + 1;
            }

            return new KeyTable(buckets, slots, _texts.AsSpan(0, _used).ToArray());
        }
    }
}
