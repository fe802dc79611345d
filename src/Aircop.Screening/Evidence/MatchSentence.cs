using System.Text;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Evidence;

/// <summary>
/// Puts evidence into one plain sentence for an officer: what agrees, what contradicts, what could not be seen. A match is a lead;
/// the sentence gives reasons, no verdict. It names people, so it never goes into a log.
/// </summary>
public static class MatchSentence
{
    /// <summary>Weight, nats, below which a part that agrees is a particle or an initial and not worth words.</summary>
    private const float LeastWeight = 1;

    /// <summary>The sentence.</summary>
    /// <param name="evidence">The evidence.</param>
    /// <param name="language">Language of the sentence.</param>
    public static string Of(MatchEvidence evidence, SentenceLanguage language)
    {
        ArgumentNullException.ThrowIfNull(evidence);
        var text = new StringBuilder();
        Add(text, SentenceWords.Of(evidence.Document, language), evidence.Document is DocumentRelation.Equal or DocumentRelation.EqualLookAlike);
        foreach (NamePartEvidence part in evidence.Parts)
        {
            if (part.Relation is PartRelation.Missing or PartRelation.Extra || (part.Relation == PartRelation.Exact && part.Weight < LeastWeight)) continue;
            Add(text, part.Relation == PartRelation.Exact
                ? $"{part.Ours} {SentenceWords.Of(part.Relation, language)}"
                : $"{part.Ours} {(part.Relation == PartRelation.Contradicts ? '≠' : '≈')} {part.Theirs} ({SentenceWords.Of(part.Relation, language)})");
        }

        Add(text, SentenceWords.Crossed(language), evidence.FieldsCrossed);
        Add(text, SentenceWords.Of(evidence.Birth, language));
        Add(text, SentenceWords.Of(evidence.Nationality, language));
        Add(text, SentenceWords.Of(evidence.Sex, language));
        Add(text, SentenceWords.Of(evidence.Document, language), evidence.Document == DocumentRelation.Differs);
        text.Append('.');
        text[0] = char.ToUpperInvariant(text[0]);
        AddRest(text, evidence, PartRelation.Missing, SentenceWords.OnListOnly(language));
        AddRest(text, evidence, PartRelation.Extra, SentenceWords.WithTravellerOnly(language));
        return text.ToString();
    }

    private static void Add(StringBuilder text, string words, bool wanted = true)
    {
        if (!wanted || words.Length == 0) return;
        if (text.Length > 0) text.Append("; ");
        text.Append(words);
    }

    private static void AddRest(StringBuilder text, MatchEvidence evidence, PartRelation relation, string lead)
    {
        bool first = true;
        foreach (NamePartEvidence part in evidence.Parts)
        {
            if (part.Relation != relation) continue;
            text.Append(first ? " " + lead : ", ").Append(relation == PartRelation.Missing ? part.Theirs : part.Ours);
            first = false;
        }

        if (!first) text.Append('.');
    }
}
