using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Aircop.Edifact;

/// <summary>
/// Writes segments under the default separators, UTF-8. Trailing empty elements and components are left out, separators and U+2019 in
/// data are released, and line ends and other control characters, which a reader would drop, are not written.
/// </summary>
internal sealed class SegmentWriter(IBufferWriter<byte> output, bool lineEnds)
{
    private int _pendingElements;
    private int _pendingComponents;

    /// <summary>Segments begun since the last <see cref="ResetCount"/>.</summary>
    public int Count { get; private set; }

    public void ResetCount() => Count = 0;

    /// <summary>Writes the service string of the default separators.</summary>
    public void WriteAdvice()
    {
        output.Write("UNA:+.? '"u8);
        WriteLineEnd();
    }

    /// <summary>Begins a segment.</summary>
    public SegmentWriter Begin(ReadOnlySpan<byte> tag)
    {
        Count++;
        _pendingElements = 0;
        _pendingComponents = 0;
        output.Write(tag);
        return this;
    }

    /// <summary>Begins the next element with its first component; null or blank is empty.</summary>
    public SegmentWriter Element(string? value = null)
    {
        _pendingElements++;
        _pendingComponents = 0;
        Write(value);
        return this;
    }

    /// <summary>Begins the next element with a number.</summary>
    public SegmentWriter Element(int number) => Element(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Writes the next component of the element; null or blank is empty.</summary>
    public SegmentWriter Component(string? value)
    {
        _pendingComponents++;
        Write(value);
        return this;
    }

    /// <summary>Writes the next component with a number.</summary>
    public SegmentWriter Component(int number) => Component(number.ToString(CultureInfo.InvariantCulture));

    /// <summary>Ends the segment.</summary>
    public void End()
    {
        output.Write("'"u8);
        WriteLineEnd();
    }

    private void WriteLineEnd()
    {
        if (lineEnds)
        {
            output.Write("\r\n"u8);
        }
    }

    private void Write(string? value)
    {
        Span<byte> plain = stackalloc byte[ValueText.MaxBytes];
        var kept = Prepare(value, plain);
        if (kept.IsEmpty)
        {
            return;
        }

        // At worst each byte is released.
        var target = output.GetSpan(_pendingElements + _pendingComponents + (2 * kept.Length));
        var length = 0;
        for (; _pendingElements > 0; _pendingElements--)
        {
            target[length++] = (byte)'+';
        }

        for (; _pendingComponents > 0; _pendingComponents--)
        {
            target[length++] = (byte)':';
        }

        for (var i = 0; i < kept.Length; i++)
        {
            if (kept[i] is (byte)':' or (byte)'+' or (byte)'?' or (byte)'\'' || kept[i..].StartsWith("\u2019"u8))
            {
                target[length++] = (byte)'?';
            }

            target[length++] = kept[i];
        }

        output.Advance(length);
    }

    /// <summary>The value as a reader will return it: no control characters, no outer blanks, at most 512 bytes of whole characters.</summary>
    private static ReadOnlySpan<byte> Prepare(string? value, Span<byte> buffer)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return default;
        }

        var text = value.AsSpan().Trim(' ');
        if (text.ContainsAnyInRange('\0', '\x1F'))
        {
            text = string.Concat(value.Where(character => character > '\x1F')).AsSpan().Trim(' ');
        }

        Utf8.FromUtf16(text, buffer, out _, out var length, replaceInvalidSequences: true, isFinalBlock: true);
        return ValueText.Trim(buffer[..length]);
    }
}
