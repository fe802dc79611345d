using System.Buffers;

namespace Aircop.Cli.Hub;

/// <summary>
/// Cuts the byte stream of a hub into its records: in SignalR's JSON protocol each ends with 0x1E. A record may be split
/// over several reads, and a read may hold several records.
/// </summary>
public sealed class HubFrames
{
    /// <summary>The byte that ends a record.</summary>
    public const byte RecordEnd = 0x1E;

    /// <summary>Largest record taken, bytes; more without an end means that the other side is no hub.</summary>
    public const int LargestRecord = 64 * 1024 * 1024;

    private readonly ArrayBufferWriter<byte> _buffer = new(8192);
    private int _read;

    /// <summary>Takes bytes as they came.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="InvalidDataException">A record is larger than <see cref="LargestRecord"/>.</exception>
    public void Append(ReadOnlySpan<byte> bytes)
    {
        Compact();
        if (_buffer.WrittenCount + bytes.Length > LargestRecord) throw new InvalidDataException($"A hub record is larger than {LargestRecord} bytes.");
        _buffer.Write(bytes);
    }

    /// <summary>Next whole record without its end byte; valid until the next <see cref="Append"/>.</summary>
    /// <param name="record">The record.</param>
    public bool TryRead(out ReadOnlyMemory<byte> record)
    {
        var left = _buffer.WrittenMemory[_read..];
        var end = left.Span.IndexOf(RecordEnd);
        record = end < 0 ? default : left[..end];
        if (end < 0) return false;
        _read += end + 1;
        return true;
    }

    private void Compact()
    {
        if (_read == 0) return;
        var left = _buffer.WrittenSpan[_read..].ToArray();
        _buffer.ResetWrittenCount();
        _buffer.Write(left);
        _read = 0;
    }
}
