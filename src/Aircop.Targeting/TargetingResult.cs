namespace Aircop.Targeting;

/// <summary>How loudly a result is shown.</summary>
public enum Severity
{
    /// <summary>Not judged.</summary>
    Unspecified = 0,

    /// <summary>Nothing asks for attention.</summary>
    Ordinary,

    /// <summary>Worth an officer's look.</summary>
    Look,

    /// <summary>To be looked at first.</summary>
    Act,
}

/// <summary>The explained result of a rule pack on one traveller. A hit is never a decision: a named officer decides.</summary>
public sealed record TargetingResult
{
    /// <summary>Version of the pack that gave it.</summary>
    public required string PackVersion { get; init; }

    /// <summary>Whether at least two independent families speak for a look, or one strong ground does.</summary>
    public required bool IsHit { get; init; }

    /// <summary>Place in a worklist: higher first, 0 without a ground. An order, not a probability.</summary>
    public required int Rank { get; init; }

    /// <summary>How loudly it is shown.</summary>
    public required Severity Severity { get; init; }

    /// <summary>The threat most of its grounds are about; <see cref="Threat.Unspecified"/> without one.</summary>
    public required Threat Threat { get; init; }

    /// <summary>Number of different families among <see cref="For"/>.</summary>
    public required int Families { get; init; }

    /// <summary>Grounds that speak for a look, in the order of the pack.</summary>
    public required IReadOnlyList<Ground> For { get; init; }

    /// <summary>Grounds that speak against one, in the order of the pack.</summary>
    public required IReadOnlyList<Ground> Against { get; init; }

    /// <summary>Rules that could not be judged, with the facts they missed. Never counted as no hit.</summary>
    public required IReadOnlyList<Ground> NotSeen { get; init; }

    /// <summary>Rules that failed by their own fault; the others ran all the same.</summary>
    public required IReadOnlyList<RuleFault> Faults { get; init; }
}

/// <summary>A rule that threw. Names the kind of exception only, for its message might hold personal data.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="RuleVersion">Its version.</param>
/// <param name="ExceptionType">Full name of the exception's type.</param>
public sealed record RuleFault(string RuleId, int RuleVersion, string ExceptionType);
