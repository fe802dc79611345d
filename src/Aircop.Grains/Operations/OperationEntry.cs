using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Operations;

namespace Aircop.Grains.Operations;

/// <summary>
/// An entry of an operation's log: exactly one of the reports is set. The board is what follows from the entries in order.
/// </summary>
internal sealed record OperationEntry
{
    /// <summary>When it was entered, time in the field, UTC.</summary>
    public DateTimeOffset At { get; init; }

    /// <summary>The plan was laid down.</summary>
    public OperationPlan? Plan { get; init; }

    /// <summary>The operation changed its state.</summary>
    public StateChange? State { get; init; }

    /// <summary>A flight reported.</summary>
    public FlightReport? Flight { get; init; }

    /// <summary>An airport reported.</summary>
    public AirportStatus? Airport { get; init; }
}

/// <summary>A change of an operation's state.</summary>
/// <param name="To">The new state.</param>
/// <param name="By">Who changed it.</param>
internal sealed record StateChange(OperationState To, string By);
