namespace Aircop.Edifact;

/// <summary>
/// Taking carriage returns and line feeds out of the input. Telex gateways wrap lines at 60 to 69 columns in the middle of tags, names and
/// numbers; a wrap stands for nothing, so it is taken out before anything is looked for.
/// </summary>
internal static class LineEnds
{
    /// <summary>
    /// The input itself where it has no line ends, or where all stand between segments: right behind the terminator of the default
    /// separators. Else a copy without them.
    /// </summary>
    public static ReadOnlyMemory<byte> RemoveFrom(ReadOnlyMemory<byte> data)
    {
        var text = data.Span;
        if (!StandInsideSegments(text))
        {
            return data;
        }

        var copy = GC.AllocateUninitializedArray<byte>(LengthWithout(text));
        var length = 0;
        while (!text.IsEmpty)
        {
            var next = text.IndexOfAny((byte)'\r', (byte)'\n');
            var piece = next < 0 ? text : text[..next];
            piece.CopyTo(copy.AsSpan(length));
            length += piece.Length;
            text = next < 0 ? [] : text[(next + 1)..];
        }

        return copy;
    }

    /// <summary>
    /// Whether a line end stands anywhere but behind a terminator that nothing releases. The text is looked at 64 bytes at a time, as the bits
    /// of words.
    /// </summary>
    private static bool StandInsideSegments(ReadOnlySpan<byte> text)
    {
        // What the last byte of the block before was; nothing stands before the first, so that it ends no segment.
        var (wasLineEnd, wasTerminator, mayRelease) = (0UL, 0UL, 1UL);
        Span<byte> padded = stackalloc byte[ByteBlock.Length];
        for (var at = 0; at < text.Length; at += ByteBlock.Length)
        {
            var block = ByteBlock.At(text, at, padded);
            var lineEnds = ByteBlock.BitsOf(block, (byte)'\r') | ByteBlock.BitsOf(block, (byte)'\n');
            var apostrophes = ByteBlock.BitsOf(block, (byte)'\'');
            var releases = ByteBlock.BitsOf(block, (byte)'?') | apostrophes;
            var terminators = apostrophes & ~((releases << 1) | mayRelease);
            if ((lineEnds & ~((lineEnds << 1) | wasLineEnd | (terminators << 1) | wasTerminator)) != 0)
            {
                return true;
            }

            (wasLineEnd, wasTerminator, mayRelease) = (lineEnds >> 63, terminators >> 63, releases >> 63);
        }

        return false;
    }

    private static int LengthWithout(ReadOnlySpan<byte> text) => text.Length - text.Count((byte)'\r') - text.Count((byte)'\n');
}
