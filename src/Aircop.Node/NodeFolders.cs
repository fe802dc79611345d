using System.Security.Cryptography;
using System.Text;

namespace Aircop.Node;

/// <summary>
/// The folders of a node: inbox, outbox, sent, refused. A file changes folder by a rename on one volume, so that a crash
/// leaves it in the one or the other. Only one node at a time may hold them.
/// </summary>
public sealed class NodeFolders : IDisposable
{
    private const string LockName = ".node.lock";

    private readonly FileStream _lock;
    private readonly Queue<OutboxName> _outbox = new();
    private long _lastOrder;

    /// <summary>Opens the folders, makes those that are missing, and reads what is on its way.</summary>
    /// <param name="inbox">The inbox.</param>
    /// <exception cref="IOException">Another node holds the folders, or they cannot be made.</exception>
    public NodeFolders(string inbox)
    {
        Inbox = Path.GetFullPath(inbox);
        Outbox = Path.Combine(Inbox, "outbox");
        Sent = Path.Combine(Inbox, "sent");
        Refused = Path.Combine(Inbox, "refused");
        foreach (var folder in (string[])[Inbox, Outbox, Sent, Refused]) Directory.CreateDirectory(folder);
        try
        {
            _lock = new FileStream(Path.Combine(Inbox, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new IOException($"Another node holds the folder {Inbox}.", e);
        }
        foreach (var folder in (string[])[Outbox, Sent, Refused])
            foreach (var path in Directory.EnumerateFiles(folder))
                if (OutboxName.TryParse(Path.GetFileName(path), out var name))
                    _lastOrder = Math.Max(_lastOrder, name.Order);
        foreach (var name in OnTheirWay()) _outbox.Enqueue(name);
    }

    /// <summary>Where files are dropped.</summary>
    public string Inbox { get; }

    /// <summary>Where files wait for the link.</summary>
    public string Outbox { get; }

    /// <summary>Where delivered files lie, each with its receipt beside it.</summary>
    public string Sent { get; }

    /// <summary>Where refused files lie, each with the answer beside it.</summary>
    public string Refused { get; }

    /// <summary>Files in the outbox.</summary>
    public int Waiting => _outbox.Count;

    /// <summary>First file in the outbox; null when it is empty.</summary>
    public OutboxName? First => _outbox.TryPeek(out var name) ? name : null;

    /// <summary>What lies in the inbox now.</summary>
    public IEnumerable<SeenFile> List()
    {
        foreach (var file in new DirectoryInfo(Inbox).EnumerateFiles())
        {
            if (file.Name.StartsWith('.')) continue;
            yield return new SeenFile(file.Name, file.Length, new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        }
    }

    /// <summary>Takes a whole file into the outbox; false when it was taken away or is still held by its writer.</summary>
    /// <param name="droppedAs">Its name in the inbox.</param>
    public bool TryTake(string droppedAs)
    {
        var path = Path.Combine(Inbox, droppedAs);
        try
        {
            string hash;
            using (var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read))
                hash = Convert.ToHexStringLower(SHA256.HashData(stream));
            var name = new OutboxName(_lastOrder + 1, hash, droppedAs);
            File.Move(path, Path.Combine(Outbox, name.ToString()));
            _lastOrder++;
            _outbox.Enqueue(name);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Size of the first file in the outbox, bytes.</summary>
    /// <param name="name">The file.</param>
    public long LengthOf(OutboxName name) => new FileInfo(Path.Combine(Outbox, name.ToString())).Length;

    /// <summary>Bytes of a file in the outbox.</summary>
    /// <param name="name">The file.</param>
    /// <param name="cancel">Ends the reading.</param>
    public Task<byte[]> ReadAsync(OutboxName name, CancellationToken cancel) =>
        File.ReadAllBytesAsync(Path.Combine(Outbox, name.ToString()), cancel);

    /// <summary>Lays the receipt down and moves the first file beside it.</summary>
    /// <param name="receipt">The receipt, JSON.</param>
    public void Deliver(string receipt) => Settle(Sent, ".receipt.json", receipt);

    /// <summary>Lays the answer down and moves the first file beside it.</summary>
    /// <param name="answer">The answer as the server gave it.</param>
    public void Refuse(string answer) => Settle(Refused, ".answer.json", answer);

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    // The receipt is on disk before the file leaves the outbox: a crash in between posts once more and gets the same receipt.
    private void Settle(string folder, string ending, string text)
    {
        var name = _outbox.Peek().ToString();
        var target = Path.Combine(folder, name);
        using (var stream = new FileStream(target + ending, FileMode.Create, FileAccess.Write))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }
        File.Move(Path.Combine(Outbox, name), target, overwrite: true);
        _outbox.Dequeue();
    }

    private List<OutboxName> OnTheirWay()
    {
        var names = new List<OutboxName>();
        foreach (var path in Directory.EnumerateFiles(Outbox))
            if (OutboxName.TryParse(Path.GetFileName(path), out var name)) names.Add(name);
        names.Sort(static (a, b) => a.Order.CompareTo(b.Order));
        return names;
    }
}
