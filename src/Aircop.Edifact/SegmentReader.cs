namespace Aircop.Edifact;

/// <summary>
/// Cuts bytes into segments and elements in one pass, without copying. The input holds no line ends (see <see cref="LineEnds"/>).
/// Blanks and control characters between segments are skipped, and so are empty segments.
/// </summary>
internal ref struct SegmentReader
{
    /// <summary>
    /// Elements of a segment that can be addressed. The longest segments of the directories have 21; what is beyond is only skipped.
    /// </summary>
    public const int MaxElements = 64;

    private const byte Data = 0;
    private const byte ElementEnd = 1;
    private const byte SegmentEnd = 2;
    private const byte Escape = 3;
    private const byte PerhapsApostrophe = 4;

    private readonly ReadOnlySpan<byte> _data;
    private readonly Span<int> _ends;
    private readonly ServiceCharacters _characters;
    private readonly byte[] _kinds = new byte[256];
    private int _position;

    /// <param name="data">The input from its first segment on.</param>
    /// <param name="characters">The separators.</param>
    /// <param name="hasTypographicApostrophe">Whether U+2019 occurs anywhere in the input.</param>
    /// <param name="ends">Scratch for element ends, <see cref="MaxElements"/> long.</param>
    public SegmentReader(ReadOnlySpan<byte> data, ServiceCharacters characters, bool hasTypographicApostrophe, Span<int> ends)
    {
        _data = data;
        _ends = ends;
        _characters = characters;
        _kinds[characters.Element] = ElementEnd;
        _kinds[characters.Terminator] = SegmentEnd;
        if (characters.Release != 0)
        {
            _kinds[characters.Release] = Escape;
        }

        if (characters.Terminator == '\'' && hasTypographicApostrophe)
        {
            _kinds[0xE2] = PerhapsApostrophe;
        }
    }

    /// <summary>Where the next segment is looked for.</summary>
    public readonly int Position => _position;

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

        var text = data[at..];
        var kinds = _kinds;
        var count = 0;
        var escaped = false;
        var terminatorLength = 0;
        var i = 0;
        for (; i < text.Length; i++)
        {
            var kind = kinds[text[i]];
            if (kind == Data)
            {
                continue;
            }

            if (kind == ElementEnd)
            {
                if (count < MaxElements)
                {
                    _ends[count++] = i;
                }
            }
            else if (kind == Escape)
            {
                escaped = true;
                i++;
            }
            else if (kind == SegmentEnd)
            {
                terminatorLength = 1;
                break;
            }
            else if (IsTypographicTerminator(text[i..]))
            {
                terminatorLength = 3;
                break;
            }
        }

        // A release character as the very last byte steps past the end.
        var length = Math.Min(i, text.Length);
        _position = at + length + terminatorLength;
        if (terminatorLength == 0)
        {
            while (text[length - 1] <= ' ' && (count == 0 || length - 1 > _ends[count - 1]))
            {
                length--;
            }
        }

        if (count < MaxElements)
        {
            _ends[count++] = length;
        }

        segment = new Segment(
            text[..length], _ends[..count], _characters.Component, escaped ? _characters.Release : (byte)0, terminatorLength > 0);
        return true;
    }

    /// <summary>
    /// Lists copied out of a document carry U+2019 for the apostrophe, which also occurs in names: it ends a segment only where the
    /// tag of a known segment, or nothing more, follows.
    /// </summary>
    private readonly bool IsTypographicTerminator(ReadOnlySpan<byte> text)
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
