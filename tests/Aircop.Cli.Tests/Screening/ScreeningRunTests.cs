using Aircop.Cli.Screening;
using Aircop.Screening;
using Aircop.Screening.Evidence;
using Aircop.Screening.Lists;

namespace Aircop.Cli.Tests.Screening;

public sealed class ScreeningRunTests
{
    private const string Pairs = """
        query_name,query_dob,query_country,query_doc,list_name,list_dob,list_country,list_doc,expect
        OBUYA<<WANGARI,1971-02-03,KEN,,"Obuya, Wangari",1971,KEN,,match
        "Otieno, Grace",1990-13-45,KEN,,"Obuya, Wangari",1971,KEN,,nomatch
        """;

    [Fact]
    public void Each_pair_comes_back_with_score_decision_tier_and_reasons()
    {
        var to = new StringWriter();
        var totals = PairRun.Run(new StringReader(Pairs), to, SentenceLanguage.Spanish, static _ => { });

        var rows = Rows(to.ToString());
        Assert.Equal(["score", "decision", "tier", "because"], rows[0][^4..]);
        Assert.Equal(("match", "match", "Strong"), (rows[1][8], rows[1][^3], rows[1][^2]));
        Assert.Contains("año de nacimiento igual", rows[1][^1], StringComparison.Ordinal);
        Assert.Equal(("nomatch", "nomatch", ""), (rows[2][8], rows[2][^3], rows[2][^2]));
        Assert.Equal((2, 1), (totals.Rows, totals.Matches));
        Assert.Equal(new RowFault(3, RowFaultKind.BadDate, "query_dob"), Assert.Single(totals.Faults));
    }

    [Theory]
    [InlineData("")]
    [InlineData("name,other\nA,B\n")]
    public void A_file_without_the_columns_says_which_are_missing(string text)
    {
        var fault = Assert.Throws<InvalidDataException>(() => PairRun.Run(new StringReader(text), TextWriter.Null, SentenceLanguage.English, static _ => { }));

        Assert.Contains("first line must name", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_hit_of_a_traveller_is_a_row()
    {
        var snapshot = WatchlistSnapshot.Build(
            [new LookoutEntry { Id = "P-1", List = "DEMO", Surname = "OBUYA", GivenNames = "WANGARI", BirthYear = 1971, DocumentNumber = "AK123456" }], 3);
        var travellers = new PassengerRows(new StringReader("""
            passenger_id,first_name,last_name,date_of_birth,nationality,gender,document
            a,Wangari,Obuya,1971-02-03,Kenya,female,
            b,Grace,Otieno,1990-01-05,Kenya,female,ak-123456
            c,Grace,Otieno,1990-01-05,Kenya,female,
            """));
        var to = new StringWriter();

        var totals = ScreenRun.Run(snapshot, travellers, to, MatchTier.Possible, SentenceLanguage.English, static _ => { });

        var rows = Rows(to.ToString());
        Assert.Equal([("a", "P-1", "Strong"), ("b", "P-1", "Document")], rows[1..].Select(static row => (row[1], row[4], row[7])));
        Assert.All(rows[1..], row => Assert.Equal(snapshot.Version, row[^1]));
        Assert.Equal((3, 2, 2), (totals.Passengers, totals.WithHit, totals.Hits));
    }

    private static string[][] Rows(string text)
    {
        var rows = new CsvRows(new StringReader(text));
        var all = new List<string[]>();
        while (rows.Read()) all.Add([.. rows.Fields]);
        return [.. all];
    }
}
