using System.Collections.Immutable;
using System.Text;
using Aircop.Screening.Births;

namespace Aircop.Screening.Snapshots;

/// <summary>Entries packed into one array of bytes, some eighty bytes each; an entry becomes an object only when it is hit.</summary>
internal sealed class EntryStore
{
    private const int FieldsPresent = 1;
    private const int NamePresent = 2;

    private readonly byte[] _bytes;
    private readonly int[] _starts;
    private readonly string[] _lists;

    /// <summary>Takes what a writer packed.</summary>
    public EntryStore(EntryWriter from) => (_bytes, _starts, _lists) = (from.Bytes, from.Starts, from.Lists);

    /// <summary>Number of entries.</summary>
    public int Count => _starts.Length - 1;

    /// <summary>Number of names of an entry.</summary>
    public int NameCount(int entry)
    {
        int at = _starts[entry];
        int flags = _bytes[at];
        return _bytes[at + 1] + ((flags & FieldsPresent) != 0 ? 1 : 0) + ((flags & NamePresent) != 0 ? 1 : 0);
    }

    /// <summary>One of an entry's names.</summary>
    /// <param name="entry">Number of the entry.</param>
    /// <param name="ordinal">Number of the name, from 0.</param>
    /// <param name="buffer">Receives the letters.</param>
    /// <param name="family">Length of the family name when the name stands in two fields and the given names follow, else -1.</param>
    /// <returns>Length of the name; what does not fit is left out.</returns>
    public int ReadName(int entry, int ordinal, Span<char> buffer, out int family)
    {
        int at = _starts[entry];
        bool inFields = (_bytes[at] & FieldsPresent) != 0;
        at += 2;
        family = -1;
        if (inFields && ordinal == 0)
        {
            family = ReadText(ref at, buffer);
            return family + ReadText(ref at, buffer[family..]);
        }

        for (int skip = inFields ? ordinal + 1 : ordinal; skip > 0; skip--) SkipText(ref at);
        return ReadText(ref at, buffer);
    }

    /// <summary>Makes the entry an object.</summary>
    public LookoutEntry Read(int entry)
    {
        int at = _starts[entry];
        int flags = _bytes[at++];
        int aliases = _bytes[at++];
        string? surname = (flags & FieldsPresent) != 0 ? Text(ref at) : null;
        string? given = (flags & FieldsPresent) != 0 ? Text(ref at) : null;
        string? name = (flags & NamePresent) != 0 ? Text(ref at) : null;
        return new LookoutEntry
        {
            Surname = surname,
            GivenNames = given,
            Name = name,
            Aliases = Many(aliases, ref at, static (EntryStore store, ref int from) => store.Text(ref from) ?? ""),
            List = _lists[Number(ref at)],
            Id = Text(ref at) ?? "",
            Category = (LookoutCategory)_bytes[at++],
            Notice = _bytes[at++] is var notice and > 0 ? (NoticeColour)(notice - 1) : null,
            Severity = (LookoutSeverity)_bytes[at++],
            Sex = (Sex)_bytes[at++],
            BirthDate = Number(ref at) is var day and > 0 ? DateOnly.FromDayNumber(day - 1) : null,
            BirthYear = Number(ref at) is var year and > 0 ? year - 1 : null,
            Births = Many(_bytes[at++], ref at, static (EntryStore store, ref int from) => store.Birth(ref from)),
            Nationality = Text(ref at),
            DocumentNumber = Text(ref at),
            DocumentIssuer = Text(ref at),
            FurtherDocuments = Many(
                _bytes[at++], ref at, static (EntryStore store, ref int from) => new ListedDocument(store.Text(ref from) ?? "", store.Text(ref from))),
            ReasonCode = Text(ref at),
        };
    }

    private delegate T Reader<T>(EntryStore store, ref int at);

    private ImmutableArray<T> Many<T>(int count, ref int at, Reader<T> read)
    {
        if (count == 0) return default;
        ImmutableArray<T>.Builder all = ImmutableArray.CreateBuilder<T>(count);
        for (int i = 0; i < count; i++) all.Add(read(this, ref at));
        return all.MoveToImmutable();
    }

    private BirthSpan Birth(ref int at)
    {
        int first = Number(ref at);
        int last = Number(ref at);
        byte month = _bytes[at++];
        byte day = _bytes[at++];
        return new BirthSpan((short)first, (short)last, month, (byte)(day & 0x1F), (day & 0x80) != 0);
    }

    private int Number(ref int at)
    {
        int number = 0;
        for (int shift = 0; ; shift += 7)
        {
            byte next = _bytes[at++];
            number |= (next & 0x7F) << shift;
            if (next < 0x80) return number;
        }
    }

    // A length of zero is an absent text; an empty one has length one.
    private string? Text(ref int at)
    {
        int length = Number(ref at) - 1;
        if (length < 0) return null;
        at += length;
        return length == 0 ? "" : Encoding.UTF8.GetString(_bytes, at - length, length);
    }

    private int ReadText(ref int at, Span<char> buffer)
    {
        int length = Number(ref at) - 1;
        if (length <= 0) return 0;
        ReadOnlySpan<byte> bytes = _bytes.AsSpan(at, length);
        at += length;

        // A character takes one byte at least, so what does not fit is cut before it is decoded.
        if (bytes.Length > buffer.Length) bytes = bytes[..buffer.Length];
        return Encoding.UTF8.GetChars(bytes, buffer);
    }

    private void SkipText(ref int at)
    {
        int length = Number(ref at) - 1;
        if (length > 0) at += length;
    }
}
