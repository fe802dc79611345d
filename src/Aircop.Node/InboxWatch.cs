namespace Aircop.Node;

/// <summary>
/// Tells which files of an inbox are whole. A file is whole once its size and time have stood still for
/// <see cref="NodeOptions.StableAfter"/>; one that is renamed into place after it was written is whole at first sight.
/// Names with another ending, such as the .part of a transfer under way, are passed over.
/// </summary>
/// <param name="stableAfter">How long size and time must stand still.</param>
public sealed class InboxWatch(TimeSpan stableAfter)
{
    private Dictionary<string, (SeenFile File, DateTimeOffset Since)> _seen = new(StringComparer.Ordinal);

    /// <summary>True for the endings that the intake can read: .edi, .txt, .csv, .json.</summary>
    public static bool Reads(string name) => MediaType.Of(name) is not null;

    /// <summary>Notes what is there now and returns the whole files, oldest first, then by name.</summary>
    /// <param name="listing">The inbox as it is.</param>
    /// <param name="now">The time, UTC.</param>
    public IReadOnlyList<SeenFile> Look(IEnumerable<SeenFile> listing, DateTimeOffset now)
    {
        var seen = new Dictionary<string, (SeenFile, DateTimeOffset)>(StringComparer.Ordinal);
        var whole = new List<SeenFile>();
        foreach (var file in listing)
        {
            if (!Reads(file.Name)) continue;
            var since = _seen.TryGetValue(file.Name, out var before) && before.File == file ? before.Since : now;
            seen[file.Name] = (file, since);
            if (now - since >= stableAfter || now - file.WrittenAt >= stableAfter) whole.Add(file);
        }
        _seen = seen;
        whole.Sort(static (a, b) => a.WrittenAt != b.WrittenAt
            ? a.WrittenAt.CompareTo(b.WrittenAt)
            : string.CompareOrdinal(a.Name, b.Name));
        return whole;
    }

    /// <summary>Files that the last look saw and that were not whole yet, or have not been moved since.</summary>
    public int Pending => _seen.Count;
}
