using System.Buffers;

namespace Aircop.Edifact;

/// <summary>
/// Input without carriage returns and line feeds. Telex gateways wrap lines at 60 to 69 columns in the middle of tags, names and
/// numbers; a wrap stands for nothing, so it is taken out before anything is looked for.
/// </summary>
internal readonly ref struct LineEnds
{
    private readonly byte[]? _rented;

    private LineEnds(ReadOnlySpan<byte> text, byte[]? rented)
    {
        Text = text;
        _rented = rented;
    }

    public ReadOnlySpan<byte> Text { get; }

    /// <summary>Returns the input itself if it has no line end, else a pooled copy without them. Dispose when done.</summary>
    public static LineEnds RemoveFrom(ReadOnlySpan<byte> data)
    {
        var next = data.IndexOfAny((byte)'\r', (byte)'\n');
        if (next < 0)
        {
            return new LineEnds(data, null);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(data.Length);
        var length = 0;
        while (next >= 0)
        {
            data[..next].CopyTo(buffer.AsSpan(length));
            length += next;
            var skip = next + 1;
            while (skip < data.Length && data[skip] is (byte)'\r' or (byte)'\n')
            {
                skip++;
            }

            data = data[skip..];
            next = data.IndexOfAny((byte)'\r', (byte)'\n');
        }

        data.CopyTo(buffer.AsSpan(length));
        length += data.Length;
        return new LineEnds(buffer.AsSpan(0, length), buffer);
    }

    public void Dispose()
    {
        if (_rented is not null)
        {
            // The pool is shared with the whole process: names must not lie about in it.
            _rented.AsSpan(0, Text.Length).Clear();
            ArrayPool<byte>.Shared.Return(_rented);
        }
    }
}
