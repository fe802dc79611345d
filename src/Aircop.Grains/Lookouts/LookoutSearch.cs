using Aircop.Contracts.Lookouts;
using Aircop.Grains.Intake.Tables;

namespace Aircop.Grains.Lookouts;

/// <summary>Finds a text in an entry as a person who keeps the list looks for it: whatever the case and the accents. It screens nobody.</summary>
internal static class LookoutSearch
{
    /// <summary>Whether every word of the text occurs in the id, a name, or a document's number.</summary>
    public static bool IsIn(string text, Lookout entry)
    {
        foreach (var word in text.Split(' ').Select(Folded.Word))
        {
            if (word.Length == 0) continue;
            var found = Has(entry.Id, word) || Has(entry.Surname, word) || Has(entry.Given, word) || Has(entry.DocumentNumber, word);
            foreach (var alias in entry.Aliases) found = found || Has(alias.Surname, word) || Has(alias.Given, word);
            foreach (var document in entry.Documents) found = found || Has(document.Number, word);
            if (!found) return false;
        }

        return true;
    }

    private static bool Has(string text, string word) => text.Length > 0 && Folded.Word(text).Contains(word, StringComparison.Ordinal);
}
