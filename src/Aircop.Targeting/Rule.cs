using System.Collections.Immutable;
using Aircop.Targeting.Language;

namespace Aircop.Targeting;

/// <summary>
/// A pre-determined, versioned condition over facts, compiled from a rule file. It never decides: it gives a ground to an officer.
/// </summary>
public sealed class Rule
{
    private readonly Condition _condition;
    private readonly ImmutableArray<(string Name, SentenceValue Value)> _values;
    private readonly ImmutableArray<FactField> _facts;

    internal Rule(Condition condition, IReadOnlyList<FactField> facts, ImmutableArray<(string Name, SentenceValue Value)> values) =>
        (_condition, _facts, _values) = (condition, [.. facts], values);

    /// <summary>Identifier, stable over versions.</summary>
    public required string Id { get; init; }

    /// <summary>Version of condition and parameters, from 1.</summary>
    public required int Version { get; init; }

    /// <summary>The condition as it is written.</summary>
    public required string Text { get; init; }

    /// <summary>What it is about.</summary>
    public required RuleSubject Subject { get; init; }

    /// <summary>What the rule looks for.</summary>
    public required Threat Threat { get; init; }

    /// <summary>Kind of sign it reads.</summary>
    public required RuleFamily Family { get; init; }

    /// <summary>How far it has to look.</summary>
    public required RuleLevel Level { get; init; }

    /// <summary>Phases of travel it speaks in.</summary>
    public required RulePhases Phases { get; init; }

    /// <summary>Where a control is best done.</summary>
    public required RulePoint Point { get; init; }

    /// <summary>Which way its ground points: <see cref="GroundSide.For"/>, or <see cref="GroundSide.Against"/> for one that exonerates.</summary>
    public required GroundSide Side { get; init; }

    /// <summary>Whether its ground alone may show a hit.</summary>
    public required bool IsStrong { get; init; }

    /// <summary>Code of the legal basis and purpose the rule is used under; see <see cref="LegalBases"/>.</summary>
    public required string LegalBasis { get; init; }

    /// <summary>Who answers for it.</summary>
    public required string Owner { get; init; }

    /// <summary>Last day it may be used without a new review.</summary>
    public required DateOnly ValidUntil { get; init; }

    /// <summary>The parameters with their units and ranges, for review and approval.</summary>
    public required ImmutableArray<RuleParameter> Parameters { get; init; }

    /// <summary>Reference groups it uses, with their versions, such as <c>source.1</c>.</summary>
    public required ImmutableArray<string> Groups { get; init; }

    /// <summary>Names and sentences in the languages of the page.</summary>
    public required RuleTexts Texts { get; init; }

    /// <summary>Examples it is tested by.</summary>
    public required ImmutableArray<RuleExample> Examples { get; init; }

    /// <summary>Stable key of the sentence for its ground.</summary>
    public string TextCode => (Side == GroundSide.Against ? "against." : "ground.") + Id;

    /// <summary>Facts the rule reads, by their names in rules, in the order of the schema.</summary>
    public IReadOnlyList<string> Facts => [.. _facts.OrderBy(fact => fact.Order).Select(fact => fact.Name)];

    /// <summary>The same by their keys, such as <c>booking.created</c> or <c>history.journeys.to</c>.</summary>
    public IReadOnlyList<string> FactKeys => [.. _facts.OrderBy(fact => fact.Order).Select(fact => fact.Key)];

    /// <summary>Whether everything the rule reads is among facts that are fed.</summary>
    /// <param name="fed">Keys of facts and columns, such as <c>booking.stayNights</c>.</param>
    public bool ReadsOnly(IReadOnlySet<string> fed)
    {
        ArgumentNullException.ThrowIfNull(fed);
        return _facts.All(fact => fed.Contains(fact.Key));
    }

    /// <summary>Judges one subject.</summary>
    /// <param name="facts">What was seen.</param>
    /// <returns>
    /// Hit, no hit, or not evaluable with the missing facts. One condition seen to fail is enough for no hit, whatever else is missing.
    /// </returns>
    public RuleOutcome Evaluate(SubjectFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var frame = new Frame { AsOf = FactSchema.MomentOf(facts) };
        frame.Rows[0] = facts;
        return Run(frame) switch
        {
            Truth.True => RuleOutcome.Hit(Values(frame)),
            Truth.False => RuleOutcome.NoHit,
            _ => RuleOutcome.NotEvaluable(NamesOf(frame.Missing)),
        };
    }

    /// <summary>Runs the condition on a frame that holds the subject.</summary>
    internal Truth Run(Frame frame)
    {
        frame.Missing = 0;
        return _condition(frame);
    }

    /// <summary>The values of the sentence, read after a hit.</summary>
    internal ImmutableArray<GroundArgument> Values(Frame frame)
    {
        var values = ImmutableArray.CreateBuilder<GroundArgument>(_values.Length);
        foreach (var (name, value) in _values) values.Add(new GroundArgument(name, value(frame)));
        return values.MoveToImmutable();
    }

    /// <summary>The keys of missing facts in the order of the schema.</summary>
    internal ImmutableArray<string> NamesOf(ulong missing) =>
        [.. _facts.Where((_, index) => (missing >> index & 1) == 1).OrderBy(field => field.Order).Select(field => field.Key)];
}

/// <summary>Reads one value of a sentence in invariant form; a question mark where it is not known.</summary>
internal delegate string SentenceValue(Frame frame);
