using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Aircop.Targeting.Tests;

/// <summary>The page says the grounds of rules in its languages from files made of the rules' own texts.</summary>
public sealed class PageTextsTests
{
    private const string WriteVariable = "AIRCOP_WRITE_RULE_TEXTS";

    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static TheoryData<string> Languages => [.. RuleTexts.Languages];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_has_the_texts_of_the_rules_it_has_no_words_of_its_own_for(string language)
    {
        string locales = Path.Combine(Root(), "client-web", "web", "src", "locales");
        JsonObject own = JsonNode.Parse(File.ReadAllText(Path.Combine(locales, language + ".json")))!["rule"]!.AsObject();
        string file = Path.Combine(locales, "rules", language + ".json");
        string expected = Texts(language, [.. CorePack.All.Rules.Where(rule => !own.ContainsKey(rule.Id))]).ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, expected);
        }

        Assert.True(File.Exists(file) && File.ReadAllText(file) == expected, $"{file} is out of date: run this test once with {WriteVariable}=1.");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_page_has_a_name_for_every_fact_of_a_passenger_that_can_be_missing(string language)
    {
        JsonNode names = JsonNode.Parse(File.ReadAllText(Path.Combine(Root(), "client-web", "web", "src", "locales", language + ".json")))!["field"]!;
        IReadOnlyList<string> sections = [.. FactSchema.SectionsOf(RuleSubject.Passenger), "subject"];

        string[] keys = [.. FactSchema.Current.Fields.Where(field => field.Inputs.Count == 0 && sections.Contains(field.Name.Split('.')[0])).Select(field => field.Key)];

        Assert.DoesNotContain(keys, key => names[key.Split('.')[0]]?[key.Split('.')[1]] is null);
    }

    // Sentences for one value stand beside the others under the code, a tilde, and the value: D12~unflown=0.
    private static JsonObject Texts(string language, Rule[] rules)
    {
        var (names, grounds, against) = (new JsonObject(), new JsonObject(), new JsonObject());
        foreach (Rule rule in rules.OrderBy(rule => rule.Id, StringComparer.Ordinal))
        {
            names[rule.Id] = rule.Texts.Name(language);
            JsonObject sentences = rule.Side == GroundSide.Against ? against : grounds;
            foreach (RuleSentence sentence in rule.Texts.Sentences(language))
            {
                string key = sentence.Name.Length == 0 ? rule.Id : $"{rule.Id}~{sentence.Name}={sentence.Value}";
                sentences[key] = sentence.Template.TrimEnd('.').Replace("{", "{{", StringComparison.Ordinal).Replace("}", "}}", StringComparison.Ordinal);
            }
        }

        return new JsonObject { ["rule"] = names, ["phrase"] = new JsonObject { ["ground"] = grounds, ["against"] = against } };
    }

    private static string Root()
    {
        string folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Aircop.Orleans.sln"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }
}
