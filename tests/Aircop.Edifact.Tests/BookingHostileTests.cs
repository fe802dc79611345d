using System.Text;
using Aircop.Fuzzing;

namespace Aircop.Edifact.Tests;

/// <summary>Bookings nobody means well by: the reader answers, in time, and keeps no more than its limits.</summary>
public sealed class BookingHostileTests
{
    private const int Megabytes4 = 4 * 1024 * 1024;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void No_mutation_of_a_push_makes_reader_or_writer_fail(int seed)
    {
        const string Telling = "'+:?*/\r\n \0SRCTIFVL019\u00FF";
        var random = new Random(seed);
        var generator = new BookingGenerator(seed);
        for (var round = 0; round < 1_000; round++)
        {
            var bytes = Encoding.UTF8.GetBytes(Samples.Write(generator.Next()));
            for (var mutations = random.Next(1, 15); mutations > 0; mutations--)
            {
                var at = random.Next(bytes.Length);
                switch (random.Next(4))
                {
                    case 0:
                        bytes[at] = (byte)random.Next(256);
                        break;
                    case 1:
                        bytes[at] = (byte)Telling[random.Next(Telling.Length)];
                        break;
                    case 2:
                        bytes = [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + random.Next(30))..], (byte)'\''];
                        break;
                    default:
                        bytes = [.. bytes[..at], .. bytes[random.Next(at + 1)..]];
                        break;
                }
            }

            var read = InterchangeReader.Read(bytes);
            var written = Samples.Write(read);

            Assert.True(Travellers(read) == Travellers(Samples.Read(written)), $"round {round}\n{Encoding.UTF8.GetString(bytes)}\n{written}");
        }
    }

    [Theory]
    [InlineData("SRC'")]
    [InlineData("TIF+A+B'")]
    [InlineData("TIF+A+B:A:1'TVL+040326+A+B+ZZ+1'")]
    [InlineData("TVL+040326+A+B+ZZ+1'TIF+A+B'")]
    [InlineData("TVL+++++1'")]
    [InlineData("SSR+DOCS:::::::::/P/GBR/1/GBR/12JUL64/M//X/Y'")]
    [InlineData("SSR+DOCS:::::::::/P/GBR/1/GBR/12JUL64/FI//X/Y'")]
    [InlineData("SSR+INFT:::::::::X/Y'")]
    [InlineData("SSR+SEAT'")]
    [InlineData("SSR+SEAT:::::::A:B+1A::1+1B::2'")]
    [InlineData("TRI'TIF+A+B'TBD++1:1+ZZ:1'")]
    [InlineData("RCI+A:B'")]
    [InlineData("FOP+CC:::VI:4111111111111111'")]
    [InlineData("IFT+4:28+CTC CTC CTC CTC CTC CTC'")]
    [InlineData("IFT+4:28+CTCE 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9 1 2 3 4 5 6 7 8 9'")]
    [InlineData("ABI'SAC'TIF+A+B'")]
    [InlineData("LTS+/AP/AP/AP'")]
    [InlineData("/")]
    public void Four_megabytes_of_one_pattern_are_answered_within_the_limits(string pattern)
    {
        var head = Encoding.UTF8.GetBytes(Bookings.Head + Bookings.Record + "TIF+SMITH+JOHN:A:1'SSR+DOCS:::::::::");
        var unit = Encoding.UTF8.GetBytes(pattern);
        var bytes = new byte[Megabytes4];
        head.CopyTo(bytes, 0);
        for (var i = head.Length; i < bytes.Length; i++)
        {
            bytes[i] = unit[(i - head.Length) % unit.Length];
        }

        var message = Assert.Single(InterchangeReader.Read(bytes).Messages);

        Assert.InRange(message.Findings.Length, 0, 1_100);
        Assert.InRange(message.Pnrgov!.Records.Length, 1, 99_999);
        Assert.All(message.Pnrgov.Records, record => Assert.InRange(record.Travellers.Length, 0, 99_999));
    }

    private static int Travellers(Interchange interchange) =>
        interchange.Messages.Sum(message => message.Pnrgov?.Records.Sum(record => record.Travellers.Length) ?? 0);
}
