using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>Which state of an operation may follow which (glossary 2.11).</summary>
internal static class OperationSteps
{
    /// <summary>True when the step is allowed.</summary>
    public static bool IsAllowed(OperationState from, OperationState to) => (from, to) switch
    {
        (OperationState.Live, OperationState.Paused) or (OperationState.Paused, OperationState.Live) => true,
        (OperationState.Paused, OperationState.LiveEnded) or (OperationState.Live, OperationState.LiveEnded) => true,
        (OperationState.Ready, OperationState.Live) => true,
        ( < OperationState.Live, OperationState.Cancelled) => true,
        ( >= OperationState.Proposed and < OperationState.Ready, _) => to == from + 1,
        ( >= OperationState.LiveEnded and < OperationState.Closed, _) => to == from + 1,
        _ => false,
    };
}
