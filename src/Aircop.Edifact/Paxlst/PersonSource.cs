using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Reads people of a list again from the bytes: those for whom there was no room as objects.</summary>
/// <param name="context">The input.</param>
/// <param name="travel">The day of travel.</param>
internal sealed class PersonSource(ReadingContext context, DateOnly travel)
{
    /// <summary>The place of a person: the offset of the first segment and its number in the message.</summary>
    public static ulong PlaceOf(int offset, int position) => ((ulong)position << 32) | (uint)offset;

    /// <summary>Reads the person at a place. What is to be said of the person was said at the first reading.</summary>
    public ListedPerson Read(ulong place)
    {
        var (offset, position) = ((int)(place & int.MaxValue), (int)(place >> 32));
        var findings = new FindingLog();
        var person = new PersonBuilder(findings);
        Span<int> scratch = stackalloc int[SegmentReader.ScratchLength];
        var segments = context.SegmentsFrom(offset, scratch);
        while (segments.Read(out var segment))
        {
            switch (segment.Tag)
            {
                case Tags.Nad or Tags.Pdt when person.IsOpen:
                case Tags.Cnt or Tags.Unt or Tags.Unh or Tags.Une or Tags.Unz or Tags.Unb:
                    return person.Finish();
                case Tags.Nad:
                    person.Start(segment, travel, position);
                    break;
                case Tags.Pdt:
                    LegacyUsReader.TakePerson(segment, person, travel, position, findings);
                    break;
                case 0 or Tags.Bgm or Tags.Uns or Tags.Aut:
                    break;
                default:
                    person.Take(segment, position);
                    break;
            }
        }

        return person.Finish();
    }
}
