namespace Orleans;

/// <summary>Timers and deactivation of grains. The ticks of a timer are turns of the grain.</summary>
public static class GrainBaseExtensions
{
    /// <summary>Leaves memory once the running calls end.</summary>
    public static void DeactivateOnIdle(this IGrainBase grain) => ((Activation)grain.GrainContext).Deactivate(
        new DeactivationReason(DeactivationReasonCode.ApplicationRequested, $"{nameof(DeactivateOnIdle)} was called."));

    /// <summary>Starts a timer. The token is cancelled when the timer is disposed.</summary>
    public static IGrainTimer RegisterGrainTimer(
        this IGrainBase grain, Func<CancellationToken, Task> callback, GrainTimerCreationOptions options) =>
        new GrainTimer((Activation)grain.GrainContext, callback, options);

    public static IGrainTimer RegisterGrainTimer(this IGrainBase grain, Func<Task> callback, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(_ => callback(), options);

    public static IGrainTimer RegisterGrainTimer<TState>(
        this IGrainBase grain, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options) =>
        grain.RegisterGrainTimer(cancellationToken => callback(state, cancellationToken), options);
}
