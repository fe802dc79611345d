using System.Reflection;

namespace Aircop.Screening.Scripts;

/// <summary>Hangul, Kana and Han, a syllable at a time.</summary>
internal static class EastAsianSyllables
{
    private const char FirstHan = '\u4E00';
    private const char LastHan = '\u9FFF';

    // Revised romanisation; the spellings people choose themselves (Lee, Park, Choi) are classes of variants.
    private static readonly string[] Leads = ["G", "KK", "N", "D", "TT", "R", "M", "B", "PP", "S", "SS", "", "J", "JJ", "CH", "K", "T", "P", "H"];
    private static readonly string[] Vowels =
        ["A", "AE", "YA", "YAE", "EO", "E", "YEO", "YE", "O", "WA", "WAE", "OE", "YO", "U", "WO", "WE", "WI", "YU", "EU", "UI", "I"];

    private static readonly string[] Tails =
    [
        "", "K", "K", "K", "N", "N", "N", "T", "L", "K", "M", "L", "L", "L", "P", "L", "M", "P", "P", "T", "T", "NG", "T", "T", "K", "T", "P", "T",
    ];

    private static readonly LetterTable Kana = new('\u3040', '\u30FF', """
        あアァぁ=A いイィぃ=I うウゥぅ=U えエェぇ=E おオォぉ=O かカ=KA きキ=KI くク=KU けケ=KE こコ=KO がガ=GA ぎギ=GI ぐグ=GU げゲ=GE ごゴ=GO
        さサ=SA しシ=SHI すス=SU せセ=SE そソ=SO ざザ=ZA じジ=JI ずズ=ZU ぜゼ=ZE ぞゾ=ZO たタ=TA ちチ=CHI つツ=TSU てテ=TE とト=TO だダ=DA
        ぢヂ=JI づヅ=ZU でデ=DE どド=DO なナ=NA にニ=NI ぬヌ=NU ねネ=NE のノ=NO はハ=HA ひヒ=HI ふフ=FU へヘ=HE ほホ=HO ばバ=BA びビ=BI
        ぶブ=BU べベ=BE ぼボ=BO ぱパ=PA ぴピ=PI ぷプ=PU ぺペ=PE ぽポ=PO まマ=MA みミ=MI むム=MU めメ=ME もモ=MO やヤ=YA ゆユ=YU よヨ=YO
        らラ=RA りリ=RI るル=RU れレ=RE ろロ=RO わワ=WA をヲ=O んン=N ヴ=VU ゃャ=YA ゅュ=YU ょョ=YO っッ= ー=
        """);

    private static readonly Lazy<string[]> Han = new(ReadHan);

    /// <summary>The syllable of a Han character in pinyin without tones; null for one that is not in the table.</summary>
    public static string? OfHan(char letter) => letter is >= FirstHan and <= LastHan ? Han.Value[letter - FirstHan] : null;

    /// <summary>The mora of a Kana; empty for the marks of length, null for what is none.</summary>
    public static string? OfKana(char letter) => Kana.Of(letter);

    /// <summary>A small Kana that takes the vowel of the one before: KI + small YA is KYA, FU + small A is FA.</summary>
    public static bool IsSmall(char letter) => letter is 'ゃ' or 'ゅ' or 'ょ' or 'ャ' or 'ュ' or 'ョ' or 'ァ' or 'ィ' or 'ゥ' or 'ェ' or 'ォ';

    /// <summary>Takes a Hangul syllable apart.</summary>
    /// <returns>False for what is none.</returns>
    public static bool TryHangul(char letter, out string lead, out string vowel, out string tail)
    {
        int at = letter - '\uAC00';
        if (at is < 0 or >= 11_172)
        {
            (lead, vowel, tail) = ("", "", "");
            return false;
        }

        (lead, vowel, tail) = (Leads[at / 588], Vowels[at % 588 / 28], Tails[at % 28]);
        return true;
    }

    /// <summary>Two-character Chinese family names, so that a given name is parted behind them.</summary>
    public static bool IsDoubleSurname(char first, char second) => (first, second) switch
    {
        ('欧' or '歐', '阳' or '陽') or ('司', '马' or '馬') or ('诸' or '諸', '葛') or ('上', '官') or ('夏', '侯') or ('皇', '甫') or
        ('东' or '東', '方') or ('尉', '迟' or '遲') or ('公', '孙' or '孫') or ('令', '狐') or ('慕', '容') or ('宇', '文') or
        ('司', '徒') or ('长' or '長', '孙' or '孫') or ('端', '木') or ('南', '宫' or '宮') or ('独' or '獨', '孤') => true,
        _ => false,
    };

    // Lines of a syllable, a blank and its characters; the readings are those of any-ascii 0.3.3 (ISC licence).
    private static string[] ReadHan()
    {
        var syllables = new string[LastHan - FirstHan + 1];
        using Stream stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("han-syllables.txt")
            ?? throw new InvalidOperationException("The table of Han syllables is not in the assembly.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            int blank = line.IndexOf(' ', StringComparison.Ordinal);
            string syllable = line[..blank];
            foreach (char letter in line.AsSpan(blank + 1)) syllables[letter - FirstHan] = syllable;
        }

        return syllables;
    }
}
