using System.Diagnostics.CodeAnalysis;
using Orleans.Runtime;

namespace Orleans.Runtime
{
    /// <summary>A timer of a grain in memory; it ends with the activation.</summary>
    public interface IGrainTimer : IDisposable
    {
        /// <summary>Sets when it ticks next and how long after each tick's end again.</summary>
        void Change(TimeSpan dueTime, TimeSpan period);
    }

    /// <summary>How a grain timer ticks.</summary>
    public readonly struct GrainTimerCreationOptions()
    {
        /// <summary>First tick and pause between ticks.</summary>
        [SetsRequiredMembers]
        public GrainTimerCreationOptions(TimeSpan dueTime, TimeSpan period)
            : this()
        {
            DueTime = dueTime;
            Period = period;
        }

        /// <summary>Time to the first tick.</summary>
        public required TimeSpan DueTime { get; init; }

        /// <summary>Time from the end of a tick to the next; <see cref="Timeout.InfiniteTimeSpan"/> for one tick only.</summary>
        public required TimeSpan Period { get; init; }

        /// <summary>Whether a tick may interleave with calls; otherwise it waits its turn.</summary>
        public bool Interleave { get; init; }

        /// <summary>Whether a tick counts as use, so that the grain is not collected.</summary>
        public bool KeepAlive { get; init; }
    }
}

namespace Orleans
{
    /// <summary>Timers and deactivation of grains.</summary>
    public static class GrainBaseExtensions
    {
        /// <summary>Leaves memory once the running calls end.</summary>
        public static void DeactivateOnIdle(this IGrainBase grain) => grain.GrainContext.Deactivate(
            new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

        /// <summary>Starts a timer whose ticks are turns of the grain. The token is cancelled when the timer is disposed.</summary>
        public static IGrainTimer RegisterGrainTimer<TState>(
            this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
        {
            ArgumentNullException.ThrowIfNull(callback);
            return new GrainTimer<TState>((Activation)grain.GrainContext, callback, state, options);
        }

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer(
            this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
            grain.RegisterGrainTimer(static (callback, cancellationToken) => callback(cancellationToken), callback, options);

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options) =>
            grain.RegisterGrainTimer(static (callback, _) => callback(), callback, options);

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer<TState>(
            this IGrainBase grain, Func<TState, Task> callback, TState state, GrainTimerCreationOptions options) =>
            grain.RegisterGrainTimer(static (call, _) => call.callback(call.state), (callback, state), options);

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer(
            this IGrainBase grain, Func<CancellationToken, Task> callback, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, new GrainTimerCreationOptions(dueTime, period));

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer<TState>(
            this IGrainBase grain, Func<TState, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period));

        /// <summary>Starts a timer whose ticks are turns of the grain.</summary>
        public static IGrainTimer RegisterGrainTimer<TState>(
            this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, TimeSpan dueTime, TimeSpan period) =>
            grain.RegisterGrainTimer(callback, state, new GrainTimerCreationOptions(dueTime, period));
    }
}
