using System.Collections.Frozen;

namespace Aircop.Targeting;

/// <summary>
/// A named, versioned group of airports or of words that rules refer to. Groups are of places and goods, never of people.
/// </summary>
public class ReferenceGroup
{
    private readonly FrozenSet<string> _members;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _firstWords;

    /// <summary>Makes a group.</summary>
    /// <param name="name">Name rules use, such as <c>source</c>.</param>
    /// <param name="version">Version, from 1.</param>
    /// <param name="members">Airports as upper-case IATA codes, or words and phrases in lower case.</param>
    public ReferenceGroup(string name, int version, IEnumerable<string> members)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        (Name, Version) = (name, version);
        _members = members.ToFrozenSet(StringComparer.Ordinal);
        _firstWords = _members.Select(member => member[..WordEnd(member, 0)]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Name rules use.</summary>
    public string Name { get; }

    /// <summary>Version, from 1; part of the version of every pack that uses the group.</summary>
    public int Version { get; }

    /// <summary>Its members.</summary>
    public IReadOnlyCollection<string> Members => _members;

    /// <summary>Whether a text is one of the members.</summary>
    public virtual bool Contains(string text) => _members.Contains(text);

    /// <summary>Whether a member stands in a text as whole words, whatever its case.</summary>
    public virtual bool IsMentionedIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        for (int at = WordStart(text, 0); at < text.Length;)
        {
            int end = WordEnd(text, at);
            if (_firstWords.Contains(text.AsSpan(at, end - at)) && IsMemberAt(text, at)) return true;
            at = WordStart(text, end);
        }

        return false;
    }

    private static int WordStart(string text, int at)
    {
        while (at < text.Length && !char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    private static int WordEnd(string text, int at)
    {
        while (at < text.Length && char.IsLetterOrDigit(text[at])) at++;
        return at;
    }

    // Several members may begin with one word.
    private bool IsMemberAt(string text, int at)
    {
        foreach (string member in _members)
        {
            int end = at + member.Length;
            if (text.AsSpan(at).StartsWith(member, StringComparison.OrdinalIgnoreCase) && (end == text.Length || !char.IsLetterOrDigit(text[end]))) return true;
        }

        return false;
    }
}
