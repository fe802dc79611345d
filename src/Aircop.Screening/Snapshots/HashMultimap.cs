namespace Aircop.Screening.Snapshots;

/// <summary>
/// Frozen multimap from 32-bit hashes to numbers. Pairs lie ordered by hash in two arrays behind a directory, so that a look-up touches
/// two or three cache lines and an entry costs about ten bytes. Different keys may share a hash: whoever asks verifies.
/// </summary>
internal sealed class HashMultimap
{
    private readonly int[] _starts;
    private readonly uint[] _hashes;
    private readonly int[] _values;
    private readonly int _shift;

    private HashMultimap(int[] starts, uint[] hashes, int[] values, int shift) =>
        (_starts, _hashes, _values, _shift) = (starts, hashes, values, shift);

    /// <summary>The numbers of a hash, in rising order.</summary>
    public ReadOnlySpan<int> Find(uint hash)
    {
        uint bucket = hash >> _shift;
        int start = _starts[bucket];
        int end = _starts[bucket + 1];
        while (start < end && _hashes[start] < hash) start++;
        int last = start;
        while (last < end && _hashes[last] == hash) last++;
        return _values.AsSpan(start, last - start);
    }

    /// <summary>Collects pairs.</summary>
    public sealed class Builder
    {
        private ulong[] _pairs = new ulong[1024];
        private int _count;

        /// <summary>Adds a number under a hash.</summary>
        public void Add(uint hash, int value)
        {
            if (_count == _pairs.Length) Array.Resize(ref _pairs, checked(_pairs.Length * 2));
            _pairs[_count++] = ((ulong)hash << 32) | (uint)value;
        }

        /// <summary>Freezes what was added; the same pair twice is there once.</summary>
        public HashMultimap Build()
        {
            Span<ulong> pairs = _pairs.AsSpan(0, _count);
            pairs.Sort();
            int unique = 0;
            for (int i = 0; i < pairs.Length; i++)
            {
                if (i == 0 || pairs[i] != pairs[i - 1]) pairs[unique++] = pairs[i];
            }

            int bits = 1;
            while (bits < 24 && 1 << bits < unique / 2) bits++;
            int shift = 32 - bits;
            var starts = new int[(1 << bits) + 1];
            var hashes = new uint[unique];
            var values = new int[unique];
            for (int i = 0; i < unique; i++)
            {
                hashes[i] = (uint)(pairs[i] >> 32);
                values[i] = (int)(uint)(pairs[i] & uint.MaxValue);
                starts[(hashes[i] >> shift) + 1] = i + 1;
            }

            for (int i = 1; i < starts.Length; i++) starts[i] = Math.Max(starts[i], starts[i - 1]);
            _pairs = [];
            _count = 0;
            return new HashMultimap(starts, hashes, values, shift);
        }
    }
}

/// <summary>Hashes of short texts, the same on every machine.</summary>
internal static class TextHash
{
    private const uint Seed = 2166136261;

    /// <summary>The hash of a text.</summary>
    public static uint Of(ReadOnlySpan<char> text) => Of(text, skip: -1);

    /// <summary>The hash of a text without one of its characters.</summary>
    public static uint Of(ReadOnlySpan<char> text, int skip)
    {
        unchecked
        {
            uint hash = Seed;
            for (int i = 0; i < text.Length; i++)
            {
                if (i != skip) hash = (hash ^ text[i]) * 0x01000193;
            }

            return Mix(hash);
        }
    }

    /// <summary>Spreads the bits of a number.</summary>
    public static uint Mix(uint value)
    {
        unchecked
        {
            value ^= value >> 16;
            value *= 0x85EBCA6B;
            value ^= value >> 13;
            value *= 0xC2B2AE35;
            return value ^ (value >> 16);
        }
    }
}
