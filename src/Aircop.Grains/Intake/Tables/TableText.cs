using System.Text;

namespace Aircop.Grains.Intake.Tables;

/// <summary>The text of a table: UTF-8 or UTF-16 where a byte order mark says so, UTF-8 where the bytes are that, else Windows-1252.</summary>
internal static class TableText
{
    private static readonly Encoding Windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    /// <summary>Decodes it; the mark is left out.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes is [0xFF, 0xFE, ..]) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes is [0xFE, 0xFF, ..]) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes is [0xEF, 0xBB, 0xBF, ..]) bytes = bytes[3..];
        return (System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8 : Windows1252).GetString(bytes);
    }
}
