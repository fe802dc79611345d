using Aircop.Screening.Births;
using Aircop.Screening.Names;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Tests;

public sealed class NameReaderTests
{
    [Theory]
    [InlineData("OBUYA<<WANGARI<NYAMBURA", "OBUYA WANGARI NYAMBURA")]
    [InlineData("OBUYA/WANGARI MRS", "OBUYA WANGARI")]
    [InlineData("OBUYA/WANGARIMRS", "OBUYA WANGARI")]
    [InlineData("OMR/AMR", "OMR AMR")]
    [InlineData("DRAGAN/MRINAL", "DRAGAN MRINAL")]
    [InlineData("MR/MS", "MR MS")]
    [InlineData("O’Brien-N'Diaye, Zoé", "OBRIEN NDIAYE ZOE")]
    [InlineData("VladimirPetrov", "VLADIMIR PETROV")]
    [InlineData("Abdurrahman Najibullah Salahuddin", "ABD RAHMAN NAJIB ALLAH SALAH DIN")]
    [InlineData("عبدالرحمن الجبوري", "ABD AL RHMN AL JBWRY")]
    [InlineData("ﻤﺤﻤﺪ", "MHMD")]
    [InlineData("Юлия Щеглова", "YULIYA SHCHEGLOVA")]
    [InlineData("Μπάμπης Παπανδρέου", "BABIS PAPANDREOU")]
    [InlineData("김정은", "GIM JEONG EUN")]
    [InlineData("欧阳嘉怡", "OUYANG JIA YI")]
    [InlineData("タケシ・モリタ", "TAKESHI MORITA")]
    [InlineData("रमेश", "RAMESH")]
    [InlineData("ABW<BKR<MXHMD<BN<ZKRYA<ALRAZY", "ABW BKR MHMD BN ZKRYA AL RAZY")]
    [InlineData("HOXHA<<ENVER", "HOXHA ENVER")]
    [InlineData("Name One; Name Two", "NAME ONE")]
    [InlineData("12345 !!", "")]
    [InlineData("", "")]
    public void A_name_is_taken_apart_in_whatever_form_it_stands(string name, string parts)
    {
        var read = new NameParts();
        NameReader.Read(name, read);

        Assert.Equal(parts, string.Join(' ', Enumerable.Range(0, read.Count).Select(i => read.Letters(i).ToString())));
    }

    [Theory]
    [InlineData("PAPANDROPOULOUS<<JONATHON<WARREN<TREVOR", true)]
    [InlineData("NILAVADHANANANDA<<CHAYAPA<DE<K", true)]
    [InlineData("OBUYA<<WANGARI", false)]
    public void A_letter_in_the_last_place_of_a_zone_means_that_the_name_may_be_cut(string field, bool cut)
    {
        var read = new NameParts();
        NameReader.Read(field, read);

        Assert.Equal(cut, read.Truncated);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Any_text_is_taken_apart_and_compared(int seed)
    {
        var random = new Random(seed);
        var read = new NameParts();
        var matcher = new PairMatcher();
        for (int i = 0; i < 1_000; i++)
        {
            string left = Text(random);
            string right = random.Next(3) == 0 ? left : Text(random);
            NameReader.Read(left, read);
            Assert.InRange(read.Count, 0, NameParts.MaxParts);
            for (int k = 0; k < read.Count; k++) Assert.True(read.Letters(k).IndexOfAnyExceptInRange('A', 'Z') < 0);
            PairMatch match = matcher.Match(new PairPerson { Name = left, Document = right }, new PairPerson { Name = right, Document = left });
            Assert.InRange(match.Score, 0f, 1f);
        }
    }

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Any_text_is_listed_and_screened(int seed)
    {
        var random = new Random(seed);
        LookoutEntry[] entries = [.. Enumerable.Range(0, 500).Select(i => new LookoutEntry
        {
            Id = i.ToString(System.Globalization.CultureInfo.InvariantCulture), List = "L", Surname = Text(random), GivenNames = Text(random),
            Name = Text(random), Aliases = [Text(random)], DocumentNumber = Text(random),
        })];
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build(entries, 1);
        var hits = new List<ScreeningHit>();
        foreach (LookoutEntry entry in entries)
        {
            Screener.Screen(snapshot, new ScreeningSubject { FullName = entry.Name, Documents = [new SubjectDocument(Text(random), Text(random))] }, hits, MatchTier.Audit);
            Screener.Screen(snapshot, new ScreeningSubject { Surname = entry.GivenNames, GivenName = Text(random), BirthYear = random.Next() }, hits, MatchTier.Audit);
        }

        Assert.All(hits, hit => Assert.NotEmpty(Evidence.MatchSentence.Of(hit.Details, Evidence.SentenceLanguage.French)));
    }

    [Theory]
    [InlineData("1971-02-03", true, 1971)]
    [InlineData("1971-2-3", true, 1971)]
    [InlineData("~1971", true, 1971)]
    [InlineData("1971/1975", true, 1971)]
    [InlineData("1971-02", true, 1971)]
    [InlineData("", true, 0)]
    [InlineData("1971-13-03", false, 1971)]
    [InlineData("1971-02-30", false, 1971)]
    [InlineData("2971-02-03", false, 0)]
    [InlineData("1975/1971", false, 0)]
    [InlineData("3 Feb 1971", false, 0)]
    [InlineData("-", false, 0)]
    public void A_date_is_read_or_refused_and_its_year_is_kept(string text, bool good, int year)
    {
        Assert.Equal(good, BirthSpan.TryParse(text, out BirthSpan birth));
        Assert.Equal(year, birth.FirstYear);
    }

    // Letters of all scripts, signs of the forms, surrogates and anything else.
    private static string Text(Random random) => string.Create(random.Next(60), random, static (text, random) =>
    {
        for (int i = 0; i < text.Length; i++)
        {
            text[i] = random.Next(5) switch
            {
                0 => "<</,. -'"[random.Next(8)],
                1 => (char)random.Next('A', 'Z' + 1),
                2 => (char)random.Next(0x00C0, 0x1800),
                3 => (char)random.Next(0x3040, 0xD7FF),
                _ => (char)random.Next(char.MaxValue + 1),
            };
        }
    });
}
