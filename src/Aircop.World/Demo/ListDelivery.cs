using Aircop.Contracts.Intake;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>What is wrong with the delivery of a list.</summary>
public enum ListFault
{
    /// <summary>Nothing: whole, once and in time.</summary>
    Unspecified = 0,

    /// <summary>It comes after departure.</summary>
    Late,

    /// <summary>The same bytes came before.</summary>
    Duplicate,

    /// <summary>It is cut off on the way.</summary>
    Truncated,

    /// <summary>It waited at a node whose link was down.</summary>
    HeldBack,
}

/// <summary>One list on its way to the intake.</summary>
/// <param name="Flight">The flight.</param>
/// <param name="At">When it is posted, UTC.</param>
/// <param name="Fault">What is wrong with it.</param>
public sealed record ListDelivery(ScheduledFlight Flight, DateTimeOffset At, ListFault Fault)
{
    /// <summary>When the list was made, UTC: part of its bytes, so that a duplicate is one.</summary>
    public required DateTimeOffset Prepared { get; init; }

    /// <summary>Airport whose node posts it.</summary>
    public string PostedBy => Flight.PostedBy;

    /// <summary>How to read it.</summary>
    public BodyFormat Format => Lists.ListWriter.FormatOf(Flight.Form);
}
