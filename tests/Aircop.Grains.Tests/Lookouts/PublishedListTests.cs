using System.Text;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Lookouts.Reading;

namespace Aircop.Grains.Tests.Lookouts;

/// <summary>Lists as the United Nations and OFAC publish them become lookouts; all people here are invented.</summary>
public sealed class PublishedListTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void A_person_of_the_United_Nations_list_is_taken_with_all_names_births_and_documents()
    {
        var read = new UnitedNationsListReader().Read(Encoding.UTF8.GetBytes("""
            <CONSOLIDATED_LIST dateGenerated="2026-02-27"><INDIVIDUALS><INDIVIDUAL>
            <DATAID>6901</DATAID><FIRST_NAME>KWAME</FIRST_NAME><SECOND_NAME>OFORI</SECOND_NAME>
            <NATIONALITY><VALUE>Ghana</VALUE></NATIONALITY>
            <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>KOUAME OFORY</ALIAS_NAME></INDIVIDUAL_ALIAS>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-03-09</DATE></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1969</FROM_YEAR><TO_YEAR>1973</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
            <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>G1234567</NUMBER><ISSUING_COUNTRY>Ghana</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
            </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
            """), Today);

        var entry = Assert.Single(read.Entries);
        Assert.Empty(read.Faults);
        Assert.Equal((LookoutCategory.WantedPerson, NoticeColour.UnSecurityCouncil), (entry.Category, entry.Notice));
        Assert.Contains("OFORI", $"{entry.Surname} {entry.Given}", StringComparison.Ordinal);
        Assert.Contains(entry.Aliases, alias => alias.Surname.Contains("OFORY", StringComparison.Ordinal));
        Assert.Equal(new DateOnly(1971, 3, 9), entry.Birth);
        Assert.Equal(new LookoutBirth { Year = 1969, YearTo = 1973 }, Assert.Single(entry.Births));
        Assert.Equal("GHA", Assert.Single(entry.Nationalities));
        Assert.Equal(("G1234567", "GHA"), (entry.DocumentNumber, entry.DocumentIssuer));
    }

    [Fact]
    public void A_person_of_OFACs_list_is_taken_and_companies_are_passed_over()
    {
        var read = new OfacListFileReader().Read(Encoding.UTF8.GetBytes("""
            101,"OFORI, Kwame","individual","SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 09 Mar 1971; nationality Ghana; Passport G1234567 (Ghana)."
            102,"OFORI TRADING LLC",-0- ,"SDGT",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0-
            """), Today);

        var entry = Assert.Single(read.Entries);
        Assert.Equal(("OFAC-101", new DateOnly(1971, 3, 9)), (entry.Id, entry.Birth));
        Assert.Contains("OFORI", $"{entry.Surname} {entry.Given}", StringComparison.Ordinal);
        Assert.Equal("G1234567", entry.DocumentNumber);
    }

    [Fact]
    public void A_file_of_another_form_is_refused_with_a_fault_and_nothing_throws()
    {
        var random = new Random(5);
        foreach (var bytes in new[] { [], "<nonsense/>"u8.ToArray(), "<CONSOLIDATED_LIST><INDIVIDUALS>"u8.ToArray(), Bytes(random) })
        {
            var read = new UnitedNationsListReader().Read(bytes, Today);
            Assert.Empty(read.Entries);
            Assert.True(Assert.Single(read.Faults).LeftOut);
            Assert.Empty(new OfacListFileReader().Read(bytes, Today).Entries);
        }
    }

    private static byte[] Bytes(Random random)
    {
        var bytes = new byte[100_000];
        random.NextBytes(bytes);
        return bytes;
    }
}
