using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>Anything that can be called across grains.</summary>
    public interface IAddressable;

    /// <summary>What the engine knows of one grain in memory.</summary>
    public interface IGrainContext
    {
        /// <summary>The grain.</summary>
        GrainId GrainId { get; }

        /// <summary>A reference to it.</summary>
        GrainReference GrainReference { get; }

        /// <summary>The object, or null before it was made.</summary>
        object? GrainInstance { get; }

        /// <summary>Services of the process.</summary>
        IServiceProvider ActivationServices { get; }

        /// <summary>Completes when the grain has left memory.</summary>
        Task Deactivated { get; }

        /// <summary>Drops the grain from memory once its running calls end.</summary>
        void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default);
    }
}

namespace Orleans
{
    /// <summary>Marks the interface of a grain.</summary>
    public interface IGrain : IAddressable;

    /// <summary>Marks the interface of a grain whose key is a string.</summary>
    public interface IGrainWithStringKey : IGrain;

    /// <summary>Marks the interface of an object outside of grains that grains may call.</summary>
    public interface IGrainObserver : IAddressable;

    /// <summary>What every grain class has.</summary>
    public interface IGrainBase
    {
        /// <summary>What the engine knows of this grain.</summary>
        IGrainContext GrainContext { get; }
    }

    /// <summary>Why a grain left memory.</summary>
    public enum DeactivationReasonCode : byte
    {
        /// <summary>Not said.</summary>
        None,

        /// <summary>The process stops.</summary>
        ShuttingDown,

        /// <summary>It could not be activated.</summary>
        ActivationFailed,

        /// <summary>Not used by this engine.</summary>
        DirectoryFailure,

        /// <summary>Nobody called it for the collection age.</summary>
        ActivationIdle,

        /// <summary>Not used by this engine.</summary>
        ActivationUnresponsive,

        /// <summary>Not used by this engine.</summary>
        DuplicateActivation,

        /// <summary>Not used by this engine.</summary>
        IncompatibleRequest,

        /// <summary>Its state in memory was not the stored one.</summary>
        ApplicationError,

        /// <summary>It asked for it.</summary>
        ApplicationRequested,
    }

    /// <summary>Why a grain left memory, in words too.</summary>
    public readonly struct DeactivationReason(DeactivationReasonCode code, Exception? exception, string text)
    {
        /// <summary>A reason without an exception.</summary>
        public DeactivationReason(DeactivationReasonCode code, string text)
            : this(code, null, text)
        {
        }

        /// <summary>The code.</summary>
        public DeactivationReasonCode ReasonCode { get; } = code;

        /// <summary>The words.</summary>
        public string Description { get; } = text;

        /// <summary>The exception that led to it.</summary>
        public Exception? Exception { get; } = exception;

        /// <inheritdoc/>
        public override string ToString() => Exception is null ? $"{ReasonCode}: {Description}" : $"{ReasonCode}: {Description} {Exception}";
    }

    /// <summary>The base of every grain class: one object for one key, called one turn at a time.</summary>
    public abstract class Grain : IGrainBase, IAddressable
    {
        /// <summary>Made by the engine, on a turn of the grain.</summary>
        protected Grain() => GrainContext = TurnQueue.Serving as Activation
            ?? throw new InvalidOperationException("A grain is made by the engine: call it through IGrainFactory.GetGrain.");

        /// <inheritdoc/>
        public IGrainContext GrainContext { get; }

        /// <summary>The grain, written <c>kind/key</c>.</summary>
        public string IdentityString => GrainContext.GrainId.ToString();

        /// <summary>Gives references to other grains.</summary>
        protected IGrainFactory GrainFactory => ((Activation)GrainContext).Engine;

        /// <summary>Services of the process.</summary>
        protected IServiceProvider ServiceProvider => GrainContext.ActivationServices;

        /// <summary>Called before the first call, with the state read. An exception fails the calls that wait and drops the grain from memory.</summary>
        public virtual Task OnActivateAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        /// <summary>Called after the last call, before the grain leaves memory. It is not called when the process dies.</summary>
        public virtual Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => Task.CompletedTask;

        /// <summary>Leaves memory once the running calls end; the next call finds a new object.</summary>
        protected void DeactivateOnIdle() => GrainContext.Deactivate(
            new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

        /// <summary>Stays in memory for this long at least.</summary>
        protected void DelayDeactivation(TimeSpan timeSpan) => ((Activation)GrainContext).DelayDeactivation(timeSpan);
    }

    /// <summary>Gives references to grains and observers. A reference costs no call and may be kept and compared.</summary>
    public interface IGrainFactory
    {
        /// <summary>The grain with this key behind the interface.</summary>
        /// <exception cref="ArgumentException">No class, or more than one, has the interface.</exception>
        TGrainInterface GetGrain<TGrainInterface>(string primaryKey, string? grainClassNamePrefix = null)
            where TGrainInterface : IGrainWithStringKey;

        /// <summary>The grain with this key behind the interface.</summary>
        IGrain GetGrain(Type grainInterfaceType, string grainPrimaryKey);

        /// <summary>The grain with this identity behind the interface.</summary>
        TGrainInterface GetGrain<TGrainInterface>(GrainId grainId)
            where TGrainInterface : IAddressable;

        /// <summary>A reference to an object of this process. The engine holds the object weakly: the owner keeps it.</summary>
        TGrainObserverInterface CreateObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;

        /// <summary>Ends a reference: later calls through it fail.</summary>
        void DeleteObjectReference<TGrainObserverInterface>(IGrainObserver obj)
            where TGrainObserverInterface : IGrainObserver;
    }

    /// <summary>The grains as seen from outside of them.</summary>
    public interface IClusterClient : IGrainFactory
    {
        /// <summary>Services of the process.</summary>
        IServiceProvider ServiceProvider { get; }
    }
}
