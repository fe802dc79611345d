using System.Globalization;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Dates of bookings: DDMMYY in segments, DDMMMYY (<c>12JUL64</c>) in services, each also with four digits of the year.</summary>
internal static class PnrDates
{
    /// <summary>Characters of the shortest form of a day in services.</summary>
    public const int ShortestDay = 7;

    /// <summary>A date (DDMMYY) and a time (HHMM or HHMMSS, the seconds are left out); midnight where no time can be read.</summary>
    /// <param name="day">The date.</param>
    /// <param name="clock">The time; may be empty.</param>
    /// <param name="time">Date and time.</param>
    /// <param name="hasTime">Whether a time of day was read.</param>
    /// <returns>Full, Empty or Unreadable.</returns>
    public static DayForm ReadTime(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, out DateTime time, out bool hasTime)
    {
        day = ValueText.Trim(day);
        clock = ValueText.Trim(clock);
        if (TryReadPlain(day, clock, out time))
        {
            hasTime = !clock.IsEmpty;
            return DayForm.Full;
        }

        return ReadOtherTime(day, clock, out time, out hasTime);
    }

    /// <summary>A birth date (DDMMMYY): the latest such year that is not after the reference day.</summary>
    public static DayForm ReadBirth(ReadOnlySpan<char> text, DateOnly reference, out DateOnly date, out int year) =>
        ReadDay(text, reference, isBirth: true, out date, out year);

    /// <summary>A date of expiry (DDMMMYY), within -20 to +79 years of the reference day.</summary>
    public static DayForm ReadExpiry(ReadOnlySpan<char> text, DateOnly reference, out DateOnly date) =>
        ReadDay(text, reference, isBirth: false, out date, out _);

    /// <summary>Reads a birth date in the form DDMMMYY, see <see cref="ReadBirth"/>; false when it is in another or names no day.</summary>
    public static bool TryReadBirth(ReadOnlySpan<byte> text, DateOnly reference, out DateOnly date) =>
        TryReadPlain(text, reference, isBirth: true, out date);

    /// <summary>Reads a date of expiry in the form DDMMMYY, see <see cref="ReadExpiry"/>; false when it is in another or names no day.</summary>
    public static bool TryReadExpiry(ReadOnlySpan<byte> text, DateOnly reference, out DateOnly date) =>
        TryReadPlain(text, reference, isBirth: false, out date);

    /// <summary>Whether a text has the form of a date of services, whatever day it names.</summary>
    public static bool IsDay(ReadOnlySpan<char> text) => TryReadShort(text, out _, out _, out _) || IsOtherDay(text);

    /// <summary>The date part of a time in segments: DDMMYY where its century reads back, else DDMMYYYY.</summary>
    public static string WriteDay(DateTime time) =>
        time.ToString(time.Year is >= 1950 and < 2050 ? "ddMMyy" : "ddMMyyyy", CultureInfo.InvariantCulture);

    /// <summary>The time of day, HHMM.</summary>
    public static string WriteClock(DateTime time) => time.ToString("HHmm", CultureInfo.InvariantCulture);

    /// <summary>A birth or issue date as services have it: DDMMMYY where it reads back as the same day, else DDMMMYYYY.</summary>
    public static string WriteBirth(DateOnly date, DateOnly reference)
    {
        var text = Write(date, "ddMMMyy");
        return ReadBirth(text, reference, out var read, out _) == DayForm.Full && read == date ? text : Write(date, "ddMMMyyyy");
    }

    /// <summary>A birth date of which only the year is known: day 00 of January.</summary>
    public static string WriteBirthYear(int year) => "00JAN" + year.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A date of expiry as services have it.</summary>
    public static string WriteExpiry(DateOnly date, DateOnly reference)
    {
        var text = Write(date, "ddMMMyy");
        return ReadExpiry(text, reference, out var read) == DayForm.Full && read == date ? text : Write(date, "ddMMMyyyy");
    }

    private static string Write(DateOnly date, string format) => date.ToString(format, CultureInfo.InvariantCulture).ToUpperInvariant();

    /// <summary>Reads what nearly all are: DDMMYY of this century, alone or with HHMM before midnight.</summary>
    public static bool TryReadPlain(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, out DateTime time)
    {
        time = default;
        if (day.Length != 6 || clock.Length is not (0 or 4))
        {
            return false;
        }

        var (days, months, years) = (Pair(day, 0), Pair(day, 2), Pair(day, 4));
        var (hours, minutes) = clock.IsEmpty ? (0, 0) : (Pair(clock, 0), Pair(clock, 2));
        if (days < 1 || months is < 1 or > 12 || years is < 0 or >= 50 || hours is < 0 or > 23 || minutes is < 0 or > 59
            || days > DateTime.DaysInMonth(2000 + years, months))
        {
            return false;
        }

        time = new DateTime(2000 + years, months, days, hours, minutes, 0);
        return true;
    }

    /// <summary>The number of two digits; negative when they are none.</summary>
    private static int Pair(ReadOnlySpan<byte> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }

    private static int Pair(ReadOnlySpan<char> text, int at)
    {
        var (tens, ones) = (text[at] - '0', text[at + 1] - '0');
        return (uint)tens <= 9 && (uint)ones <= 9 ? (tens * 10) + ones : -1;
    }

    private static bool TryReadPlain(ReadOnlySpan<byte> text, DateOnly reference, bool isBirth, out DateOnly date)
    {
        date = default;
        if (text.Length != ShortestDay)
        {
            return false;
        }

        var (years, month, day) = (Pair(text, 5), MonthOf((char)text[2], (char)text[3], (char)text[4]), Pair(text, 0));
        return month > 0 && years >= 0 && day >= 0
            && EdifactDates.ReadDay(years, month, day, reference, isBirth, out date, out _) == DayForm.Full;
    }

    private static bool Read(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, out DateTime time, out bool hasTime)
    {
        time = default;
        hasTime = !clock.IsEmpty && EdifactDates.ReadTime(day, clock, out time) == DayForm.Full;
        return hasTime || EdifactDates.ReadTime(day, default, out time) == DayForm.Full;
    }

    private static DayForm ReadOtherTime(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, out DateTime time, out bool hasTime)
    {
        hasTime = false;
        time = default;
        if (day.IsEmpty)
        {
            return DayForm.Empty;
        }

        if (day.Length is not (6 or 8))
        {
            return DayForm.Unreadable;
        }

        Span<byte> turned = stackalloc byte[8];
        turned = turned[..day.Length];
        day[4..].CopyTo(turned);
        day[2..4].CopyTo(turned[^4..]);
        day[..2].CopyTo(turned[^2..]);

        // Some systems write the envelope's order, year first, here too.
        return Read(turned, clock, out time, out hasTime) || Read(day, clock, out time, out hasTime) ? DayForm.Full : DayForm.Unreadable;
    }

    private static DayForm ReadDay(ReadOnlySpan<char> text, DateOnly reference, bool isBirth, out DateOnly date, out int year) =>
        TryReadShort(text, out var years, out var month, out var day)
            ? EdifactDates.ReadDay(years, month, day, reference, isBirth, out date, out year)
            : ReadOtherDay(text, reference, isBirth, out date, out year);

    private static DayForm ReadOtherDay(ReadOnlySpan<char> text, DateOnly reference, bool isBirth, out DateOnly date, out int year)
    {
        Span<byte> digits = stackalloc byte[8];
        date = default;
        year = 0;
        text = text.Trim();
        return text.IsEmpty ? DayForm.Empty
            : !TryTurn(text, ref digits) ? DayForm.Unreadable
            : isBirth ? EdifactDates.ReadBirth(digits, reference, out date, out year)
            : EdifactDates.ReadExpiry(digits, reference, out date, out year);
    }

    private static bool IsOtherDay(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.IsEmpty || !char.IsAsciiDigit(text[0]))
        {
            return false;
        }

        Span<byte> digits = stackalloc byte[8];
        return TryTurn(text, ref digits);
    }

    /// <summary>Reads DDMMMYY, whatever day it names.</summary>
    private static bool TryReadShort(ReadOnlySpan<char> text, out int years, out int month, out int day)
    {
        (years, month, day) = (-1, 0, -1);
        if (text.Length == ShortestDay)
        {
            (years, month, day) = (Pair(text, 5), MonthOf(text[2], text[3], text[4]), Pair(text, 0));
        }

        return month > 0 && years >= 0 && day >= 0;
    }

    /// <summary>Turns DDMMMYY into YYMMDD, and DDMMMYYYY into CCYYMMDD.</summary>
    private static bool TryTurn(ReadOnlySpan<char> text, ref Span<byte> digits)
    {
        if (text.Length is not (7 or 9))
        {
            return false;
        }

        var month = MonthOf(text[2], text[3], text[4]);
        if (month == 0)
        {
            return false;
        }

        digits = digits[..(text.Length - 1)];
        var year = text[5..];
        for (var i = 0; i < year.Length; i++)
        {
            digits[i] = (byte)year[i];
        }

        digits[^4] = (byte)('0' + (month / 10));
        digits[^3] = (byte)('0' + (month % 10));
        digits[^2] = (byte)text[0];
        digits[^1] = (byte)text[1];
        return text[..2].IndexOfAnyExceptInRange('0', '9') < 0 && year.IndexOfAnyExceptInRange('0', '9') < 0;
    }

    /// <summary>Number of a month from its three letters; 0 if it is none.</summary>
    private static int MonthOf(char first, char second, char third)
    {
        // Without the bit that tells small letters from capitals.
        const int Capitals = 0xDF_DF_DF;
        if (first > 'z' || second > 'z' || third > 'z')
        {
            return 0;
        }

        return (((first << 16) | (second << 8) | third) & Capitals) switch
        {
            ('J' << 16) | ('A' << 8) | 'N' => 1,
            ('F' << 16) | ('E' << 8) | 'B' => 2,
            ('M' << 16) | ('A' << 8) | 'R' => 3,
            ('A' << 16) | ('P' << 8) | 'R' => 4,
            ('M' << 16) | ('A' << 8) | 'Y' => 5,
            ('J' << 16) | ('U' << 8) | 'N' => 6,
            ('J' << 16) | ('U' << 8) | 'L' => 7,
            ('A' << 16) | ('U' << 8) | 'G' => 8,
            ('S' << 16) | ('E' << 8) | 'P' => 9,
            ('O' << 16) | ('C' << 8) | 'T' => 10,
            ('N' << 16) | ('O' << 8) | 'V' => 11,
            ('D' << 16) | ('E' << 8) | 'C' => 12,
            _ => 0,
        };
    }
}
