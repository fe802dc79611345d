using System.Collections.Immutable;

namespace Aircop.Edifact.Paxlst;

/// <summary>The nationalities of one person after the other: nearly everybody has one, and the list with just that one is shared.</summary>
internal sealed class NationalityList
{
    private readonly List<string> _several = [];
    private ImmutableArray<string> _only;

    /// <summary>Begins a person.</summary>
    public void Clear()
    {
        _several.Clear();
        _only = default;
    }

    /// <summary>Takes a nationality.</summary>
    /// <param name="code">The code; not empty.</param>
    /// <param name="single">The shared list of just that code; default if there is none.</param>
    public void Take(string code, ImmutableArray<string> single)
    {
        if (_only.IsDefault && _several.Count == 0 && !single.IsDefault)
        {
            _only = single;
            return;
        }

        if (!_only.IsDefault)
        {
            _several.AddRange(_only);
            _only = default;
        }

        if (!_several.Contains(code))
        {
            _several.Add(code);
        }
    }

    /// <summary>The nationalities of the person.</summary>
    public ImmutableArray<string> Finish() => _only.IsDefault ? [.. _several] : _only;
}
