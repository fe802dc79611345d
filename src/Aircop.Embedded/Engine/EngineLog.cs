using Microsoft.Extensions.Logging;

namespace Orleans.Runtime;

/// <summary>What the engine logs: identities of grains, never what calls carry.</summary>
internal static partial class EngineLog
{
    [LoggerMessage(1, LogLevel.Error, "Grain {Grain} could not be activated.")]
    internal static partial void ActivationFailed(this ILogger log, Exception exception, GrainId grain);

    [LoggerMessage(2, LogLevel.Error, "Grain {Grain} failed in its deactivation.")]
    internal static partial void DeactivationFailed(this ILogger log, Exception exception, GrainId grain);

    [LoggerMessage(3, LogLevel.Error, "A timer of grain {Grain} failed; it will tick again.")]
    internal static partial void TimerFailed(this ILogger log, Exception exception, GrainId grain);

    [LoggerMessage(4, LogLevel.Error, "Reminder {Reminder} of grain {Grain} failed; it will tick again.")]
    internal static partial void ReminderFailed(this ILogger log, Exception exception, string reminder, GrainId grain);

    [LoggerMessage(5, LogLevel.Warning, "The one-way call {Method} to {Grain} failed.")]
    internal static partial void OneWayFailed(this ILogger log, Exception exception, string method, GrainId grain);

    [LoggerMessage(6, LogLevel.Warning, "Stopped with {Count} grains still in memory: the time to stop was over.")]
    internal static partial void StoppedUndrained(this ILogger log, int count);

    [LoggerMessage(7, LogLevel.Debug, "An observer failed and was dropped; {Count} are left.")]
    internal static partial void ObserverDropped(this ILogger log, Exception exception, int count);
}
