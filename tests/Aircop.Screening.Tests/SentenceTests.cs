using Aircop.Screening.Evidence;
using Aircop.Screening.Scoring;

namespace Aircop.Screening.Tests;

public sealed class SentenceTests
{
    private static readonly LookoutEntry Entry = new()
    {
        Id = "1", List = "L", Surname = "AL-QADHAFI", GivenNames = "Zubayr Minyar", BirthYear = 1971, Nationality = "LBY", Sex = Sex.Male,
    };

    [Theory]
    [InlineData(SentenceLanguage.English, "year of birth agrees, day not known", "nationality agrees", "On the list only: MINYAR.")]
    [InlineData(SentenceLanguage.French, "année de naissance identique, jour inconnu", "nationalité identique", "Seulement sur la liste : MINYAR.")]
    [InlineData(SentenceLanguage.Spanish, "año de nacimiento igual, día desconocido", "nacionalidad igual", "Solo en la lista: MINYAR.")]
    [InlineData(SentenceLanguage.Portuguese, "ano de nascimento igual, dia desconhecido", "nacionalidade igual", "Somente na lista: MINYAR.")]
    public void A_hit_is_told_in_four_languages(SentenceLanguage language, string birth, string nationality, string rest)
    {
        ScreeningHit hit = Hit();
        string sentence = MatchSentence.Of(hit.Details, language);

        Assert.Contains("KHADAFI ≈ QADHAFI", sentence, StringComparison.Ordinal);
        Assert.Contains(birth, sentence, StringComparison.Ordinal);
        Assert.Contains(nationality, sentence, StringComparison.Ordinal);
        Assert.EndsWith(rest, sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_relation_has_words_in_every_language()
    {
        foreach (SentenceLanguage language in Enum.GetValues<SentenceLanguage>())
        {
            foreach (PartRelation relation in Enum.GetValues<PartRelation>())
            {
                foreach (Births.BirthRelation birth in Enum.GetValues<Births.BirthRelation>())
                {
                    var evidence = new MatchEvidence { Parts = [new NamePartEvidence("A", "B", relation, 1, 1)], Birth = birth, FieldsCrossed = true, Sex = SexRelation.Differs };

                    Assert.DoesNotContain("; ;", MatchSentence.Of(evidence, language), StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public void The_same_snapshot_and_traveller_give_the_same_words_and_score_on_any_thread()
    {
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build([Entry, .. People.Entries(seed: 3, count: 1_000)], 9);
        string[] told = new string[8];
        Parallel.For(0, told.Length, i => told[i] = Told(snapshot));

        Assert.Single(told.Distinct(StringComparer.Ordinal));
        Assert.Equal(told[0], Told(WatchlistSnapshot.Build([.. People.Entries(seed: 3, count: 1_000), Entry], 9)));
    }

    [Fact]
    public void The_fields_of_the_evidence_name_nobody() =>
        Assert.All(Hit().Evidence, part => Assert.DoesNotContain("QADHAFI", part.ToString(), StringComparison.Ordinal));

    private static string Told(WatchlistSnapshot snapshot)
    {
        var hits = new List<ScreeningHit>();
        Screener.Screen(snapshot, Subject(), hits, MatchTier.Audit);
        return string.Join('\n', hits.Select(hit => $"{hit.Entry.Id} {hit.Score:R} {hit.SnapshotVersion} {MatchSentence.Of(hit.Details, SentenceLanguage.English)}"));
    }

    private static ScreeningHit Hit()
    {
        var hits = new List<ScreeningHit>();
        Screener.Screen(WatchlistSnapshot.Build([Entry], 1), Subject(), hits);
        return Assert.Single(hits);
    }

    private static ScreeningSubject Subject() => new()
    {
        Surname = "KHADAFI", GivenName = "ZOUBEIR", BirthDate = new DateOnly(1971, 5, 9), Nationality = "LBY", Sex = Sex.Male,
    };
}
