using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Aircop.Storage;

/// <summary>How a <see cref="SqliteStore"/> works.</summary>
public sealed class SqliteStoreOptions
{
    /// <summary>The most writes one transaction takes. 4,096 by default, at least 1.</summary>
    public int TransactionRows { get; init; } = 4096;

    /// <summary>Bytes after which a transaction takes no more writes. 16 MiB by default, at least 1.</summary>
    public int TransactionBytes { get; init; } = 16 * 1024 * 1024;

    /// <summary>The largest size of the file in bytes, as a full disk would limit it; null for none.</summary>
    public long? MaximumBytes { get; init; }
}

/// <summary>
/// A folder's store: one SQLite file (<c>aircop.db</c>), one writer that commits all that waits in one transaction, readers beside it.
/// A write's task completes when its transaction is on the disk.
/// </summary>
public sealed class SqliteStore : IAsyncDisposable
{
    private readonly DataFolder _folder;
    private readonly string _path;
    private readonly SqliteStoreOptions _options;
    private readonly Channel<StoreWrite> _writes = Channel.CreateUnbounded<StoreWrite>(new UnboundedChannelOptions { SingleReader = true });
    private readonly ConcurrentBag<StoreReader> _readers = [];
    private readonly TaskCompletionSource _writerEnded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private StoreWriterStatements? _statements;
    private long _transactions;
    private long _rows;
    private volatile bool _disposed;

    private SqliteStore(DataFolder folder, SqliteStoreOptions options)
    {
        _folder = folder;
        _options = options;
        _path = System.IO.Path.Combine(folder.Path, "aircop.db");
        _statements = new StoreWriterStatements(_path, options);
    }

    /// <summary>The folder's full path.</summary>
    public string Folder => _folder.Path;

    /// <summary>The native library's version and where it came from, as <c>3.40.1 (system)</c>.</summary>
    public static string NativeVersion => $"{SqliteNative.Version} ({(SqliteNative.IsSystemLibrary ? "system" : "bundled")})";

    /// <summary>Transactions committed since the store was opened.</summary>
    public long Transactions => Interlocked.Read(ref _transactions);

    /// <summary>Writes committed since the store was opened, refused ones included.</summary>
    public long Rows => Interlocked.Read(ref _rows);

    /// <summary>Opens a folder's store, making both if need be.</summary>
    /// <exception cref="DataFolderInUseException">The folder is open already, here or in another process.</exception>
    /// <exception cref="StoreException">The file cannot be opened or is of a newer program.</exception>
    public static SqliteStore Open(string folder, SqliteStoreOptions? options = null)
    {
        options ??= new SqliteStoreOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TransactionRows, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.TransactionBytes, 1);
        _ = SqliteNative.Version;
        var held = DataFolder.Hold(folder);
        try
        {
            var store = new SqliteStore(held, options);
            new Thread(store.WriteAll) { IsBackground = true, Name = "aircop.db writer" }.Start();
            return store;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Appends bytes in the same grouped transactions and with the same promise as grain state. A measure of what the store can do.</summary>
    public Task AppendRaw(ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> bytes) => Write(new AppendBytes(key, bytes));

    /// <summary>How many rows <see cref="AppendRaw"/> has stored.</summary>
    public long CountRaw() => Read(static reader => reader.CountRaw());

    /// <summary>Commits what waits, folds the log into the file and lets the folder go.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_disposed)
        {
            return;
        }

        _disposed = true;
        _writes.Writer.TryComplete();
        await _writerEnded.Task;
        while (_readers.TryTake(out var reader))
        {
            reader.Dispose();
        }

        _statements?.Dispose();
        _folder.Dispose();
    }

    internal Task<TResult> Write<TResult>(StoreWrite<TResult> write)
    {
        if (!_writes.Writer.TryWrite(write))
        {
            write.Failed(new ObjectDisposedException(nameof(SqliteStore)));
        }

        return write.Completion;
    }

    internal TResult Read<TResult>(Func<StoreReader, TResult> read)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!_readers.TryTake(out var reader))
        {
            reader = new StoreReader(_path);
        }

        try
        {
            return read(reader);
        }
        finally
        {
            _readers.Add(reader);
        }
    }

    private void WriteAll()
    {
        var batch = new List<StoreWrite>();
        var reader = _writes.Reader;
        while (reader.TryPeek(out _) || reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            var bytes = 0L;
            while (batch.Count < _options.TransactionRows && bytes < _options.TransactionBytes && reader.TryRead(out var write))
            {
                batch.Add(write);
                bytes += write.Size;
            }

            WriteBatch(batch);
            batch.Clear();
        }

        _writerEnded.TrySetResult();
    }

    private void WriteBatch(List<StoreWrite> batch)
    {
        try
        {
            _statements ??= new StoreWriterStatements(_path, _options);
            _statements.Begin();
            foreach (var write in batch)
            {
                write.Apply(_statements);
            }

            _statements.Commit();
        }
        catch (Exception exception)
        {
            Abandon();
            batch.ForEach(write => write.Failed(exception));
            return;
        }

        Interlocked.Increment(ref _transactions);
        Interlocked.Add(ref _rows, batch.Count);
        batch.ForEach(write => write.Committed());
    }

    // After a fault nothing is known of the connection: the next transaction begins with a rolled back one, or a new one.
    private void Abandon()
    {
        try
        {
            _statements?.Rollback();
        }
        catch (StoreException)
        {
            _statements?.Dispose();
            _statements = null;
        }
    }
}
