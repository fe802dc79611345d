using System.Collections.Frozen;
using Aircop.Targeting.Files;

namespace Aircop.Targeting.Tests;

/// <summary>Small rule files around a condition, and the rules they make.</summary>
internal static class RuleFiles
{
    /// <summary>Line of the condition in <see cref="About"/>, and the column it begins at.</summary>
    public const int WhenLine = 11, WhenColumn = 7;

    private const string Head = """
        id: T1
        version: 1
        subject: Passenger
        threat: Cocaine
        family: Route
        level: Record
        phases: PreDeparture
        basis: basis.seriousCrime
        owner: tests
        valid: 2027-12-31
        """;

    private const string Tail = """
        en: name
        en says: A sentence.
        fr: nom
        fr says: Une phrase.
        es: nombre
        es says: Una frase.
        pt: nome
        pt says: Uma frase.
        hit: {}
        miss: {}
        """;

    /// <summary>A rule file with a condition and further entries.</summary>
    public static RuleFile About(string when, params string[] entries) =>
        new("T1.rule", $"{Head}\nwhen: {when}\n{string.Join('\n', entries)}\n{Tail}");

    /// <summary>Reads one file with the groups of the program.</summary>
    public static RulePackReading Read(RuleFile file) => RulePackReader.Read("test", [file], CorePack.Groups);

    /// <summary>The rule of a file that is in order.</summary>
    public static Rule Compile(RuleFile file)
    {
        RulePackReading reading = Read(file);
        Assert.Empty(reading.Findings);
        return reading.Pack!.Rules[0];
    }

    /// <summary>What is wrong with a condition.</summary>
    public static RuleFinding Refusal(string when, params string[] entries)
    {
        RulePackReading reading = Read(About(when, entries));
        Assert.Null(reading.Pack);
        return Assert.Single(reading.Findings);
    }

    /// <summary>What a condition says of facts.</summary>
    public static RuleOutcome Judge(string when, SubjectFacts facts, params string[] entries) => Compile(About(when, entries)).Evaluate(facts);

    /// <summary>A rule that throws whenever it is run.</summary>
    public static Rule Broken(string id)
    {
        RuleFile file = About("fl.to in group(\"broken\")");
        var groups = new Dictionary<string, ReferenceGroup>(StringComparer.Ordinal) { ["broken"] = new BrokenGroup() }.ToFrozenDictionary(StringComparer.Ordinal);
        return RulePackReader.Read("test", [file with { Text = file.Text.Replace("id: T1", "id: " + id, StringComparison.Ordinal) }], groups).Pack!.Rules[0];
    }

    /// <summary>The moment so many days before the departure of the cases.</summary>
    public static DateTimeOffset Ago(double days) => Cases.Departure.AddDays(-days);

    private sealed class BrokenGroup() : ReferenceGroup("broken", 1, [])
    {
        public override bool Contains(string text) => throw new InvalidOperationException("by design");
    }
}
