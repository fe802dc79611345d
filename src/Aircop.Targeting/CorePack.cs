using System.Collections.Frozen;
using System.Globalization;
using System.Reflection;
using Aircop.Targeting.Files;

namespace Aircop.Targeting;

/// <summary>The rules and reference groups that the program carries. Thresholds fit synthetic data.</summary>
public static class CorePack
{
    /// <summary>Name of the pack; the digest of the files makes it a version.</summary>
    public const string Name = "core-1";

    private static readonly Lazy<RulePack> Pack = new(Read);

    /// <summary>All rules, whatever they are about.</summary>
    public static RulePack All => Pack.Value;

    /// <summary>
    /// Reference groups by name. The memberships are this project's own and illustrative: they fit the synthetic world, and are neither
    /// operational intelligence nor a statement about any place.
    /// </summary>
    public static FrozenDictionary<string, ReferenceGroup> Groups { get; } =
        Resources(".groups").SelectMany(file => GroupsOf(file.Text)).ToFrozenDictionary(group => group.Name, StringComparer.Ordinal);

    /// <summary>The rule files, in the order of the pack: by threat, those that exonerate last.</summary>
    public static IReadOnlyList<RuleFile> Files { get; } = [.. Resources(".rule").OrderBy(OrderOf)];

    private static RulePack Read()
    {
        RulePackReading reading = RulePackReader.Read(Name, Files, Groups);
        return reading.Pack ?? throw new InvalidOperationException("The program's own rules do not read: " + string.Join(' ', reading.Findings));
    }

    private static (int Threat, string Name) OrderOf(RuleFile file) => ("DWCFTQX".IndexOf(file.Name[0], StringComparison.Ordinal), file.Name);

    private static IEnumerable<RuleFile> Resources(string ending)
    {
        Assembly assembly = typeof(CorePack).Assembly;
        foreach (string name in assembly.GetManifestResourceNames().Where(name => name.EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return new RuleFile(name, reader.ReadToEnd());
        }
    }

    // source 1: BOG MDE ... or, for words, phrases parted by commas.
    private static IEnumerable<ReferenceGroup> GroupsOf(string text)
    {
        foreach (string line in text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (line[0] == '#') continue;
            int colon = line.IndexOf(':', StringComparison.Ordinal);
            string[] head = line[..colon].Split(' ');
            char between = line.Contains(',', StringComparison.Ordinal) ? ',' : ' ';
            yield return new ReferenceGroup(
                head[0], int.Parse(head[1], CultureInfo.InvariantCulture), line[(colon + 1)..].Split(between, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
        }
    }
}
