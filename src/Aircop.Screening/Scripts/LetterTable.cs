namespace Aircop.Screening.Scripts;

/// <summary>Spellings of single letters of one block in A to Z, looked up by code.</summary>
internal sealed class LetterTable
{
    private readonly char _first;
    private readonly string?[] _spellings;

    /// <summary>Makes a table.</summary>
    /// <param name="first">First code of the block.</param>
    /// <param name="last">Last code of the block.</param>
    /// <param name="rows">Blank-separated rows such as <c>шШ=SH</c>: letters, equals sign, spelling; nothing behind the sign drops the letter.</param>
    public LetterTable(char first, char last, string rows)
    {
        _first = first;
        _spellings = new string?[last - first + 1];
        foreach (string row in rows.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = row.IndexOf('=', StringComparison.Ordinal);
            foreach (char letter in row.AsSpan(0, sign)) _spellings[letter - first] = row[(sign + 1)..];
        }
    }

    /// <summary>The spelling of a letter; empty for a letter that has none, null for one that is not in the table.</summary>
    public string? Of(char letter)
    {
        int at = letter - _first;
        return at >= 0 && at < _spellings.Length ? _spellings[at] : null;
    }
}
