using System.Buffers;
using System.Collections.Immutable;
using System.Diagnostics;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Fuzzing;

/// <summary>
/// Reads damaged messages and holds the reader to its promises: it never throws, it always answers, everybody it counts can be read, and
/// nobody is lost when what it read is written and read again.
/// </summary>
/// <param name="seed">Of what is drawn; a run with the same seed and messages does the same.</param>
/// <param name="messages">Messages to damage beside the generated ones, such as published samples.</param>
public sealed class FuzzRun(int seed, IReadOnlyList<byte[]> messages)
{
    private readonly Random _random = new(seed);
    private readonly Mutation _mutation = new(new Random(seed + 1));
    private readonly ListGenerator _lists = new(seed + 2);
    private readonly BookingGenerator _bookings = new(seed + 3);

    /// <summary>Cases done.</summary>
    public long Cases { get; private set; }

    /// <summary>Bytes read.</summary>
    public long Bytes { get; private set; }

    /// <summary>People found in the damaged messages.</summary>
    public long People { get; private set; }

    /// <summary>Longest time that reading a megabyte would have taken at the pace of the slowest case of at least a kilobyte.</summary>
    public TimeSpan SlowestPerMegabyte { get; private set; }

    /// <summary>Does one case; null when all promises were kept, else which was not.</summary>
    /// <param name="input">The damaged message, for a report.</param>
    public string? Next(out byte[] input)
    {
        input = _mutation.Of(Draw());
        Cases++;
        Bytes += input.Length;
        try
        {
            var start = Stopwatch.GetTimestamp();
            var interchanges = InterchangeReader.ReadAll(input);
            Clock(Stopwatch.GetElapsedTime(start), input);
            return Fault(interchanges);
        }
        catch (Exception exception)
        {
            return $"{exception.GetType().Name}: {exception.Message} {exception.StackTrace}";
        }
    }

    private byte[] Draw()
    {
        if (messages.Count > 0 && _random.Next(2) == 0)
        {
            return messages[_random.Next(messages.Count)];
        }

        return Write(_random.Next(2) == 0 ? _lists.Next() : _bookings.Next());
    }

    private void Clock(TimeSpan elapsed, byte[] input)
    {
        const int Megabyte = 1 << 20;
        const int LeastLength = 1 << 10;
        if (input.Length < LeastLength || elapsed * ((double)Megabyte / input.Length) <= SlowestPerMegabyte)
        {
            return;
        }

        // What was slow once may have been the machine: only what is slow again counts.
        var start = Stopwatch.GetTimestamp();
        InterchangeReader.ReadAll(input);
        var again = Stopwatch.GetElapsedTime(start);
        var pace = (again < elapsed ? again : elapsed) * ((double)Megabyte / input.Length);
        SlowestPerMegabyte = pace > SlowestPerMegabyte ? pace : SlowestPerMegabyte;
    }

    private string? Fault(ImmutableArray<Interchange> interchanges)
    {
        if (interchanges.IsEmpty)
        {
            return "no answer";
        }

        foreach (var interchange in interchanges)
        {
            if (!interchange.IsReadable && interchange.Findings.IsEmpty)
            {
                return "nothing was read and nothing said why";
            }

            foreach (var message in interchange.Messages)
            {
                if (FaultOf(message) is { } fault)
                {
                    return fault;
                }
            }

            // A party of an unknown kind is a person only by where it stood.
            if (!HasUnknownKind(interchange) && PeopleIn(InterchangeReader.Read(Write(interchange))) != PeopleIn(interchange))
            {
                return "somebody was lost between writing and reading again";
            }
        }

        return null;
    }

    private string? FaultOf(EdifactMessage message)
    {
        var people = (message.Paxlst?.People ?? Enumerable.Empty<ListedPerson>())
            .Concat((message.Pnrgov?.Records ?? Enumerable.Empty<PnrRecord>()).SelectMany(record => record.Travellers).Select(traveller => traveller.Person));
        foreach (var person in people)
        {
            People++;
            if (person.Position < 1 || person.Position > message.SegmentCount)
            {
                return $"a person stands at segment {person.Position} of {message.SegmentCount}";
            }
        }

        return null;
    }

    private static bool HasUnknownKind(Interchange interchange) =>
        interchange.Messages.Any(message => message.Paxlst?.People.Any(person => person.Kind == PersonKind.Unspecified) == true);

    private static int PeopleIn(Interchange interchange) => interchange.Messages.Sum(
        message => (message.Paxlst?.People.Length ?? 0) + (message.Pnrgov?.Records.Sum(record => record.Travellers.Length) ?? 0));

    private static byte[] Write(Interchange interchange)
    {
        var output = new ArrayBufferWriter<byte>();
        InterchangeWriter.Write(interchange, output);
        return output.WrittenSpan.ToArray();
    }
}
