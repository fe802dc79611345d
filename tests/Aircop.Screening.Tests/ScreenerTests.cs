using System.Collections.Immutable;
using Aircop.Screening.Evidence;

namespace Aircop.Screening.Tests;

public sealed class ScreenerTests
{
    private static readonly LookoutEntry Wanted = new()
    {
        Id = "R-1", List = "NOTICES", Category = LookoutCategory.WantedPerson, Notice = NoticeColour.Red, Surname = "KOUYATÉ",
        GivenNames = "Jean-Marie", BirthDate = new DateOnly(1984, 3, 9), Nationality = "MLI", ReasonCode = "reason.drugs",
        Severity = LookoutSeverity.Act,
    };

    private static readonly LookoutEntry Stolen = new()
    {
        Id = "D-1", List = "DOCUMENTS", Category = LookoutCategory.StolenOrLostDocument, DocumentNumber = "AO1234567",
        DocumentIssuer = "CIV", Severity = LookoutSeverity.Act,
    };

    [Fact]
    public void A_document_on_the_list_is_found_under_another_name()
    {
        ScreeningHit hit = Assert.Single(Screen([Stolen], Subject("TRAORE", "ALI", document: ("AO1234567", "CIV"))));

        Assert.Equal(Stolen, hit.Entry);
        Assert.Equal(MatchTier.Document, hit.Tier);
        Assert.Equal(MatchStrength.Exact, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.DocumentNumber, MatchRelation.Equal, EvidenceSide.For, "******567"), hit.Evidence);
    }

    [Theory]
    [InlineData("ao 123-4567", MatchStrength.Exact)]
    [InlineData("A01234567", MatchStrength.Strong)]
    [InlineData("AOI234567", MatchStrength.Strong)]
    public void A_document_number_is_found_whatever_its_case_punctuation_and_look_alikes(string number, MatchStrength strength)
    {
        ScreeningHit hit = Assert.Single(Screen([Stolen], Subject("TRAORE", "ALI", document: (number, "CIV"))));

        Assert.Equal(strength, hit.Strength);
        Assert.Equal(MatchRelation.EqualAfterNormalisation, hit.Evidence[0].Relation);
    }

    [Fact]
    public void A_missing_issuer_is_no_contradiction_but_weakens()
    {
        ScreeningHit hit = Assert.Single(Screen([Stolen], Subject("TRAORE", "ALI", document: ("AO1234567", null))));

        Assert.Equal(MatchStrength.Strong, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.DocumentIssuer, MatchRelation.Missing, EvidenceSide.NotSeen), hit.Evidence);
    }

    [Theory]
    [InlineData("AO1234567", "GIN")]
    [InlineData("AO1234568", "CIV")]
    [InlineData("123", "CIV")]
    public void Another_document_is_no_hit(string number, string issuer) =>
        Assert.Empty(Screen([Stolen], Subject("TRAORE", "ALI", document: (number, issuer))));

    [Theory]
    [InlineData("D", "DEU")]
    [InlineData("GBD", "GBR")]
    [InlineData("CI", "CIV")]
    public void Issuers_that_are_written_differently_do_not_contradict(string seen, string listed)
    {
        LookoutEntry entry = Stolen with { DocumentIssuer = listed };

        Assert.Single(Screen([entry], Subject("TRAORE", "ALI", document: ("AO1234567", seen))));
    }

    [Fact]
    public void A_wanted_persons_document_under_another_name_is_weaker_and_says_so()
    {
        LookoutEntry entry = Wanted with { DocumentNumber = "ML778899", DocumentIssuer = "MLI" };

        ScreeningHit hit = Assert.Single(
            Screen([entry], Subject("TRAORE", "ALI", new DateOnly(1990, 1, 2), ("ML778899", "MLI"))));

        Assert.Equal(MatchStrength.Strong, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.Name, MatchRelation.Contradicts, EvidenceSide.Against), hit.Evidence);
        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against), hit.Evidence);
    }

    [Fact]
    public void Name_and_birth_date_are_an_exact_hit_through_marks_hyphens_and_case()
    {
        ScreeningHit hit = Assert.Single(Screen([Wanted], Subject("Kouyate", "JEAN MARIE", new DateOnly(1984, 3, 9))));

        Assert.Equal(MatchTier.Strong, hit.Tier);
        Assert.Equal(MatchStrength.Exact, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.Name, MatchRelation.Equal, EvidenceSide.For), hit.Evidence);
        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Equal, EvidenceSide.For), hit.Evidence);
    }

    [Fact]
    public void Given_names_may_come_in_two_fields()
    {
        ScreeningSubject subject = Subject("KOUYATE", "JEAN", new DateOnly(1984, 3, 9)) with { SecondGivenName = "MARIE" };

        Assert.Single(Screen([Wanted], subject));
    }

    [Theory]
    [InlineData("KOUYATE", "MARIE JEAN")]
    [InlineData("KOUYATA", "JEAN MARIE")]
    [InlineData("KOUYATEJEAN", "MARIE")]
    [InlineData("", "KOUYATE JEAN MARIE")]
    [InlineData("JEAN MARIE", "KOUYATE")]
    [InlineData("KOUYATE", "JEANMARIE MR")]
    [InlineData("KOUYATE", "J M")]
    [InlineData("KUYATEH", "JEAN")]
    public void A_name_is_found_swapped_glued_shortened_or_misspelt(string surname, string given)
    {
        ScreeningHit hit = Assert.Single(Screen([Wanted], Subject(surname, given, new DateOnly(1984, 3, 9))));

        Assert.Equal(MatchTier.Strong, hit.Tier);
        Assert.Contains(hit.Evidence, part => part is { Field: EvidenceField.Name, Side: EvidenceSide.For });
    }

    [Theory]
    [InlineData("TRAORE", "JEAN MARIE")]
    [InlineData("KOUYATE", "ALPHONSE")]
    [InlineData("DIALLO", "MAMADOU")]
    public void Another_name_is_no_strong_hit(string surname, string given) =>
        Assert.DoesNotContain(Screen([Wanted], Subject(surname, given, new DateOnly(1984, 3, 9))), hit => hit.Tier == MatchTier.Strong);

    [Fact]
    public void A_birth_many_years_away_is_no_hit() =>
        Assert.Empty(Screen([Wanted], Subject("KOUYATE", "JEAN MARIE", new DateOnly(1962, 7, 30))));

    [Fact]
    public void A_year_one_off_is_a_hit_that_says_so()
    {
        ScreeningHit hit = Assert.Single(Screen([Wanted], Subject("KOUYATE", "JEAN MARIE", new DateOnly(1985, 3, 9))));

        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Similar, EvidenceSide.For), hit.Evidence);
        Assert.Contains("year off by a digit", MatchSentence.Of(hit.Details, SentenceLanguage.English), StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_alone_agrees_strongly_and_the_day_is_not_seen()
    {
        LookoutEntry entry = Wanted with { BirthDate = null, BirthYear = 1984 };

        ScreeningHit hit = Assert.Single(Screen([entry], Subject("KOUYATE", "JEAN MARIE", new DateOnly(1984, 11, 30))));

        Assert.Equal(MatchStrength.Strong, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.BirthYear, MatchRelation.YearEqual, EvidenceSide.For), hit.Evidence);
        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen), hit.Evidence);
    }

    [Fact]
    public void Another_day_of_the_same_year_is_possible_and_counts_against()
    {
        ScreeningHit hit = Assert.Single(Screen([Wanted], Subject("KOUYATE", "JEAN MARIE", new DateOnly(1984, 11, 27))));

        Assert.Equal(MatchStrength.Possible, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Contradicts, EvidenceSide.Against), hit.Evidence);
    }

    [Fact]
    public void A_missing_birth_date_leaves_a_possible_hit()
    {
        ScreeningHit hit = Assert.Single(Screen([Wanted], Subject("KOUYATE", "JEAN MARIE")));

        Assert.Equal(MatchStrength.Possible, hit.Strength);
        Assert.Contains(new EvidencePart(EvidenceField.BirthDate, MatchRelation.Missing, EvidenceSide.NotSeen), hit.Evidence);
    }

    [Theory]
    [InlineData("MÜLLER", "MULLER")]
    [InlineData("MÜLLER", "MUELLER")]
    [InlineData("MUELLER", "Müller")]
    [InlineData("SØRENSEN", "SOERENSEN")]
    [InlineData("SØRENSEN", "SORENSEN")]
    [InlineData("N'DIAYE", "NDIAYE")]
    [InlineData("AL-HASSAN", "AL HASSAN")]
    [InlineData("Ɗanjuma", "DANJUMA")]
    [InlineData("STRAẞER", "STRASSER")]
    [InlineData("NGUYỄN", "NGUYEN")]
    [InlineData("ĆOSIĆ", "COSIC")]
    public void Spellings_of_one_name_meet(string listed, string seen)
    {
        var entry = new LookoutEntry { Id = "1", List = "L", Surname = listed, GivenNames = "Zebedee", BirthYear = 1971 };

        Assert.Single(Screen([entry], Subject(seen, "ZEBEDEE", new DateOnly(1971, 2, 3))));
    }

    [Fact]
    public void An_entry_met_by_document_and_by_name_is_one_hit()
    {
        LookoutEntry entry = Wanted with { DocumentNumber = "ML778899", DocumentIssuer = "MLI" };

        ScreeningHit hit = Assert.Single(
            Screen([entry], Subject("KOUYATE", "JEAN MARIE", new DateOnly(1984, 3, 9), ("ML778899", "MLI"))));

        Assert.Equal(MatchTier.Document, hit.Tier);
        Assert.Equal(MatchStrength.Exact, hit.Strength);
        Assert.All(hit.Evidence, part => Assert.Equal(EvidenceSide.For, part.Side));
    }

    [Fact]
    public void Empty_parts_are_parts_not_seen()
    {
        LookoutEntry document = Stolen with { Surname = "", GivenNames = "" };
        LookoutEntry person = Wanted with { Surname = "KOUYATE", GivenNames = "JEAN", DocumentNumber = "", DocumentIssuer = "" };

        ScreeningHit nameless = Assert.Single(Screen([document], Subject("", "", document: ("AO1234567", "CIV"))));
        ScreeningHit named = Assert.Single(
            Screen([person], Subject("KOUYATE", "JEAN", person.BirthDate, ("ML1", null)) with { SecondGivenName = "" }));

        Assert.Contains(new EvidencePart(EvidenceField.Name, MatchRelation.Missing, EvidenceSide.NotSeen), nameless.Evidence);
        Assert.Contains(new EvidencePart(EvidenceField.Name, MatchRelation.Equal, EvidenceSide.For), named.Evidence);
        Assert.DoesNotContain(named.Evidence, part => part.Field == EvidenceField.DocumentNumber);
    }

    [Fact]
    public void Several_entries_are_found_in_the_order_of_lists_and_ids()
    {
        LookoutEntry[] entries = [Wanted with { Id = "B" }, Wanted with { Id = "A" }, Wanted with { List = "AAA" }];

        IReadOnlyList<ScreeningHit> hits = Screen(entries, Subject("KOUYATE", "JEAN MARIE", new DateOnly(1984, 3, 9)));

        Assert.Equal(["AAA/R-1", "NOTICES/A", "NOTICES/B"], hits.Select(hit => hit.Entry.List + "/" + hit.Entry.Id));
    }

    [Fact]
    public void Hits_are_appended_and_counted()
    {
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build([Wanted], 1);
        ScreeningSubject subject = Subject("KOUYATE", "JEAN MARIE");
        var hits = new List<ScreeningHit>();

        Assert.Equal(1, Screener.Screen(snapshot, subject, hits));
        Assert.Equal(1, Screener.Screen(snapshot, subject, hits));
        Assert.Equal(2, hits.Count);
    }

    [Fact]
    public void A_subject_of_which_nothing_was_seen_is_no_hit() => Assert.Empty(Screen([Wanted, Stolen], default));

    [Fact]
    public void Screening_without_a_hit_allocates_nothing()
    {
        WatchlistSnapshot snapshot = WatchlistSnapshot.Build(People.Entries(seed: 5, count: 2_000), 1);
        ScreeningSubject subject = Subject("ØSTERGÅRD-NOWHERE", "SØREN ÅGE", new DateOnly(1990, 5, 5), ("ZZ00000001", "DNK"));
        var hits = new List<ScreeningHit>(4);
        Screener.Screen(snapshot, subject, hits);

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 1_000; i++) Screener.Screen(snapshot, subject, hits);
        long allocated = GC.GetAllocatedBytesForCurrentThread() - before;

        Assert.Empty(hits);
        Assert.Equal(0, allocated);
    }

    private static IReadOnlyList<ScreeningHit> Screen(IEnumerable<LookoutEntry> entries, in ScreeningSubject subject)
    {
        var hits = new List<ScreeningHit>();
        Screener.Screen(WatchlistSnapshot.Build(entries, 7), subject, hits);
        return hits;
    }

    private static ScreeningSubject Subject(
        string surname, string given, DateOnly? birth = null, (string Number, string? Issuer)? document = null) => new()
        {
            Surname = surname,
            GivenName = given,
            BirthDate = birth,
            Documents = document is { } seen ? ImmutableArray.Create(new SubjectDocument(seen.Number, seen.Issuer)) : [],
        };
}
