namespace Aircop.Edifact.Pnrgov;

/// <summary>Finds travellers of one record by reference or by name.</summary>
internal sealed class TravellerIndex
{
    /// <summary>Travellers whose names are compared one by one. A booking has 99 at most in the airlines' practice.</summary>
    public const int MaxCompared = 200;

    private readonly IReadOnlyList<TravellerDraft> _travellers;
    private readonly Dictionary<string, int> _byReference = new(StringComparer.OrdinalIgnoreCase);

    public TravellerIndex(IReadOnlyList<TravellerDraft> travellers)
    {
        _travellers = travellers;
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
    public int WithReference(string? reference) =>
        reference is not null
            && (_byReference.TryGetValue(reference, out var found) || _byReference.TryGetValue(reference.TrimStart('0'), out found))
            ? found
            : -1;

    /// <summary>Place of the traveller whose name this best is; -1 if it is nobody's.</summary>
    /// <param name="surname">Surname.</param>
    /// <param name="given">Given name.</param>
    /// <param name="infantsOnly">Whether only infants count.</param>
    public int WithName(string? surname, string? given, bool infantsOnly = false)
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
    public static bool IsNamed(PersonDraft person, string? surname, string? given)
    {
        if (surname is null || person.Surname is null || !Begins(person.Surname, surname))
        {
            return false;
        }

        return given is null || person.Given is null || Begins(TitleRule.Split(person.Given, given).Name ?? "", given);
    }

    /// <summary>Whether the letters of one text begin with those of the other.</summary>
    private static bool Begins(string one, string other)
    {
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
