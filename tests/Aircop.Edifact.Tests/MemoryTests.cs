using System.Text;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Tests;

/// <summary>Measures the heap of the whole process, so nothing else may run beside it.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class Alone;

/// <summary>What is read takes at most three times the memory of its input, whatever the input; and nobody is lost for it.</summary>
[Collection(nameof(MemoryTests))]
public sealed class MemoryTests
{
    private const int Megabytes4 = 4 * 1024 * 1024;

    private const string CompactPerson = "NAD+FL+++DOE:JO'ATT+2++M'DTM+329:570121'NAT+2+GBR'DOC+P+MB140241'";

    [Theory]
    [InlineData("NAD+FL'")]
    [InlineData("NAD+FL+++AB:C'")]
    [InlineData("NAD+FL+++AB:C'\r\n")]
    [InlineData("NAD+FL+++A\r\nB:C'")]
    [InlineData(CompactPerson)]
    [InlineData("NAD+FL+++DOE:JO'DOC+P+1'DOC+P+2'DOC+P+3'DOC+P+4'DOC+P+5'")]
    [InlineData("NAD+FL+++DOE'NAT+2+AAA'NAT+2+AAB'NAT+2+AAC'COM+1:TE+2:FX'RFF+CR:1'RFF+AB:2'")]
    [InlineData("PDT+P/1:990909:US+DOE:JO::590429'")]
    [InlineData("UNT+1+1'UNH+1+PAXLST:D:12B'NAD+FL'")]
    [InlineData("LOC+92+AAA'LOC+92+BBB'")]
    [InlineData("x'")]
    [InlineData("QQQ+1'")]
    [InlineData("UNZ+1+1'UNB+UNOA:4+A+B'UNH+1+PAXLST:D:12B'NAD+FL+++DOE'")]
    public void Four_megabytes_of_a_pattern_keep_less_than_three_times_that(string pattern)
    {
        var bytes = Repeated(Samples.Head + Samples.Route + "NAD+FL+++FIRST'", pattern, Megabytes4);
        InterchangeReader.ReadAll(bytes);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var read = InterchangeReader.ReadAll(bytes);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(read);
        Assert.True(kept <= 3L * bytes.Length, $"{pattern}: {kept / (double)bytes.Length:F2} times the input");
    }

    [Theory]
    [InlineData("SRC'")]
    [InlineData("SRC'RCI+A:B1'")]
    [InlineData("SRC'RCI+A:B1'TIF+DOE+JO:A:1'")]
    [InlineData("TIF+DOE+JO:A:1'")]
    [InlineData("SRC'RCI+A:B1'TIF+DOE+JO:A:1'SSR+DOCS:HK::ZZ:::::/P/GBR/1/GBR/01JAN80/M/01JAN30/DOE/JO'TVL+010126:1000+AAA+BBB+ZZ+1'")]
    [InlineData("SRC'FOP+CC::1:VI:4111111111111111:1211+CA::1'")]
    [InlineData("TVL+010126:1000+AAA+BBB+ZZ+1'")]
    [InlineData("SSR+SEAT:HK:1:ZZ:::AAA:BBB+1A::1'")]
    [InlineData("LTS+0/APM 44 188 000 000'")]
    public void Four_megabytes_of_a_pattern_in_a_push_of_bookings_keep_less_than_three_times_that(string pattern)
    {
        const string Push = "UNB+IATA:1+A+B+260304:0730+1'UNH+1+PNRGOV:11:1:IA'MSG+:22'ORG+A:B'TVL+040326:1030+GRU+LIS+ZZ+1'EQN+1'SRC'RCI+A:FIRST'";
        var bytes = Repeated(Push, pattern, Megabytes4);
        InterchangeReader.ReadAll(bytes);
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var read = InterchangeReader.ReadAll(bytes);

        var kept = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(read);
        Assert.True(kept <= 3L * bytes.Length, $"{pattern}: {kept / (double)bytes.Length:F2} times the input");
    }

    [Fact]
    public void Bookings_for_which_there_is_no_room_as_objects_read_the_same_from_their_place()
    {
        const int Count = 6_000;
        const string Push = "UNB+IATA:1+A+B+260304:0730+1'UNH+1+PNRGOV:11:1:IA'MSG+:22'ORG+A:B'TVL+040326:1030+GRU+LIS+ZZ+1'EQN+6000'";
        var text = new StringBuilder(Push);
        for (var i = 0; i < Count; i++)
        {
            text.Append($"SRC'RCI+ZZ:L{i:00000}'TIF+DOE+JOMR:A:1'SSR+DOCS:HK::ZZ:::::/P/GBR/{i}/GBR/01JAN80/M/01JAN30/DOE/JO'");
        }

        var records = InterchangeReader.Read(Encoding.UTF8.GetBytes(text.Append("UNT+1+1'UNZ+1+1'").ToString())).Messages[0].Pnrgov!.Records;

        Assert.Equal(Count, records.Length);
        Assert.NotSame(records[Count - 1], records[Count - 1]);
        var index = 0;
        foreach (var record in records)
        {
            var person = Assert.Single(record.Travellers).Person;
            Assert.Equal(($"L{index:00000}", "JO", $"{index}"), (record.Locator, person.Given, Assert.Single(person.Documents).Number));
            Assert.Equal(records[0].Position + (4 * index), record.Position);
            index++;
        }
    }

    [Fact]
    public void People_for_whom_there_is_no_room_as_objects_read_the_same_from_their_place()
    {
        const int Count = 40_000;
        var text = new StringBuilder(Samples.Head + Samples.Route);
        for (var i = 0; i < Count; i++)
        {
            text.Append(CompactPerson.Replace("MB140241", $"N{i}", StringComparison.Ordinal));
        }

        var people = InterchangeReader.Read(Encoding.UTF8.GetBytes(text.Append(Samples.Tail).ToString())).Messages[0].Paxlst!.People;

        Assert.Equal(Count, people.Length);
        Assert.Same(people[0], people[0]);
        Assert.NotSame(people[Count - 1], people[Count - 1]);
        var index = 0;
        foreach (var person in people)
        {
            Assert.Equal(("DOE", "JO", Sex.Male, new DateOnly(1957, 1, 21)), (person.Surname, person.Given, person.Sex, person.BirthDate));
            Assert.Equal($"N{index}", Assert.Single(person.Documents).Number);
            Assert.Equal(people[0].Position + (5 * index), person.Position);
            index++;
        }
    }

    [Fact]
    public void A_list_as_airlines_send_it_is_kept_as_objects()
    {
        var text = new StringBuilder(Samples.Head + Samples.Route);
        for (var i = 0; i < 2_000; i++)
        {
            text.Append(Samples.Person.Replace("X1234567", $"X{i:0000000}", StringComparison.Ordinal)).Append("LOC+178+GRU'LOC+179+LIS'RFF+AVF:ABC123'");
        }

        var people = InterchangeReader.Read(Encoding.UTF8.GetBytes(text.Append(Samples.Tail).ToString())).Messages[0].Paxlst!.People;

        Assert.Same(people[1_999], people[1_999]);
    }

    internal static byte[] Repeated(string start, string pattern, int length)
    {
        var bytes = new byte[length];
        var head = Encoding.UTF8.GetBytes(start);
        var unit = Encoding.UTF8.GetBytes(pattern);
        head.CopyTo(bytes, 0);
        for (var i = head.Length; i < bytes.Length; i++)
        {
            bytes[i] = unit[(i - head.Length) % unit.Length];
        }

        return bytes;
    }
}
