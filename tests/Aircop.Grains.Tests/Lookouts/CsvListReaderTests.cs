using System.Text;
using Aircop.Contracts.Lookouts;
using Aircop.Grains.Lookouts.Reading;

namespace Aircop.Grains.Tests.Lookouts;

/// <summary>Bad lists: each row's fault is listed, good rows are taken, and nothing throws.</summary>
public sealed class CsvListReaderTests
{
    private static readonly DateOnly Today = new(2026, 5, 20);

    [Fact]
    public void Every_column_is_read()
    {
        var read = Read("""
            id;category;surname;given;aliases;birth;nationality;sex;document_number;document_issuer;documents;notice;reason;valid_until
            n1;WantedPerson;Diallo;Aminata;DIALO/AMINA|إبراهيم;1984-05-31|1983|1980-1985;CIV SEN;f;12AB34567;civ;98ZZ11111/CIV/P;Red;R1;2027-01-01
            """);

        var entry = Assert.Single(read.Entries);
        Assert.Empty(read.Faults);
        Assert.Equal(
            new Lookout
            {
                Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "Diallo", Given = "Aminata",
                Aliases = [new LookoutName { Surname = "DIALO", Given = "AMINA" }, new LookoutName { Surname = "إبراهيم" }],
                Birth = new DateOnly(1984, 5, 31), Births = [new LookoutBirth { Year = 1983 }, new LookoutBirth { Year = 1980, YearTo = 1985 }],
                Nationalities = ["CIV", "SEN"], Sex = "F", DocumentNumber = "12AB34567", DocumentIssuer = "CIV",
                Documents = [new LookoutDocument { Number = "98ZZ11111", Issuer = "CIV", Type = "P" }], Notice = NoticeColour.Red, ReasonCode = "R1", ValidUntil = new DateOnly(2027, 1, 1),
            },
            entry);
    }

    [Theory]
    [InlineData("n2,WantedPerson,DIALLO,1984-02-31,,", "birth", "ImpossibleDate")]
    [InlineData("n2,WantedPerson,DIALLO,2031-01-01,,", "birth", "ImpossibleDate")]
    [InlineData("n2,WantedPerson,DIALLO,05/06/1984,,", "birth", "AmbiguousDate")]
    [InlineData("n2,WantedPerson,DIALLO,yesterday,,", "birth", "ImpossibleDate")]
    [InlineData("n2,Wanted,DIALLO,,,", "category", "Unknown")]
    [InlineData("n2,,DIALLO,,,", "category", "Missing")]
    [InlineData("n2,7,DIALLO,,,", "category", "Unknown")]
    [InlineData(",WantedPerson,DIALLO,,,", "id", "Missing")]
    [InlineData("n1,WantedPerson,DIALLO,,,", "id", "Repeated")]
    [InlineData("n2,WantedPerson,,,,", "", "Nothing")]
    [InlineData("n2,WantedPerson,DIALLO,,12AB,Ivory Coast", "document_issuer", "Unknown")]
    [InlineData("n2,WantedPerson,DIAL\uFFFDO,,,", "", "Encoding")]
    public void A_row_that_cannot_be_believed_is_left_out_and_named(string row, string column, string code)
    {
        var read = Read($"id,category,surname,birth,document_number,document_issuer\nn1,WantedPerson,TRAORE,,,\n{row}\nn3,WantedPerson,KOUASSI,,,\n");

        var fault = Assert.Single(read.Faults, fault => fault.Row > 0);
        Assert.Equal((3, column, code, true), (fault.Row, fault.Column, fault.Code, fault.LeftOut));
        Assert.Equal(["n1", "n3"], read.Entries.Select(entry => entry.Id));
        Assert.Equal(row.StartsWith("n2", StringComparison.Ordinal) ? ["n2"] : [], read.Unread);
        Assert.DoesNotContain("DIAL", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_megabytes_of_one_name_cost_one_row()
    {
        var read = Read($"id,category,surname\nn1,WantedPerson,TRAORE\nn2,WantedPerson,{new string('A', 10_000_000)}\nn3,WantedPerson,KOUASSI\n");

        Assert.Equal(["n1", "n3"], read.Entries.Select(entry => entry.Id));
        Assert.Equal((3, "surname", "TooLong"), (read.Faults[0].Row, read.Faults[0].Column, read.Faults[0].Code));
    }

    [Fact]
    public void A_quote_that_never_ends_costs_one_row()
    {
        var read = Read("id,category,surname\nn1,WantedPerson,\"TRAORE\nn2,WantedPerson,DIALLO\nn3,WantedPerson,KOUASSI\n");

        Assert.Contains(read.Entries, entry => entry.Id == "n3");
        Assert.Contains(read.Entries, entry => entry.Id == "n2");
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("iso-8859-1")]
    public void A_table_is_read_in_every_encoding_that_spreadsheets_write(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("id,category,surname\nn1,WantedPerson,Gonçalves\n")];

        Assert.Equal("Gonçalves", Assert.Single(new CsvListReader().Read(bytes, Today).Entries).Surname);
    }

    [Fact]
    public void Missing_columns_are_named()
    {
        var fault = Assert.Single(Read("surname,given\nDIALLO,AMINATA\n").Faults);

        Assert.Equal(("MissingColumns", 1), (fault.Code, fault.Row));
        Assert.Contains("id, category", fault.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_comes_nothing_throws()
    {
        var random = new Random(11);
        var sample = Encoding.UTF8.GetBytes("id,category,surname,birth,aliases\nn1,WantedPerson,\"DIALLO, A\",1984-05-31,X/Y|Z\nn2,MissingPerson,Ñandú,1980-1985,\n");
        for (var i = 0; i < 2_000; i++)
        {
            var bytes = (byte[])sample.Clone();
            for (var change = random.Next(1, 12); change > 0; change--) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var read = new CsvListReader().Read(bytes[..random.Next(bytes.Length)], Today);
            Assert.All(read.Entries, entry => Assert.False(string.IsNullOrEmpty(entry.Id)));
        }
    }

    private static ReadLookouts Read(string text) => new CsvListReader().Read(Encoding.UTF8.GetBytes(text), Today);
}
