using Microsoft.Extensions.Options;

namespace Aircop.ClientWeb.Intake;

/// <summary>
/// Bounds the posts under way by count and by bytes, so that a flood is answered with "come back later" and never with
/// exhausted memory. Thread-safe.
/// </summary>
public sealed class IntakeGate(IOptions<IntakeOptions> options)
{
    private readonly int _maxPosts = options.Value.MaxPostsUnderWay;
    private readonly long _maxBytes = options.Value.MaxBytesUnderWay;
    private int _posts;
    private long _bytes;

    /// <summary>Posts under way.</summary>
    public int Posts => Volatile.Read(ref _posts);

    /// <summary>Bytes they hold.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    /// <summary>Lets a post in; null when it has to come back later.</summary>
    /// <param name="bytes">How many bytes it declares, 0 when it does not say.</param>
    public Pass? TryEnter(long bytes)
    {
        if (Interlocked.Increment(ref _posts) > _maxPosts)
        {
            Interlocked.Decrement(ref _posts);
            return null;
        }

        var pass = new Pass(this);
        if (pass.TryGrow(bytes)) return pass;
        pass.Dispose();
        return null;
    }

    /// <summary>The right of one post to be under way; given back when disposed.</summary>
    public sealed class Pass : IDisposable
    {
        private readonly IntakeGate _gate;
        private long _held;

        internal Pass(IntakeGate gate) => _gate = gate;

        /// <summary>Claims more bytes for the post; false when there are none left.</summary>
        public bool TryGrow(long bytes)
        {
            if (Interlocked.Add(ref _gate._bytes, bytes) > _gate._maxBytes)
            {
                Interlocked.Add(ref _gate._bytes, -bytes);
                return false;
            }

            _held += bytes;
            return true;
        }

        /// <inheritdoc/>
        public void Dispose()
        {
            Interlocked.Add(ref _gate._bytes, -_held);
            _held = 0;
            Interlocked.Decrement(ref _gate._posts);
        }
    }
}
