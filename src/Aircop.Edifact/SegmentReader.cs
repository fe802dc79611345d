using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aircop.Edifact;

/// <summary>
/// Cuts bytes into segments, elements and components in one pass, without copying: separators are found 64 bytes at a time, as the bits
/// of a word. The input holds no line ends (see <see cref="LineEnds"/>). Blanks and control characters between segments are skipped, and
/// so are empty segments.
/// </summary>
internal ref struct SegmentReader
{
    /// <summary>
    /// Elements of a segment that can be addressed. The longest segments of the directories have 21; a seat request for a whole group has
    /// one for each traveller. What is beyond is only skipped.
    /// </summary>
    public const int MaxElements = 512;

    /// <summary>Numbers of scratch a reader needs: cuts between components, then the last cut of each element.</summary>
    public const int ScratchLength = MaxCuts + MaxElements;

    private const int MaxCuts = 2_048;
    private const int BlockLength = 64;

    private readonly ReadOnlySpan<byte> _data;
    private readonly Span<int> _cuts;
    private readonly Span<int> _elementEnds;
    private readonly ServiceCharacters _characters;
    private readonly byte _element;
    private readonly byte _component;
    private readonly byte _terminator;
    private readonly byte _release;
    private readonly byte _apostrophe;
    private ulong _marks;
    private int _block = -BlockLength;
    private int _position;

    /// <param name="data">The input from its first segment on.</param>
    /// <param name="characters">The separators.</param>
    /// <param name="hasTypographicApostrophe">Whether U+2019 occurs anywhere in the input.</param>
    /// <param name="scratch">Scratch for cuts, <see cref="ScratchLength"/> long.</param>
    public SegmentReader(ReadOnlySpan<byte> data, ServiceCharacters characters, bool hasTypographicApostrophe, Span<int> scratch)
    {
        _data = data;
        _cuts = scratch[..MaxCuts];
        _elementEnds = scratch.Slice(MaxCuts, MaxElements);
        _characters = characters;
        _element = characters.Element;
        _component = characters.Component;
        _terminator = characters.Terminator;
        _release = characters.Release == 0 ? _terminator : characters.Release;
        _apostrophe = characters.Terminator == '\'' && hasTypographicApostrophe ? (byte)0xE2 : _terminator;
    }

    /// <summary>What is read.</summary>
    public readonly ReadOnlySpan<byte> Data => _data;

    /// <summary>Whether the default separators hold and nothing else separates.</summary>
    public readonly bool IsDefault => _characters == ServiceCharacters.Default && _apostrophe == _terminator;

    /// <summary>Where the next segment is looked for; may be set forward to where a segment begins.</summary>
    public int Position
    {
        readonly get => _position;
        set => _position = value;
    }

    /// <summary>Where the segment read last begins.</summary>
    public int Start { get; private set; }

    /// <summary>Reads the next segment; false at the end of the data. The segment is valid until the next call.</summary>
    public bool Read(out Segment segment)
    {
        var data = _data;
        var at = _position;
        while (at < data.Length && (data[at] <= ' ' || data[at] == _characters.Terminator))
        {
            at++;
        }

        Start = at;
        if (at == data.Length)
        {
            _position = at;
            segment = default;
            return false;
        }

        // The state of the scan is kept in locals while the segment lasts: this is the innermost loop of all reading.
        var (block, marks) = (_block, _marks);
        if (at >= block + BlockLength)
        {
            block = at & -BlockLength;
            marks = MarksOf(block);
        }

        marks &= ulong.MaxValue << (at - block);
        var cuts = 0;
        var elements = 0;
        var escaped = false;
        var end = data.Length;
        var next = end;
        while (true)
        {
            if (marks == 0)
            {
                if (block + BlockLength >= data.Length)
                {
                    break;
                }

                block += BlockLength;
                marks = MarksOf(block);
                continue;
            }

            var position = block + BitOperations.TrailingZeroCount(marks);
            marks &= marks - 1;
            var value = data[position];
            if (value == _characters.Component || value == _characters.Element)
            {
                if (cuts >= MaxCuts - 1 || elements >= MaxElements)
                {
                    continue;
                }

                if (value == _characters.Element)
                {
                    _elementEnds[elements++] = cuts;
                }

                _cuts[cuts++] = position - at;
            }
            else if (value == _characters.Terminator)
            {
                end = position;
                next = position + 1;
                break;
            }
            else if (value == _characters.Release && value != 0)
            {
                escaped = true;
                var released = position + 1;
                if (released == block + BlockLength && released < data.Length)
                {
                    block = released;
                    marks = MarksOf(block);
                }

                marks &= ~(1UL << (released - block));
            }
            else if (IsTypographicTerminator(data[position..]))
            {
                end = position;
                next = position + 3;
                break;
            }
        }

        (_block, _marks) = (block, marks);
        _position = next;
        var terminated = next > end;
        var length = end - at;
        if (!terminated)
        {
            var last = cuts == 0 ? -1 : _cuts[cuts - 1];
            while (data[at + length - 1] <= ' ' && length - 1 > last)
            {
                length--;
            }
        }

        if (elements < MaxElements)
        {
            _elementEnds[elements++] = cuts;
            _cuts[cuts++] = length;
        }

        segment = new Segment(
            data.Slice(at, length), _cuts[..cuts], _elementEnds[..elements], _characters.Component, escaped ? _characters.Release : (byte)0, terminated)
        {
            Offset = at,
        };
        return true;
    }

    /// <summary>A bit for each of 64 bytes that may separate.</summary>
    private readonly ulong MarksOf(int block)
    {
        if (_data.Length - block >= BlockLength)
        {
            return MarksOf(_data.Slice(block, BlockLength));
        }

        Span<byte> padded = stackalloc byte[BlockLength];
        padded.Clear();
        _data[block..].CopyTo(padded);
        return MarksOf(padded);
    }

    private readonly ulong MarksOf(ReadOnlySpan<byte> block)
    {
        ref var first = ref MemoryMarshal.GetReference(block);
        if (!Vector512.IsHardwareAccelerated)
        {
            return MarksOf(Vector256.LoadUnsafe(ref first)) | ((ulong)MarksOf(Vector256.LoadUnsafe(ref first, (nuint)Vector256<byte>.Count)) << 32);
        }

        var bytes = Vector512.LoadUnsafe(ref first);
        return (Vector512.Equals(bytes, Vector512.Create(_element)) | Vector512.Equals(bytes, Vector512.Create(_component))
            | Vector512.Equals(bytes, Vector512.Create(_terminator)) | Vector512.Equals(bytes, Vector512.Create(_release))
            | Vector512.Equals(bytes, Vector512.Create(_apostrophe))).ExtractMostSignificantBits();
    }

    private readonly uint MarksOf(Vector256<byte> bytes) =>
        (Vector256.Equals(bytes, Vector256.Create(_element)) | Vector256.Equals(bytes, Vector256.Create(_component))
            | Vector256.Equals(bytes, Vector256.Create(_terminator)) | Vector256.Equals(bytes, Vector256.Create(_release))
            | Vector256.Equals(bytes, Vector256.Create(_apostrophe))).ExtractMostSignificantBits();

    /// <summary>
    /// Lists copied out of a document carry U+2019 for the apostrophe, which also occurs in names: it ends a segment only where the
    /// tag of a known segment, or nothing more, follows.
    /// </summary>
    private static bool IsTypographicTerminator(ReadOnlySpan<byte> text)
    {
        if (!text.StartsWith("\u2019"u8))
        {
            return false;
        }

        text = text[3..];
        var start = 0;
        while (start < text.Length && text[start] <= ' ')
        {
            start++;
        }

        text = text[start..];
        if (text.IsEmpty)
        {
            return true;
        }

        return text.Length > 3 && Tags.IsKnown(Tags.Of(text[..3])) && !char.IsAsciiLetterOrDigit((char)text[3]);
    }
}
