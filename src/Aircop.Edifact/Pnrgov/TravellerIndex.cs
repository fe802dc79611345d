namespace Aircop.Edifact.Pnrgov;

/// <summary>Finds travellers of one record by reference or by name.</summary>
internal sealed class TravellerIndex
{
    /// <summary>Travellers whose names are compared one by one. A booking has 99 at most in the airlines' practice.</summary>
    public const int MaxCompared = 200;

    /// <summary>Travellers whose references are compared one by one; those of more are looked up.</summary>
    private const int FewTravellers = 16;

    private readonly Dictionary<string, int> _byReference = new(StringComparer.OrdinalIgnoreCase);
    private Drafts<TravellerDraft> _travellers = new();

    /// <summary>Begins another record.</summary>
    public void Start(Drafts<TravellerDraft> travellers)
    {
        _travellers = travellers;
        if (_byReference.Count > 0)
        {
            _byReference.Clear();
            _byReference.TrimExcess();
        }

        if (travellers.Count <= FewTravellers)
        {
            return;
        }

        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Reference is { } reference)
            {
                _byReference.TryAdd(reference, i);
            }
        }

        for (var i = 0; i < travellers.Count; i++)
        {
            if (travellers[i].Reference is { } reference)
            {
                _byReference.TryAdd(reference.TrimStart('0'), i);
            }
        }
    }

    /// <summary>Place of the traveller with a reference, compared as text, then without leading zeros; -1 if there is none.</summary>
    public int WithReference(string? reference)
    {
        if (reference is null)
        {
            return -1;
        }

        if (_travellers.Count <= FewTravellers)
        {
            var place = Find(reference, reference);
            return place < 0 && reference.StartsWith('0') ? Find(null, reference.AsSpan().TrimStart('0')) : place;
        }

        return _byReference.TryGetValue(reference, out var found) || _byReference.TryGetValue(reference.TrimStart('0'), out found) ? found : -1;
    }

    /// <summary>Place of the traveller whose name this best is; -1 if it is nobody's.</summary>
    /// <param name="surname">Surname; empty when there is none.</param>
    /// <param name="given">Given name; empty when there is none.</param>
    /// <param name="infantsOnly">Whether only infants count.</param>
    public int WithName(ReadOnlySpan<char> surname, ReadOnlySpan<char> given, bool infantsOnly = false)
    {
        for (var i = 0; i < _travellers.Count && i < MaxCompared; i++)
        {
            if ((!infantsOnly || _travellers[i].IsInfant) && IsNamed(_travellers[i].Person, surname, given))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Place of the only infant; -1 if there are none or several.</summary>
    public int OnlyInfant()
    {
        var only = -1;
        for (var i = 0; i < _travellers.Count && i < MaxCompared; i++)
        {
            if (_travellers[i].IsInfant)
            {
                if (only >= 0)
                {
                    return -1;
                }

                only = i;
            }
        }

        return only;
    }

    /// <summary>
    /// Whether names are the same but for what lists cut off, glue on or leave out: one surname begins with the other, and so do the
    /// given names.
    /// </summary>
    public static bool IsNamed(PersonDraft person, ReadOnlySpan<char> surname, ReadOnlySpan<char> given)
    {
        if (surname.IsEmpty || person.Surname is null || !Begins(person.Surname, surname))
        {
            return false;
        }

        // Whatever is taken off the end of a name, it and one that it begins with begin alike.
        return given.IsEmpty || person.Given is not { } known || (known.StartsWith(given, StringComparison.Ordinal) && char.IsLetter(known[0]))
            || Begins(TitleRule.NameIn(known, given, hasDocument: true), given);
    }

    /// <param name="shared">The reference where it may be the very object that the traveller has: short ones come from a shared table.</param>
    /// <param name="reference">The reference.</param>
    private int Find(string? shared, ReadOnlySpan<char> reference)
    {
        for (var i = 0; i < _travellers.Count; i++)
        {
            if (_travellers[i].Reference is { } own
                && (ReferenceEquals(own, shared) || reference.Equals(own, StringComparison.OrdinalIgnoreCase)))
            {
                return i;
            }
        }

        for (var i = 0; i < _travellers.Count; i++)
        {
            if (_travellers[i].Reference is { } own && reference.Equals(own.AsSpan().TrimStart('0'), StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Whether the letters of one text begin with those of the other.</summary>
    private static bool Begins(ReadOnlySpan<char> one, ReadOnlySpan<char> other)
    {
        var same = one.CommonPrefixLength(other);
        if (same > 0 && (same == one.Length || same == other.Length) && char.IsLetter(one[0]))
        {
            return true;
        }

        var i = 0;
        var j = 0;
        while (true)
        {
            while (i < one.Length && !char.IsLetter(one[i]))
            {
                i++;
            }

            while (j < other.Length && !char.IsLetter(other[j]))
            {
                j++;
            }

            if (i == one.Length || j == other.Length)
            {
                return i > 0 && j > 0;
            }

            if (char.ToUpperInvariant(one[i]) != char.ToUpperInvariant(other[j]))
            {
                return false;
            }

            i++;
            j++;
        }
    }
}
