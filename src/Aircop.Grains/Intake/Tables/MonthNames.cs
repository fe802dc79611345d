namespace Aircop.Grains.Intake.Tables;

/// <summary>Names of months in English, French, Spanish and Portuguese, whole or cut short.</summary>
internal static class MonthNames
{
    private static readonly string[][] Names =
    [
        ["january", "janvier", "enero", "janeiro"], ["february", "fevrier", "febrero", "fevereiro"], ["march", "mars", "marzo", "marco"],
        ["april", "avril", "abril"], ["may", "mai", "mayo", "maio"], ["june", "juin", "junio", "junho"], ["july", "juillet", "julio", "julho"],
        ["august", "aout", "agosto"], ["september", "septembre", "septiembre", "setembro"], ["october", "octobre", "octubre", "outubro"],
        ["november", "novembre", "noviembre", "novembro"], ["december", "decembre", "diciembre", "dezembro"],
    ];

    /// <summary>Finds the month, 1 to 12; false when the word begins no month's name, or those of two.</summary>
    public static bool TryFind(string word, out int month)
    {
        var folded = Folded.Word(word);
        month = 0;
        if (folded.Length < 3) return false;
        for (var i = 0; i < Names.Length; i++)
        {
            if (!Array.Exists(Names[i], name => name.StartsWith(folded, StringComparison.Ordinal))) continue;
            if (month != 0) return false;
            month = i + 1;
        }

        return month != 0;
    }
}
