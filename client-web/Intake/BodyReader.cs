using System.Buffers;

namespace Aircop.ClientWeb.Intake;

/// <summary>Reads a posted body whole, within its limit, with or without a declared length.</summary>
public static class BodyReader
{
    private const int FirstBuffer = 64 * 1024;

    /// <summary>How far an over-long body is read and thrown away so that its connection can be used again, bytes.</summary>
    private const long MaxDrainBytes = 64L * 1024 * 1024;

    /// <summary>Reads the body.</summary>
    /// <param name="body">The stream.</param>
    /// <param name="declared">Declared length in bytes; null when the body comes in chunks.</param>
    /// <param name="limit">Largest body taken, bytes.</param>
    /// <param name="pass">Pays for what is held.</param>
    /// <param name="stop">Ends the reading when the poster has gone.</param>
    public static async Task<ReadBody> Read(Stream body, long? declared, int limit, IntakeGate.Pass pass, CancellationToken stop)
    {
        if (declared > limit) return await Drain(body, stop);
        return declared is { } length ? await ReadDeclared(body, (int)length, stop) : await ReadChunks(body, limit, pass, stop);
    }

    private static async Task<ReadBody> ReadDeclared(Stream body, int length, CancellationToken stop)
    {
        var bytes = GC.AllocateUninitializedArray<byte>(length);
        await body.ReadExactlyAsync(bytes, stop);
        return new ReadBody(BodyEnd.Whole, bytes);
    }

    private static async Task<ReadBody> ReadChunks(Stream body, int limit, IntakeGate.Pass pass, CancellationToken stop)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var used = 0;
        try
        {
            if (!pass.TryGrow(buffer.Length)) return new ReadBody(BodyEnd.NoRoom, []);
            while (true)
            {
                if (used == buffer.Length)
                {
                    if (!pass.TryGrow(buffer.Length)) return new ReadBody(BodyEnd.NoRoom, []);
                    var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
                    buffer.AsSpan(0, used).CopyTo(larger);
                    ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
                    buffer = larger;
                }

                var read = await body.ReadAsync(buffer.AsMemory(used), stop);
                if (read == 0) return new ReadBody(BodyEnd.Whole, buffer.AsSpan(0, used).ToArray());
                used += read;
                if (used > limit) return await Drain(body, stop);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer, clearArray: true);
        }
    }

    private static async Task<ReadBody> Drain(Stream body, CancellationToken stop)
    {
        var scrap = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        try
        {
            long drained = 0;
            while (drained < MaxDrainBytes)
            {
                var read = await body.ReadAsync(scrap, stop);
                if (read == 0) return new ReadBody(BodyEnd.TooLong, []);
                drained += read;
            }

            return new ReadBody(BodyEnd.FarTooLong, []);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(scrap, clearArray: true);
        }
    }
}

/// <summary>How the reading of a body ended.</summary>
public enum BodyEnd
{
    /// <summary>All of it is there.</summary>
    Whole,

    /// <summary>Over the limit; the rest was read and thrown away.</summary>
    TooLong,

    /// <summary>Over the limit by so much that the connection is given up.</summary>
    FarTooLong,

    /// <summary>Too many bytes are under way already.</summary>
    NoRoom,
}

/// <summary>A body that was read.</summary>
/// <param name="End">How the reading ended.</param>
/// <param name="Bytes">The body; empty unless it is whole.</param>
public readonly record struct ReadBody(BodyEnd End, byte[] Bytes);
