using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>The envelope and everything that mail systems, telex gateways and copyists do to it.</summary>
public sealed class EnvelopeTests
{
    [Fact]
    public void A_whole_message_is_read_without_any_finding()
    {
        var interchange = Samples.Read(Samples.Whole);
        var message = Assert.Single(interchange.Messages);

        Assert.True(interchange.IsReadable);
        Assert.Empty(interchange.Findings);
        Assert.Empty(message.Findings);
        Assert.Equal(("ZZAIR", "ZZ"), (interchange.Sender, interchange.SenderQualifier));
        Assert.Equal(("STATE", "REF1"), (interchange.Recipient, interchange.Reference));
        Assert.Equal(new DateTime(2026, 3, 4, 9, 0, 0, DateTimeKind.Unspecified), interchange.Prepared);
        Assert.Equal(("PAXLST", "D:12B", "M1"), (message.Type, message.Version, message.Reference));
        Assert.Equal((true, 18), (message.TrailerSeen, message.SegmentCount));
        var person = Assert.Single(message.Paxlst!.People);
        Assert.Equal(("MARINO", "ADA", "LIV", "12A"), (person.Surname, person.Given, person.Second, person.Seat));
    }

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(64)]
    public void A_hard_wrap_anywhere_stands_for_nothing(int columns)
    {
        var wrapped = string.Join("\r\n", Samples.Whole.Chunk(columns).Select(line => new string(line)));

        var interchange = Samples.Read(wrapped);

        Assert.Empty(interchange.Findings);
        Assert.Empty(Assert.Single(interchange.Messages).Findings);
        Assert.Equal("MARINO", interchange.Messages[0].Paxlst!.People[0].Surname);
    }

    [Fact]
    public void Junk_before_and_after_is_left_out()
    {
        var text = "\uFEFF\u0001QD LISXXXX\r\n.GRUXXZZ 041030\r\n\u0002" + Samples.Whole.Replace("'", "'\r\n", StringComparison.Ordinal)
            + "\u0003\f\r\n 04MAR26 1031Z *3872\r\nThis mail's UNT is confidential and the sender's.\r\n";

        var interchange = Samples.Read(text);

        Assert.Empty(interchange.Findings);
        Assert.Empty(Assert.Single(interchange.Messages).Findings);
    }

    [Fact]
    public void Blanks_around_tags_and_terminators_do_not_matter()
    {
        var text = Samples.Whole.Replace("'", "' \r\n  ", StringComparison.Ordinal).Replace("BGM+", "BGM +", StringComparison.Ordinal);

        Assert.Empty(Samples.ReadMessage(text).Findings);
    }

    [Theory]
    [InlineData("UNA:*.? #", '*', '#')]
    [InlineData("UNA:-.? '", '-', '\'')]
    [InlineData("UNA:(.? $", '(', '$')]
    [InlineData("UNA:+.\\ \"", '+', '"')]
    public void Separators_are_taken_from_the_service_string(string advice, char element, char terminator)
    {
        var text = advice + Samples.Whole[9..].Replace('+', element).Replace('\'', terminator);

        var interchange = Samples.Read(text);

        Assert.Empty(interchange.Findings);
        Assert.Empty(Assert.Single(interchange.Messages).Findings);
    }

    [Theory]
    [InlineData("")]
    [InlineData("UNA:+\\*'")]
    [InlineData("UNA:+.? \u2019")]
    public void A_malformed_service_string_is_replaced_by_what_the_header_shows(string advice)
    {
        var interchange = Samples.Read(advice + Samples.Whole[9..].Replace('+', '*').Replace('\'', '"'));

        Assert.Contains(interchange.Findings, finding => finding.Code == FindingCode.SeparatorsDeduced);
        Assert.Empty(Assert.Single(interchange.Messages).Findings);
    }

    [Fact]
    public void Typographic_apostrophes_end_segments_but_not_names()
    {
        var text = Samples.Whole.Replace("MARINO", "D\u2019ARCO", StringComparison.Ordinal).Replace('\'', '\u2019');

        var message = Samples.ReadMessage(text);

        Assert.Equal("D\u2019ARCO", message.Paxlst!.People[0].Surname);
        Assert.Equal([FindingCode.CharsetBreach], Samples.CodesOf(message));
    }

    [Fact]
    public void The_release_character_makes_separators_literal()
    {
        var person = Samples.WithPerson("NAD+FL+++O?'HARA??:A?+B:C?:D? E+1 MAIN ST?:2'DOC+P+AB?'1'");

        Assert.Equal(("O'HARA?", "A+B", "C:D E"), (person.Surname, person.Given, person.Second));
        Assert.Equal("1 MAIN ST:2", person.Address!.Street);
        Assert.Equal("AB'1", person.Documents[0].Number);
        Assert.Equal("A?", Samples.WithPerson("NAD+FL+++DOE'RFF+SEA:A??'").Seat);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_read_as_latin1_and_reported()
    {
        var bytes = Encoding.Latin1.GetBytes(Samples.Whole.Replace("MARINO", "MARIÑO", StringComparison.Ordinal));

        var message = Assert.Single(InterchangeReader.Read(bytes).Messages);

        Assert.Equal("MARIÑO", message.Paxlst!.People[0].Surname);
        Assert.Contains(FindingCode.CharsetBreach, Samples.CodesOf(message));
    }

    [Fact]
    public void Utf8_under_a_utf8_identifier_is_no_breach()
    {
        var message = Samples.ReadMessage(
            Samples.Whole.Replace("UNOA", "UNOW", StringComparison.Ordinal).Replace("MARINO", "MARIÑO", StringComparison.Ordinal));

        Assert.Equal("MARIÑO", message.Paxlst!.People[0].Surname);
        Assert.Empty(message.Findings);
    }

    [Fact]
    public void A_message_cut_off_keeps_its_people_and_says_so()
    {
        var interchange = Samples.Read(Samples.Head + Samples.Route + Samples.Person + "NAD+FL+++LASTONE:NO");
        var message = Assert.Single(interchange.Messages);

        Assert.False(message.TrailerSeen);
        Assert.Equal(2, message.Paxlst!.People.Length);
        Assert.Equal("LASTONE", message.Paxlst.People[1].Surname);
        Assert.Contains(FindingCode.Truncated, Samples.CodesOf(message));
        Assert.Contains(interchange.Findings, finding => finding.Code == FindingCode.MissingTrailer);
    }

    [Fact]
    public void A_missing_une_and_a_last_segment_without_terminator_are_accepted()
    {
        var text = Samples.Whole.Replace("UNH+", "UNG+PAXLST+A+B+260304:0900+7+UN+D:12B'UNH+", StringComparison.Ordinal).TrimEnd('\'') + "\r\n";

        var interchange = Samples.Read(text);

        Assert.Single(interchange.Messages);
        Assert.Equal([FindingCode.Truncated, FindingCode.MissingTrailer], interchange.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Several_messages_of_several_groups_are_all_returned()
    {
        var start = Samples.Whole.IndexOf("UNH", StringComparison.Ordinal);
        var message = Samples.Whole[start..Samples.Whole.IndexOf("UNZ", StringComparison.Ordinal)];
        var text = Samples.Head[..Samples.Head.IndexOf("UNH", StringComparison.Ordinal)]
            + "UNG+PAXLST+A+B+260304:0900+7+UN+D:12B'" + message + message + "UNE+2+7'"
            + "UNG+PAXLST+A+B+260304:0900+8+UN+D:12B'" + message + "UNE+1+8'UNZ+2+REF1'";

        var interchange = Samples.Read(text);

        Assert.Equal(3, interchange.Messages.Length);
        Assert.Empty(interchange.Findings);
    }

    [Fact]
    public void Wrong_counts_and_references_are_reported_and_change_nothing()
    {
        var interchange = Samples.Read(Samples.Head + Samples.Route + Samples.Person + "CNT+42:160'UNT+0099+M2'UNZ+2+OTHER'");
        var message = Assert.Single(interchange.Messages);

        Assert.Equal(
            [FindingCode.CountMismatch, FindingCode.ReferenceMismatch, FindingCode.CountMismatch], Samples.CodesOf(message));
        Assert.Equal(
            [FindingCode.CountMismatch, FindingCode.ReferenceMismatch], interchange.Findings.Select(finding => finding.Code));
        Assert.Equal(160, message.Paxlst!.DeclaredPassengers);
        Assert.Single(message.Paxlst.People);
    }

    [Fact]
    public void Counts_of_a_series_are_not_held_against_one_part()
    {
        var message = Samples.ReadMessage(
            Samples.Head.Replace("IATA'", "IATA+ZZ123/260304/1030+01:C'", StringComparison.Ordinal)
            + Samples.Route + Samples.Person + "CNT+42:160'UNT+18+M1'UNZ+1+REF1'");

        Assert.Equal(("ZZ123/260304/1030", 1, "C"), (message.AccessReference, message.PartNumber, message.PartIndicator));
        Assert.False(message.StandsAlone);
        Assert.Empty(message.Findings);
    }

    [Fact]
    public void A_part_missing_between_first_and_last_is_reported()
    {
        static string Part(string part) => "UNH+M1+PAXLST:D:12B:UN:IATA+KEY+" + part + "'BGM+745'" + Samples.Route + Samples.Person + "UNT+17+M1'";
        var envelope = Samples.Head[..Samples.Head.IndexOf("UNH", StringComparison.Ordinal)];

        var broken = Samples.Read(envelope + Part("01:C") + Part("03:F") + "UNZ+2+REF1'");
        var whole = Samples.Read(envelope + Part("03:F") + Part("02") + Part("01:C") + "UNZ+3+REF1'");

        Assert.Contains(broken.Findings, finding => finding.Code == FindingCode.PartMissing);
        Assert.DoesNotContain(whole.Findings, finding => finding.Code == FindingCode.PartMissing);
    }

    [Fact]
    public void A_segment_without_a_proper_tag_is_skipped_with_a_finding()
    {
        var message = Samples.ReadMessage(Samples.Head + Samples.Route + "*** page 2 ***'" + Samples.Person + Samples.Tail);

        Assert.Contains(FindingCode.UnreadableSegment, Samples.CodesOf(message));
        Assert.Single(message.Paxlst!.People);
    }

    [Fact]
    public void A_message_of_another_type_is_named_and_read_as_nobody()
    {
        var message = Samples.ReadMessage("UNB+UNOA:4+A+B+260304:0900+1'UNH+1+GOVREQ:11:1:IA+KEY'MSG+:22'SRC'TIF+DOE+JOHN'UNT+5+1'UNZ+1+1'");

        Assert.Equal(("GOVREQ", "11:1", 5), (message.Type, message.Version, message.SegmentCount));
        Assert.Null(message.Paxlst);
        Assert.Equal([FindingCode.UnsupportedMessage], Samples.CodesOf(message));
    }

    [Fact]
    public void The_group_names_the_type_where_the_header_does_not()
    {
        var text = Samples.Whole.Replace("UNH+M1+PAXLST:D:12B:UN:IATA'", "UNG+paxlst+A+B+260304:0900+7'UNH+M1'", StringComparison.Ordinal);

        Assert.Single(Samples.ReadMessage(text).Paxlst!.People);
    }

    [Theory]
    [InlineData("", FindingCode.NotEdifact)]
    [InlineData("Dear UNB and UNH, nothing here.", FindingCode.NotEdifact)]
    [InlineData("UNB+UNOA:4+A+B+260304:0900+1'UNZ+0+1'", FindingCode.NoMessage)]
    [InlineData("UNB+UNOA 4 A B 260304", FindingCode.UnreadableSeparators)]
    public void What_cannot_be_read_is_refused_with_the_reason(string text, FindingCode reason)
    {
        var interchange = Samples.Read(text);

        Assert.False(interchange.IsReadable);
        Assert.Contains(interchange.Findings, finding => finding.Code == reason);
    }

    [Fact]
    public void A_message_without_an_interchange_header_is_still_read()
    {
        var interchange = Samples.Read(Samples.Whole[Samples.Whole.IndexOf("UNH", StringComparison.Ordinal)..]);

        Assert.Single(interchange.Messages[0].Paxlst!.People);
        Assert.Contains(interchange.Findings, finding => finding.Code == FindingCode.MissingMandatoryField);
    }

    [Fact]
    public void Interchanges_that_follow_each_other_are_read_one_by_one()
    {
        var other = Samples.Whole.Replace("ZZAIR", "YYAIR", StringComparison.Ordinal).Replace('+', '*');
        var withoutTrailer = Samples.Whole.Replace("UNZ+1+REF1'", "", StringComparison.Ordinal);
        var bytes = Encoding.UTF8.GetBytes(withoutTrailer + "\r\n" + other + "\r\n" + Samples.Whole);

        var all = InterchangeReader.ReadAll(bytes);

        Assert.Equal(["ZZAIR", "YYAIR", "ZZAIR"], all.Select(interchange => interchange.Sender));
        Assert.All(all, interchange => Assert.Single(interchange.Messages));
        Assert.Contains(all[0].Findings, finding => finding.Code == FindingCode.MissingTrailer);
        Assert.Contains(InterchangeReader.Read(bytes).Findings, finding => finding.Code == FindingCode.DataAfterInterchange);
    }

    [Fact]
    public void A_header_date_written_day_first_is_told_by_the_day_of_receipt()
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.Whole.Replace("260304:0900", "040326:0900", StringComparison.Ordinal));

        Assert.Equal(2004, InterchangeReader.Read(bytes).Prepared!.Value.Year);
        Assert.Equal(
            new DateTime(2026, 3, 4, 9, 0, 0, DateTimeKind.Unspecified),
            InterchangeReader.Read(bytes, new DateOnly(2026, 3, 5)).Prepared);
    }
}
