namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Takes titles off the end of given names, where reservation systems put them, glued or after a blank (crib 3.3). Only at the end and
/// only where something is left: MRINAL, DRAGAN, MSIZI and SIRIN are names.
/// </summary>
internal static class TitleRule
{
    /// <summary>Longest first, since MRS ends neither with MR nor MS, but MSTR and MR do overlap.</summary>
    private static readonly string[] Titles = ["MSTR", "MISS", "PROF", "MRS", "REV", "CHD", "INF", "MR", "MS", "DR"];

    /// <summary>What titles end with.</summary>
    private const string LastLetters = "RSFVD";

    /// <summary>Given names that end like a glued title and are none.</summary>
    private static readonly string[] GluedNames =
        ["ADAMS", "WILLIAMS", "SIMS", "ABRAMS", "THOMS", "SAMR", "TAMR", "UMR", "TREV", "KIREV", "ZINF", "HELMS", "OMR", "AMR"];

    /// <summary>Splits a given name.</summary>
    /// <param name="sent">As sent in TIF, such as <c>JOHNMR</c> or <c>NINA MS</c>.</param>
    /// <param name="inDocument">The given name the document has, or null; decides where a glued ending is in doubt.</param>
    public static GivenName Split(string? sent, string? inDocument = null)
    {
        if (sent is null)
        {
            return default;
        }

        if (inDocument is not null && TitleBehind(sent, inDocument) is { } glued)
        {
            return new GivenName(inDocument, glued, null);
        }

        var name = NameIn(sent, inDocument, inDocument is not null, out var title, out var suffix);
        return new GivenName(
            name.Length == sent.Length ? sent : inDocument is not null && name.SequenceEqual(inDocument) ? inDocument : name.ToString(), title, suffix);
    }

    /// <summary>The given name alone.</summary>
    /// <param name="sent">As sent.</param>
    /// <param name="inDocument">The given name the document has.</param>
    /// <param name="hasDocument">Whether a document has one.</param>
    public static ReadOnlySpan<char> NameIn(ReadOnlySpan<char> sent, ReadOnlySpan<char> inDocument, bool hasDocument) =>
        NameIn(sent, inDocument, hasDocument, out _, out _);

    /// <summary>What most bookings have: the title glued to the very name of the document, where nothing of that name can be one; else null.</summary>
    private static string? TitleBehind(string sent, string inDocument)
    {
        if (sent.Length <= inDocument.Length || !IsBare(inDocument) || !sent.StartsWith(inDocument, StringComparison.Ordinal))
        {
            return null;
        }

        return sent.AsSpan(inDocument.Length) switch
        {
            "MR" => "MR",
            "MRS" => "MRS",
            "MS" => "MS",
            "MISS" => "MISS",
            "MSTR" => "MSTR",
            _ => null,
        };
    }

    /// <summary>Whether a name surely has neither blanks around it nor title, suffix or note in it: it ends with a letter that no title ends with.</summary>
    private static bool IsBare(ReadOnlySpan<char> name) =>
        !name.IsEmpty && char.IsAsciiLetterUpper(name[0]) && char.IsAsciiLetterUpper(name[^1]) && !LastLetters.Contains(name[^1])
        && !name.ContainsAny('-', '(');

    private static ReadOnlySpan<char> NameIn(
        ReadOnlySpan<char> sent, ReadOnlySpan<char> inDocument, bool hasDocument, out string? title, out string? suffix)
    {
        if (IsBare(sent))
        {
            title = null;
            suffix = null;
            return sent;
        }

        var rest = WithoutNotes(sent);
        title = null;
        suffix = null;
        for (var round = 0; round < 3; round++)
        {
            if (TakeSuffix(ref rest) is { } found)
            {
                suffix ??= found;
            }
            else if (TakeTitle(ref rest, inDocument, hasDocument) is { } taken)
            {
                title = title is null ? taken : $"{taken} {title}";
            }
            else
            {
                break;
            }
        }

        return rest;
    }

    /// <summary>
    /// Takes JR or SR off a surname: as a word of its own, or glued where the document has the same surname with or without it.
    /// </summary>
    public static (string? Surname, string? Suffix) SplitSurname(string? sent, string? inDocument)
    {
        if (sent is null)
        {
            return default;
        }

        var rest = sent.AsSpan().Trim();
        if (TakeSuffix(ref rest) is { } suffix)
        {
            return (rest.ToString(), suffix);
        }

        if (inDocument is not null && rest.Length > 4 && IsSuffix(rest[^2..]))
        {
            var name = rest[..^2];
            var document = inDocument.AsSpan();
            if (document.Equals(rest, StringComparison.OrdinalIgnoreCase) || document.Equals(name, StringComparison.OrdinalIgnoreCase)
                || (document.Length == name.Length + 3 && document.StartsWith(name, StringComparison.OrdinalIgnoreCase)
                    && IsSuffix(document[^2..])))
            {
                return (name.ToString(), rest[^2..].ToString().ToUpperInvariant());
            }
        }

        return (sent, null);
    }

    /// <summary>Without remarks in brackets, such as (ADT) or (INF/SOPHY/20SEP12), and without a name-field number, such as -1SMITH.</summary>
    private static ReadOnlySpan<char> WithoutNotes(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        var bracket = text.IndexOf('(');
        if (bracket > 0 && text[^1] == ')')
        {
            text = text[..bracket].TrimEnd();
        }

        var hyphen = text.LastIndexOf('-');
        return hyphen > 0 && hyphen + 1 < text.Length && char.IsAsciiDigit(text[hyphen + 1]) ? text[..hyphen].TrimEnd() : text;
    }

    private static string? TakeSuffix(ref ReadOnlySpan<char> rest)
    {
        if (rest.Length < 4 || rest[^3] != ' ' || !IsSuffix(rest[^2..]))
        {
            return null;
        }

        var suffix = rest[^2..].ToString().ToUpperInvariant();
        rest = rest[..^3].TrimEnd();
        return suffix;
    }

    private static bool IsSuffix(ReadOnlySpan<char> text) =>
        text.Equals("JR", StringComparison.OrdinalIgnoreCase) || text.Equals("SR", StringComparison.OrdinalIgnoreCase);

    private static string? TakeTitle(ref ReadOnlySpan<char> rest, ReadOnlySpan<char> inDocument, bool hasDocument)
    {
        var last = rest.IsEmpty ? '\0' : char.ToUpperInvariant(rest[^1]);
        if (!LastLetters.Contains(last))
        {
            return null;
        }

        foreach (var title in Titles)
        {
            if (title[^1] != last || !rest.EndsWith(title, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            var name = rest[..^title.Length];
            var isWord = name.TrimEnd().Length < name.Length || name.EndsWith(".");
            name = name.TrimEnd(" .");
            if (name.IsEmpty || (!isWord && !IsGluedTitle(rest, name, title, inDocument, hasDocument)))
            {
                return null;
            }

            rest = name;
            return title;
        }

        return null;
    }

    private static bool IsGluedTitle(ReadOnlySpan<char> whole, ReadOnlySpan<char> name, string title, ReadOnlySpan<char> inDocument, bool hasDocument)
    {
        var isCommon = title is "MR" or "MRS" or "MS" or "MISS" or "MSTR";
        if (hasDocument && !inDocument.Equals(whole, StringComparison.OrdinalIgnoreCase))
        {
            // The document has more, or other, names: what it does not go on with after the name is a title.
            return !inDocument.StartsWith(whole, StringComparison.OrdinalIgnoreCase);
        }

        if (name.Length < 2 || (!isCommon && (hasDocument || name.Length < 3)))
        {
            return false;
        }

        // ALEXANDR, BADR, KHIDR and the like.
        if (title == "DR" && (name.EndsWith("AN", StringComparison.OrdinalIgnoreCase) || "AEIY".Contains(char.ToUpperInvariant(name[^1]))))
        {
            return false;
        }

        foreach (var known in GluedNames)
        {
            if (whole.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A given name taken apart.</summary>
/// <param name="Name">The name without title.</param>
/// <param name="Title">The title, such as <c>MR</c>; null if there is none.</param>
/// <param name="Suffix"><c>JR</c> or <c>SR</c>; null if there is none.</param>
internal readonly record struct GivenName(string? Name, string? Title, string? Suffix);
