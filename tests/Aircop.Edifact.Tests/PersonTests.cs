using Aircop.Edifact.People;

namespace Aircop.Edifact.Tests;

/// <summary>What one person's segments yield.</summary>
public sealed class PersonTests
{
    [Theory]
    [InlineData("FL", PersonKind.Passenger)]
    [InlineData("FM", PersonKind.Crew)]
    [InlineData("DDU", PersonKind.TransitPassenger)]
    [InlineData("DDT", PersonKind.TransitCrew)]
    [InlineData("QQ", PersonKind.Unspecified)]
    public void The_qualifier_tells_the_kind_and_an_unknown_one_loses_nobody(string code, PersonKind kind)
    {
        var person = Samples.WithPerson($"NAD+{code}+++DOE:JON'");

        Assert.Equal((kind, code, "DOE"), (person.Kind, person.KindCode, person.Surname));
    }

    [Fact]
    public void A_garbled_code_in_a_list_without_a_flight_loses_nobody()
    {
        var list = Samples.ReadList(Samples.Head + Samples.Person.Replace("+FL+", "+XQ+", StringComparison.Ordinal) + Samples.Tail);

        Assert.Null(list.ReportingParty);
        Assert.Equal(("XQ", "MARINO", 1), (list.People[0].KindCode, list.People[0].Surname, list.People[0].Documents.Length));
    }

    [Theory]
    [InlineData("NAD+FL+++SUKARNO'", "SUKARNO", null)]
    [InlineData("NAD+FL+++SUKARNO:'", "SUKARNO", null)]
    [InlineData("NAD+FL+++ DOE : JON '", "DOE", "JON")]
    [InlineData("NAD+FL++DOE:JON'", "DOE", "JON")]
    [InlineData("NAD+FL'", null, null)]
    public void Names_are_kept_as_sent_and_a_single_one_is_the_surname(string segment, string? surname, string? given)
    {
        var person = Samples.WithPerson(segment);

        Assert.Equal((surname, given), (person.Surname, person.Given));
    }

    [Theory]
    [InlineData("850607", "1985-06-07", null)]
    [InlineData("260303", "2026-03-03", null)]
    [InlineData("260305", "1926-03-05", null)]
    [InlineData("19190607:102", "1919-06-07", null)]
    [InlineData("850000", null, 1985)]
    [InlineData("851332", null, 1985)]
    [InlineData("19850000:102", null, 1985)]
    [InlineData("000000", null, null)]
    [InlineData("", null, null)]
    [InlineData("8506", null, null)]
    public void Birth_is_the_latest_year_that_is_not_after_the_flight(string value, string? date, int? year)
    {
        var person = Samples.WithPerson($"NAD+FL+++DOE:JON'DTM+329:{value}'");

        Assert.Equal(date, person.BirthDate?.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(year, person.BirthYear);
    }

    [Theory]
    [InlineData("310101", 2031)]
    [InlineData("061231", 2006)]
    [InlineData("051231", 2105)]
    [InlineData("20991231", 2099)]
    public void Expiry_lies_within_twenty_years_before_and_seventy_nine_after_the_flight(string value, int year)
    {
        var person = Samples.WithPerson($"NAD+FL+++DOE:JON'DOC+P+X1'DTM+36:{value}'");

        Assert.Equal(year, person.Documents[0].Expiry!.Value.Year);
    }

    [Theory]
    [InlineData("M", Sex.Male)]
    [InlineData("FI", Sex.Female)]
    [InlineData("X", Sex.Unspecified)]
    [InlineData("U", Sex.Unknown)]
    [InlineData("M*M*M", Sex.Male)]
    public void Sex_is_read_from_its_code(string code, Sex sex) =>
        Assert.Equal(sex, Samples.WithPerson($"NAD+FL+++DOE:JON'ATT+2++{code}'").Sex);

    [Fact]
    public void Everything_the_guide_gives_a_person_is_kept_in_any_order()
    {
        var person = Samples.WithPerson(
            "NAD+FL+++DOE:JON:JAY+20 MAIN ST+ANYCITY+:::LINCS+PE22 4T5+GBR'NAT+2+GBR'NAT+2+IRL'RFF+AVF:TYR123'RFF+AVF:ZZZ999'"
            + "RFF+ABO:U1'RFF+CR:LOYAL7'LOC+22+LIS'LOC+178+EZE'LOC+179+OPO'LOC+174+GBR'LOC+180+GBR:::AMBER HILL'COM+44 188:TE'COM+J.AT.X:EM'"
            + "GEI+4+174'EMP+1+CR2:110:111'DOC+P:110:111+MB140241'LOC+91+GBR'DTM+36:310101'RFF+SEA:23c'DTM+182:210101'DOC+V+V99'LOC+91+:::LISBON'");

        Assert.Equal(new PostalAddress("20 MAIN ST", "ANYCITY", "LINCS", "PE22 4T5", "GBR"), person.Address);
        Assert.Equal(["GBR", "IRL"], person.Nationalities.ToArray());
        Assert.Equal(["TYR123", "ZZZ999"], person.Locators.ToArray());
        Assert.Equal(("U1", "23C"), (person.UniqueReference, person.Seat));
        Assert.Equal([new PersonReference("CR", "LOYAL7")], person.References.ToArray());
        Assert.Equal(("LIS", "EZE", "OPO", "GBR"), (person.Clearance, person.Embarkation, person.Destination, person.Residence));
        Assert.Equal(("GBR", "AMBER HILL"), (person.BirthCountry, person.BirthPlace));
        Assert.Equal([new Contact(ContactKind.Phone, "44 188"), new Contact(ContactKind.Email, "J.AT.X")], person.Contacts.ToArray());
        Assert.Equal((false, "CR2"), (person.Verified, person.CrewRole));
        Assert.Equal(new TravelDocument("P", "MB140241", "GBR", new DateOnly(2031, 1, 1), new DateOnly(2021, 1, 1)), person.Documents[0]);
        Assert.Equal(new TravelDocument("V", "V99", IssuerText: "LISBON"), person.Documents[1]);
        Assert.Equal(8, person.Position);
    }

    [Fact]
    public void A_document_without_any_value_is_none_and_swallows_what_follows_it()
    {
        var message = Samples.ReadMessage(
            Samples.Head + Samples.Route + "NAD+FL+++DOE:JON'DOC++448763368'DTM+36:310101'DOC++'DTM+36:190919'LOC+91+'" + Samples.Tail);

        var document = Assert.Single(message.Paxlst!.People[0].Documents);
        Assert.Equal(new TravelDocument(null, "448763368", null, new DateOnly(2031, 1, 1)), document);
        Assert.DoesNotContain(FindingCode.UnknownCode, Samples.CodesOf(message));
    }

    [Theory]
    [InlineData("MEA+CT++:2'MEA+WT++KGM:31'", 2, "31")]
    [InlineData("MEA+CT++2'MEA+WT++KG:31.5'", 2, "31.5")]
    [InlineData("MEA+CT++:0'", 0, null)]
    [InlineData("MEA+WT++LBR:100'", null, "45.4")]
    public void Bags_are_counted_and_weighed_in_kilograms(string measures, int? count, string? kilograms)
    {
        var bags = Samples.WithPerson("NAD+FL+++DOE:JON'" + measures).Bags!;

        Assert.Equal(count, bags.Count);
        Assert.Equal(kilograms, bags.WeightKg?.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void No_word_of_bags_is_not_the_same_as_no_bags()
    {
        Assert.Null(Samples.WithPerson("NAD+FL+++DOE:JON'").Bags);
        Assert.Null(Samples.WithPerson("NAD+FL+++DOE:JON'FTX+BAG+++NULL'").Bags);
    }

    [Fact]
    public void A_run_of_tags_counts_up_and_keeps_its_width()
    {
        var bags = Samples.WithPerson("NAD+FL+++DOE:JON'FTX+BAG+++ZZ012399:3'FTX+BAG+++2000310'FTX+BAG+++AF9:100000'").Bags!;

        Assert.Equal(["ZZ012399", "ZZ012400", "ZZ012401"], bags.Tags[0].Expand());
        Assert.Equal(["2000310"], bags.Tags[1].Expand());
        Assert.Equal(["AF9"], bags.Tags[2].Expand());
        Assert.Equal(5, bags.TagCount);
    }

    [Fact]
    public void The_head_of_a_list_is_read()
    {
        var list = Samples.ReadList(
            Samples.Head.Replace("BGM+745'", "BGM+745+CP'RFF+TN:BART345:::2'NAD+MS+++DAVIDSON:ROBERT'COM+703-555:TE+703-556:FX+A@B:EM'", StringComparison.Ordinal)
            + Samples.Route + Samples.Person + "CNT+42:1'CNT+41+8'UNT+24+M1'UNZ+1+REF1'");

        Assert.Equal(("745", "CP", "BART345", 2), (list.ListCode, list.SubCode, list.TransactionReference, list.Revision));
        Assert.Equal("DAVIDSON ROBERT", list.ReportingParty!.Name);
        Assert.Equal([ContactKind.Phone, ContactKind.Fax, ContactKind.Email], list.ReportingParty.Contacts.Select(contact => contact.Kind));
        Assert.Equal((1, 8), (list.DeclaredPassengers, list.DeclaredCrew));
    }

    [Theory]
    [InlineData("DTM+36:310101", "DTM+36:200101", FindingCode.ExpiredDocument)]
    [InlineData("DOC+P:110:111+X1234567'DTM+36:310101'LOC+91+BRA'", "", FindingCode.MissingDocument)]
    [InlineData("DTM+329:850607'", "", FindingCode.MissingMandatoryField)]
    [InlineData("NAT+2+BRA'", "", FindingCode.MissingMandatoryField)]
    [InlineData("RFF+SEA:12A'", "", FindingCode.MissingSeat)]
    [InlineData("DTM+329:850607'", "DTM+329:20300101'", FindingCode.ImplausibleValue)]
    [InlineData("RFF+SEA:12A'", "RFF+SEA:12A'LOC+999+X'", FindingCode.UnknownCode)]
    public void What_is_missing_or_odd_about_a_person_is_reported(string original, string replacement, FindingCode code)
    {
        var message = Samples.ReadMessage(Samples.Whole.Replace(original, replacement, StringComparison.Ordinal));

        Assert.Contains(code, Samples.CodesOf(message));
        Assert.Equal("MARINO", Assert.Single(message.Paxlst!.People).Surname);
    }

    [Fact]
    public void A_person_listed_twice_is_kept_twice_and_reported()
    {
        var message = Samples.ReadMessage(Samples.Head + Samples.Route + Samples.Person + Samples.Person + Samples.Tail);

        Assert.Equal(2, message.Paxlst!.People.Length);
        Assert.Contains(FindingCode.DuplicateRecord, Samples.CodesOf(message));
    }

    [Fact]
    public void One_document_under_two_names_is_reported()
    {
        var other = Samples.Person.Replace("MARINO", "OTHER", StringComparison.Ordinal);
        var message = Samples.ReadMessage(Samples.Head + Samples.Route + Samples.Person + other + Samples.Tail);

        Assert.Contains(FindingCode.SharedDocument, Samples.CodesOf(message));
    }

    [Fact]
    public void A_list_of_nobody_says_so()
    {
        Assert.Contains(FindingCode.NoPeople, Samples.CodesOf(Samples.ReadMessage(Samples.Head + Samples.Route + Samples.Tail)));
    }

    [Fact]
    public void Findings_never_hold_personal_data()
    {
        var message = Samples.ReadMessage(
            Samples.Head + Samples.Route + Samples.Person + Samples.Person.Replace("MARINO", "OTHER", StringComparison.Ordinal)
            + "NAD+QQ+++SECRETO:ANA'DTM+329:999999'DTM+999:1'DOC+P+'DTM+36:3'MEA+CT++x'MEA+WT++KGM:x'FTX+BAG+++T1:x'LOC+1+Z'" + Samples.Tail);

        Assert.NotEmpty(message.Findings);
        Assert.All(message.Findings, finding => Assert.DoesNotMatch("MARINO|OTHER|SECRETO|X1234567|999999", finding.Text));
    }
}
