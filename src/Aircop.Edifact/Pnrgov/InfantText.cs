namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads an infant's name and birth: <c>BELT/SOPHY 20SEP12</c>, <c>SURNAME/GIVEN/10AUG11</c>.</summary>
internal static class InfantText
{
    /// <summary>Takes the text apart; what is absent is null.</summary>
    public static (string? Surname, string? Given, string? Birth) Read(ReadOnlySpan<char> text)
    {
        var rest = text.Trim(" /.");
        string? birth = null;
        var last = rest.LastIndexOfAny('/', ' ');
        if (PnrDates.IsDay(rest[(last + 1)..]))
        {
            birth = rest[(last + 1)..].ToString();
            rest = last < 0 ? default : rest[..last].TrimEnd(" /");
        }

        var slash = rest.IndexOf('/');
        var surname = slash < 0 ? rest : rest[..slash].Trim();
        var given = slash < 0 ? default : rest[(slash + 1)..].Trim(" /");
        if (given.IndexOf('/') is > 0 and var end)
        {
            given = given[..end].TrimEnd();
        }

        return (surname.IsEmpty ? null : surname.ToString(), given.IsEmpty ? null : given.ToString(), birth);
    }

    /// <summary>The infant a name field names in brackets, such as <c>ISABELLE MRS(INF/SOPHY/20SEP12)</c>, as INFT would; null if none.</summary>
    public static string? InNameField(string given, string? surname)
    {
        var at = given.Contains('(', StringComparison.Ordinal) ? given.IndexOf("(INF", StringComparison.OrdinalIgnoreCase) : -1;
        if (at < 0)
        {
            return null;
        }

        var end = given.IndexOf(')', at);
        var text = given.AsSpan(at + 4, (end < 0 ? given.Length : end) - at - 4).Trim(" /");
        var slash = text.IndexOf('/');
        var ownSurname = slash > 0 && text[(slash + 1)..].IndexOf('/') >= 0;
        return text.IsEmpty ? null : ownSurname ? text.ToString() : $"{surname}/{text}";
    }
}
