using System.Collections.Immutable;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// The locators of one person after the other. A family stands together in the list and shares its locator: what the person before had is used
/// again where it is the same.
/// </summary>
internal sealed class LocatorList
{
    private readonly List<string> _locators = [];
    private ImmutableArray<string> _last = [];

    /// <summary>Begins a person.</summary>
    public void Clear() => _locators.Clear();

    /// <summary>Takes a locator.</summary>
    /// <param name="raw">The locator as received; nothing is kept of an empty one.</param>
    /// <param name="release">The release character, 0 if the value holds none.</param>
    public void Take(ReadOnlySpan<byte> raw, byte release)
    {
        var known = _locators.Count < _last.Length ? _last[_locators.Count] : null;
        if (known is not null && Parties.IsSame(known, ValueText.Trim(raw)))
        {
            _locators.Add(known);
        }
        else if (ValueText.Decode(raw, release) is { } text)
        {
            _locators.Add(text);
        }
    }

    /// <summary>The locators of the person.</summary>
    public ImmutableArray<string> Finish()
    {
        if (_locators.Count == 0)
        {
            return [];
        }

        var isSame = _locators.Count == _last.Length;
        for (var i = 0; isSame && i < _locators.Count; i++)
        {
            isSame = string.Equals(_locators[i], _last[i], StringComparison.Ordinal);
        }

        return isSame ? _last : _last = [.. _locators];
    }
}
