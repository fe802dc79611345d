namespace Aircop.Targeting.Language;

/// <summary>What a rule may ask for, so that none can starve the others. What goes beyond is refused with its place.</summary>
public static class RuleLimits
{
    /// <summary>Longest condition, in characters.</summary>
    public const int MaxLength = 4_000;

    /// <summary>Most terms (names, literals, operators) of a condition.</summary>
    public const int MaxTerms = 250;

    /// <summary>Most nodes of a rule once its named expressions stand in their places.</summary>
    public const int MaxNodes = 5_000;

    /// <summary>Deepest nesting of brackets and operators.</summary>
    public const int MaxDepth = 24;

    /// <summary>Longest text literal, in characters.</summary>
    public const int MaxText = 100;

    /// <summary>Most different facts of a rule: one bit each.</summary>
    public const int MaxFacts = 64;

    /// <summary>List functions within one another.</summary>
    public const int MaxRowDepth = 2;

    /// <summary>Longest window, in days: the five years that data are kept, EU PNR Directive 2016/681 Art. 12(1).</summary>
    public const int MaxWindowDays = 1_826;

    /// <summary>Longest rule file, in characters.</summary>
    public const int MaxFile = 1_000_000;
}
