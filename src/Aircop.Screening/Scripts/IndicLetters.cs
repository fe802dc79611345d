namespace Aircop.Screening.Scripts;

/// <summary>
/// The Indic scripts. Devanagari to Malayalam lie in parallel blocks of 128 codes, so one table by offset reads them all; a
/// consonant carries an A unless a vowel sign or the silencing stroke follows.
/// </summary>
internal static class IndicLetters
{
    private static readonly LetterTable Offsets = new('\u0900', '\u097F', """
        ँंॐ=N ः=H अ=A आ=A इ=I ई=I उ=U ऊ=U ऋ=RI ऍ=E ऎ=E ए=E ऐ=AI ऑ=O ऒ=O ओ=O औ=AU क=K ख=KH ग=G घ=GH ङ=NG च=CH छ=CH ज=J झ=JH ञ=N ट=T ठ=TH
        ड=D ढ=DH ण=N त=T थ=TH द=D ध=DH न=N प=P फ=PH ब=B भ=BH म=M य=Y र=R ल=L ळ=L व=V श=SH ष=SH स=S ह=H ा=A ि=I ी=I
        ु=U ू=U ृ=RI ॅ=E ॆ=E े=E ै=AI ॉ=O ॊ=O ो=O ौ=AU ़= ्=
        """);

    private static readonly LetterTable Sinhala = new('\u0D80', '\u0DFF', """
        ං=N ඃ=H අ=A ආ=A ඇ=A ඈ=A ඉ=I ඊ=I උ=U ඌ=U එ=E ඒ=E ඓ=AI ඔ=O ඕ=O ඖ=AU ක=K ඛ=KH ග=G ඝ=GH ඞ=NG ඟ=NG ච=CH ඡ=CH ජ=J ඣ=J ඤ=N ඥ=GN
        ට=T ඨ=TH ඩ=D ඪ=DH ණ=N ඬ=ND ත=TH ථ=TH ද=D ධ=DH න=N ඳ=ND ප=P ඵ=PH බ=B භ=BH ම=M ඹ=MB ය=Y ර=R ල=L ව=W ශ=SH ෂ=SH ස=S හ=H ළ=L ෆ=F
        ්= ා=A ැ=A ෑ=A ි=I ී=I ු=U ූ=U ෘ=RU ෙ=E ේ=E ෛ=AI ො=O ෝ=O ෞ=AU ෟ=U
        """);

    private const int Silencer = 0x4D;

    // Malayalam consonants that carry no vowel.
    private static readonly string[] Final = ["N", "N", "R", "L", "L", "K"];
    private static readonly string[] Dotted = ["K", "KH", "G", "Z", "R", "R", "F", "Y"];

    /// <summary>The spelling of a letter with the vowel it carries; null for what is no such letter.</summary>
    /// <param name="letter">The letter.</param>
    /// <param name="next">The character behind it, which may silence its vowel; zero at the end.</param>
    /// <param name="vowel">True when an A is to be added.</param>
    public static string? Of(char letter, char next, out bool vowel)
    {
        vowel = false;
        if (letter >= '\u0D80')
        {
            vowel = letter is >= '\u0D9A' and <= '\u0DC6' && next is >= '\u0D9A' and <= '\u0DC6';
            return Sinhala.Of(letter);
        }

        int offset = (letter - '\u0900') & 0x7F;
        vowel = IsConsonant(offset) && next is >= '\u0900' and <= '\u0D7F' && IsConsonantOrNasal((next - '\u0900') & 0x7F);
        return offset switch
        {
            0x29 => "N",
            0x31 => "R",
            0x34 => "ZH",
            >= 0x7A => Final[offset - 0x7A],
            >= 0x58 and <= 0x5F => Dotted[offset - 0x58],
            _ => Offsets.Of((char)('\u0900' + offset)) ?? "",
        };
    }

    // At the end of a word the A is mostly not spoken (Hindi, Bengali) or not told apart (Tamil), so it is left out.
    private static bool IsConsonant(int offset) => offset is >= 0x15 and <= 0x39 or >= 0x58 and <= 0x5F;

    private static bool IsConsonantOrNasal(int offset) => (IsConsonant(offset) || offset is >= 0x01 and <= 0x03) && offset != Silencer;
}
