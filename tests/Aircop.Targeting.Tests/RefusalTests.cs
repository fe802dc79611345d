using System.Collections.Frozen;
using System.Text;
using Aircop.Targeting.Files;
using Aircop.Targeting.Language;
using static Aircop.Targeting.Tests.RuleFiles;

namespace Aircop.Targeting.Tests;

/// <summary>Rules that are refused: with the place, what is wrong, and what to do about it.</summary>
public sealed class RefusalTests
{
    [Theory]
    [InlineData("bk.stayNights <", 16, "ends where")]
    [InlineData("bk.stayNights < )", 17, "')'")]
    [InlineData("bk.stayNights << 3", 16, "'<'")]
    [InlineData("(bk.oneWay", 11, "')'")]
    [InlineData("bk.oneWay bk.oneWay", 11, "'bk'")]
    [InlineData("fl.to == \"BOG", 10, "closing quote")]
    [InlineData("bk.oneWay # note", 11, "'#'")]
    [InlineData("bk.oneWay == null", 14, "has(fact)")]
    [InlineData("1 < bk.stayNights < 3", 19, "chained")]
    [InlineData("bk.segments[0].to == 'BOG'", 12, "first(x, condition)")]
    public void What_does_not_read_is_told_with_its_column(string when, int column, string word) =>
        Refused(when, RuleFindingKind.Syntax, column, word);

    [Theory]
    [InlineData("bk.staynights > 2", 4, "Did you mean bk.stayNights?")]
    [InlineData("bk.weather", 4, "There is no fact bk.weather.")]
    [InlineData("bk", 1, "is a section")]
    [InlineData("bk.stayNights > nights", 17, "param nights")]
    [InlineData("fl.to in group(\"sources\")", 16, "There are cashHub")]
    [InlineData("median(bk.stayNights) > 2", 1, "There is no function 'median'")]
    [InlineData("hx.journeys.within(days(9)).exists(j, j.stay > 2)", 41, "no column stay")]
    [InlineData("hx.journeys.within(days(9)).average(j, j.stayNights) > 2", 29, "no function 'average'")]
    public void What_does_not_exist_is_told_with_what_does(string when, int column, string word) =>
        Refused(when, RuleFindingKind.UnknownName, column, word);

    [Theory]
    [InlineData("bk.stayNights", 4, "A rule is a condition")]
    [InlineData("bk.stayNights && bk.oneWay", 4, "joins truth values")]
    [InlineData("bk.oneWay > 3", 11, "does not go between")]
    [InlineData("bk.created > 3", 12, "a time and a number")]
    [InlineData("fl.departure - bk.created > 3", 27, "a span of time and a number")]
    [InlineData("fl.departure + bk.created > fl.departure", 14, "a time and a time")]
    [InlineData("bk.paymentForm == 'Cheque'", 19, "is not one of")]
    [InlineData("bk.oneWay ? bk.stayNights : bk.oneWay", 11, "of one kind")]
    [InlineData("bk.stayNights in [1, 2]", 4, "a text or a choice")]
    [InlineData("fl.to in []", 10, "empty list")]
    [InlineData("hx.journeys.within(days(9))", 13, "A rule is a condition")]
    [InlineData("hx.journeys.within(days(9)).count(j.stayNights > 2) > 3", 29, "a name for the row")]
    [InlineData("hx.journeys.within(days(9)).exists(bk, bk.stayNights > 2)", 36, "is taken")]
    [InlineData("hx.journeys.within(9).size() > 1", 20, "a span of time")]
    [InlineData("hx.journeys.within(days(bk.stayNights)).size() > 1", 28, "known beforehand")]
    [InlineData("atLeast(4, bk.oneWay, bk.oneWay)", 9, "from 1 to the 2")]
    [InlineData("has(bk.stayNights > 2)", 1, "one fact")]
    [InlineData("fl.to.toUpper() == 'BOG'", 7, "no function 'toUpper'", RuleFindingKind.UnknownName)]
    [InlineData("fl.to.matches('(?<=a)b')", 15, "plainer", RuleFindingKind.Syntax)]
    [InlineData("aw.value > 3", 4, "no facts of the section aw")]
    [InlineData("1 < 2", 1, "reads no fact")]
    public void Types_that_do_not_go_together_are_told(string when, int column, string word, RuleFindingKind kind = RuleFindingKind.Type) =>
        Refused(when, kind, column, word);

    [Theory]
    [InlineData("hx.journeys.size() > 3", 13, "without end")]
    [InlineData("hx.journeys.filter(j, j.oneWay).count(j, j.stayNights < 3) > 3", 33, "without end")]
    [InlineData("hx.journeys.first(j, j.oneWay).stayNights > 3", 13, "without end")]
    [InlineData("hx.journeys.within(days(100000)).size() > 3", 20, "at most 1826 days")]
    [InlineData("hx.journeys.within(days(0)).size() > 3", 20, "longer than nothing")]
    [InlineData("bk.segments.within(days(3)).size() > 3", 13, "has no window")]
    public void The_past_is_looked_at_through_windows_that_end(string when, int column, string word) =>
        Refused(when, RuleFindingKind.Window, column, word);

    [Fact]
    public void A_finding_names_its_sentence_and_the_values_that_it_holds()
    {
        RuleFinding finding = Refusal("hx.journeys.size() > 3");
        Assert.Equal("windowMissing", finding.Sentence);
        Assert.Equal("hx.journeys hx.journeys 1826", string.Join(' ', finding.Values));

        finding = Refusal("bk.stayNight > 3");
        Assert.Equal("factUnknownNear", finding.Sentence);
        Assert.Equal("bk.stayNight bk.stayNights", string.Join(' ', finding.Values));

        finding = Refusal("bk.oneWay && bk.stayNights");
        Assert.Equal("joinsTruths", finding.Sentence);
        Assert.Equal("&& a number", string.Join(' ', finding.Values));
    }

    [Fact]
    public void The_functions_that_an_editor_is_told_of_are_those_of_the_compiler()
    {
        string message = Refusal("nonsense(bk.stayNights) > 2").Message;

        string[] known = [.. message[message.IndexOf("There are ", StringComparison.Ordinal)..].Split([' ', ',', ';', '.'], StringSplitOptions.RemoveEmptyEntries)];
        Assert.Equal(RuleFunctions.All.Select(function => function.Name), known.Where(word => word is not ("There" or "are" or "of" or "a" or "text" or "list")));
    }

    [Fact]
    public void Ten_thousand_terms_are_refused_where_there_are_too_many_or_too_long()
    {
        string many = string.Join(" || ", Enumerable.Repeat("bk.oneWay", 10_000));
        string some = string.Join("\n  || ", Enumerable.Repeat("bk.oneWay", 130));

        Assert.Equal((RuleFindingKind.Limit, WhenLine, WhenColumn + (125 * "bk.oneWay || ".Length)), (Refusal(many).Kind, Refusal(many).Line, Refusal(many).Column));
        RuleFinding finding = Refusal(some);
        Assert.Equal((RuleFindingKind.Limit, WhenLine + 125, 6), (finding.Kind, finding.Line, finding.Column));
    }

    [Fact]
    public void Deep_nesting_long_texts_and_lists_within_lists_are_refused()
    {
        Assert.Equal(RuleFindingKind.Limit, Refusal(new string('(', 1_000) + "bk.oneWay" + new string(')', 1_000)).Kind);
        Assert.Equal(RuleFindingKind.Limit, Refusal(new string('!', 1_000) + "bk.oneWay").Kind);
        Assert.Equal(RuleFindingKind.Limit, Refusal($"fl.to == '{new string('x', 101)}'").Kind);
        const string Journeys = "hx.journeys.within(days(9)).exists";
        Assert.Equal(RuleFindingKind.Limit, Refusal($"{Journeys}(a, {Journeys}(b, {Journeys}(c, c.oneWay)))").Kind);
    }

    [Fact]
    public void Names_for_names_that_double_each_time_are_refused()
    {
        string[] lets = [.. Enumerable.Range(1, 40).Select(number => $"let x{number}: x{number - 1} + x{number - 1}").Prepend("let x0: bk.stayNights")];

        Assert.Equal(RuleFindingKind.Limit, Refusal("x40 > 3", lets).Kind);
    }

    [Fact]
    public void A_place_on_a_later_line_is_told_by_its_own_line_and_column()
    {
        RuleFinding finding = Refusal("bk.oneWay\n   && bk.sex");

        Assert.Equal(("T1.rule", WhenLine + 1, 10), (finding.File, finding.Line, finding.Column));
    }

    [Theory]
    [InlineData("id: T1", "id: ", "An id")]
    [InlineData("version: 1", "version: 0", "whole number")]
    [InlineData("threat: Cocaine", "threat: Sugar", "There are")]
    [InlineData("basis: basis.seriousCrime", "basis: none", "legal basis")]
    [InlineData("valid: 2027-12-31", "valid: always", "a day such as")]
    [InlineData("owner: tests\n", "", "'owner: ...' is missing")]
    [InlineData("owner: tests", "colour: red", "There is no entry 'colour'")]
    [InlineData("phases: PreDeparture", "phases: Later", "no phase")]
    [InlineData("owner: tests", "owner: tests\nowner: others", "twice")]
    [InlineData("fr says: Une phrase.\n", "", "fr says: sentence")]
    [InlineData("en says: A sentence.", "en says: {nights} nights.", "no 'say nights: ...'")]
    [InlineData("miss: {}", "", "an example that hits")]
    [InlineData("miss: {}", "miss: { \"bk\": { \"nationality\": \"X\" } }", "does not read as facts")]
    [InlineData("miss: {}", "blind: {}\nmiss: {}", "keys of the missing facts")]
    [InlineData("owner: tests", "owner: tests\nparam x: 3 in 1..2", "within its range")]
    [InlineData("owner: tests", "owner: tests\nparam x: many", "value with its unit")]
    [InlineData("owner: tests", "owner: tests\nparam x: 1 h in 1..2", "never used")]
    [InlineData("owner: tests", "owner: tests\nlet x: bk.stayNights", "never used")]
    [InlineData("owner: tests", "owner: tests\nlet x: x + 1", "no parameter 'x'")]
    [InlineData("owner: tests", "owner: tests\nlet bk: bk.stayNights", "is taken")]
    [InlineData("owner: tests", "owner: tests\nlet x: bk.stayNights\nlet x: bk.flownKm", "is taken")]
    [InlineData("owner: tests", "owner: tests\nsay who: bk.payerName", "not judged by rules")]
    [InlineData("owner: tests", "owner: tests\nsay who: bk.locator", "A sentence shows")]
    [InlineData("owner: tests", "owner: tests\nsay who: ap.documentCountry", "document's country")]
    [InlineData("threat: Cocaine", "threat: TraffickingInPersons\nsay who: ap.age + 0", "of an age")]
    public void A_file_that_is_not_in_form_is_told_what_it_lacks(string from, string to, string word)
    {
        RuleFile file = About("bk.oneWay");
        string text = file.Text.Replace(from, to, StringComparison.Ordinal);
        Assert.NotEqual(file.Text, text);

        RuleFinding finding = Assert.Single(Read(file with { Text = text }).Findings);

        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_file_holds_reading_it_ends_in_findings_and_never_throws()
    {
        var random = new Random(7);
        string[] texts = [.. CorePack.Files.Select(file => file.Text)];
        FrozenDictionary<string, ReferenceGroup> groups = CorePack.Groups;
        for (int i = 0; i < 3_000; i++)
        {
            var text = new StringBuilder(texts[random.Next(texts.Length)]);
            for (int change = random.Next(1, 5); change > 0; change--)
            {
                int at = random.Next(text.Length);
                if (random.Next(2) == 0) text.Remove(at, Math.Min(random.Next(1, 30), text.Length - at));
                else text.Insert(at, "().,!&|<>=\"' \n:{}19aZ_é"[random.Next(23)]);
            }

            RulePackReading reading = RulePackReader.Read("fuzz", [new RuleFile("F.rule", text.ToString())], groups);
            Assert.Equal(reading.Pack is null, reading.Findings.Length > 0);
            Assert.All(reading.Findings, finding => Assert.True(finding is { Line: >= 1, Column: >= 1, Message.Length: > 10, Sentence.Length: > 0 }));
            Assert.All(reading.Findings, finding => Assert.All(finding.Values, value => Assert.Contains(value, finding.Message, StringComparison.Ordinal)));
        }
    }

    private static void Refused(string when, RuleFindingKind kind, int column, string word)
    {
        RuleFinding finding = Refusal(when);

        Assert.Equal((kind, WhenLine, WhenColumn + column - 1), (finding.Kind, finding.Line, finding.Column));
        Assert.Contains(word, finding.Message, StringComparison.Ordinal);
    }
}
