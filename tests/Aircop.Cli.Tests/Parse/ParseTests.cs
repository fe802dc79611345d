using System.Text;
using System.Text.Json;
using Aircop.Cli.Parse;
using Aircop.Edifact;
using Aircop.Testing;
using Aircop.World.Reference;
using Spectre.Console;

namespace Aircop.Cli.Tests.Parse;

/// <summary>What the checker of messages says of them.</summary>
public sealed class ParseTests
{
    private const string List =
        "UNB+UNOA:4+ZZAIR:ZZ+AIRCOP:ZZ+260520:0600+1'UNH+PAX001+PAXLST:D:12B:UN:IATA+REF1+01:C'BGM+745+CP'TDT+20+ZZ0123+++ZZ'"
        + "LOC+125+LOS'DTM+189:2605202130:201'LOC+87+SDQ'DTM+232:2605210410:201'"
        + "NAD+FL+++OKORO:ADA:N'ATT+2++F'DTM+329:880214'MEA+CT++:2'MEA+WT++KGM:31'FTX+BAG+++9811140664:2'NAT+2+NGA'RFF+AVF:K7PQ2M'RFF+SEA:12C'"
        + "DOC+P:110:111+A1234567'DTM+36:301231'LOC+91+NGA'"
        + "NAD+FL+++OKORO:OBI'ATT+2++M'DTM+329:991340'RFF+AVF:K7PQ2M'"
        + "CNT+42:2'UNT+99+PAX001'UNZ+1+1'";

    private const string Push =
        "UNA:+.? 'UNB+IATA:1+ZZ+AIRCOP+260520:0600+1'UNH+1+PNRGOV:13:1:IA+ZZ123'MSG+:22'ORG+ZZ:LOS'TVL+200526:2130:210526:0410+LOS+SDQ+ZZ+123'EQN+2'"
        + "SRC'RCI+ZZ:K7PQ2M::010526:1015'SSR+VGML:HK:1:ZZ'TIF+OKORO+ADAMRS:A:1'FOP+CC::120.00:VI:4111111111111111:1227'"
        + "TVL+200526:2130:210526:0410+LOS+SDQ+ZZ+123:Y'RPI+1+HK'"
        + "SRC'RCI+ZZ:M2PLQ8::020526'TIF+BELLO+SANIMR:A:1'TIF+BELLO+AMINAMS:A:2'TVL+200526:2130:210526:0410+LOS+SDQ+ZZ+123:Y'RPI+2+HK'UNT+3+1'UNZ+1+1'";

    [Fact]
    public void A_list_is_written_whole_as_JSON()
    {
        using var json = Json(Encoding.Latin1.GetBytes(List));

        var message = json.RootElement[0].GetProperty("messages")[0];
        Assert.Equal("PAXLST D:12B 745+CP ZZAIR PAX001 01:C", Texts(message, "type", "version", "function", "sender", "reference", "part"));
        var flight = message.GetProperty("flights")[0];
        Assert.Equal("ZZ123-2026-05-20-LOS ZZ 123", Texts(flight, "key", "carrier", "number"));
        Assert.Equal("LOS SDQ 2026-05-20T21:30 2026-05-21T04:10", Texts(flight.GetProperty("legs")[0], "from", "to", "departure", "arrival"));
        Assert.Equal("""[{"locator":"K7PQ2M","people":[0,1]}]""", JsonSerializer.Serialize(message.GetProperty("records")));
        var ada = message.GetProperty("people")[0];
        Assert.Equal("OKORO ADA N Passenger F 1988-02-14 K7PQ2M 12C", Texts(ada, "surname", "given", "second", "kind", "sex", "birth", "locator", "seat"));
        Assert.Equal("P A1234567 NGA 2030-12-31", Texts(ada.GetProperty("documents")[0], "type", "number", "issuer", "expiry"));
        Assert.Equal("""{"count":2,"kg":31,"tags":["9811140664","9811140665"]}""", JsonSerializer.Serialize(ada.GetProperty("bags")));
        Assert.Equal(8, ada.GetProperty("position").GetInt32());
        Assert.Equal("1999", Texts(message.GetProperty("people")[1], "birth"));
        Assert.Contains(message.GetProperty("findings").EnumerateArray(), static finding => Texts(finding, "code") == "ImplausibleValue");
    }

    [Fact]
    public void Bookings_point_at_their_people()
    {
        using var json = Json(Encoding.Latin1.GetBytes(Push));

        var message = json.RootElement[0].GetProperty("messages")[0];
        Assert.Equal("22", Texts(message, "function"));
        Assert.Equal(["K7PQ2M 0", "M2PLQ8 1,2"], message.GetProperty("records").EnumerateArray().Select(static record =>
            $"{Texts(record, "locator")} {string.Join(',', record.GetProperty("people").EnumerateArray())}"));
        Assert.Equal(["OKORO ADA OKORO/ADAMRS", "BELLO SANI BELLO/SANIMR", "BELLO AMINA BELLO/AMINAMS"],
            message.GetProperty("people").EnumerateArray().Select(static person => Texts(person, "surname", "given", "asSent")));
    }

    [Fact]
    public void The_report_marks_the_element_a_finding_is_about()
    {
        var lines = Report(Encoding.Latin1.GetBytes(List)).Split('\n');

        var at = Array.FindIndex(lines, static line => line.Contains("UNT+99+PAX001", StringComparison.Ordinal));
        Assert.True(at > 0, string.Join('\n', lines));
        Assert.Equal("          ^^", lines[at + 1].TrimEnd());
        Assert.Contains("CountMismatch", lines[at - 1], StringComparison.Ordinal);
        Assert.Contains(lines, static line => line.Contains("OKORO, ADA N", StringComparison.Ordinal) && line.Contains("2 bags 31 kg", StringComparison.Ordinal));
    }

    [Fact]
    public void Neither_form_shows_a_card_or_a_meal()
    {
        var bytes = Encoding.Latin1.GetBytes(Push);
        using var json = Json(bytes);
        foreach (var shown in new[] { Report(bytes), json.RootElement.GetRawText() })
        {
            Assert.DoesNotContain("4111111111111111", shown, StringComparison.Ordinal);
            Assert.DoesNotContain("VGML", shown, StringComparison.Ordinal);
            Assert.Contains("CardNumberMasked", shown, StringComparison.Ordinal);
            Assert.Contains("ForbiddenFieldDropped", shown, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Control_characters_of_a_message_do_not_reach_the_terminal() =>
        Assert.DoesNotContain('\u001b', Report(Encoding.Latin1.GetBytes(List.Replace("OKORO:ADA", "OKO\u001b[31mRO:ADA", StringComparison.Ordinal))));

    [Fact]
    public void A_file_that_is_no_message_says_so()
    {
        var bytes = "surname;given\n"u8.ToArray();
        Assert.False(File(bytes).IsReadable);
        Assert.Contains("nothing could be read", Report(bytes), StringComparison.Ordinal);
        Assert.Contains("NotEdifact", Report(bytes), StringComparison.Ordinal);
    }

    [CorpusFact]
    public void Every_finding_of_the_corpus_is_shown_in_its_place()
    {
        foreach (var path in Directory.EnumerateFiles(Corpus.Path("edifact"), "*.edi", SearchOption.AllDirectories))
        {
            var file = ParsedFile.Read(path, new DateOnly(2026, 5, 20));
            var places = file.Findings().Where(static each => each.Finding.Segment > 0).Select(static each => each.Place).ToHashSet();
            Assert.Equal(places, SegmentExcerpts.Read(file.Bytes, places).Keys.ToHashSet());
        }
    }

    private static string Texts(JsonElement of, params string[] names) => string.Join(' ', names.Select(name => of.GetProperty(name).GetString()));

    private static ParsedFile File(byte[] bytes) => new("list.edi", bytes, InterchangeReader.ReadAll(bytes));

    private static JsonDocument Json(byte[] bytes)
    {
        var output = new MemoryStream();
        using (var writer = new ParseJson(output, new WorldPlaces())) writer.Write([File(bytes)]);
        return JsonDocument.Parse(output.ToArray());
    }

    private static string Report(byte[] bytes)
    {
        var text = new StringWriter();
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Ansi = AnsiSupport.No, ColorSystem = ColorSystemSupport.NoColors, Out = new AnsiConsoleOutput(text) });
        console.Profile.Width = short.MaxValue;
        new ParseReport(console, new WorldPlaces()).Write(File(bytes));
        return text.ToString();
    }
}
