using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Orleans.Storage;

namespace Aircop.Grains.Persistence;

/// <summary>A page of a log as it is stored.</summary>
/// <typeparam name="T">What an entry holds.</typeparam>
internal sealed class LogPage<T>
{
    /// <summary>Format of this page.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Entries in order.</summary>
    public List<LogEntry<T>> Entries { get; set; } = [];
}

/// <summary>An entry of a log.</summary>
/// <typeparam name="T">What it holds.</typeparam>
/// <param name="Seq">Its number, from 1, without gaps.</param>
/// <param name="Hash">SHA-256 over the hash of the entry before and the entry's own JSON, hex: who changes one must change all after it.</param>
/// <param name="Body">What it holds.</param>
internal sealed record LogEntry<T>(long Seq, string Hash, T Body);

/// <summary>
/// An append-only, hash-chained log of one grain in pages, so that no write grows with age. Appended entries are in
/// memory until <see cref="Write"/> has made them durable.
/// </summary>
/// <typeparam name="T">What an entry holds.</typeparam>
internal sealed class LogPages<T>
    where T : class
{
    /// <summary>Entries of a page; a write rewrites one page, so this bounds it.</summary>
    public const int PageLength = 64;

    private readonly Rows<LogPage<T>> _rows;
    private readonly JsonTypeInfo<T> _json;
    private readonly SortedSet<long> _unwritten = [];
    private string _lastHash = "";
    private bool _broken;

    public LogPages(IGrainStorage storage, GrainId grain, JsonTypeInfo<T> json)
    {
        _rows = new Rows<LogPage<T>>(storage, grain);
        _json = json;
    }

    /// <summary>Number of the last entry; 0 for an empty log.</summary>
    public long LastSeq { get; private set; }

    /// <summary>Finds the end of the log, looking from the page that holds <paramref name="fromSeq"/> on, and returns all entries after that number.</summary>
    public async Task<List<LogEntry<T>>> Open(long fromSeq)
    {
        var after = new List<LogEntry<T>>();
        for (var page = PageOf(Math.Max(1, fromSeq)); ; page++)
        {
            var name = Name(page);
            if (!await _rows.Exists(name))
            {
                _rows.Forget(name);
                return after;
            }

            var entries = (await _rows.Get(name)).Entries;
            foreach (var entry in entries)
                if (entry.Seq > fromSeq) after.Add(entry);
            if (entries.Count > 0) (LastSeq, _lastHash) = (entries[^1].Seq, entries[^1].Hash);
            if (entries.Count == PageLength) _rows.Forget(name);
        }
    }

    /// <summary>Appends an entry in memory and returns it.</summary>
    /// <exception cref="InvalidOperationException">An earlier write failed: what is in memory may not be in the store, so nothing may follow it.</exception>
    public async Task<LogEntry<T>> Append(T body)
    {
        if (_broken) throw new InvalidOperationException("A write of the log failed; it must be opened again.");
        var entry = new LogEntry<T>(LastSeq + 1, Chain(_lastHash, body), body);
        var number = PageOf(entry.Seq);
        (await _rows.Get(Name(number))).Entries.Add(entry);
        _unwritten.Add(number);
        (LastSeq, _lastHash) = (entry.Seq, entry.Hash);
        return entry;
    }

    /// <summary>Makes everything appended before this call durable, oldest page first. After a failure the log must be opened again.</summary>
    public async Task Write()
    {
        try
        {
            while (_unwritten.Count > 0)
            {
                var page = _unwritten.Min;
                _unwritten.Remove(page);
                await _rows.Write(Name(page));
                if (page < PageOf(LastSeq)) _rows.Forget(Name(page));
            }
        }
        catch
        {
            _broken = true;
            throw;
        }
    }

    /// <summary>Reads entries from a number on.</summary>
    public async Task<List<LogEntry<T>>> Read(long from, int count)
    {
        var read = new List<LogEntry<T>>();
        for (var seq = Math.Max(1, from); seq <= LastSeq && read.Count < count;)
        {
            var page = PageOf(seq);
            foreach (var entry in (await _rows.Get(Name(page))).Entries)
            {
                if (entry.Seq < seq || read.Count >= count) continue;
                read.Add(entry);
            }

            seq = ((page + 1) * PageLength) + 1;
            if (page < PageOf(LastSeq) && !_unwritten.Contains(page)) _rows.Forget(Name(page));
        }

        return read;
    }

    /// <summary>Number of the first entry whose hash does not follow from the entry before it; null when the chain holds.</summary>
    public static long? FirstBroken(IReadOnlyList<LogEntry<T>> entries, string hashBefore, JsonTypeInfo<T> json)
    {
        var hash = hashBefore;
        foreach (var entry in entries)
        {
            hash = Chain(hash, entry.Body, json);
            if (hash != entry.Hash) return entry.Seq;
        }

        return null;
    }

    private string Chain(string before, T body) => Chain(before, body, _json);

    private static string Chain(string before, T body, JsonTypeInfo<T> json)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Convert.FromHexString(before));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(body, json));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static long PageOf(long seq) => (seq - 1) / PageLength;

    private static string Name(long page) => string.Create(CultureInfo.InvariantCulture, $"log-{page:d8}");
}
