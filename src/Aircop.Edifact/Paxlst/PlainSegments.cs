using System.Buffers;
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
    private const uint Mea = 'M' | ('E' << 8) | ('A' << 16) | ('+' << 24);
    private const uint Nat = 'N' | ('A' << 8) | ('T' << 16) | ('+' << 24);
    private const uint Rff = 'R' | ('F' << 8) | ('F' << 16) | ('+' << 24);

    private static readonly SearchValues<byte> Plain = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 ./-"u8);

    /// <summary>Takes what can be taken; the reader then stands before the first segment that cannot.</summary>
    /// <param name="segments">The reader, between two segments of a person.</param>
    /// <param name="person">The person.</param>
    /// <param name="number">Number of the segment before in the message.</param>
    /// <returns>How many segments were taken.</returns>
    public static int Take(ref SegmentReader segments, PersonBuilder person, int number)
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
            var length = text.Length < LeastLength ? 0 : TakeOne(text, person, number + taken + 1);
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
        if (text[start - 1] != '+' || text[start + 3] != '\'' || text.Slice(start, 3).ContainsAnyExcept(Plain)
            || !EdifactDates.TryNumber(text.Slice(4, digits), out var function))
        {
            return 0;
        }

        person.TakePlace(function, ValueText.Code(text.Slice(start, 3), 0), null, number);
        return start + 4;
    }

    // NAT+2+GBR'
    private static int TakeNationality(ReadOnlySpan<byte> text, PersonBuilder person)
    {
        var code = text.Slice(6, 3);
        if (text[4] != '2' || text[5] != '+' || text[9] != '\'' || code.ContainsAnyExceptInRange((byte)'A', (byte)'Z'))
        {
            return 0;
        }

        person.TakeNationality(CodeCache.Find(code)!, CodeCache.FindSingle(code));
        return 10;
    }

    // RFF+AVF:ABC123' and RFF+SEA:31C'
    private static int TakeReference(ReadOnlySpan<byte> text, PersonBuilder person)
    {
        var qualifier = ((uint)text[4] << 16) | ((uint)text[5] << 8) | text[6];
        var end = EndOfPlain(text, 8);
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

        var end = EndOfPlain(text, start);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        person.OpenDocument(ValueText.Code(text.Slice(4, 1), 0), ValueText.Decode(text[start..end], 0), number);
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
        var end = EndOfPlain(text, start);
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

        var tagEnd = EndOfPlain(text, 10);
        if (tagEnd == 0 || text[tagEnd] != ':')
        {
            return 0;
        }

        var end = EndOfPlain(text, tagEnd + 1);
        if (end == 0 || text[end] != '\'')
        {
            return 0;
        }

        person.TakeBagTag(ValueText.Decode(text[10..tagEnd], 0), ValueText.Trim(text[(tagEnd + 1)..end]), number);
        return end + 1;
    }

    /// <summary>Where the plain value that begins at a byte ends; 0 when it does not end within reach.</summary>
    private static int EndOfPlain(ReadOnlySpan<byte> text, int start)
    {
        const int Reach = 48;
        var window = text.Length > start + Reach ? text.Slice(start, Reach) : text[start..];
        var end = window.IndexOfAnyExcept(Plain);
        return end < 0 ? 0 : start + end;
    }
}
