using System.Collections.Concurrent;

namespace Aircop.Engine.Tests.Grains;

/// <summary>What a test and its grains share besides calls: gates grains wait at, and a journal of what they did.</summary>
public sealed class Stage
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _gates = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> _journal = new();
    private int _failures;

    public IReadOnlyList<string> Journal => [.. _journal];

    public Task Gate(string name) => Source(name).Task;

    public void Open(string name) => Source(name).TrySetResult();

    public void Note(string line) => _journal.Enqueue(line);

    public int Count(string line) => _journal.Count(noted => string.Equals(noted, line, StringComparison.Ordinal));

    public void FailNext(int count) => Volatile.Write(ref _failures, count);

    public bool TakeFailure() => Volatile.Read(ref _failures) > 0 && Interlocked.Decrement(ref _failures) >= 0;

    private TaskCompletionSource Source(string name) =>
        _gates.GetOrAdd(name, static _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
