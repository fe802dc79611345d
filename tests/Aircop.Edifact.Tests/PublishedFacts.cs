using System.Globalization;

namespace Aircop.Edifact.Tests;

/// <summary>Holds what was read of published samples against what is known to be in them.</summary>
internal static class PublishedFacts
{
    /// <summary>Reads every sample of a folder and fails with all that differs.</summary>
    /// <param name="folder">Folder of the samples with its slash, such as <c>paxlst/</c>.</param>
    /// <param name="compare">What is compared of one sample.</param>
    public static void MustHold(string folder, Func<MessageFacts, Interchange, IEnumerable<(string What, string Expected, string Actual)>> compare)
    {
        var faults = new List<string>();
        var read = 0;
        foreach (var (name, facts) in Of(folder))
        {
            read++;
            foreach (var (what, expected, actual) in compare(facts, InterchangeReader.Read(PublishedMessages.Read(name))))
            {
                if (expected != actual)
                {
                    faults.Add($"{name}: {what} should be {expected}, is {actual}");
                }
            }
        }

        Assert.True(read > 0);
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>The facts of a folder's samples by name.</summary>
    public static IEnumerable<KeyValuePair<string, MessageFacts>> Of(string folder) =>
        PublishedMessages.Facts().Where(pair => pair.Key.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The parts that are there, joined.</summary>
    public static string Joined(string separator, params string?[] parts) =>
        string.Join(separator, parts.Where(part => !string.IsNullOrEmpty(part)));

    /// <summary>How often each value stands, in order of value.</summary>
    public static string Tally(IEnumerable<string> values) =>
        Tally(values.GroupBy(value => value).ToDictionary(group => group.Key, group => group.Count()));

    /// <summary>Counts by value, in order of value.</summary>
    public static string Tally(Dictionary<string, int> counts) =>
        string.Join(' ', counts.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}:{pair.Value}"));

    /// <summary>A number as the facts write it.</summary>
    public static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
