using System.Globalization;

namespace Aircop.Screening.Births;

/// <summary>When somebody was born, as far as a list or a document says: a day, a month, a year, some years, or about a year.</summary>
/// <param name="FirstYear">First year it may have been; 0 when nothing is known.</param>
/// <param name="LastYear">Last year it may have been.</param>
/// <param name="Month">Month, 1 to 12; 0 when not known.</param>
/// <param name="Day">Day, 1 to 31; 0 when not known.</param>
/// <param name="Approximate">True when the list says about.</param>
public readonly record struct BirthSpan(short FirstYear, short LastYear, byte Month, byte Day, bool Approximate = false)
{
    /// <summary>First year that is taken for a year of birth.</summary>
    public const int EarliestYear = 1850;

    /// <summary>Last year that is taken for a year of birth.</summary>
    public const int LatestYear = 2099;

    /// <summary>True when at least a year is known.</summary>
    public bool IsKnown => FirstYear != 0;

    /// <summary>True when the day is known.</summary>
    public bool IsDay => Day != 0;

    /// <summary>A day.</summary>
    public static BirthSpan Of(DateOnly day) => new((short)day.Year, (short)day.Year, (byte)day.Month, (byte)day.Day);

    /// <summary>A year; nothing known for a year outside <see cref="EarliestYear"/> to <see cref="LatestYear"/>.</summary>
    public static BirthSpan Of(int? year) => year is >= EarliestYear and <= LatestYear ? new((short)year, (short)year, 0, 0) : default;

    /// <summary>The day where one is given, else the year, else nothing.</summary>
    public static BirthSpan Of(DateOnly? day, int? year) => day is { } known ? Of(known) : Of(year);

    /// <summary>Reads <c>1965-03-09</c>, <c>1965-03</c>, <c>1965</c>, <c>1954/1956</c> or <c>~1960</c>; digits of a day may be one.</summary>
    /// <param name="text">The date; blanks around it are left out.</param>
    /// <param name="birth">The date, unknown for an empty text; of a day or month that cannot be, the year.</param>
    /// <returns>False for what is no date, a day that does not exist, or a year that cannot be.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out BirthSpan birth)
    {
        birth = default;
        text = text.Trim();
        if (text.IsEmpty) return true;
        bool approximate = text[0] is '~' or '±';
        if (approximate) text = text[1..].Trim();
        int slash = text.IndexOf('/');
        if (slash > 0)
        {
            if (!TryYear(text[..slash], out short first) || !TryYear(text[(slash + 1)..], out short last) || last < first) return false;
            birth = new BirthSpan(first, last, 0, 0, approximate);
            return true;
        }

        Span<Range> ranges = stackalloc Range[4];
        int count = text.Split(ranges, '-');
        if (count > 3 || !TryYear(text[ranges[0]], out short year)) return false;
        birth = Of(year);
        (byte month, byte day) = (0, 0);
        if (count > 1 && (!TryNumber(text[ranges[1]], 12, out month) || (month == 0 && count == 2))) return false;
        if (count > 2 && (!TryNumber(text[ranges[2]], 31, out day) || (month == 0 && day != 0))) return false;
        if (day > 0 && day > DateTime.DaysInMonth(year, month)) return false;
        birth = new BirthSpan(year, year, month, day, approximate);
        return true;
    }

    private static bool TryYear(ReadOnlySpan<char> text, out short year)
    {
        text = text.Trim();
        if (text.IndexOf('-') is > 0 and var dash) text = text[..dash];
        return short.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && year is >= EarliestYear and <= LatestYear;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, int most, out byte number) =>
        byte.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number <= most;
}
