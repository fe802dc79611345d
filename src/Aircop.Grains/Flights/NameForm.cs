using System.Buffers;
using Aircop.Contracts.Flights;
using Aircop.Screening.Scripts;

namespace Aircop.Grains.Flights;

/// <summary>How well two names agree, the best first.</summary>
internal enum NameAgreement
{
    /// <summary>The same but for case, accents, blanks and titles.</summary>
    Same,

    /// <summary>The same as far as they go: cut off, given names glued, further names missing or in another order.</summary>
    Alike,

    /// <summary>One surname, and only an initial or nothing of the given names on one side.</summary>
    Initial,

    /// <summary>One given name under two surnames, as after a marriage.</summary>
    Given,

    /// <summary>Neither.</summary>
    None,
}

/// <summary>A name as bookings and documents can be compared: upper case, without accents, blanks and titles (crib, sections 3.3 and 4).</summary>
internal readonly struct NameForm
{
    private const int ShortestStem = 3;
    private const int ShortestWhole = 8;
    private const int LongestWord = 64;

    private static readonly SearchValues<char> Separators = SearchValues.Create([' ', '-', '/', '\u00A0']);

    private static readonly HashSet<string> Titles = new(["MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "REV", "CHD", "INF"], StringComparer.Ordinal);

    private readonly string _surname;
    private readonly string _given;
    private readonly string[] _words;

    private NameForm(string surname, string given, string[] words) => (_surname, _given, _words) = (surname, given, words);

    /// <summary>Surname and given names in one, for finding the same name again.</summary>
    public string Key => _surname + "|" + _given;

    /// <summary>The form of a person's name.</summary>
    public static NameForm Of(ManifestPerson person)
    {
        var surname = string.Concat(Words(person.Surname));
        var words = Words(person.Second.Length == 0 ? person.Given : person.Given + " " + person.Second);
        var count = words.Length;
        while (count > 1 && Titles.Contains(words[count - 1])) count--;
        words = words[..count];
        return new NameForm(surname, string.Concat(words), words);
    }

    /// <summary>Whether the name has one part only.</summary>
    public bool IsSingle => _surname.Length == 0 || _given.Length == 0;

    /// <summary>Whether the surnames are the same.</summary>
    public bool SharesSurname(NameForm other) => _surname.Length > 0 && _surname == other._surname;

    /// <summary>How well the names agree.</summary>
    public NameAgreement With(NameForm other)
    {
        var surname = _surname == other._surname;
        if (surname && _given == other._given) return NameAgreement.Same;
        var whole = _surname + _given;
        var otherWhole = other._surname + other._given;
        if (whole == otherWhole || WithoutGluedTitle(whole) == otherWhole || whole == WithoutGluedTitle(otherWhole)) return NameAgreement.Alike;
        var likeSurname = surname || IsStem(_surname, other._surname) || IsStem(other._surname, _surname) || IsTail(_surname, other._surname) || IsTail(other._surname, _surname);
        var likeGiven = GivenAlike(other);
        if (likeSurname && likeGiven) return NameAgreement.Alike;
        if (Math.Min(whole.Length, otherWhole.Length) >= ShortestWhole
            && (whole.StartsWith(otherWhole, StringComparison.Ordinal) || otherWhole.StartsWith(whole, StringComparison.Ordinal))) return NameAgreement.Alike;
        if (surname && (_given.Length == 0 || other._given.Length == 0 || IsInitial(_words, other._given) || IsInitial(other._words, _given))) return NameAgreement.Initial;
        return likeGiven && Math.Min(_given.Length, other._given.Length) >= ShortestStem ? NameAgreement.Given : NameAgreement.None;
    }

    private bool GivenAlike(NameForm other)
    {
        if (_given.Length == 0 || other._given.Length == 0) return false;
        if (_given == other._given || IsStem(_given, other._given) || IsStem(other._given, _given)) return true;
        if (WithoutGluedTitle(_given) == other._given || _given == WithoutGluedTitle(other._given)) return true;
        return AreAmong(_words, other._words) || AreAmong(other._words, _words);
    }

    // Every word of the one is a word of the other, in any order, and none of them is an initial only.
    private static bool AreAmong(string[] words, string[] others)
    {
        foreach (var word in words)
            if (word.Length < ShortestStem || Array.IndexOf(others, word) < 0) return false;
        return words.Length > 0;
    }

    private static bool IsStem(string stem, string name) => stem.Length >= ShortestStem && name.StartsWith(stem, StringComparison.Ordinal);

    private static bool IsTail(string tail, string name) => tail.Length > ShortestStem && name.EndsWith(tail, StringComparison.Ordinal);

    private static bool IsInitial(string[] words, string given) => words.Length > 0 && words[0].Length < ShortestStem && given.StartsWith(words[0], StringComparison.Ordinal);

    // MRINAL and DRAGAN are names: a title is one only where something is left before it.
    private static string WithoutGluedTitle(string given)
    {
        foreach (var title in Titles)
            if (given.Length - title.Length >= 2 && given.EndsWith(title, StringComparison.Ordinal)) return given[..^title.Length];
        return given;
    }

    private static string[] Words(string name)
    {
        if (!name.AsSpan().ContainsAny(Separators)) return Folded(name) is { Length: > 0 } only ? [only] : [];
        var words = new List<string>();
        foreach (var range in name.AsSpan().SplitAny(Separators))
            if (Folded(name.AsSpan(range)) is { Length: > 0 } word) words.Add(word);
        return [.. words];
    }

    private static string Folded(ReadOnlySpan<char> word)
    {
        Span<char> plain = stackalloc char[LongestWord];
        return new string(plain[..PlainSpelling.Write(word, plain)]);
    }
}
