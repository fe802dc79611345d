using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;
using Aircop.Fuzzing;

namespace Aircop.Edifact.Tests;

/// <summary>What is written is a proper interchange and reads back to what was written.</summary>
public sealed class WriterTests
{
    [Fact]
    public void A_message_read_is_written_as_it_was()
    {
        Assert.Equal(Samples.Whole, Write(Samples.Read(Samples.Whole)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Writing_reading_and_writing_again_gives_the_same_bytes(int seed)
    {
        var generator = new ListGenerator(seed);
        for (var round = 0; round < 250; round++)
        {
            var written = Write(generator.Next());

            var read = Samples.Read(written);

            Assert.Equal(written, Write(read));
        }
    }

    [Fact]
    public void What_is_written_has_no_fault_in_its_envelope_and_all_its_people()
    {
        var generator = new ListGenerator(11);
        for (var round = 0; round < 100; round++)
        {
            var interchange = generator.Next();

            var read = Samples.Read(Write(interchange));

            Assert.Empty(read.Findings);
            Assert.Equal(interchange.Messages.Length, read.Messages.Length);
            for (var i = 0; i < read.Messages.Length; i++)
            {
                var written = interchange.Messages[i].Paxlst!;
                var message = read.Messages[i];
                Assert.True(message.TrailerSeen);
                Assert.DoesNotContain(
                    message.Findings,
                    finding => finding.Code is FindingCode.CountMismatch or FindingCode.ReferenceMismatch or FindingCode.UnknownCode
                        or FindingCode.UnreadableSegment or FindingCode.ImplausibleValue or FindingCode.IncompleteLeg);
                Assert.Equal(written.Legs.ToArray(), message.Paxlst!.Legs.ToArray());
                Assert.Equal(written.People.Select(Essence), message.Paxlst.People.Select(Essence));
            }
        }
    }

    [Fact]
    public void Separators_in_names_are_released()
    {
        var person = new ListedPerson { Kind = PersonKind.Passenger, Surname = "O'HARA+B:C?", Given = "D\u2019BGM+1" };

        var read = RoundTrip(person);

        Assert.Equal(("O'HARA+B:C?", "D\u2019BGM+1"), (read.Surname, read.Given));
    }

    [Fact]
    public void Line_ends_and_outer_blanks_are_not_written()
    {
        var read = RoundTrip(new ListedPerson { Kind = PersonKind.Passenger, Surname = " DOE\r\n ", Given = "\t" });

        Assert.Equal(("DOE", null), (read.Surname, read.Given));
    }

    [Theory]
    [InlineData(1919, 6, 7)]
    [InlineData(2026, 3, 4)]
    [InlineData(1926, 3, 4)]
    public void A_birth_date_keeps_its_century(int year, int month, int day)
    {
        var birth = new DateOnly(year, month, day);

        Assert.Equal(birth, RoundTrip(new ListedPerson { Kind = PersonKind.Passenger, Surname = "DOE", BirthDate = birth }).BirthDate);
    }

    [Fact]
    public void Line_ends_between_segments_change_nothing()
    {
        var output = new ArrayBufferWriter<byte>();
        InterchangeWriter.Write(Samples.Read(Samples.Whole), output, lineEnds: true);

        var read = InterchangeReader.Read(output.WrittenMemory);

        Assert.Equal(Samples.Whole.Replace("'", "'\r\n", StringComparison.Ordinal), Encoding.UTF8.GetString(output.WrittenSpan));
        Assert.Equal(Samples.Whole, Write(read));
    }

    [Fact]
    public void A_list_is_split_into_a_series_that_adds_up()
    {
        var whole = new ListGenerator(5).NextMessage(people: 10) with { AccessReference = "ZZ123/260304/1030" };

        var parts = PaxlstWriter.Split(whole, peoplePerPart: 4);
        var written = Write(new Interchange { Sender = "ZZAIR", Recipient = "STATE", Reference = "R1", Messages = parts });
        var read = Samples.Read(written).Messages;

        Assert.Equal([(1, "C"), (2, null), (3, "F")], read.Select(part => (part.PartNumber!.Value, part.PartIndicator)));
        Assert.Equal([4, 4, 2], read.Select(part => part.Paxlst!.People.Length));
        Assert.All(read, part => Assert.Equal(10, part.Paxlst!.DeclaredPassengers + part.Paxlst.DeclaredCrew));
        Assert.All(read, part => Assert.DoesNotContain(part.Findings, finding => finding.Code == FindingCode.CountMismatch));
    }

    [Fact]
    public void A_list_without_a_key_cannot_be_split()
    {
        var message = new ListGenerator(5).NextMessage(people: 2) with { AccessReference = null };

        Assert.Throws<ArgumentException>(() => PaxlstWriter.Split(message, 1));
    }

    private static ListedPerson RoundTrip(ListedPerson person)
    {
        var message = new EdifactMessage
        {
            Type = "PAXLST",
            Reference = "1",
            Paxlst = Samples.ReadList(Samples.Whole) with { People = [person] },
        };
        return Samples.ReadList(Write(new Interchange { Sender = "A", Recipient = "B", Reference = "1", Messages = [message] })).People[0];
    }

    /// <summary>Everything of a person that can be compared, as one text: lists have no equality of their own.</summary>
    private static string Essence(ListedPerson person) => string.Join(
        '|',
        person.Kind, person.Surname, person.Given, person.Second, person.Sex, person.BirthDate, person.BirthYear,
        string.Join(',', person.Nationalities), person.Residence, person.BirthCountry, person.BirthPlace,
        string.Join(',', person.Documents), string.Join(',', person.Locators), person.UniqueReference, person.Seat,
        person.Bags?.Count, person.Bags?.WeightKg, string.Join(',', person.Bags?.Tags ?? ImmutableArray<BagTagRun>.Empty),
        person.Embarkation, person.Destination, person.Clearance, string.Join(',', person.Contacts), person.Address,
        string.Join(',', person.References), person.CrewRole, person.OnwardFlight, person.Verified);

    private static string Write(Interchange interchange)
    {
        var output = new ArrayBufferWriter<byte>();
        InterchangeWriter.Write(interchange, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
