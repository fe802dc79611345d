using System.Collections.Immutable;
using System.Text;

namespace Aircop.Targeting;

/// <summary>Names and sentences of a rule, by language: <c>en</c>, <c>fr</c>, <c>es</c>, <c>pt</c>.</summary>
public sealed class RuleTexts
{
    private readonly ImmutableDictionary<string, string> _names;
    private readonly ImmutableDictionary<string, ImmutableArray<RuleSentence>> _sentences;

    internal RuleTexts(ImmutableDictionary<string, string> names, ImmutableDictionary<string, ImmutableArray<RuleSentence>> sentences) =>
        (_names, _sentences) = (names, sentences);

    /// <summary>Languages of the page.</summary>
    public static ImmutableArray<string> Languages { get; } = ["en", "fr", "es", "pt"];

    /// <summary>Short name of the rule.</summary>
    public string Name(string language) => _names[language];

    /// <summary>Sentences of the rule; those with a condition come first.</summary>
    public ImmutableArray<RuleSentence> Sentences(string language) => _sentences[language];

    /// <summary>The sentence of a ground of this rule.</summary>
    /// <param name="language">A language of the page.</param>
    /// <param name="args">Values of the ground.</param>
    public string Say(string language, IReadOnlyList<GroundArgument> args)
    {
        ArgumentNullException.ThrowIfNull(args);
        foreach (RuleSentence sentence in _sentences[language])
        {
            if (sentence.Name.Length == 0 || args.Any(argument => argument.Name == sentence.Name && argument.Value == sentence.Value))
                return Filled(sentence.Template, args);
        }

        return "";
    }

    private static string Filled(string template, IReadOnlyList<GroundArgument> args)
    {
        var text = new StringBuilder(template);
        foreach (GroundArgument argument in args) text.Replace("{" + argument.Name + "}", argument.Value);
        return text.ToString();
    }
}

/// <summary>A sentence with its places for values in braces.</summary>
/// <param name="Name">Value it is bound to; empty for the sentence of all other cases.</param>
/// <param name="Value">What that value must be.</param>
/// <param name="Template">The sentence.</param>
public sealed record RuleSentence(string Name, string Value, string Template);
