namespace Aircop.Screening.Scripts;

/// <summary>Thai, Lao, Khmer, Burmese and Ethiopic letters, roughly: consonants as commonly romanised, vowels by their main reading.</summary>
internal static class SoutheastAsianLetters
{
    private static readonly LetterTable Thai = new('\u0E00', '\u0E7F', """
        ก=K ขฃคฅฆ=KH ง=NG จ=CH ฉชฌ=CH ซ=S ญย=Y ฎด=D ฏต=T ฐฑฒถทธ=TH ณน=N บ=B ป=P ผพภ=PH ฝฟ=F ม=M ร=R ฤ=RI ล=L ว=W ศษส=S หฮ=H ฬ=L อ=O
        ะ=A ั=A า=A ำ=AM ิ=I ี=I ึ=UE ื=UE ุ=U ู=U เ=E แ=AE โ=O ใ=AI ไ=AI ็= ่= ้= ๊= ๋= ์= ๆ= ฺ= ๎=
        """);

    private static readonly LetterTable Lao = new('\u0E80', '\u0EFF', """
        ກ=K ຂຄ=KH ງ=NG ຈ=CH ສຊ=S ຍ=NY ດ=D ຕ=T ຖທ=TH ນ=N ບ=B ປ=P ຜພ=PH ຝຟ=F ມ=M ຢ=Y ຣ=R ລ=L ວ=V ຫຮ=H ອ=O ະ=A ັ=A າ=A ຳ=AM ິ=I ີ=I
        ຶ=U ື=U ຸ=U ູ=OU ົ=O ຼ=L ຽ=IA ເ=E ແ=E ໂ=O ໃ=AI ໄ=AI ່= ້= ໊= ໋= ໌= ໍ=O ໜ=N ໝ=M
        """);

    private static readonly LetterTable Khmer = new('\u1780', '\u17FF', """
        ក=K ខ=KH គ=K ឃ=KH ង=NG ច=CH ឆ=CH ជ=CH ឈ=CH ញ=NH ដ=D ឋ=TH ឌ=D ឍ=TH ណ=N ត=T ថ=TH ទ=T ធ=TH ន=N ប=P ផ=PH ព=P ភ=PH ម=M យ=Y រ=R ល=L
        វ=V ឝ=S ឞ=S ស=S ហ=H ឡ=L អ=A ឥ=I ឦ=I ឧ=U ឩ=U ឪ=OV ឫ=R ឯ=E ឱ=O ឳ=AU ា=A ិ=I ី=I ឹ=U ឺ=U ុ=U ូ=OU ួ=UO ើ=AE ឿ=OEU ៀ=IE េ=E ែ=E
        ៃ=AI ោ=O ៅ=AU ំ=M ះ=H ៈ=A ៉= ៊= ់= ៌= ៍= ៎= ៏= ័= ្= ៑= ៖=
        """);

    private static readonly LetterTable Myanmar = new('\u1000', '\u109F', """
        က=K ခ=KH ဂ=G ဃ=G င=NG စ=S ဆ=S ဇ=Z ဈ=Z ဉ=NY ည=NY ဋ=T ဌ=T ဍ=D ဎ=D ဏ=N တ=T ထ=HT ဒ=D ဓ=D န=N ပ=P ဖ=P ဗ=B ဘ=B မ=M ယ=Y ရ=Y လ=L
        ဝ=W သ=TH ဟ=H ဠ=L အ=A ဣ=I ဤ=I ဥ=U ဦ=U ဧ=E ဩ=AW ဪ=AW ဿ=TH ါ=A ာ=A ိ=I ီ=I ု=U ူ=U ေ=E ဲ=AI ံ=N ့= း= ္= ်= ျ=Y ြ=Y ွ=W ှ=H
        """);

    // Consonants of the rows U+1200 to U+1357, eight syllables each; the vowel is the place in the row.
    private const string EthiopicRows =
        "H,L,H,M,S,R,S,SH,Q,QW,Q,QW,B,V,T,CH,H,HW,N,NY,A,K,KW,KH,KHW,W,A,Z,ZH,Y,D,DD,J,G,GW,NG,T,CH,P,TS,TS,F,P";

    private static readonly string[] Ethiopic = EthiopicRows.Split(',');
    private static readonly string[] EthiopicVowels = ["E", "U", "I", "A", "E", "", "O", "WA"];
    private static readonly string[] EthiopicAlone = ["A", "U", "I", "A", "E", "E", "O", "A"];

    /// <summary>The spelling of a Thai, Lao, Khmer or Burmese letter; null for what is no such letter.</summary>
    public static string? Of(char letter) => letter switch
    {
        < '\u0E80' => Thai.Of(letter),
        < '\u0F00' => Lao.Of(letter),
        < '\u10A0' => Myanmar.Of(letter),
        _ => Khmer.Of(letter),
    };

    /// <summary>A Thai or Lao vowel that is written before the consonant it is spoken after.</summary>
    public static bool IsSpokenAfter(char letter) => letter is >= 'เ' and <= 'ไ' or >= 'ເ' and <= 'ໄ';

    /// <summary>The Thai, Lao or Khmer letter that only carries the vowel behind it.</summary>
    public static bool IsCarrier(char letter, char next) => letter switch
    {
        'อ' => next is >= '\u0E30' and <= '\u0E39',
        'ອ' => next is >= '\u0EB0' and <= '\u0EBB',
        'អ' => next is >= '\u17B6' and <= '\u17C5',
        _ => false,
    };

    /// <summary>Consonant and vowel of an Ethiopic syllable; null for what is none.</summary>
    public static string? OfEthiopic(char letter, out string vowel)
    {
        int at = letter - '\u1200';
        vowel = "";
        if (at < 0 || at >> 3 >= Ethiopic.Length) return null;
        string consonant = Ethiopic[at >> 3];
        if (consonant == "A") return EthiopicAlone[at & 7];
        vowel = EthiopicVowels[at & 7];
        return consonant;
    }
}
