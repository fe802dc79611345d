using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Aircop.Targeting.Forms;

/// <summary>Writes the parts of facts one after the other. Small numbers take few bytes.</summary>
internal sealed class FactWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1024);
    private readonly Stack<FactWriter> _inner = new();

    public ReadOnlySpan<byte> Written => _bytes.WrittenSpan;

    public void Clear() => _bytes.ResetWrittenCount();

    public void Byte(byte value)
    {
        _bytes.GetSpan(1)[0] = value;
        _bytes.Advance(1);
    }

    public void Bytes(ReadOnlySpan<byte> value) => _bytes.Write(value);

    public void Whole(ulong value)
    {
        while (value >= 0x80)
        {
            Byte((byte)((value & 0x7F) | 0x80));
            value >>= 7;
        }

        Byte((byte)value);
    }

    // Those near nought take one byte, whatever their sign.
    public void Signed(long value) => Whole(unchecked((ulong)((value << 1) ^ (value >> 63))));

    public void Number(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_bytes.GetSpan(sizeof(double)), value);
        _bytes.Advance(sizeof(double));
    }

    public void Text(string value)
    {
        int length = Encoding.UTF8.GetByteCount(value);
        Whole((ulong)length);
        Encoding.UTF8.GetBytes(value, _bytes.GetSpan(Math.Max(1, length)));
        _bytes.Advance(length);
    }

    /// <summary>A part with its length before it, so that who does not need it can pass over it.</summary>
    public void Part<T>(T value, Action<FactWriter, T> write)
    {
        FactWriter inner = _inner.TryPop(out FactWriter? kept) ? kept : new FactWriter();
        inner.Clear();
        write(inner, value);
        Whole((ulong)inner.Written.Length);
        Bytes(inner.Written);
        _inner.Push(inner);
    }
}

/// <summary>Reads what <see cref="FactWriter"/> wrote. Short texts, such as airports, are made once and kept.</summary>
/// <param name="bytes">The bytes.</param>
/// <param name="texts">Texts kept from reading to reading.</param>
internal ref struct FactCursor(ReadOnlySpan<byte> bytes, ShortTexts texts)
{
    private readonly ReadOnlySpan<byte> _bytes = bytes;
    private int _at;

    public byte Byte() => _bytes[_at++];

    public ReadOnlySpan<byte> Bytes(int count)
    {
        ReadOnlySpan<byte> part = _bytes.Slice(_at, count);
        _at += count;
        return part;
    }

    public ulong Whole()
    {
        ulong value = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[_at++];
            value |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80) return value;
        }
    }

    public long Signed()
    {
        ulong value = Whole();
        return unchecked((long)(value >> 1) ^ -(long)(value & 1));
    }

    public double Number() => BinaryPrimitives.ReadDoubleLittleEndian(Bytes(sizeof(double)));

    public string Text() => texts.Get(Bytes((int)Whole()));

    /// <summary>Passes over a part.</summary>
    public void Skip() => Bytes((int)Whole());

    /// <summary>Reads the length of a part that is read itself.</summary>
    public void Enter() => Whole();
}

/// <summary>Texts of up to four letters, each made once. Used by one thread at a time.</summary>
internal sealed class ShortTexts
{
    private const int Slots = 4_096;

    private readonly (uint Key, string Text)[] _kept = new (uint, string)[Slots];

    public string Get(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length is 0 or > 4) return Encoding.UTF8.GetString(utf8);
        uint key = 0;
        foreach (byte letter in utf8) key = (key << 8) | letter;
        ref (uint Key, string Text) slot = ref _kept[(key ^ (key >> 12) ^ (key >> 24)) % Slots];
        if (slot.Text is null || slot.Key != key) slot = (key, Encoding.UTF8.GetString(utf8));
        return slot.Text;
    }
}
