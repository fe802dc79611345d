using System.Collections.Immutable;
using Aircop.Targeting.Files;

namespace Aircop.Targeting;

/// <summary>The pack in force. A new one takes its place whole and only when nothing is wrong with it; until then the old one stays.</summary>
/// <param name="current">The pack to begin with.</param>
public sealed class RulesInForce(RulePack current)
{
    private RulePack _current = current;

    /// <summary>The pack in force. Reading it never waits.</summary>
    public RulePack Current => Volatile.Read(ref _current);

    /// <summary>Reads files, runs their examples, and puts them in force when all is well.</summary>
    /// <param name="name">Name of the pack.</param>
    /// <param name="files">The files.</param>
    /// <param name="groups">Reference groups by name.</param>
    /// <returns>What is wrong; none when the new pack is in force.</returns>
    public ImmutableArray<RuleFinding> Replace(string name, IReadOnlyCollection<RuleFile> files, IReadOnlyDictionary<string, ReferenceGroup> groups)
    {
        RulePackReading reading = RulePackReader.Read(name, files, groups);
        if (reading.Pack is null) return reading.Findings;
        ImmutableArray<RuleFinding> findings = RulePackReader.CheckExamples(reading.Pack);
        if (findings.IsEmpty) Volatile.Write(ref _current, reading.Pack);
        return findings;
    }
}
