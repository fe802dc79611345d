using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Aircop.Targeting.Language;

namespace Aircop.Targeting.Files;

/// <summary>
/// Reads the texts of a rule: <c>en: late booking</c> is its name, <c>en says: Booked {hours} h before ...</c> its sentence, and
/// <c>en says kg=0: ...</c> the sentence for one value.
/// </summary>
internal static partial class RuleTextReader
{
    public static RuleTexts Read(List<RuleEntry> entries, ImmutableArray<string> values)
    {
        var names = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var sentences = ImmutableDictionary.CreateBuilder<string, ImmutableArray<RuleSentence>>(StringComparer.Ordinal);
        foreach (string language in RuleTexts.Languages)
        {
            names[language] = (entries.FirstOrDefault(entry => entry.Key == language)
                ?? throw Missing($"'{language}: short name'")).Line;
            RuleSentence[] said = [.. entries.Where(entry => entry.Key.StartsWith(language + " ", StringComparison.Ordinal)).Select(entry => Sentence(entry, values))];
            if (!said.Any(sentence => sentence.Name.Length == 0)) throw Missing($"'{language} says: sentence'");
            sentences[language] = [.. said.OrderBy(sentence => sentence.Name.Length == 0)];
        }

        return new RuleTexts(names.ToImmutable(), sentences.ToImmutable());
    }

    private static RuleSentence Sentence(RuleEntry entry, ImmutableArray<string> values)
    {
        string[] words = entry.Key.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 3 || words[1] != "says")
        {
            throw entry.Refused(
                "sentenceForm", $"A sentence is '{words[0]} says: ...' or '{words[0]} says value=0: ...'.");
        }

        string[] bound = words.Length == 3 ? words[2].Split('=') : ["", ""];
        if (bound.Length != 2 || (words.Length == 3 && !values.Contains(bound[0])))
        {
            throw entry.Refused(
                "sentenceValueUnknown", $"'{words[^1]}' is no value of the sentence.");
        }

        foreach (Match place in Places().Matches(entry.Line))
        {
            if (!values.Contains(place.Groups["name"].Value))
            {
                throw entry.Refused(
                    "sentencePlaceUnknown", $"The sentence has a place for '{place.Groups["name"].Value}', of which there is no 'say {place.Groups["name"].Value}: ...'.");
            }
        }

        ForbiddenUse.CheckLiteral(entry.Line, entry.Value.At);
        return new RuleSentence(bound[0], bound[1], entry.Line);
    }

    private static RuleRefusal Missing(string what) => new(new Position(1, 1), RuleFindingKind.Form, "textMissing", $"The entry {what} is missing.");

    [GeneratedRegex("\\{(?<name>[^}]*)\\}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Places();
}
