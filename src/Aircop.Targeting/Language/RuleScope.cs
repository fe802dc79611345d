namespace Aircop.Targeting.Language;

/// <summary>What the expressions of one rule may refer to, and the facts they turned out to need.</summary>
internal sealed class RuleScope(
    FactSchema schema,
    RuleSubject subject,
    Threat threat,
    IReadOnlyDictionary<string, RuleParameter> parameters,
    IReadOnlyDictionary<string, ReferenceGroup> groups)
{
    private readonly List<FactField> _facts = [];

    public FactSchema Schema => schema;

    public RuleSubject Subject => subject;

    public Threat Threat => threat;

    public IReadOnlyDictionary<string, RuleParameter> Parameters => parameters;

    public IReadOnlyDictionary<string, ReferenceGroup> Groups => groups;

    /// <summary>Expressions with a name of their own; each may refer to those before it.</summary>
    public Dictionary<string, Syntax> Lets { get; } = new(StringComparer.Ordinal);

    /// <summary>Names of expressions that some other used.</summary>
    public HashSet<string> UsedLets { get; } = new(StringComparer.Ordinal);

    /// <summary>Parameters that some expression used.</summary>
    public HashSet<string> UsedParameters { get; } = new(StringComparer.Ordinal);

    /// <summary>Groups that some expression used.</summary>
    public SortedSet<string> UsedGroups { get; } = new(StringComparer.Ordinal);

    /// <summary>The facts by their number within the rule.</summary>
    public IReadOnlyList<FactField> Facts => _facts;

    /// <summary>Whether a name stands for something already.</summary>
    public bool IsTaken(string name) => parameters.ContainsKey(name) || Lets.ContainsKey(name) || schema.HasSection(name);

    /// <summary>The bit of a fact within the rule.</summary>
    public ulong BitOf(FactField field, Position at)
    {
        int index = _facts.IndexOf(field);
        if (index >= 0) return 1UL << index;
        if (_facts.Count == RuleLimits.MaxFacts)
            throw new RuleRefusal(
                at, RuleFindingKind.Limit,
                "tooManyFacts", $"The rule reads more than {RuleLimits.MaxFacts} facts: split it into several rules.");

        _facts.Add(field);
        return 1UL << (_facts.Count - 1);
    }

    /// <summary>What is noted when a fact is missing.</summary>
    public MissingMark MarkOf(FactField field, Position at)
    {
        if (field.Inputs.Count == 0) return new MissingMark(BitOf(field, at), []);
        return new MissingMark(0, [.. field.Inputs.Select(name => schema.Find(name)!).Select(input => (input, BitOf(input, at)))]);
    }
}
