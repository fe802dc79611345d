using System.Collections.Immutable;

namespace Aircop.Edifact.Acknowledgements;

/// <summary>A state's acknowledgement of a push of bookings (ACKRES, MSG function 23).</summary>
public sealed record AckresMessage
{
    /// <summary>MSG function code as sent; 23 acknowledgement.</summary>
    public string? FunctionCode { get; init; }

    /// <summary>Errors found in the push (ERC with its text); none: the push was received and processed.</summary>
    public ImmutableArray<AcknowledgedError> Errors { get; init; } = [];
}

/// <summary>An error told back to the sender.</summary>
/// <param name="Code">Application error code (element 9321), as sent.</param>
/// <param name="Text">What is wrong, for people; null when not said.</param>
public sealed record AcknowledgedError(string Code, string? Text);
