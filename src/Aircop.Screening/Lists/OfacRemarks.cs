using System.Globalization;
using Aircop.Screening.Births;

namespace Aircop.Screening.Lists;

/// <summary>Takes apart the remarks of OFAC's lists, where births, nationalities, sexes and documents stand between semicolons.</summary>
internal static class OfacRemarks
{
    private static readonly string[] DocumentKinds =
    [
        "Passport", "National ID No.", "Cedula No.", "Identification Number", "Personal ID Card", "National Foreign ID Number", "Electoral Registry No.",
        "Travel Document Number", "LE Number", "Turkish Identification Number", "Kenyan ID No.", "Tazkira National ID Card", "Residency Number", "SSN", "D.N.I.", "C.U.R.P.",
    ];

    private static readonly string[] DayFormats = ["d MMM yyyy", "dd MMM yyyy"];
    private static readonly string[] MonthFormats = ["MMM yyyy"];

    /// <summary>Reads the remarks into a person.</summary>
    /// <returns>False when a date of birth cannot be read; the rest is there all the same.</returns>
    public static bool Read(string remarks, ListedPerson person)
    {
        bool good = true;
        foreach (string raw in remarks.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            string remark = raw.TrimEnd('.').Trim();
            if (remark.StartsWith("alt. ", StringComparison.Ordinal)) remark = remark[5..];
            if (After(remark, "DOB ") is { } birth)
            {
                if (!TryBirth(birth, out BirthSpan span)) good = false;
                else if (!person.Births.Contains(span)) person.Births.Add(span);
            }
            else if (After(remark, "nationality ") is { } nationality)
            {
                person.Nationality ??= CountryNames.CodeOf(nationality);
            }
            else if (After(remark, "citizen ") is { } citizen)
            {
                person.Nationality ??= CountryNames.CodeOf(citizen);
            }
            else if (After(remark, "Gender ") is { } sex)
            {
                person.Sex = ListFields.ReadSex(sex);
            }
            else
            {
                ReadDocument(remark, person);
            }
        }

        return good;
    }

    private static void ReadDocument(string remark, ListedPerson person)
    {
        foreach (string kind in DocumentKinds)
        {
            if (After(remark, kind + " ") is not { } rest) continue;
            int open = rest.IndexOf('(', StringComparison.Ordinal);
            int close = rest.IndexOf(')', StringComparison.Ordinal);
            string number = (open < 0 ? rest : rest[..open]).Trim();
            if (number.IndexOf(" issued", StringComparison.Ordinal) is > 0 and var issued) number = number[..issued];
            if (number.IndexOf(" expires", StringComparison.Ordinal) is > 0 and var expires) number = number[..expires];
            string? issuer = open >= 0 && close > open ? CountryNames.CodeOf(rest[(open + 1)..close]) : null;
            var document = new ListedDocument(number, issuer);
            if (number.Length > 0 && !person.Documents.Contains(document)) person.Documents.Add(document);
            return;
        }
    }

    private static string? After(string text, string start) => text.StartsWith(start, StringComparison.Ordinal) ? text[start.Length..].Trim() : null;

    private static bool TryBirth(string text, out BirthSpan birth)
    {
        bool approximate = text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase);
        if (approximate) text = text[6..].Trim();
        int to = text.IndexOf(" to ", StringComparison.Ordinal);
        string[] span = to > 0 ? [text[..to], text[(to + 4)..]] : text.Split('-', StringSplitOptions.TrimEntries);
        if (span.Length == 2 && TryOne(span[0], out BirthSpan first) && TryOne(span[1], out BirthSpan last) && last.LastYear >= first.FirstYear)
        {
            birth = new BirthSpan(first.FirstYear, last.LastYear, 0, 0, approximate);
            return true;
        }

        if (!TryOne(text, out birth)) return false;
        birth = birth with { Approximate = approximate };
        return true;
    }

    private static bool TryOne(string text, out BirthSpan birth)
    {
        text = text.Trim();
        if (text.StartsWith("circa ", StringComparison.OrdinalIgnoreCase)) text = text[6..];
        if (DateOnly.TryParseExact(text, DayFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day))
        {
            birth = BirthSpan.Of(day);
            return birth.FirstYear >= BirthSpan.EarliestYear;
        }

        if (DateOnly.TryParseExact(text, MonthFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly month))
        {
            birth = new BirthSpan((short)month.Year, (short)month.Year, (byte)month.Month, 0);
            return birth.FirstYear >= BirthSpan.EarliestYear;
        }

        return BirthSpan.TryParse(text, out birth) && birth.IsKnown;
    }
}
