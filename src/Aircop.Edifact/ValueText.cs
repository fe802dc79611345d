using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Aircop.Edifact;

/// <summary>Turns the bytes of one component into text.</summary>
internal static class ValueText
{
    /// <summary>Longest value kept, in bytes: the widest data element of the directories (4440 free text) has 512 characters.</summary>
    public const int MaxBytes = 512;

    private const int ShortBytes = 32;

    /// <summary>
    /// The value without its release characters and outer blanks, or null if nothing is left. UTF-8 if it is valid UTF-8, else Latin-1:
    /// no byte is dropped. Longer than <see cref="MaxBytes"/> it is cut at a character's end.
    /// </summary>
    /// <param name="raw">The component as received.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public static string? Decode(ReadOnlySpan<byte> raw, byte release) =>
        release == 0 || !raw.Contains(release) ? ToText(raw) : DecodeReleased(raw, release);

    /// <summary>The value as <see cref="Decode(ReadOnlySpan{byte}, byte)"/> has it, without a text of its own where it is plain; empty where that is null.</summary>
    /// <param name="raw">The component as received.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    /// <param name="buffer">Where the characters go, <see cref="MaxBytes"/> long.</param>
    public static ReadOnlySpan<char> Decode(ReadOnlySpan<byte> raw, byte release, Span<char> buffer)
    {
        raw = Trim(raw);
        return raw.Length <= MaxBytes && (release == 0 || !raw.Contains(release)) && Ascii.ToUtf16(raw, buffer, out var length) == OperationStatus.Done
            ? buffer[..length]
            : Decode(raw, release);
    }

    /// <summary>The value as text, or null when empty; short marks, such as the number of a traveller, come from a shared table.</summary>
    /// <param name="raw">The component as received.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public static string? Mark(ReadOnlySpan<byte> raw, byte release)
    {
        raw = Trim(raw);
        var isShared = raw.Length <= CodeCache.MaxLength && release == 0 && !raw.ContainsAnyInRange((byte)'a', (byte)'z');
        return (isShared ? CodeCache.Find(raw) : null) ?? Decode(raw, release);
    }

    /// <summary>The value as an upper-case code, or null when empty. Short codes come from a shared table.</summary>
    /// <param name="raw">The component as received.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public static string? Code(ReadOnlySpan<byte> raw, byte release)
    {
        raw = Trim(raw);
        var isPlain = release == 0 || !raw.Contains(release);
        return (isPlain ? CodeCache.Find(raw) : null) ?? Decode(raw, release)?.ToUpperInvariant();
    }

    /// <summary>The text of bytes that are known to be ASCII.</summary>
    public static string OfAscii(ReadOnlySpan<byte> bytes) =>
        string.Create(bytes.Length, bytes, static (text, from) => Ascii.ToUtf16(from, text, out _));

    /// <summary>Without the blanks and control characters around it.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> value) =>
        value.IsEmpty || (value[0] > ' ' && value[^1] > ' ') ? value : TrimBlanks(value);

    private static ReadOnlySpan<byte> TrimBlanks(ReadOnlySpan<byte> value)
    {
        var start = 0;
        var end = value.Length;
        while (start < end && value[start] <= ' ')
        {
            start++;
        }

        while (end > start && value[end - 1] <= ' ')
        {
            end--;
        }

        return value[start..end];
    }

    private static string? ToText(ReadOnlySpan<byte> raw)
    {
        raw = Trim(raw);
        if (raw.IsEmpty)
        {
            return null;
        }

        if (raw.Length > MaxBytes)
        {
            raw = Trim(Cut(raw));
        }

        if (raw.Length <= ShortBytes)
        {
            // Nearly every value is short and plain.
            if (Ascii.IsValid(raw))
            {
                return OfAscii(raw);
            }
        }

        return Utf8.IsValid(raw) ? Encoding.UTF8.GetString(raw) : Encoding.Latin1.GetString(raw);
    }

    private static string? DecodeReleased(ReadOnlySpan<byte> raw, byte release)
    {
        Span<byte> literal = stackalloc byte[MaxBytes + 4];
        return ToText(literal[..Unescape(raw, release, literal)]);
    }

    private static int Unescape(ReadOnlySpan<byte> raw, byte release, Span<byte> literal)
    {
        var length = 0;
        for (var i = 0; i < raw.Length && length < literal.Length; i++)
        {
            if (raw[i] == release)
            {
                i++;
                if (i == raw.Length)
                {
                    break;
                }
            }

            literal[length++] = raw[i];
        }

        return length;
    }

    private static ReadOnlySpan<byte> Cut(ReadOnlySpan<byte> value)
    {
        var end = MaxBytes;
        while (end > MaxBytes - 4 && (value[end] & 0xC0) == 0x80)
        {
            end--;
        }

        return value[..end];
    }
}
