using System.Collections.Immutable;

namespace Aircop.Targeting;

/// <summary>What is wrong with a rule.</summary>
public enum RuleFindingKind
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>The file is not in the form of rule files.</summary>
    Form,

    /// <summary>The condition cannot be read.</summary>
    Syntax,

    /// <summary>A fact, function, parameter or group that does not exist.</summary>
    UnknownName,

    /// <summary>Values of types that do not go together.</summary>
    Type,

    /// <summary>A list of the past without a window, or a window beyond the limit.</summary>
    Window,

    /// <summary>Too long, too deep, or too many terms.</summary>
    Limit,

    /// <summary>Something the law forbids as a criterion, or that stands for it.</summary>
    Forbidden,

    /// <summary>An example that does not come out as it says.</summary>
    Example,
}

/// <summary>A fault of a rule, with its place in the file and what to do about it.</summary>
/// <param name="File">Name of the file.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Kind">What is wrong.</param>
/// <param name="Message">A sentence in plain English.</param>
public sealed record RuleFinding(string File, int Line, int Column, RuleFindingKind Kind, string Message)
{
    /// <summary>Name of the sentence, such as windowMissing, under which a page has it in other languages.</summary>
    public required string Sentence { get; init; }

    /// <summary>The values that the sentence holds, in the order of the English: words of the rule's own text, and names and limits of the language.</summary>
    public ImmutableArray<string> Values { get; init; } = [];

    /// <inheritdoc/>
    public override string ToString() => $"{File}({Line},{Column}): {Message}";
}
