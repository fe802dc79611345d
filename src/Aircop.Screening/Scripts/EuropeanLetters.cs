namespace Aircop.Screening.Scripts;

/// <summary>Cyrillic, Greek, Georgian and Armenian letters, each alone; national differences are left to the sound key.</summary>
internal static class EuropeanLetters
{
    // ICAO 9303 part 3, section 6B, with the readings of Ю and Я that most passports print.
    private static readonly LetterTable Cyrillic = new('\u0400', '\u052F', """
        аА=A бБ=B вВ=V гГ=G дД=D еЕ=E ёЁ=E жЖ=ZH зЗ=Z иИ=I йЙ=Y кК=K лЛ=L мМ=M нН=N оО=O пП=P рР=R сС=S тТ=T уУ=U фФ=F хХ=KH цЦ=TS чЧ=CH
        шШ=SH щЩ=SHCH ъЪ= ыЫ=Y ьЬ= эЭ=E юЮ=YU яЯ=YA єЄ=IE іІ=I їЇ=I ґҐ=G ўЎ=U ѓЃ=G ќЌ=K љЉ=LJ њЊ=NJ ђЂ=DJ ћЋ=CH џЏ=DJ ѕЅ=DZ јЈ=J ѐЀ=E ѝЍ=I
        ѣѢ=E ѫѪ=U ѵѴ=I ѳѲ=F ғҒ=GH қҚ=K ҝҜ=G ҡҠ=K ңҢ=N ҥҤ=NG өӨ=O ӧӦ=O ҫҪ=S ҭҬ=T ұҰ=U үҮ=U ӱӰ=U ҳҲ=H һҺ=H ҷҶ=J ҹҸ=J ӌӋ=CH әӘ=A ӑӐ=A ӓӒ=A
        ӕӔ=A ӗӖ=E ӂӁ=J ӝӜ=J җҖ=J ӟӞ=Z ҙҘ=Z ӡӠ=DZ ӣӢ=I ӥӤ=I ӯӮ=U ӳӲ=U ӵӴ=CH ӹӸ=Y ӽӼ=KH
        """);

    private static readonly LetterTable Greek = new('\u0370', '\u03FF', """
        αΑάΆ=A βΒ=V γΓ=G δΔ=D εΕέΈ=E ζΖ=Z ηΗήΉ=I θΘ=TH ιΙίΊϊΐΪ=I κΚ=K λΛ=L μΜ=M νΝ=N ξΞ=KS οΟόΌ=O πΠ=P ρΡ=R σςΣ=S τΤ=T υΥύΎϋΰΫ=Y
        φΦ=F χΧ=CH ψΨ=PS ωΩώΏ=O
        """);

    private static readonly LetterTable Georgian = new('\u10A0', '\u10FF', """
        ა=A ბ=B გ=G დ=D ე=E ვ=V ზ=Z თ=T ი=I კ=K ლ=L მ=M ნ=N ო=O პ=P ჟ=ZH რ=R ს=S ტ=T უ=U ფ=P ქ=K ღ=GH ყ=Q შ=SH ჩ=CH ც=TS ძ=DZ წ=TS
        ჭ=CH ხ=KH ჯ=J ჰ=H
        """);

    private static readonly LetterTable Armenian = new('\u0530', '\u058F', """
        աԱ=A բԲ=B գԳ=G դԴ=D եԵ=E զԶ=Z էԷ=E ըԸ=Y թԹ=T ժԺ=ZH իԻ=I լԼ=L խԽ=KH ծԾ=TS կԿ=K հՀ=H ձՁ=DZ ղՂ=GH ճՃ=CH մՄ=M յՅ=Y նՆ=N շՇ=SH ոՈ=O
        չՉ=CH պՊ=P ջՋ=J ռՌ=R սՍ=S վՎ=V տՏ=T րՐ=R ցՑ=TS ւՒ=V փՓ=P քՔ=K օՕ=O ֆՖ=F և=EV
        """);

    /// <summary>The spelling of a letter of these scripts; null for any other.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="next">The letter behind it, for digraphs; zero at the end.</param>
    /// <param name="taken">Letters used up, one or two.</param>
    public static string? Of(char letter, char next, out int taken)
    {
        taken = 1;
        if (letter >= '\u10A0') return Georgian.Of(letter);
        if (letter >= '\u0530') return Armenian.Of(letter) is { } armenian ? OfArmenian(letter, next, armenian, ref taken) : null;
        if (letter < '\u0400') return OfGreek(letter, next, ref taken);
        if (letter is not ('ц' or 'Ц') || next is not ('з' or 'З')) return Cyrillic.Of(letter);

        // The Russian spelling of the Chinese J and Z.
        taken = 2;
        return "J";
    }

    private static string OfArmenian(char letter, char next, string alone, ref int taken)
    {
        if (letter is not ('ո' or 'Ո') || next is not ('ւ' or 'Ւ')) return alone;
        taken = 2;
        return "U";
    }

    private static string? OfGreek(char letter, char next, ref int taken)
    {
        char first = char.ToLowerInvariant(letter);
        char second = char.ToLowerInvariant(next);
        string? pair = (first, second) switch
        {
            ('ο', 'υ' or 'ύ') => "OU",
            ('α', 'υ' or 'ύ') => "AV",
            ('ε', 'υ' or 'ύ') => "EV",
            ('μ', 'π') => "B",
            ('ν', 'τ') => "D",
            ('γ', 'κ') => "G",
            ('γ', 'γ') => "NG",
            ('τ', 'ζ') => "TZ",
            _ => null,
        };
        if (pair is not null) taken = 2;
        return pair ?? Greek.Of(letter);
    }
}
