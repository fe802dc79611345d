using System.Collections.Frozen;
using System.Text;
using System.Text.Unicode;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact;

/// <summary>A segment's place in an input.</summary>
/// <param name="Interchange">Index of the interchange from 0.</param>
/// <param name="Message">Index of the message in its interchange from 0; -1 when the number is counted in the interchange.</param>
/// <param name="Number">The segment's number from 1, as a <see cref="Finding"/> gives it.</param>
public readonly record struct SegmentPlace(int Interchange, int Message, int Number);

/// <summary>What stands at a place, fit to be shown: card numbers are masked and texts that may be sensitive left out.</summary>
/// <param name="Elements">The tag and the elements behind it, as sent.</param>
/// <param name="Separator">The character between elements.</param>
public sealed record SegmentExcerpt(IReadOnlyList<string> Elements, char Separator)
{
    /// <summary>The whole segment.</summary>
    public string Text => string.Join(Separator, Elements);

    /// <summary>Where an element stands in <see cref="Text"/>; the whole text when there is no such element.</summary>
    /// <param name="element">The element's number from 1 after the tag; 0: the whole segment.</param>
    public Range RangeOf(int element)
    {
        if (element <= 0 || element >= Elements.Count)
        {
            return ..;
        }

        var start = element;
        for (var i = 0; i < element; i++)
        {
            start += Elements[i].Length;
        }

        return start..(start + Elements[element].Length);
    }
}

/// <summary>Fetches the segments that findings are about out of an input, for people who mend messages.</summary>
public sealed class SegmentExcerpts
{
    /// <summary>Longest element that is shown, in bytes.</summary>
    private const int LongestElement = 70;

    /// <summary>Elements shown of one segment.</summary>
    private const int MostElements = 24;

    private static readonly FrozenSet<string> ShownServices = FrozenSet.Create("DOCS", "DOCO", "DOCA", "SEAT", "INFT", "CHLD", "FQTV");

    private readonly IReadOnlySet<SegmentPlace> _places;
    private readonly Dictionary<SegmentPlace, SegmentExcerpt> _found = [];
    private int _interchange = -1;

    private SegmentExcerpts(IReadOnlySet<SegmentPlace> places) => _places = places;

    /// <summary>Reads the input again and keeps what stands at the places asked for.</summary>
    /// <param name="data">The input, as it was given to <see cref="InterchangeReader.ReadAll(ReadOnlyMemory{byte}, DateOnly?)"/>.</param>
    /// <param name="places">The places; one that the input does not have is left out of the answer.</param>
    public static IReadOnlyDictionary<SegmentPlace, SegmentExcerpt> Read(ReadOnlyMemory<byte> data, IReadOnlySet<SegmentPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        var excerpts = new SegmentExcerpts(places);
        if (places.Count > 0)
        {
            InterchangeReader.ReadAll(data, new ReadingOptions { Excerpts = excerpts });
        }

        return excerpts._found;
    }

    /// <summary>Another interchange begins.</summary>
    internal void BeginInterchange() => _interchange++;

    /// <summary>Looks at a segment.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="number">Its number in the interchange.</param>
    /// <param name="message">Index of the message it stands in.</param>
    /// <param name="numberInMessage">Its number there.</param>
    /// <param name="separator">The element separator.</param>
    internal void Take(in Segment segment, int number, int message, int numberInMessage, byte separator)
    {
        Keep(new SegmentPlace(_interchange, -1, number), segment, separator);
        Keep(new SegmentPlace(_interchange, message, numberInMessage), segment, separator);
    }

    private void Keep(SegmentPlace place, in Segment segment, byte separator)
    {
        if (_places.Contains(place))
        {
            _found[place] = new SegmentExcerpt(ElementsOf(segment, separator), (char)separator);
        }
    }

    private static List<string> ElementsOf(in Segment segment, byte separator)
    {
        var tag = segment.Text.IndexOf(separator);
        List<string> elements = [Shown(tag < 0 ? segment.Text : segment.Text[..tag])];
        if (!MayShow(segment))
        {
            elements.Add("...");
            return elements;
        }

        for (var i = 1; i <= Math.Min(segment.ElementCount, MostElements); i++)
        {
            elements.Add(Shown(segment.Element(i)));
        }

        return elements;
    }

    // Free text and services may tell meals and health, which nobody is to see; a form of payment holds a card in clear.
    private static bool MayShow(in Segment segment) => segment.Tag switch
    {
        Tags.Ift or Tags.Lts or Tags.Fop => false,
        Tags.Ssr => segment.Code(1, 1) is { } code && ShownServices.Contains(code),
        _ => true,
    };

    private static string Shown(ReadOnlySpan<byte> element)
    {
        var text = Encoding.Latin1.GetString(element[..Math.Min(element.Length, LongestElement)]);
        if (Utf8.IsValid(element) && element.Length <= LongestElement)
        {
            text = Encoding.UTF8.GetString(element);
        }

        text = PrintableText.Of(text);
        return CardNumbers.Clean(element.Length > LongestElement ? text + "..." : text, out _)!;
    }
}
