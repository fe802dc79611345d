using System.Globalization;
using Orleans.Storage;

namespace Aircop.Storage;

/// <summary>A write that waits for its transaction.</summary>
internal abstract class StoreWrite
{
    /// <summary>Bytes it puts into the transaction, roughly.</summary>
    internal virtual int Size => 64;

    /// <summary>Runs within the transaction, on the writer's thread.</summary>
    internal abstract void Apply(StoreWriterStatements statements);

    /// <summary>The transaction is on the disk.</summary>
    internal abstract void Committed();

    /// <summary>The transaction is not, or nobody knows.</summary>
    internal abstract void Failed(Exception exception);
}

/// <summary>A write with a result.</summary>
internal abstract class StoreWrite<TResult> : StoreWrite
{
    private readonly TaskCompletionSource<TResult> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TResult _result = default!;
    private Exception? _refusal;

    internal Task<TResult> Completion => _completion.Task;

    internal sealed override void Apply(StoreWriterStatements statements)
    {
        try
        {
            _result = ApplyRow(statements);
        }
        catch (InconsistentStateException conflict)
        {
            _refusal = conflict;
        }
    }

    internal override void Committed()
    {
        if (_refusal is null)
        {
            _completion.TrySetResult(_result);
        }
        else
        {
            _completion.TrySetException(_refusal);
        }
    }

    internal override void Failed(Exception exception) => _completion.TrySetException(exception);

    /// <summary>An <see cref="InconsistentStateException"/> refuses this row alone; any other exception fails the transaction.</summary>
    protected abstract TResult ApplyRow(StoreWriterStatements statements);
}

/// <summary>Writes a grain's state; the result is its new version.</summary>
internal sealed class WriteState(string stateName, string grainId, long? version, PooledBuffer payload) : StoreWrite<long>
{
    internal override int Size => payload.Written.Length;

    internal override void Committed()
    {
        payload.Dispose();
        base.Committed();
    }

    internal override void Failed(Exception exception)
    {
        payload.Dispose();
        base.Failed(exception);
    }

    protected override long ApplyRow(StoreWriterStatements statements)
    {
        var next = statements.NextVersion();
        var changed = version is { } current
            ? statements.UpdateState(stateName, grainId, current, next, payload.Written)
            : statements.InsertState(stateName, grainId, next, payload.Written);
        return changed ? next : throw StateConflict.Of(statements, stateName, grainId, version);
    }
}

/// <summary>Deletes a grain's state.</summary>
internal sealed class ClearState(string stateName, string grainId, long? version) : StoreWrite<bool>
{
    protected override bool ApplyRow(StoreWriterStatements statements)
    {
        var deleted = version is { } current && statements.DeleteState(stateName, grainId, current);
        return deleted || statements.StoredVersion(stateName, grainId) is null
            ? deleted
            : throw StateConflict.Of(statements, stateName, grainId, version);
    }
}

/// <summary>Appends bytes that nothing reads back but a count.</summary>
internal sealed class AppendBytes(ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> bytes) : StoreWrite<bool>
{
    internal override int Size => bytes.Length;

    protected override bool ApplyRow(StoreWriterStatements statements)
    {
        statements.Append(key.Span, bytes.Span);
        return true;
    }
}

/// <summary>Any other write, given as a function.</summary>
internal sealed class OtherWrite<TResult>(Func<StoreWriterStatements, TResult> apply) : StoreWrite<TResult>
{
    protected override TResult ApplyRow(StoreWriterStatements statements) => apply(statements);
}

internal static class StateConflict
{
    internal static InconsistentStateException Of(StoreWriterStatements statements, string stateName, string grainId, long? version)
    {
        var stored = statements.StoredVersion(stateName, grainId)?.ToString(CultureInfo.InvariantCulture);
        var held = version?.ToString(CultureInfo.InvariantCulture);
        return new InconsistentStateException(
            $"State {stateName} of {grainId} is stored with version {stored ?? "none"}, the writer had read {held ?? "none"}.", stored, held);
    }
}
