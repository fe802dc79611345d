using Aircop.Edifact.Pnrgov;
using Aircop.Fuzzing;

namespace Aircop.Edifact.Tests;

/// <summary>Bookings, answers and acknowledgements read back to what was written.</summary>
public sealed class BookingWriterTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void What_is_written_reads_back_to_the_same_model_and_the_same_bytes(int seed)
    {
        var generator = new BookingGenerator(seed);
        for (var round = 0; round < 250; round++)
        {
            var interchange = generator.Next();
            var written = Samples.Write(interchange);

            var read = Samples.Read(written);

            Assert.Empty(read.Findings);
            var expected = Essences.Of(interchange.Messages.Select(message => new object?[] { message.Pnrgov, message.Cusres, message.Ackres }));
            var actual = Essences.Of(read.Messages.Select(message => new object?[] { message.Pnrgov, message.Cusres, message.Ackres }));
            Assert.True(expected == actual, $"round {round}\n{Essences.Difference(expected, actual)}\n{written}");
            Assert.Equal(written, Samples.Write(read));
        }
    }

    [Fact]
    public void Texts_longer_than_any_field_are_cut_once()
    {
        var push = new BookingGenerator(9).Push(1);
        var record = push.Pnrgov!.Records[0] with
        {
            Travellers = [new PnrTraveller { Person = new() { Surname = new string('Ü', 900), Given = new string('A', 900), BirthDate = new DateOnly(1980, 1, 1) } }],
        };
        var written = Samples.Write(Of(push with { Pnrgov = push.Pnrgov with { Records = [record] } }));

        Assert.Equal(written, Samples.Write(Samples.Read(written)));
        Assert.Equal(new string('Ü', 256), Samples.ReadMessage(written).Pnrgov!.Records[0].Travellers[0].SurnameAsSent);
    }

    [Fact]
    public void A_seat_and_bags_without_a_check_in_are_written_for_the_pushed_flight()
    {
        var record = new PnrRecord
        {
            Flights = Bookings.Read(Bookings.Flight).Flights,
            Travellers = [new PnrTraveller { Person = new() { Surname = "SMITH", Seat = "12A", Bags = new(2, 20m, []) } }],
        };
        var push = new EdifactMessage { Type = "PNRGOV", Reference = "1", Pnrgov = Bookings.ReadMessage("").Pnrgov! with { Records = [record] } };

        var person = Samples.ReadMessage(Samples.Write(Of(push))).Pnrgov!.Records[0].Travellers[0].Person;

        Assert.Equal(("12A", 2, 20m), (person.Seat, person.Bags!.Count, person.Bags.WeightKg));
    }

    private static Interchange Of(EdifactMessage message) => new() { Sender = "A", Recipient = "B", Reference = "1", Messages = [message] };
}
