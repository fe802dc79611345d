namespace Orleans.Runtime
{
    /// <summary>A failure of the engine or of a store behind it.</summary>
    public class OrleansException : Exception
    {
        /// <summary>A failure that says nothing more.</summary>
        public OrleansException()
        {
        }

        /// <summary>A failure described by <paramref name="message"/>.</summary>
        public OrleansException(string message)
            : base(message)
        {
        }

        /// <summary>A failure with its cause.</summary>
        public OrleansException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }
    }

    /// <summary>The engine has stopped or is stopping, and takes no call from outside.</summary>
    public sealed class SiloUnavailableException(string message) : OrleansException(message);

    /// <summary>The observer called was deleted or collected.</summary>
    public sealed class ClientNotAvailableException(string message) : OrleansException(message);

    /// <summary>A call could not be given to any activation.</summary>
    public sealed class OrleansMessageRejectionException(string message) : OrleansException(message);

    /// <summary>A reminder that does not exist, or no longer as the caller knew it.</summary>
    public sealed class ReminderException(string message) : OrleansException(message);
}

namespace Orleans.Storage
{
    /// <summary>The stored state is not the one the writer had read.</summary>
    public class InconsistentStateException : Orleans.Runtime.OrleansException
    {
        /// <summary>A conflict that says nothing more.</summary>
        public InconsistentStateException()
        {
        }

        /// <summary>A conflict described by <paramref name="message"/>.</summary>
        public InconsistentStateException(string message)
            : base(message)
        {
        }

        /// <summary>A conflict with its cause.</summary>
        public InconsistentStateException(string message, Exception? innerException)
            : base(message, innerException)
        {
        }

        /// <summary>A conflict between the stored and the writer's ETag.</summary>
        public InconsistentStateException(string errorMsg, string? storedEtag, string? currentEtag, Exception? storageException = null)
            : base(errorMsg, storageException)
        {
            StoredEtag = storedEtag;
            CurrentEtag = currentEtag;
        }

        /// <summary>The ETag in the store.</summary>
        public string? StoredEtag { get; }

        /// <summary>The writer's ETag.</summary>
        public string? CurrentEtag { get; }

        // Only the activation whose write failed is dropped, not those the exception passes on its way out.
        internal bool IsSourceActivation { get; set; } = true;
    }
}
