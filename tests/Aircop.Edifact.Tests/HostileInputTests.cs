using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>Input nobody means well by: the reader answers, and keeps no more than its limits.</summary>
public sealed class HostileInputTests
{
    private const int Megabytes16 = 16 * 1024 * 1024;

    private static readonly string[] Seeds =
    [
        Samples.Whole,
        Samples.Whole.Replace("'", "'\r\n", StringComparison.Ordinal),
        Samples.Whole[9..].Replace('\'', '\u2019'),
        Samples.Head + Samples.Route + Samples.Person + Samples.Person + "MEA+CT++:2'FTX+BAG+++ZZ1:2'COM+1:TE'TDT+20+ZZ2'" + Samples.Tail,
        "UNB+UNOA:1+A:NZ+B:US+020131:2359+R1'UNH+M1+PAXLST:001:000:NZ'CTA+IC+:F+1:TE'TDT++SA812+40+SA'LOC+005+NZAKL:50'DTM+136+020131+2200+M05'"
            + "LOC+PT+USHNL:50'LOC+008+USLAX:50'UNS+D'PDT+P/1:990909:US+MANGUS:SIMON:P:590429:M+PAX+NZAKL:USLAX'UNT+9+M1'UNZ+1+R1'",
    ];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void No_mutation_of_a_message_makes_the_reader_fail(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 2_500; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Seeds[random.Next(Seeds.Length)]).ToList();
            for (var mutations = random.Next(1, 12); mutations > 0 && bytes.Count > 0; mutations--)
            {
                Mutate(bytes, random);
            }

            var interchanges = InterchangeReader.ReadAll(bytes.ToArray());

            Assert.NotEmpty(interchanges);
            foreach (var interchange in interchanges)
            {
                Assert.True(interchange.IsReadable || !interchange.Findings.IsEmpty);
                Assert.All(interchange.Messages, message => Assert.False(message.Findings.IsDefault));
            }
        }
    }

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

    private static void Mutate(List<byte> bytes, Random random)
    {
        const string Telling = "'+:?*\r\n \0UNHBZTADFL019\u00FF";
        var at = random.Next(bytes.Count);
        switch (random.Next(8))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(random.Next(1, 20), bytes.Count - at));
                break;
            case 3:
                bytes.Insert(at, (byte)Telling[random.Next(Telling.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                var replacement = (byte)Telling[random.Next(Telling.Length)];
                var replaced = bytes[at];
                for (var i = 0; i < bytes.Count; i++)
                {
                    bytes[i] = bytes[i] == replaced ? replacement : bytes[i];
                }

                break;
            case 6:
                bytes.InsertRange(at, bytes.GetRange(0, random.Next(bytes.Count)));
                break;
            default:
                bytes.InsertRange(at, "\u2019"u8.ToArray());
                break;
        }
    }
}
