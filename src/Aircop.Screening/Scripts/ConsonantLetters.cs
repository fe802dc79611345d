namespace Aircop.Screening.Scripts;

/// <summary>
/// Arabic (with Persian, Pashto and Urdu letters) and Hebrew letters by their consonants. Marks of short vowels, the stretching
/// line and the like are dropped; hamza, alef, teh marbuta, yeh and kaf lose their variants.
/// </summary>
internal static class ConsonantLetters
{
    private static readonly LetterTable Arabic = new('\u0600', '\u06FF', """
        ء= آأإاٱ=A ؤ=W ئ=Y ب=B ة=A ت=T ث=TH ج=J ح=H خ=KH د=D ذ=DH ر=R ز=Z س=S ش=SH ص=S ض=D ط=T ظ=Z ع= غ=GH ف=F ق=Q ك=K ل=L م=M ن=N
        ه=H و=W ى=A ي=Y ٹ=T ټ=T پ=P ځ=Z څ=TS چ=CH ڈ=D ډ=D ڑ=R ړ=R ږ=G ژ=ZH ښ=SH ڤ=V ڥ=F ک=K ګ=G ڭ=NG گ=G ں=N ڼ=N ھ=H ۀ=A ہ=H ۂ=H ۃ=A
        ی=Y ۍ=Y ې=Y ے=Y ۓ=Y ە=A ۆ=W ۇ=W ۈ=W ۋ=V ۊ=W ێ=Y ڕ=R ڵ=L ھ=H ٲ=A ٵ=A
        """);

    private static readonly LetterTable Hebrew = new('\u0590', '\u05FF', """
        א=A ב=B ג=G ד=D ה=H ו=V ז=Z ח=H ט=T י=Y כך=K ל=L מם=M נן=N ס=S ע= פף=P צץ=TZ ק=K ר=R ש=SH ת=T װ=V ױ=OY ײ=Y
        """);

    // First presentation form of each letter in U+FE80 to U+FEF4, in code order, with its letter.
    private const string FormStarts = "\uFE80\uFE81\uFE83\uFE85\uFE87\uFE89\uFE8D\uFE8F\uFE93\uFE95\uFE99\uFE9D\uFEA1\uFEA5\uFEA9\uFEAB\uFEAD\uFEAF\uFEB1\uFEB5\uFEB9\uFEBD\uFEC1\uFEC5\uFEC9\uFECD\uFED1\uFED5\uFED9\uFEDD\uFEE1\uFEE5\uFEE9\uFEED\uFEEF\uFEF1\uFEF5";
    private const string FormLetters = "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيل";

    /// <summary>The consonant of a letter; empty for a mark that is dropped, null for what is no such letter.</summary>
    public static string? OfArabic(char letter)
    {
        char plain = Plain(letter);
        return Arabic.Of(plain) ?? (char.GetUnicodeCategory(plain) is System.Globalization.UnicodeCategory.NonSpacingMark || plain == '\u0640' ? "" : null);
    }

    /// <summary>The consonant of a Hebrew letter; empty for a point, null for what is no such letter.</summary>
    public static string? OfHebrew(char letter) =>
        Hebrew.Of(letter) ?? (char.GetUnicodeCategory(letter) == System.Globalization.UnicodeCategory.NonSpacingMark ? "" : null);

    /// <summary>The letter of a presentation form; any other character as it is.</summary>
    public static char Plain(char letter)
    {
        switch (letter)
        {
            case < '\uFB50': return letter;
            case >= '\uFB56' and <= '\uFB59': return 'پ';
            case >= '\uFB7A' and <= '\uFB7D': return 'چ';
            case >= '\uFB8A' and <= '\uFB8B': return 'ژ';
            case >= '\uFB8E' and <= '\uFB91': return 'ک';
            case >= '\uFB92' and <= '\uFB95': return 'گ';
            case >= '\uFBA6' and <= '\uFBA9': return 'ہ';
            case >= '\uFBAA' and <= '\uFBAD': return 'ھ';
            case >= '\uFBFC' and <= '\uFBFF': return 'ی';
            case < '\uFE80' or > '\uFEFC': return letter;
        }

        int at = FormStarts.Length - 1;
        while (FormStarts[at] > letter) at--;
        return FormLetters[at];
    }
}
