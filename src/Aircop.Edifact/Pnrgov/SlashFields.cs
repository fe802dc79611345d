using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aircop.Edifact.Pnrgov;

/// <summary>The fields of a service's text, which slashes part: DOCS, DOCO and DOCA. What is not there reads as empty.</summary>
internal readonly ref struct SlashFields
{
    /// <summary>Fields told apart; the last one holds the rest.</summary>
    private const int Most = 16;

    private readonly ReadOnlySpan<char> _text;
    private readonly Ends _ends;

    public SlashFields(ReadOnlySpan<char> text)
    {
        _text = text;
        Span<int> ends = _ends;
        var count = 0;
        var at = 0;
        for (; at + Vector512<ushort>.Count <= text.Length; at += Vector512<ushort>.Count)
        {
            var letters = Vector512.LoadUnsafe(ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text[at..])));
            var slashes = Vector512.Equals(letters, Vector512.Create((ushort)'/')).ExtractMostSignificantBits();
            for (; slashes != 0 && count < Most - 1; slashes &= slashes - 1)
            {
                ends[count++] = at + BitOperations.TrailingZeroCount(slashes);
            }
        }

        for (; at < text.Length && count < Most - 1; at++)
        {
            if (text[at] == '/')
            {
                ends[count++] = at;
            }
        }

        ends[count++] = text.Length;
        Count = count;
    }

    /// <summary>How many there are.</summary>
    public int Count { get; }

    /// <summary>A field as sent, from 0 on.</summary>
    public ReadOnlySpan<char> this[int field]
    {
        get
        {
            if ((uint)field >= (uint)Count)
            {
                return default;
            }

            var start = field == 0 ? 0 : _ends[field - 1] + 1;
            return _text[start.._ends[field]];
        }
    }

    /// <summary>A field without the blanks around it.</summary>
    public ReadOnlySpan<char> Trimmed(int field)
    {
        var value = this[field];
        return value.IsEmpty || (IsPrinted(value[0]) && IsPrinted(value[^1])) ? value : value.Trim();
    }

    /// <summary>A field as text, or null when it is empty or not there.</summary>
    public string? Value(int field)
    {
        var value = Trimmed(field);
        return value.IsEmpty ? null : value.ToString();
    }

    /// <summary>A field as an upper-case code from the shared table, or null when it is empty or not there.</summary>
    public string? Code(int field)
    {
        var value = Trimmed(field);
        return value.IsEmpty ? null : CodeCache.Find(value) ?? value.ToString().ToUpperInvariant();
    }

    private static bool IsPrinted(char letter) => letter is > ' ' and <= '~';

    [InlineArray(Most)]
    private struct Ends
    {
        private int _first;
    }
}
