using System.Text;
using Aircop.Screening.Births;
using Aircop.Screening.Lists;

namespace Aircop.Screening.Tests;

public sealed class ListReaderTests
{
    private const string Csv = """
        list,entry_id,kind,name,dob,nationality,sex,docs
        DEMO,P-1,primary,"OBUYA, Wangari",1971-02-03|~1969,Kenya,Female,Passport:AK123456:Kenya
        DEMO,P-1,alias_aka,Wangari Obuyah,1971-02-03,KEN,Female,
        DEMO,P-2,primary,Tarek Benhaddou,1965,,M,X77:ID 55512:MAR;Passport:Z9988776:MAR
        """;

    private const string Sdn = """
        101,"OBUYA, Wangari","individual","DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,"DOB 03 Feb 1971; alt. DOB circa 1969; POB Kisumu, Kenya; nationality Kenya; Gender Female; Passport AK123456 (Kenya) expires 02 Mar 2020."
        102,"OBUYA TRADING",-0- ,"DEMO",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- 
        """;

    private const string Alt = """
        101,1,"aka","OBUYAH, Wangari",-0- 
        102,2,"aka","OBUYA STORES",-0- 
        999,3,"aka","NOBODY, Known",-0- 
        """;

    private const string Un = """
        <?xml version="1.0" encoding="UTF-8"?>
        <CONSOLIDATED_LIST dateGenerated="2026-01-01"><INDIVIDUALS><INDIVIDUAL>
        <FIRST_NAME>WANGARI</FIRST_NAME><SECOND_NAME>OBUYA</SECOND_NAME><FOURTH_NAME>na</FOURTH_NAME>
        <REFERENCE_NUMBER>KEi.101</REFERENCE_NUMBER><NAME_ORIGINAL_SCRIPT>وانغاري أوبويا</NAME_ORIGINAL_SCRIPT><GENDER>Female</GENDER>
        <NATIONALITY><VALUE>Kenya</VALUE></NATIONALITY>
        <INDIVIDUAL_ALIAS><QUALITY>Good</QUALITY><ALIAS_NAME>Wangari Obuyah; Wangary Obuya</ALIAS_NAME></INDIVIDUAL_ALIAS>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1971-02-03</DATE></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>APPROXIMATELY</TYPE_OF_DATE><YEAR>1969</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>BETWEEN</TYPE_OF_DATE><FROM_YEAR>1968</FROM_YEAR><TO_YEAR>1972</TO_YEAR></INDIVIDUAL_DATE_OF_BIRTH>
        <INDIVIDUAL_DOCUMENT><TYPE_OF_DOCUMENT>Passport</TYPE_OF_DOCUMENT><NUMBER>AK123456</NUMBER><ISSUING_COUNTRY>Kenya</ISSUING_COUNTRY></INDIVIDUAL_DOCUMENT>
        </INDIVIDUAL></INDIVIDUALS></CONSOLIDATED_LIST>
        """;

    [Fact]
    public void Rows_of_one_id_make_one_entry_with_all_its_names()
    {
        ListReading reading = Read(Csv);

        Assert.Empty(reading.Faults);
        Assert.Equal(["P-1", "P-2"], reading.Entries.Select(entry => entry.Id));
        LookoutEntry first = reading.Entries[0];
        Assert.Equal(("OBUYA, Wangari", "KEN", Sex.Female), (first.Name, first.Nationality, first.Sex));
        Assert.Equal(["Wangari Obuyah"], first.Aliases.AsEnumerable());
        Assert.Equal(new DateOnly(1971, 2, 3), first.BirthDate);
        Assert.Equal([new BirthSpan(1969, 1969, 0, 0, Approximate: true)], first.Births.AsEnumerable());
        Assert.Equal(("AK123456", "KEN"), (first.DocumentNumber, first.DocumentIssuer));
        Assert.Equal([new ListedDocument("Z9988776", "MAR")], reading.Entries[1].FurtherDocuments.AsEnumerable());
    }

    [Fact]
    public void The_published_forms_give_the_same_person()
    {
        LookoutEntry ofac = Assert.Single(OfacListReader.Read(Bytes(Sdn), Bytes(Alt)).Entries);
        LookoutEntry un = Assert.Single(ListFile.Read(Bytes(Un), null, "").Entries);

        foreach (LookoutEntry entry in new[] { ofac, un })
        {
            Assert.Equal(new DateOnly(1971, 2, 3), entry.BirthDate);
            Assert.Contains(new BirthSpan(1969, 1969, 0, 0, Approximate: true), entry.Births);
            Assert.Equal(("KEN", Sex.Female, "AK123456", "KEN"), (entry.Nationality, entry.Sex, entry.DocumentNumber, entry.DocumentIssuer));
        }

        Assert.Equal(("OFAC-101", "OBUYA, Wangari"), (ofac.Id, ofac.Name));
        Assert.Equal(["OBUYAH, Wangari"], ofac.Aliases.AsEnumerable());
        Assert.Equal(("KEi.101", "WANGARI OBUYA"), (un.Id, un.Name));
        Assert.Equal(["وانغاري أوبويا", "Wangari Obuyah", "Wangary Obuya"], un.Aliases.AsEnumerable());
        Assert.Contains(new BirthSpan(1968, 1972, 0, 0), un.Births);
    }

    [Fact]
    public void A_further_name_of_nobody_is_a_fault_and_one_of_a_firm_is_not()
    {
        RowFault fault = Assert.Single(OfacListReader.Read(Bytes(Sdn), Bytes(Alt)).Faults);

        Assert.Equal((3, RowFaultKind.UnknownEntry), (fault.Row, fault.Kind));
    }

    [Fact]
    public void Each_bad_row_is_told_and_the_good_ones_are_taken()
    {
        ListReading reading = Read("""
            entry_id,name,dob
            1,Amina Yusuf,1980-02-30
            2,,1980
            3,12345 !!,1980
            4,Good Person,1980-02-28
            5,Short Row
            6,Next Century,2180
            """);

        Assert.Equal(["1", "4", "5", "6"], reading.Entries.Select(entry => entry.Id));
        Assert.Equal(
            [(2, RowFaultKind.BadDate), (3, RowFaultKind.Empty), (4, RowFaultKind.UnreadableName), (6, RowFaultKind.FieldCount), (7, RowFaultKind.BadDate)],
            reading.Faults.Select(fault => (fault.Row, fault.Kind)));
        Assert.All(reading.Faults, fault => Assert.DoesNotContain("Amina", fault.Text, StringComparison.Ordinal));
        Assert.Equal((null, 1980), (reading.Entries[0].BirthDate, reading.Entries[0].BirthYear));
    }

    [Fact]
    public void Rows_in_another_encoding_are_told_and_left_out()
    {
        using var bytes = new MemoryStream(Encoding.Latin1.GetBytes("entry_id,name\n1,José Müller\n2,Jose Muller\n"));

        ListReading reading = CsvListReader.Read(bytes, "L");

        Assert.Equal("2", Assert.Single(reading.Entries).Id);
        Assert.Equal((2, RowFaultKind.Encoding), (reading.Faults[0].Row, reading.Faults[0].Kind));
    }

    [Fact]
    public void Ten_megabytes_of_one_name_cost_one_row()
    {
        ListReading reading = Read($"entry_id,name\n1,{new string('A', 10_000_000)}\n2,Good Person\n");

        Assert.Equal("2", Assert.Single(reading.Entries).Id);
        Assert.Equal((2, RowFaultKind.TooLong), (reading.Faults[0].Row, reading.Faults[0].Kind));
    }

    [Fact]
    public void A_quote_that_does_not_end_costs_what_lies_behind_it()
    {
        ListReading reading = Read("entry_id,name\n1,Good Person\n2,\"Open name\n3,Lost Person\n");

        Assert.Equal("1", Assert.Single(reading.Entries).Id);
        Assert.Equal(RowFaultKind.OpenQuote, Assert.Single(reading.Faults).Kind);
    }

    [Theory]
    [InlineData("", "the file is empty")]
    [InlineData("a,b,c\n1,2,3\n", "must name the columns")]
    [InlineData("<html><body/></html>", "CONSOLIDATED_LIST")]
    [InlineData("<CONSOLIDATED_LIST><INDIVIDUALS>", "no well-formed XML")]
    [InlineData("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><CONSOLIDATED_LIST/>", "no well-formed XML")]
    public void A_file_that_is_no_list_says_why(string text, string reason)
    {
        var fault = Assert.Throws<InvalidDataException>(() => ListFile.Read(Bytes(text), null, "L"));

        Assert.Contains(reason, fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Any_bytes_are_read_or_refused()
    {
        var random = new Random(5);
        var bytes = new byte[2_000];
        for (int i = 0; i < 300; i++)
        {
            random.NextBytes(bytes);
            if (i % 2 == 0) "entry_id,name,dob,docs\n"u8.CopyTo(bytes);
            try
            {
                WatchlistSnapshot.Build(ListFile.Read(new MemoryStream(bytes), null, "L").Entries, 1);
            }
            catch (InvalidDataException)
            {
                Assert.True(i % 2 == 1);
            }
        }
    }

    private static ListReading Read(string text) => CsvListReader.Read(Bytes(text), "L");

    private static MemoryStream Bytes(string text) => new(Encoding.UTF8.GetBytes(text));
}
