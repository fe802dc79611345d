using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Aircop.Contracts.Intake;
using Aircop.Grains.Intake;
using Aircop.World.Reference;

namespace Aircop.Grains.Tests.Intake;

/// <summary>Every list that people typed or exported passes one validation, whichever form it comes in.</summary>
public sealed class ListValidationTests
{
    private static readonly BodyReading Reading = new(new WorldPlaces(), Scene.Identities);
    private static readonly DateOnly Today = new(2026, 5, 20);

    private static readonly string[] Columns = ["surname", "given", "sex", "birth", "nationality", "documenttype", "documentnumber", "issuer", "expiry"];

    [Theory]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2031-01-01", "")]
    [InlineData("DIALLO|AMINATA|f|1984-05-31|CI|passport|12AB34567|ci|2031-01-01", "")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|D|P|12AB34567|XXA|2031-01-01", "")]
    [InlineData("DIALLO|AMINATA||1984-05-31|CIV|P|12AB34567||", "")]
    [InlineData("|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2031-01-01", "MissingMandatoryField surname onlyName")]
    [InlineData("DIALLO|AMINATA|F||CIV|P|12AB34567|CIV|2031-01-01", "MissingMandatoryField birth missing")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31||P|12AB34567|CIV|2031-01-01", "MissingMandatoryField nationality missing")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|CIV||||", "MissingDocument documentNumber missing")]
    [InlineData("DIALLO|AMINATA|F|2026-05-21|CIV|P|12AB34567|CIV|2031-01-01", "ImplausibleValue birth future")]
    [InlineData("DIALLO|AMINATA|F|1906-05-19|CIV|P|12AB34567|CIV|2031-01-01", "ImplausibleValue birth tooOld")]
    [InlineData("DIALLO|AMINATA|F|1906-05-20|CIV|P|12AB34567|CIV|2031-01-01", "")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2026-05-19", "ExpiredDocument expiry expired")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2026-05-20", "")]
    [InlineData("DIALLO|AMINATA|Q|1984-05-31|CIV|P|12AB34567|CIV|2031-01-01", "UnknownCode sex unknown")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|QQQ|P|12AB34567|CIV|2031-01-01", "UnknownCode nationality unknown")]
    [InlineData("DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|QQ|2031-01-01", "UnknownCode issuer unknown")]
    public void A_fault_has_one_code_one_column_and_one_detail_in_a_table_and_in_a_typed_list_alike(string person, string expected)
    {
        foreach (var list in (ReadList[])[OfTable(person), OfTypedList(person)])
        {
            Assert.Single(list.People);
            Assert.Equal(expected, string.Join("; ", list.Findings.Select(finding => $"{finding.Code} {finding.Column} {finding.Detail}")));
            Assert.All(list.Findings, finding => Assert.True(finding.Segment > 0));
            Assert.DoesNotContain(list.Findings, finding => new[] { "DIALLO", "AMINATA", "1984", "1906", "12AB34567", "QQ" }.Any(value => finding.Text.Contains(value, StringComparison.Ordinal) && !finding.Text.Contains("such as 1984", StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void Codes_come_out_as_three_letters_and_words_as_codes()
    {
        var person = Assert.Single(OfTable("DIALLO|AMINATA|femme|31/05/1984|CI|passeport|12ab34567|SN|2031-01-01").People);

        Assert.Equal(("F", "CIV", "P", "12AB34567", "SEN"), (person.Sex, person.Nationalities[0], person.Documents[0].Type, person.Documents[0].Number, person.Documents[0].Issuer));
    }

    [Fact]
    public void The_same_person_twice_is_kept_twice_and_said()
    {
        const string person = "DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2031-01-01";
        var list = OfTable(person, "KOUASSI|JEAN|M|1980-01-01|CIV|P|77CC00001|CIV|2031-01-01", person);

        Assert.Equal(3, list.People.Length);
        Assert.Equal(("DuplicateRecord", 4), (Assert.Single(list.Findings).Code, list.Findings[0].Segment));
    }

    [Fact]
    public void One_document_under_two_names_is_said()
    {
        var list = OfTable("DIALLO|AMINATA|F|1984-05-31|CIV|P|12AB34567|CIV|2031-01-01", "KOUASSI|JEAN|M|1980-01-01|CIV|P|12AB34567|CIV|2031-01-01");

        Assert.Equal(("SharedDocument", 3, "documentNumber"), (Assert.Single(list.Findings).Code, list.Findings[0].Segment, list.Findings[0].Column));
    }

    [Fact]
    public void An_unknown_airport_is_said_with_its_column()
    {
        var read = Reading.Read(new PostedBody { Bytes = Encoding.UTF8.GetBytes("flight,from,to,departure,surname\nAF702,CDG,QQQ,2026-05-20T14:30,DIALLO\n"), Format = BodyFormat.Csv }, Today);

        Assert.Equal("to", Assert.Single(Assert.Single(read.Lists).Findings, finding => finding.Code == "UnknownAirport").Column);
    }

    [Fact]
    public void Findings_are_listed_up_to_a_thousand_and_then_counted()
    {
        var list = OfTable([.. Enumerable.Range(0, 2_000).Select(i => $"DIALLO{i}||F|1984-05-31|CIV||||")]);

        Assert.Equal(2_000, list.People.Length);
        Assert.Equal(1_001, list.Findings.Length);
        Assert.Equal("FindingsSuppressed", list.Findings[^1].Code);
    }

    private static ReadList OfTable(params string[] people)
    {
        var text = $"flight;from;to;departure;{string.Join(';', Columns)}\n" + string.Concat(people.Select(person => $"AF702;CDG;ABJ;2026-05-20T14:30;{person.Replace('|', ';')}\n"));
        return Assert.Single(Reading.Read(new PostedBody { Bytes = Encoding.UTF8.GetBytes(text), Format = BodyFormat.Csv }, Today).Lists);
    }

    private static ReadList OfTypedList(string person)
    {
        var cells = person.Split('|');
        var json = new JsonObject
        {
            ["surname"] = cells[0], ["given"] = cells[1], ["sex"] = cells[2], ["birth"] = cells[3].Length > 0 ? cells[3] : null,
            ["nationalities"] = new JsonArray(JsonValue.Create(cells[4])),
            ["documents"] = new JsonArray(new JsonObject { ["type"] = cells[5], ["number"] = cells[6], ["issuer"] = cells[7], ["expiry"] = cells[8].Length > 0 ? cells[8] : null }),
        };
        var list = new JsonObject
        {
            ["flight"] = new JsonObject { ["carrier"] = "AF", ["number"] = "702", ["from"] = "CDG", ["to"] = "ABJ", ["departure"] = "2026-05-20T14:30" },
            ["people"] = new JsonArray(json),
        };
        return Assert.Single(Reading.Read(new PostedBody { Bytes = JsonSerializer.SerializeToUtf8Bytes(list), Format = BodyFormat.Json }, Today).Lists);
    }
}
