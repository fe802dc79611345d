using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>Input nobody means well by: the reader answers, and keeps no more than its limits.</summary>
public sealed class HostileInputTests
{
    private const int Megabytes16 = 16 * 1024 * 1024;

    [Fact]
    public void Every_truncation_is_read_and_never_yields_more_people_than_the_whole()
    {
        var bytes = Encoding.UTF8.GetBytes(Samples.Whole);
        for (var length = 0; length < bytes.Length; length++)
        {
            var interchange = InterchangeReader.Read(bytes.AsMemory(0, length));

            Assert.True(interchange.Messages.Sum(message => message.Paxlst?.People.Length ?? 0) <= 1);
            Assert.NotEmpty(interchange.Findings);
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("'")]
    [InlineData("+")]
    [InlineData("?")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData("\0")]
    [InlineData("U")]
    [InlineData("UNB")]
    [InlineData("UNB+A")]
    [InlineData("UNH+1'")]
    [InlineData("\u2019")]
    [InlineData("\u2019  ")]
    public void Sixteen_megabytes_of_one_pattern_are_answered(string pattern)
    {
        var bytes = MemoryTests.Repeated("", pattern, Megabytes16);

        Assert.NotEmpty(InterchangeReader.ReadAll(bytes));
    }

    [Theory]
    [InlineData("+")]
    [InlineData(":")]
    [InlineData("?")]
    [InlineData("'")]
    [InlineData("x'")]
    [InlineData("NAD+FL+++A'")]
    [InlineData("LOC+92+A'")]
    [InlineData("DOC+P+1'")]
    [InlineData("UNT+1+1'UNH+1+PAXLST:D:12B'")]
    [InlineData("UNZ+1+1'UNB+UNOA:4+A+B'UNH+1+PAXLST:D:12B'")]
    [InlineData("\u2019 ")]
    public void Sixteen_megabytes_inside_a_message_are_answered_within_the_limits(string pattern)
    {
        var bytes = MemoryTests.Repeated(Samples.Head + Samples.Route + "NAD+FL+++", pattern, Megabytes16);

        var interchanges = InterchangeReader.ReadAll(bytes);

        Assert.InRange(interchanges.Length, 1, 1_000);
        Assert.All(interchanges, interchange =>
        {
            Assert.InRange(interchange.Messages.Length, 0, 1_000 + (Megabytes16 / 400));
            Assert.All(interchange.Messages, message =>
            {
                Assert.InRange(message.Findings.Length, 0, 1_100);
                Assert.InRange(message.Paxlst!.People.Length, 0, 99_999);
                Assert.InRange(message.Paxlst.Legs.Length, 0, 990);
            });
        });
    }

    [Fact]
    public void A_value_too_long_for_any_field_is_cut_at_a_character_and_reported()
    {
        var interchange = Samples.Read(
            Samples.Head + Samples.Route + "NAD+FL+++" + new string('x', 511) + "\u00C9" + new string('y', 5_000) + ":ADA'" + Samples.Tail);
        var person = interchange.Messages[0].Paxlst!.People[0];

        Assert.Equal(new string('x', 511), person.Surname);
        Assert.Equal("ADA", person.Given);
        Assert.Contains(interchange.Findings, finding => finding.Code == FindingCode.ImplausibleValue);
    }
}
