namespace Aircop.Targeting.Language;

/// <summary>A place in a rule file, both from 1.</summary>
internal readonly record struct Position(int Line, int Column);

/// <summary>Ends the reading of one rule; the reader of files turns it into a finding.</summary>
internal sealed class RuleRefusal(Position at, RuleFindingKind kind, string message) : Exception(message)
{
    public Position At { get; } = at;

    public RuleFindingKind Kind { get; } = kind;
}
