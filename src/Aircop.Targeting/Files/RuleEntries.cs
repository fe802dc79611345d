using Aircop.Targeting.Language;

namespace Aircop.Targeting.Files;

/// <summary>One entry of a rule file: <c>key: value</c>, the value going on over the lines that begin with a blank.</summary>
internal sealed record RuleEntry(string Key, Position KeyAt, SourceText Value)
{
    /// <summary>The value in one line.</summary>
    public string Line => string.Join(' ', Value.Text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));

    public RuleRefusal Refused(string sentence, FaultSentence english) => new(KeyAt, RuleFindingKind.Form, sentence, english);
}

/// <summary>Cuts a rule file into entries.</summary>
internal static class RuleEntries
{
    public static List<RuleEntry> Read(string text)
    {
        if (text.Length > RuleLimits.MaxFile)
            throw new RuleRefusal(new Position(1, 1), RuleFindingKind.Limit, "fileTooLong", $"The file has more than {RuleLimits.MaxFile} characters.");

        var entries = new List<RuleEntry>();
        string[] lines = text.ReplaceLineEndings("\n").Split('\n');
        for (int i = 0; i < lines.Length; i++)
        {
            string line = lines[i];
            if (line.Trim().Length == 0 || line[0] == '#') continue;
            if (char.IsWhiteSpace(line[0]))
            {
                if (entries.Count == 0)
                {
                    throw new RuleRefusal(
                        new Position(i + 1, 1), RuleFindingKind.Form,
                        "beginsWithBlank", "The file begins with a blank: begin with 'id: ...'.");
                }

                RuleEntry last = entries[^1];
                entries[^1] = last with { Value = last.Value with { Text = last.Value.Text + new string('\n', i + 1 - EndLine(last)) + line } };
                continue;
            }

            int colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon <= 0)
            {
                throw new RuleRefusal(
                    new Position(i + 1, 1), RuleFindingKind.Form,
                    "noEntry", "A line is 'key: value', or goes on the one before and begins with a blank.");
            }

            entries.Add(new RuleEntry(line[..colon].Trim(), new Position(i + 1, 1), new SourceText(line[(colon + 1)..], new Position(i + 1, colon + 2))));
        }

        return entries;
    }

    private static int EndLine(RuleEntry entry) => entry.Value.At.Line + entry.Value.Text.Count(letter => letter == '\n');
}
