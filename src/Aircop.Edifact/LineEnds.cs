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
        var wrap = FirstInsideSegment(text);
        if (wrap < 0)
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

    private static int FirstInsideSegment(ReadOnlySpan<byte> text)
    {
        var at = 0;
        while (true)
        {
            var next = text[at..].IndexOfAny((byte)'\r', (byte)'\n');
            if (next < 0)
            {
                return -1;
            }

            at += next;
            if (at < 2 || text[at - 1] != '\'' || text[at - 2] is (byte)'?' or (byte)'\'')
            {
                return at;
            }

            while (at < text.Length && text[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }
        }
    }

    private static int LengthWithout(ReadOnlySpan<byte> text) => text.Length - text.Count((byte)'\r') - text.Count((byte)'\n');
}
