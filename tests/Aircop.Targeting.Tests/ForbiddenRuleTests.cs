using Aircop.Targeting.Files;
using static Aircop.Targeting.Tests.RuleFiles;

namespace Aircop.Targeting.Tests;

/// <summary>Rules that the law forbids do not compile, and the refusal says why.</summary>
public sealed class ForbiddenRuleTests
{
    [Theory]
    [InlineData("ap.nationality == 'XXX'", "nationality")]
    [InlineData("ap.citizenship in ['XXX', 'YYY']", "nationality")]
    [InlineData("ap.documentCountry == 'XXX'", "sole or dominant")]
    [InlineData("ap.documentCountry != 'XXX'", "sole or dominant")]
    [InlineData("ap.documentCountry in ['XXX', 'YYY']", "sole or dominant")]
    [InlineData("!(ap.documentCountry in ['XXX', 'YYY'])", "sole or dominant")]
    [InlineData("ap.documentCountry == 'XXX' || bk.stayNights < 3", "sole or dominant")]
    [InlineData("!(ap.documentCountry == 'XXX' && bk.stayNights < 3)", "sole or dominant")]
    [InlineData("ap.documentCountry == 'XXX' && true", "sole or dominant")]
    [InlineData("bk.oneWay ? ap.documentCountry == 'XXX' : ap.documentCountry == 'YYY' || bk.split && false", "sole or dominant")]
    [InlineData("atLeast(1, ap.documentCountry == 'XXX', bk.stayNights < 3)", "sole or dominant")]
    [InlineData("ap.documentCountry.startsWith('X')", "sole or dominant")]
    [InlineData("has(ap.documentCountry)", "sole or dominant")]
    [InlineData("ap.issuingCountry == 'XXX'", "nationality")]
    [InlineData("ap.birthPlace == 'X'", "ethnic origin")]
    [InlineData("ap.countryOfBirth == 'X'", "ethnic origin")]
    [InlineData("ap.ethnicity == 'X'", "race and ethnic origin")]
    [InlineData("ap.race == 'X'", "race and ethnic origin")]
    [InlineData("ap.religion == 'X'", "religion")]
    [InlineData("hx.pilgrimages.size() > 1", null)]
    [InlineData("bk.hajj", "religion")]
    [InlineData("ap.politicalOpinion == 'X'", "political opinion")]
    [InlineData("ap.tradeUnion", "union membership")]
    [InlineData("ap.health == 'X'", "health")]
    [InlineData("bk.wheelchair", "health")]
    [InlineData("ap.sex == 'F'", "sex")]
    [InlineData("ap.gender == 'F'", "sex")]
    [InlineData("ap.sexualOrientation == 'X'", "sex")]
    [InlineData("bk.meal == 'X'", "religion or health")]
    [InlineData("bk.mealCode in ['X']", "religion or health")]
    [InlineData("bk.specialService == 'X'", "free text")]
    [InlineData("bk.ssr.exists(s, s.code == 'X')", "free text")]
    [InlineData("bk.remarks.contains('x')", "free text")]
    [InlineData("fl.to == 'MOML'", "meals or assistance")]
    [InlineData("fl.to in ['LIS', 'KSML']", "meals or assistance")]
    [InlineData("fl.to.matches('WCHR')", "meals or assistance")]
    [InlineData("fl.to.contains('halal')", "religion")]
    [InlineData("fl.to.contains('Arabic speakers')", "language")]
    [InlineData("ap.language == 'X'", "language")]
    [InlineData("bk.motherTongue == 'X'", "language")]
    [InlineData("ap.surname.matches('^Al-')", "names")]
    [InlineData("ap.firstName == 'X'", "names")]
    [InlineData("nameOrigin(bk.payerName) == 'X'", "ethnic origin")]
    [InlineData("soundsLike(bk.payerName, 'X')", "names")]
    [InlineData("bk.payerName.matches('^Al ')", "names are not judged")]
    [InlineData("bk.payerName == 'X'", "names are not judged")]
    [InlineData("bk.party.exists(p, p.surname == 'X')", "names are not judged")]
    [InlineData("bk.contactPhones.exists(p, p.startsWith('+999'))", "contact data are not judged")]
    [InlineData("bk.phoneCountry == 'X'", "prefix or domain")]
    [InlineData("bk.emailDomain == 'X'", "prefix or domain")]
    [InlineData("ap.age < 30", "only to protect")]
    [InlineData("ap.birthDate < fl.departure", "only to protect")]
    [InlineData("bk.locator == 'K2M9PX'", "singling out")]
    [InlineData("bk.agency in ['A1', 'A2']", "singling out")]
    [InlineData("bk.locator.startsWith('K')", "singling out")]
    [InlineData("nw.onCard.within(days(9)).exists(b, b.traveller == 'x')", "singling out")]
    [InlineData("ap.documentNumber == 'X'", "singles out")]
    [InlineData("bk.riskScore > 3", "figures of probability")]
    [InlineData("predict(bk.stayNights) > 3", "learning systems")]
    [InlineData("now() > bk.created", "reads no clock")]
    public void A_forbidden_rule_does_not_compile(string when, string? reason)
    {
        RuleFinding finding = Refusal(when);

        if (reason is null) return;
        Assert.Equal(RuleFindingKind.Forbidden, finding.Kind);
        Assert.Contains(reason, finding.Message, StringComparison.Ordinal);
        Assert.Equal(WhenLine, finding.Line);
    }

    [Theory]
    [InlineData("ap.documentCountry == 'XXX' && bk.stayNights < 3 && bk.directKm > 5000")]
    [InlineData("!(ap.documentCountry == 'XXX' || bk.stayNights > 3)")]
    [InlineData("bk.oneWay && (ap.documentCountry == 'XXX' || bk.stayNights < 3)")]
    public void The_document_s_country_may_stand_beside_what_carries_the_rule(string when) => Assert.Empty(Read(About(when)).Findings);

    [Fact]
    public void Forbidden_words_do_not_come_in_by_a_group_or_a_sentence()
    {
        var groups = new Dictionary<string, ReferenceGroup>(StringComparer.Ordinal) { ["words"] = new("words", 1, ["prayer rug", "halal meat"]) };
        RuleFile file = About("fl.to in group('words')");

        Assert.Equal(RuleFindingKind.Forbidden, Assert.Single(RulePackReader.Read("test", [file], groups).Findings).Kind);
        file = About("bk.oneWay");
        file = file with { Text = file.Text.Replace("A sentence.", "May be a pregnant traveller.", StringComparison.Ordinal) };
        Assert.Equal(RuleFindingKind.Forbidden, Assert.Single(Read(file).Findings).Kind);
    }

    [Fact]
    public void Facts_of_a_booking_name_the_data_element_they_come_from() =>
        Assert.All(
            FactSchema.Current.Fields.Where(field => field.Name.StartsWith("bk.", StringComparison.Ordinal) || field.Name.StartsWith("bags.", StringComparison.Ordinal)),
            field => Assert.InRange(field.Element, 1, 19));

    [Fact]
    public void Age_may_be_read_by_a_rule_that_protects()
    {
        RuleFile file = About("ap.age < 18 && bk.oneWay");

        Assert.Empty(Read(file with { Text = file.Text.Replace("threat: Cocaine", "threat: TraffickingInPersons", StringComparison.Ordinal) }).Findings);
    }

    [Fact]
    public void No_fact_of_the_schema_is_of_a_forbidden_kind() =>
        Assert.DoesNotContain(
            FactSchema.Current.Fields,
            field => field.Key.Contains("nationality", StringComparison.OrdinalIgnoreCase) || field.Key.Contains("sex", StringComparison.OrdinalIgnoreCase)
                || field.Key.Contains("religion", StringComparison.OrdinalIgnoreCase) || field.Key.Contains("meal", StringComparison.OrdinalIgnoreCase)
                || field.Key.Contains("remark", StringComparison.OrdinalIgnoreCase) || field.Key.Contains("birth", StringComparison.OrdinalIgnoreCase));
}
