using System.Threading.Channels;
using Aircop.Contracts.Rules;

namespace Aircop.Storage.Judged;

/// <summary>
/// The read model of judged passenger-flights in one SQLite file of the data folder (<c>judged.db</c>): one writer that commits all that waits
/// in one transaction, readers beside it. Several processes of one machine may have one file.
/// </summary>
public sealed class SqliteJudgedStore : IJudgedStore, IAsyncDisposable
{
    private const int MostOfATransaction = 256;

    private readonly string _path;
    private readonly Channel<Work> _works = Channel.CreateUnbounded<Work>(new UnboundedChannelOptions { SingleReader = true });
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private JudgedWriter? _writer;

    private SqliteJudgedStore(string path) => _path = path;

    /// <summary>Opens the file of a folder, which is made if need be.</summary>
    public static SqliteJudgedStore Open(string folder)
    {
        _ = SqliteNative.Version;
        Directory.CreateDirectory(folder);
        var store = new SqliteJudgedStore(Path.Combine(Path.GetFullPath(folder), JudgedSchema.FileName));
        store._writer = new JudgedWriter(store._path);
        new Thread(store.WriteAll) { IsBackground = true, Name = JudgedSchema.FileName + " writer" }.Start();
        return store;
    }

    /// <inheritdoc/>
    public Task Write(JudgedFlight flight) => Do(writer =>
    {
        writer.Write(flight);
        return 0;
    });

    /// <inheritdoc/>
    public Task<int> Remove(DateTimeOffset departedBefore) => Do(writer => writer.Remove(departedBefore));

    /// <inheritdoc/>
    public IJudgedScan Scan(JudgedPeriod period) => new JudgedScan(_path, period);

    /// <summary>Commits what waits and closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _works.Writer.TryComplete();
        await _ended.Task;
        _writer?.Dispose();
    }

    private Task<int> Do(Func<JudgedWriter, int> act)
    {
        var work = new Work(act);
        if (!_works.Writer.TryWrite(work)) work.Done.TrySetException(new ObjectDisposedException(nameof(SqliteJudgedStore)));
        return work.Done.Task;
    }

    private void WriteAll()
    {
        var batch = new List<Work>();
        var reader = _works.Reader;
        while (reader.TryPeek(out _) || reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (batch.Count < MostOfATransaction && reader.TryRead(out var work)) batch.Add(work);
            WriteBatch(batch);
            batch.Clear();
        }

        _ended.TrySetResult();
    }

    private void WriteBatch(List<Work> batch)
    {
        var results = new int[batch.Count];
        try
        {
            _writer ??= new JudgedWriter(_path);
            _writer.Begin();
            for (var i = 0; i < batch.Count; i++) results[i] = batch[i].Act(_writer);
            _writer.Commit();
        }
        catch (Exception exception)
        {
            Abandon();
            foreach (var work in batch) work.Done.TrySetException(exception);
            return;
        }

        for (var i = 0; i < batch.Count; i++) batch[i].Done.TrySetResult(results[i]);
    }

    // After a fault nothing is known of the connection: the next transaction begins with a rolled back one, or a new one.
    private void Abandon()
    {
        try
        {
            _writer?.Rollback();
        }
        catch (StoreException)
        {
            _writer?.Dispose();
            _writer = null;
        }
    }

    private sealed record Work(Func<JudgedWriter, int> Act)
    {
        public TaskCompletionSource<int> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
