using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace Aircop.Targeting;

/// <summary>
/// Compares the name on a payment with the party: alike when a family name of the party stands among the payer's words. Case,
/// marks and order do not matter. A relative who pays is thereby no third party.
/// </summary>
public static class PayerLikeness
{
    // Words so common in family names that sharing one says nothing.
    private static readonly FrozenSet<string> Particles = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "AL", "EL", "ABU", "BEN", "BIN", "DA", "DAS", "DE", "DEL", "DER", "DI", "DO", "DOS", "LA", "LE", "OULD", "VAN", "VON");

    // Base letters of U+00C0 to U+017F; with invariant globalization the runtime does not take marks off.
    private const string BaseLetters =
        "AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY..AAAAAA.CEEEEIIIIDNOOOOO.OUUUUY.YAAAAAACCCCCCCCDDDDEEEEEEEEEEGGGG" +
        "GGGGHHHHIIIIIIIIII..JJKKKLLLLLLLLLLNNNNNNNNNOOOOOO..RRRRRRSSSSSSSSTTTTTTUUUUUUUUUUUUWWYYYZZZZZZS";

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticleLookup =
        Particles.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether a family name of the party stands among the words of the payer's name.</summary>
    /// <param name="payer">The payer's name.</param>
    /// <param name="party">Travellers of the booking.</param>
    public static bool IsInParty(string payer, ImmutableArray<PartyMember> party)
    {
        string plainPayer = WithoutMarks(payer);
        foreach (PartyMember member in party)
        {
            if (SharesWord(plainPayer, WithoutMarks(member.Surname))) return true;
        }

        return false;
    }

    private static bool SharesWord(ReadOnlySpan<char> payer, ReadOnlySpan<char> surname)
    {
        foreach (Range wanted in new Words(surname))
        {
            ReadOnlySpan<char> word = surname[wanted];
            if (ParticleLookup.Contains(word)) continue;
            foreach (Range offered in new Words(payer))
            {
                if (payer[offered].Equals(word, StringComparison.OrdinalIgnoreCase)) return true;
            }
        }

        return false;
    }

    private static string WithoutMarks(string text)
    {
        if (Ascii.IsValid(text)) return text;
        return string.Create(text.Length, text, static (plain, marked) =>
        {
            for (int i = 0; i < plain.Length; i++)
            {
                char value = marked[i];
                char letter = value is >= '\u00C0' and <= '\u017F' ? BaseLetters[value - '\u00C0'] : '.';
                plain[i] = letter == '.' ? value : letter;
            }
        });
    }

    // Runs of letters and digits; everything else parts words.
    private ref struct Words(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> _text = text;
        private int _position;

        public Range Current { get; private set; }

        public readonly Words GetEnumerator() => this;

        public bool MoveNext()
        {
            while (_position < _text.Length && !char.IsLetterOrDigit(_text[_position])) _position++;
            int start = _position;
            while (_position < _text.Length && char.IsLetterOrDigit(_text[_position])) _position++;
            Current = start.._position;
            return _position > start;
        }
    }
}
