using System.Text.RegularExpressions;

namespace Aircop.Benchmarks.Parse;

/// <summary>What the plain reader of bookings keeps out of its model: cards in clear, and what tells of meals and health.</summary>
internal static partial class Texts
{
    private const int ShortestCard = 13;

    private static readonly char[] Breaks = [' ', '/', '.', ',', '-', ':', '@', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9'];

    private static readonly HashSet<string> Sensitive =
    [
        "MEDA", "STCR", "BLND", "DEAF", "DPNA", "OXYG", "PPOC", "MAAS", "LEGL", "LEGR", "LEGB", "ESAN", "SVAN", "MEQT", "PREG", "WHEELCHAIR",
        "MEDICAL", "DIABETIC", "ALLERGY", "ALLERGIC", "PREGNANT", "KOSHER", "HALAL",
    ];

    private static readonly HashSet<string> Kept =
    [
        "UMNR", "CHLD", "PETC", "AVIH", "BIKE", "BULK", "CBBG", "EXST", "GRPS", "OTHS", "CKIN", "TKNA", "TKTL", "COUR", "DEPA", "DEPU", "INAD",
        "TWOV", "WEAP", "XBAG", "SPEQ", "LANG", "FRAV", "SLPR", "ADTK", "CLID", "EPAY", "RLOC", "ASVC", "FOID", "PSPT",
    ];

    /// <summary>The number of a form of payment: its first six and last four digits.</summary>
    public static string MaskedCard(string number) =>
        number.Length <= 10 ? number : string.Concat(number.AsSpan(0, 6), new string('X', number.Length - 10), number.AsSpan(number.Length - 4));

    /// <summary>A text with the numbers of cards in it masked.</summary>
    public static string WithoutCards(string text)
    {
        if (text.Length < ShortestCard) return text;
        var digits = 0;
        foreach (var letter in text) digits += char.IsAsciiDigit(letter) ? 1 : 0;
        return digits < ShortestCard ? text : Card().Replace(text, static found => PassesLuhn(found.Value) ? MaskedCard(found.Value) : found.Value);
    }

    /// <summary>Whether a service is about meals, health or disability.</summary>
    public static bool IsSensitive(string word) =>
        Sensitive.Contains(word) || (word.Length == 4 && (word.EndsWith("ML", StringComparison.Ordinal) || word.StartsWith("WC", StringComparison.Ordinal)));

    /// <summary>Whether a text has a word on such matters.</summary>
    public static bool AreSensitive(string text) => Array.Exists(text.Split(Breaks, StringSplitOptions.RemoveEmptyEntries), IsSensitive);

    /// <summary>Whether the code of a service may be kept.</summary>
    public static bool IsKept(string code) => Kept.Contains(code);

    private static bool PassesLuhn(string number)
    {
        var sum = 0;
        var place = 0;
        for (var i = number.Length - 1; i >= 0; i--)
        {
            if (!char.IsAsciiDigit(number[i])) continue;
            var digit = (number[i] - '0') * (place++ % 2 == 0 ? 1 : 2);
            sum += digit > 9 ? digit - 9 : digit;
        }
        return sum % 10 == 0;
    }

    [GeneratedRegex(@"\d(?:[ -]?\d){12,18}", RegexOptions.None, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Card();
}
