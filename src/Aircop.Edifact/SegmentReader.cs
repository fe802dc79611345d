using System.Numerics;

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

    /// <summary>The first of the three bytes of U+2019.</summary>
    private const byte FirstOfApostrophe = 0xE2;

    private const int MaxCuts = 2_048;

    private readonly ReadOnlySpan<byte> _data;
    private readonly Span<int> _cuts;
    private readonly Span<int> _elementEnds;
    private readonly ServiceCharacters _characters;
    private readonly byte _apostrophe;

    // Where in the block the separators stand, those behind the last segment read and those before it.
    private ulong _elements;
    private ulong _separators;
    private ulong _terminators;
    private ulong _others;
    private int _block = -ByteBlock.Length;
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
        _apostrophe = characters.Terminator == '\'' && hasTypographicApostrophe ? FirstOfApostrophe : (byte)0;
    }

    /// <summary>What is read.</summary>
    public readonly ReadOnlySpan<byte> Data => _data;

    /// <summary>Whether the default separators hold and nothing else separates.</summary>
    public readonly bool IsDefault => _characters == ServiceCharacters.Default && _apostrophe == 0;

    /// <summary>Where the next segment is looked for; may be set to where any segment begins.</summary>
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

        if (!TryReadPlain(at, out segment))
        {
            ReadAny(at, out segment);
        }

        return true;
    }

    /// <summary>Where the segment that begins at a byte ends, when it has a terminator and nothing in it is released; else -1.</summary>
    public int EndOfPlain(int at)
    {
        MoveTo(at);
        var stops = (_terminators | _others) & (ulong.MaxValue << (at - _block));
        while (stops == 0)
        {
            if (!MoveOn())
            {
                return -1;
            }

            stops = _terminators | _others;
        }

        return (_others & stops & (~stops + 1)) == 0 ? _block + BitOperations.TrailingZeroCount(stops) : -1;
    }

    /// <summary>Reads what nearly all segments are: terminated, with nothing released and not too many elements. False when it is not so.</summary>
    private bool TryReadPlain(int at, out Segment segment)
    {
        MoveTo(at);
        var cutPlaces = _cuts;
        var elementEnds = _elementEnds;
        var (cuts, elements) = (0, 0);
        var behind = ulong.MaxValue << (at - _block);
        while (true)
        {
            var (block, ofElements) = (_block, _elements);
            var stops = (_terminators | _others) & behind;

            // The bits before the first stop, or all.
            var separators = _separators & behind & (stops - 1) & ~stops;
            if (cuts > MaxCuts - ByteBlock.Length - 1 || elements > MaxElements - ByteBlock.Length - 1)
            {
                break;
            }

            // Without a branch on what separates: which it is, cannot be foretold.
            while (separators != 0)
            {
                var bit = BitOperations.TrailingZeroCount(separators);
                elementEnds[elements] = cuts;
                elements += (int)(ofElements >> bit) & 1;
                cutPlaces[cuts++] = block + bit - at;
                separators &= separators - 1;
            }

            if (stops != 0)
            {
                var end = block + BitOperations.TrailingZeroCount(stops);
                if ((_others & stops & (~stops + 1)) != 0)
                {
                    break;
                }

                elementEnds[elements++] = cuts;
                cutPlaces[cuts++] = end - at;
                _position = end + 1;
                segment = new Segment(_data[at..end], cutPlaces[..cuts], elementEnds[..elements], _characters.Component, 0, terminated: true)
                {
                    Offset = at,
                };
                return true;
            }

            if (!MoveOn())
            {
                break;
            }

            behind = ulong.MaxValue;
        }

        segment = default;
        return false;
    }

    private void ReadAny(int at, out Segment segment)
    {
        var data = _data;
        MoveTo(at);
        var marks = (_separators | _terminators | _others) & (ulong.MaxValue << (at - _block));
        var cuts = 0;
        var elements = 0;
        var escaped = false;
        var end = data.Length;
        var next = end;
        while (true)
        {
            if (marks == 0)
            {
                if (!MoveOn())
                {
                    break;
                }

                marks = _separators | _terminators | _others;
                continue;
            }

            var position = _block + BitOperations.TrailingZeroCount(marks);
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
                if (released == _block + ByteBlock.Length && MoveOn())
                {
                    marks = _separators | _terminators | _others;
                }

                marks &= ~(1UL << (released - _block));
            }
            else if (IsTypographicTerminator(data[position..]))
            {
                end = position;
                next = position + 3;
                break;
            }
        }

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
    }

    /// <summary>Looks at the block that a byte stands in.</summary>
    private void MoveTo(int at)
    {
        if ((uint)(at - _block) >= ByteBlock.Length)
        {
            Look(at & -ByteBlock.Length);
        }
    }

    /// <summary>Looks at the next block; false when there is none.</summary>
    private bool MoveOn()
    {
        if (_block + ByteBlock.Length >= _data.Length)
        {
            return false;
        }

        Look(_block + ByteBlock.Length);
        return true;
    }

    private void Look(int block)
    {
        _block = block;
        if (_data.Length - block >= ByteBlock.Length)
        {
            Look(_data.Slice(block, ByteBlock.Length));
            return;
        }

        Span<byte> padded = stackalloc byte[ByteBlock.Length];
        Look(ByteBlock.At(_data, block, padded));
    }

    private void Look(scoped ReadOnlySpan<byte> bytes)
    {
        _elements = ByteBlock.BitsOf(bytes, _characters.Element);
        _separators = _elements | ByteBlock.BitsOf(bytes, _characters.Component);
        _terminators = ByteBlock.BitsOf(bytes, _characters.Terminator);
        _others = _characters.Release == 0 ? 0 : ByteBlock.BitsOf(bytes, _characters.Release);
        if (_apostrophe != 0)
        {
            _others |= ByteBlock.BitsOf(bytes, _apostrophe);
        }
    }

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
