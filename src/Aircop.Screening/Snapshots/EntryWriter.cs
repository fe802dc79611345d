using System.Collections.Immutable;
using System.Text;
using Aircop.Screening.Births;
using Aircop.Screening.Names;

namespace Aircop.Screening.Snapshots;

/// <summary>Packs entries one behind the other.</summary>
internal sealed class EntryWriter
{
    private const int MostOfAKind = 200;

    private readonly List<int> _starts = [];
    private readonly List<string> _lists = [];
    private readonly Dictionary<string, int> _listNumbers = new(StringComparer.Ordinal);
    private byte[] _bytes = new byte[4096];
    private int _used;

    /// <summary>The packed bytes.</summary>
    public byte[] Bytes => _bytes.AsSpan(0, _used).ToArray();

    /// <summary>The packed bytes as they lie, until the next change.</summary>
    public ReadOnlySpan<byte> Written => _bytes.AsSpan(0, _used);

    /// <summary>Where each entry begins, and where the last ends.</summary>
    public int[] Starts => [.. _starts, _used];

    /// <summary>Names of lists.</summary>
    public string[] Lists => [.. _lists];

    /// <summary>Forgets all entries.</summary>
    public void Clear()
    {
        _starts.Clear();
        _lists.Clear();
        _listNumbers.Clear();
        _used = 0;
    }

    /// <summary>Packs an entry.</summary>
    public void Add(LookoutEntry entry)
    {
        _starts.Add(_used);
        bool inFields = !string.IsNullOrEmpty(entry.Surname) || !string.IsNullOrEmpty(entry.GivenNames);
        bool whole = !string.IsNullOrEmpty(entry.Name);
        int aliases = Count(entry.Aliases);
        Byte((inFields ? 1 : 0) + (whole ? 2 : 0));
        Byte(aliases);
        if (inFields)
        {
            Text(entry.Surname, NameReader.MaxLength);
            Text(entry.GivenNames, NameReader.MaxLength);
        }

        if (whole) Text(entry.Name, NameReader.MaxLength);
        for (int i = 0; i < aliases; i++) Text(entry.Aliases[i], NameReader.MaxLength);
        Number(ListNumber(entry.List));
        Text(entry.Id, int.MaxValue);
        Byte((int)entry.Category);
        Byte(entry.Notice is { } notice ? (int)notice + 1 : 0);
        Byte((int)entry.Severity);
        Byte((int)entry.Sex);
        Number(entry.BirthDate is { } day ? day.DayNumber + 1 : 0);
        Number(entry.BirthYear is { } year and >= 0 ? year + 1 : 0);
        AddBirths(entry.Births);
        Text(entry.Nationality, int.MaxValue);
        Text(entry.DocumentNumber, int.MaxValue);
        Text(entry.DocumentIssuer, int.MaxValue);
        int documents = Count(entry.FurtherDocuments);
        Byte(documents);
        for (int i = 0; i < documents; i++)
        {
            Text(entry.FurtherDocuments[i].Number, int.MaxValue);
            Text(entry.FurtherDocuments[i].Issuer, int.MaxValue);
        }

        Text(entry.ReasonCode, int.MaxValue);
    }

    private static int Count<T>(ImmutableArray<T> all) => all.IsDefault ? 0 : Math.Min(all.Length, MostOfAKind);

    private void AddBirths(ImmutableArray<BirthSpan> births)
    {
        int count = Count(births);
        Byte(count);
        for (int i = 0; i < count; i++)
        {
            Number(births[i].FirstYear);
            Number(births[i].LastYear);
            Byte(births[i].Month);
            Byte(births[i].Day | (births[i].Approximate ? 0x80 : 0));
        }
    }

    private int ListNumber(string list)
    {
        if (_listNumbers.TryGetValue(list, out int number)) return number;
        _listNumbers.Add(list, number = _lists.Count);
        _lists.Add(list);
        return number;
    }

    private void Text(string? text, int most)
    {
        if (text is null)
        {
            Number(0);
            return;
        }

        ReadOnlySpan<char> letters = text.Length > most ? text.AsSpan(0, most) : text;
        int length = Encoding.UTF8.GetByteCount(letters);
        Number(length + 1);
        Room(length);
        _used += Encoding.UTF8.GetBytes(letters, _bytes.AsSpan(_used));
    }

    private void Number(int number)
    {
        for (; number >= 0x80; number >>= 7) Byte((number & 0x7F) | 0x80);
        Byte(number);
    }

    private void Byte(int value)
    {
        Room(1);
        _bytes[_used++] = (byte)value;
    }

    private void Room(int length)
    {
        if (_bytes.Length - _used >= length) return;
        Array.Resize(ref _bytes, checked(Math.Max(_bytes.Length * 2, _used + length)));
    }
}
