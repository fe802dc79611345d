using System.Buffers.Binary;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// The fast lane: segments of a person in the very form of the guide, under the default separators and without anything unusual in them,
/// are taken straight off the bytes. Whatever is not exactly so is left to the general way, which gives the same for all it takes.
/// </summary>
internal static class PlainSegments
{
    /// <summary>A segment is only looked at where this many bytes are left, so that its head needs no further checks.</summary>
    private const int LeastLength = 24;

    private const uint Att = 'A' | ('T' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Doc = 'D' | ('O' << 8) | ('C' << 16) | ('+' << 24);
    private const uint Dtm = 'D' | ('T' << 8) | ('M' << 16) | ('+' << 24);
    private const uint Ftx = 'F' | ('T' << 8) | ('X' << 16) | ('+' << 24);
    private const uint Loc = 'L' | ('O' << 8) | ('C' << 16) | ('+' << 24);
    private const uint Flight = 'F' | ('L' << 8) | ('+' << 16) | ('+' << 24);
    private const uint Mea = 'M' | ('E' << 8) | ('A' << 16) | ('+' << 24);
    private const uint Nad = 'N' | ('A' << 8) | ('D' << 16) | ('+' << 24);
    private const uint Nat = 'N' | ('A' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Rff = 'R' | ('F' << 8) | ('F' << 16) | ('+' << 24);

    /// <summary>Takes what can be taken; the reader then stands before the first segment that cannot.</summary>
    /// <param name="segments">The reader, between two segments of a person.</param>
    /// <param name="list">The list; a person of it is open.</param>
    /// <param name="person">The person; the next one too, when one begins.</param>
    /// <param name="number">Number of the segment before in the message.</param>
    /// <returns>How many segments were taken.</returns>
    public static int Take(ref SegmentReader segments, PaxlstReader list, PersonBuilder person, int number)
    {
        var data = segments.Data;
        var at = segments.Position;
        var taken = 0;
        while (true)
        {
            while (at < data.Length && data[at] is (byte)'\r' or (byte)'\n')
            {
                at++;
            }

            var text = data[at..];
            var length = text.Length < LeastLength ? 0
                : BinaryPrimitives.ReadUInt32LittleEndian(text) == Nad ? TakePassenger(text, list, at, number + taken + 1)
                : TakeOne(text, person, number + taken + 1);
            if (length == 0)
            {
                segments.Position = at;
                return taken;
            }

            at += length;
            taken++;
        }
    }

    /// <summary>Takes one segment and returns its length with the terminator; 0 when it is not plain.</summary>
    private static int TakeOne(ReadOnlySpan<byte> text, PersonBuilder person, int number) =>
        BinaryPrimitives.ReadUInt32LittleEndian(text) switch
        {
            Att => TakeSex(text, person),
            Dtm => TakeDate(text, person, number),
            Loc => TakePlace(text, person, number),
            Rff => TakeReference(text, person),
            Doc => TakeDocument(text, person, number),
            Nat => TakeNationality(text, person),
            Mea => TakeMeasure(text, person, number),
            Ftx => TakeBagTag(text, person, number),
            _ => 0,
        };

    // NAD+FL+++MARINO:ADA' and NAD+FL+++MARINO:ADA:LIV'
    private static int TakePassenger(ReadOnlySpan<byte> text, PaxlstReader list, int offset, int number)
    {
        const int Start = 9;
        if (BinaryPrimitives.ReadUInt32LittleEndian(text[4..]) != Flight || text[8] != '+')
        {
            return 0;
        }

        var surnameEnd = PlainValue.End(text, Start);
        var givenEnd = surnameEnd > 0 && text[surnameEnd] == ':' ? PlainValue.End(text, surnameEnd + 1) : surnameEnd;
        var end = givenEnd > surnameEnd && text[givenEnd] == ':' ? PlainValue.End(text, givenEnd + 1) : givenEnd;
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        var person = list.StartPassenger(offset, number);
        person.SetName(
            PlainValue.Text(text[Start..surnameEnd]),
            givenEnd > surnameEnd ? PlainValue.Text(text[(surnameEnd + 1)..givenEnd]) : null,
            end > givenEnd ? PlainValue.Text(text[(givenEnd + 1)..end]) : null);
        return end + 1;
    }

    // ATT+2++M'
    private static int TakeSex(ReadOnlySpan<byte> text, PersonBuilder person)
    {
        if (!text[4..].StartsWith("2++"u8) || text[8] != '\'' || !char.IsAsciiLetter((char)text[7]))
        {
            return 0;
        }

        person.SetSex(text.Slice(7, 1));
        return 9;
    }

    // DTM+329:570121' and DTM+36:281021'
    private static int TakeDate(ReadOnlySpan<byte> text, PersonBuilder person, int number)
    {
        var isBirth = text[4..].StartsWith("329:"u8);
        if (!isBirth && !text[4..].StartsWith("36:"u8))
        {
            return 0;
        }

        var start = isBirth ? 8 : 7;
        var end = start + 6;
        if (text[end] != '\'' || text[start..end].ContainsAnyExceptInRange((byte)'0', (byte)'9'))
        {
            return 0;
        }

        if (isBirth)
        {
            person.SetBirth(text[start..end], number);
        }
        else
        {
            person.TakeDocumentDate(Qualifier.Expiry, text[start..end], number);
        }

        return end + 1;
    }

    // LOC+178+GRU' and LOC+91+BRA'
    private static int TakePlace(ReadOnlySpan<byte> text, PersonBuilder person, int number)
    {
        var digits = text[6] == '+' ? 2 : 3;
        var start = 4 + digits + 1;
        var key = CodeCache.LettersKey(text[start..]);
        if (key == 0 || text[start - 1] != '+' || text[start + 3] != '\'' || !EdifactDates.TryNumber(text.Slice(4, digits), out var function))
        {
            return 0;
        }

        person.TakePlace(function, CodeCache.OfKey(key), null, number);
        return start + 4;
    }

    // NAT+2+GBR'
    private static int TakeNationality(ReadOnlySpan<byte> text, PersonBuilder person)
    {
        var key = CodeCache.LettersKey(text[6..]);
        if (key == 0 || text[4] != '2' || text[5] != '+' || text[9] != '\'')
        {
            return 0;
        }

        person.TakeNationality(CodeCache.SingleOfKey(key));
        return 10;
    }

    // RFF+AVF:ABC123' and RFF+SEA:31C'
    private static int TakeReference(ReadOnlySpan<byte> text, PersonBuilder person)
    {
        var qualifier = ((uint)text[4] << 16) | ((uint)text[5] << 8) | text[6];
        var end = PlainValue.End(text, 8);
        if (qualifier is not (Qualifier.Avf or Qualifier.Sea) || text[7] != ':' || end == 0 || text[end] != '\'')
        {
            return 0;
        }

        return person.TakeReference(qualifier, text[8..end], 0) ? end + 1 : 0;
    }

    // DOC+P:110:111+MB140241' and DOC+P+MB140241'
    private static int TakeDocument(ReadOnlySpan<byte> text, PersonBuilder person, int number)
    {
        var start = text[5] == '+' ? 6 : text[5..].StartsWith(":110:111+"u8) ? 14 : 0;
        if (start == 0 || !char.IsAsciiLetter((char)text[4]))
        {
            return 0;
        }

        var end = PlainValue.End(text, start);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        person.OpenDocument(ValueText.Code(text.Slice(4, 1), 0), PlainValue.Text(text[start..end]), number);
        return end + 1;
    }

    // MEA+CT++:2' and MEA+WT++KGM:31'
    private static int TakeMeasure(ReadOnlySpan<byte> text, PersonBuilder person, int number)
    {
        var isCount = text[4..].StartsWith("CT++:"u8);
        if (!isCount && !text[4..].StartsWith("WT++KGM:"u8))
        {
            return 0;
        }

        var start = isCount ? 9 : 12;
        var end = PlainValue.End(text, start);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        person.TakeMeasure(isCount ? Qualifier.Ct : Qualifier.Wt, isCount ? [] : text.Slice(8, 3), ValueText.Trim(text[start..end]), number);
        return end + 1;
    }

    // FTX+BAG+++AF012345:3'
    private static int TakeBagTag(ReadOnlySpan<byte> text, PersonBuilder person, int number)
    {
        if (!text[4..].StartsWith("BAG+++"u8))
        {
            return 0;
        }

        var tagEnd = PlainValue.End(text, 10);
        if (tagEnd == 0 || text[tagEnd] != ':')
        {
            return 0;
        }

        var end = PlainValue.End(text, tagEnd + 1);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        person.TakeBagTag(PlainValue.Text(text[10..tagEnd]), ValueText.Trim(text[(tagEnd + 1)..end]), number);
        return end + 1;
    }
}
