using System.Collections.Immutable;

namespace Aircop.Edifact;

/// <summary>
/// One segment as spans over the input. Elements are numbered from 1 after the tag and components from 1, as in the directories;
/// what is absent reads as empty.
/// </summary>
internal readonly ref struct Segment
{
    private readonly ReadOnlySpan<byte> _text;
    private readonly ReadOnlySpan<int> _ends;
    private readonly byte _component;
    private readonly byte _release;

    public Segment(ReadOnlySpan<byte> text, ReadOnlySpan<int> ends, byte component, byte release, bool terminated)
    {
        _text = text;
        _ends = ends;
        _component = component;
        _release = release;
        Terminated = terminated;
        Tag = Tags.Of(text[..ends[0]]);
    }

    /// <summary>The tag, see <see cref="Tags"/>; 0 when it is not three letters.</summary>
    public int Tag { get; }

    /// <summary>Whether a terminator ended the segment, not the end of the data.</summary>
    public bool Terminated { get; }

    /// <summary>The number of elements after the tag.</summary>
    public int ElementCount => _ends.Length - 1;

    /// <summary>The whole segment without its terminator.</summary>
    public ReadOnlySpan<byte> Text => _text;

    /// <summary>The element as received, with its component separators.</summary>
    public ReadOnlySpan<byte> Element(int element) =>
        element < _ends.Length ? _text[(_ends[element - 1] + 1).._ends[element]] : default;

    /// <summary>The component as received, with its release characters and blanks.</summary>
    public ReadOnlySpan<byte> Component(int element, int component)
    {
        var rest = Element(element);
        while (true)
        {
            var end = EndOfComponent(rest);
            if (component == 1)
            {
                return rest[..end];
            }

            if (end == rest.Length)
            {
                return default;
            }

            rest = rest[(end + 1)..];
            component--;
        }
    }

    /// <summary>The component without outer blanks; for codes and numbers, which are never escaped.</summary>
    public ReadOnlySpan<byte> Trimmed(int element, int component) => ValueText.Trim(Component(element, component));

    /// <summary>The component as text, or null when empty.</summary>
    public string? Value(int element, int component) => ValueText.Decode(Component(element, component), _release);

    /// <summary>The component and all behind it in the element as one text with the separators between them, or null when empty.</summary>
    public string? ValueFrom(int element, int component)
    {
        var rest = Element(element);
        for (; component > 1; component--)
        {
            var end = EndOfComponent(rest);
            if (end == rest.Length)
            {
                return null;
            }

            rest = rest[(end + 1)..];
        }

        return ValueText.Decode(rest, _release);
    }

    /// <summary>The component as an upper-case code, or null when empty. Short codes come from a shared table.</summary>
    public string? Code(int element, int component)
    {
        var value = Trimmed(element, component);
        var isPlain = _release == 0 || !value.Contains(_release);
        return (isPlain ? CodeCache.Find(value) : null) ?? ValueText.Decode(value, _release)?.ToUpperInvariant();
    }

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

    private int EndOfComponent(ReadOnlySpan<byte> rest)
    {
        for (var i = 0; i < rest.Length; i++)
        {
            if (rest[i] == _component)
            {
                return i;
            }

            if (rest[i] == _release && _release != 0)
            {
                i++;
            }
        }

        return rest.Length;
    }
}
