using Orleans.Runtime;

namespace Orleans.Core
{
    /// <summary>A stored value's life.</summary>
    public interface IStorage
    {
        /// <summary>The version last read or written; null where there is none.</summary>
        string? Etag { get; }

        /// <summary>Whether the store has it.</summary>
        bool RecordExists { get; }

        /// <summary>Deletes it.</summary>
        Task ClearStateAsync();

        /// <summary>Writes it. It is durable when the task has completed.</summary>
        Task WriteStateAsync();

        /// <summary>Reads it again.</summary>
        Task ReadStateAsync();

        /// <summary>Deletes it.</summary>
        Task ClearStateAsync(CancellationToken cancellationToken) => ClearStateAsync();

        /// <summary>Writes it. It is durable when the task has completed.</summary>
        Task WriteStateAsync(CancellationToken cancellationToken) => WriteStateAsync();

        /// <summary>Reads it again.</summary>
        Task ReadStateAsync(CancellationToken cancellationToken) => ReadStateAsync();
    }

    /// <summary>A stored value.</summary>
    public interface IStorage<TState> : IStorage
    {
        /// <summary>The value in memory.</summary>
        TState State { get; set; }
    }
}

namespace Orleans.Runtime
{
    /// <summary>A part of a grain's state, injected by a constructor parameter with <see cref="PersistentStateAttribute"/>.</summary>
    public interface IPersistentState<TState> : Core.IStorage<TState>;

    /// <summary>Names the state and the store (a keyed <see cref="Storage.IGrainStorage"/>) of a constructor parameter.</summary>
    [AttributeUsage(AttributeTargets.Parameter)]
    public sealed class PersistentStateAttribute(string stateName, string? storageName = null) : Attribute
    {
        /// <summary>The state's name, unique in the grain.</summary>
        public string StateName { get; } = stateName;

        /// <summary>The store's name; "Default" where null.</summary>
        public string? StorageName { get; } = storageName;
    }
}

namespace Orleans
{
    /// <summary>A state on its way to or from a store.</summary>
    public interface IGrainState<T>
    {
        /// <summary>The value.</summary>
        T? State { get; set; }

        /// <summary>The version.</summary>
        string? ETag { get; set; }

        /// <summary>Whether the store has it.</summary>
        bool RecordExists { get; set; }
    }

    /// <summary>A state on its way to or from a store.</summary>
    public sealed class GrainState<T> : IGrainState<T>
    {
        /// <summary>No value yet.</summary>
        public GrainState()
        {
        }

        /// <summary>The value and its version.</summary>
        public GrainState(T? state, string? eTag = null)
        {
            State = state;
            ETag = eTag;
        }

        /// <inheritdoc/>
        public T? State { get; set; }

        /// <inheritdoc/>
        public string? ETag { get; set; }

        /// <inheritdoc/>
        public bool RecordExists { get; set; }
    }
}

namespace Orleans.Storage
{
    /// <summary>A store of grain states. Each call sets the state's version and whether it exists.</summary>
    public interface IGrainStorage
    {
        /// <summary>Reads a state; where there is none, a new value without a version.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Reads a state; where there is none, a new value without a version.</summary>
        Task ReadStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
            => ReadStateAsync(stateName, grainId, grainState);

        /// <summary>Writes a state whose version is the stored one.</summary>
        /// <exception cref="InconsistentStateException">It is not.</exception>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Writes a state whose version is the stored one.</summary>
        Task WriteStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
            => WriteStateAsync(stateName, grainId, grainState);

        /// <summary>Deletes a state whose version is the stored one.</summary>
        /// <exception cref="InconsistentStateException">It is not.</exception>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState);

        /// <summary>Deletes a state whose version is the stored one.</summary>
        Task ClearStateAsync<T>(string stateName, GrainId grainId, IGrainState<T> grainState, CancellationToken cancellationToken)
            => ClearStateAsync(stateName, grainId, grainState);
    }
}
