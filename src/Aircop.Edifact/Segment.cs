using System.Collections.Immutable;

namespace Aircop.Edifact;

/// <summary>
/// One segment as spans over the input. Elements are numbered from 1 after the tag and components from 1, as in the directories;
/// what is absent reads as empty.
/// </summary>
internal readonly ref struct Segment
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<int> _cuts;
    private readonly ReadOnlySpan<int> _elementEnds;
    private readonly byte _component;
    private readonly byte _release;

    /// <param name="text">The segment without its terminator.</param>
    /// <param name="cuts">Where each component ends, of all elements in order; the last one is the end of the segment.</param>
    /// <param name="elementEnds">Which of the cuts ends each element; the first one ends the tag.</param>
    /// <param name="component">The component separator.</param>
    /// <param name="release">The release character; 0 if the segment holds none.</param>
    /// <param name="terminated">Whether a terminator ended it.</param>
    public Segment(
        ReadOnlySpan<byte> text, ReadOnlySpan<int> cuts, ReadOnlySpan<int> elementEnds, byte component, byte release, bool terminated)
    {
        _text = text;
        _cuts = cuts;
        _elementEnds = elementEnds;
        _component = component;
        _release = release;
        Terminated = terminated;
        Tag = Tags.Of(text[..cuts[elementEnds[0]]]);
    }

    /// <summary>The tag, see <see cref="Tags"/>; 0 when it is not three letters.</summary>
    public int Tag { get; }

    /// <summary>Where it begins in what the reader was given.</summary>
    public int Offset { get; init; }

    /// <summary>Whether a terminator ended the segment, not the end of the data.</summary>
    public bool Terminated { get; }

    /// <summary>The release character; 0 if the segment holds none.</summary>
    public byte Release => _release;

    /// <summary>The number of elements after the tag.</summary>
    public int ElementCount => _elementEnds.Length - 1;

    /// <summary>The whole segment without its terminator.</summary>
    public ReadOnlySpan<byte> Text => _text;

    /// <summary>The element as received, with its component separators.</summary>
    public ReadOnlySpan<byte> Element(int element) =>
        element < _elementEnds.Length ? _text[(_cuts[_elementEnds[element - 1]] + 1).._cuts[_elementEnds[element]]] : default;

    /// <summary>The component as received, with its release characters and blanks.</summary>
    public ReadOnlySpan<byte> Component(int element, int component)
    {
        if (element >= _elementEnds.Length)
        {
            return default;
        }

        var cut = _elementEnds[element - 1] + component;
        return cut <= _elementEnds[element] ? _text[(_cuts[cut - 1] + 1).._cuts[cut]] : default;
    }

    /// <summary>The component without outer blanks; for codes and numbers, which are never escaped.</summary>
    public ReadOnlySpan<byte> Trimmed(int element, int component) => ValueText.Trim(Component(element, component));

    /// <summary>
    /// The component without outer blanks as a number to compare with <see cref="Qualifier"/>: its bytes, the first the highest. 0 when empty,
    /// <see cref="Qualifier.Long"/> when it has more than four.
    /// </summary>
    public uint Key(int element, int component)
    {
        var value = Component(element, component);
        if (value.Length > 4 || (value.Length > 0 && (value[0] <= ' ' || value[^1] <= ' ')))
        {
            value = ValueText.Trim(value);
        }

        if (value.Length > 4)
        {
            return Qualifier.Long;
        }

        var key = 0u;
        foreach (var letter in value)
        {
            key = (key << 8) | letter;
        }

        return key;
    }

    /// <summary>Where the component stands in the segment; empty when it is not there.</summary>
    public Range Place(int element, int component)
    {
        if (element >= _elementEnds.Length)
        {
            return default;
        }

        var cut = _elementEnds[element - 1] + component;
        return cut <= _elementEnds[element] ? new Range(_cuts[cut - 1] + 1, _cuts[cut]) : default;
    }

    /// <summary>Where the component and all behind it in the element stand in the segment; empty when they are not there.</summary>
    public Range PlaceFrom(int element, int component)
    {
        if (element >= _elementEnds.Length || _elementEnds[element - 1] + component > _elementEnds[element])
        {
            return default;
        }

        return new Range(_cuts[_elementEnds[element - 1] + component - 1] + 1, _cuts[_elementEnds[element]]);
    }

    /// <summary>The component as text, or null when empty.</summary>
    public string? Value(int element, int component) => ValueText.Decode(Component(element, component), _release);

    /// <summary>The component and all behind it in the element as one text with the separators between them, or null when empty.</summary>
    public string? ValueFrom(int element, int component)
    {
        if (element >= _elementEnds.Length || _elementEnds[element - 1] + component > _elementEnds[element])
        {
            return null;
        }

        var start = _cuts[_elementEnds[element - 1] + component - 1] + 1;
        return ValueText.Decode(_text[start.._cuts[_elementEnds[element]]], _release);
    }

    /// <summary>The component as text, or null when empty; short marks, such as the number of a traveller, come from a shared table.</summary>
    public string? Mark(int element, int component) => ValueText.Mark(Component(element, component), _release);

    /// <summary>The component as an upper-case code, or null when empty. Short codes come from a shared table.</summary>
    public string? Code(int element, int component) => ValueText.Code(Component(element, component), _release);

    /// <summary>The component as a list of one code, shared between people; default when it is empty, long or escaped.</summary>
    public ImmutableArray<string> SingleCode(int element, int component)
    {
        var value = Trimmed(element, component);
        return _release == 0 || !value.Contains(_release) ? CodeCache.FindSingle(value) : default;
    }

    /// <summary>Whether the element has a value in any component.</summary>
    public bool HasValue(int element)
    {
        foreach (var value in Element(element))
        {
            if (value > ' ' && value != _component)
            {
                return true;
            }
        }

        return false;
    }
}
