namespace Aircop.Targeting.Language;

/// <summary>A place in a rule file, both from 1.</summary>
internal readonly record struct Position(int Line, int Column);

/// <summary>Ends the reading of one rule; the reader of files turns it into a finding.</summary>
internal sealed class RuleRefusal(Position at, RuleFindingKind kind, string sentence, FaultSentence english) : Exception(english.English)
{
    public string Sentence { get; } = sentence;

    public FaultSentence English { get; } = english;

    public Position At { get; } = at;

    public RuleFindingKind Kind { get; } = kind;
}
