using System.Globalization;

namespace Aircop.Edifact;

/// <summary>What a date component turned out to be.</summary>
internal enum DayForm
{
    Empty,
    Unreadable,
    YearOnly,
    Full,
}

/// <summary>
/// Dates of EDIFACT: digits whose number tells the format (6 = YYMMDD, 8 = CCYYMMDD, 10 = YYMMDDHHMM, 12 = CCYYMMDDHHMM; code list 2379
/// formats 101, 102, 201, 203), since senders name the wrong format more often than they write the wrong digits.
/// </summary>
internal static class EdifactDates
{
    /// <summary>Two-digit years of flights and envelopes: 50 and above is 19xx, below is 20xx (the rule of X.509 UTCTime).</summary>
    private const int Pivot = 50;

    private const int FirstYear = 1880;
    private const int LastYear = 2199;

    /// <summary>Stands for the date of travel where neither the message nor its envelope has a date.</summary>
    private static readonly DateOnly NoDateKnown = new(2030, 12, 31);

    /// <summary>The day against which two-digit years of birth and expiry are completed.</summary>
    public static DateOnly Reference(DateTime? travel, DateTime? prepared, DateOnly? receivedOn)
    {
        if (travel is { } flight)
        {
            return DateOnly.FromDateTime(flight);
        }

        return receivedOn ?? (prepared is { } sent ? DateOnly.FromDateTime(sent) : NoDateKnown);
    }

    /// <summary>A birth date: a two-digit year is the latest that is not after the reference day.</summary>
    public static DayForm ReadBirth(ReadOnlySpan<byte> value, DateOnly reference, out DateOnly date, out int year) =>
        ReadDay(value, reference, isBirth: true, out date, out year);

    /// <summary>A date of expiry: a two-digit year lies within -20 to +79 years of the reference day.</summary>
    public static DayForm ReadExpiry(ReadOnlySpan<byte> value, DateOnly reference, out DateOnly date, out int year) =>
        ReadDay(value, reference, isBirth: false, out date, out year);

    /// <summary>A local date and time; midnight where no time is given. 2400 is midnight of the next day.</summary>
    /// <returns>Full, Empty or Unreadable.</returns>
    public static DayForm ReadTime(ReadOnlySpan<byte> value, out DateTime time) => ReadTime(value, default, out time);

    /// <summary>A local date and time given as two values, date (YYMMDD or CCYYMMDD) and time (HHMM).</summary>
    /// <returns>Full, Empty or Unreadable.</returns>
    public static DayForm ReadTime(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, out DateTime time)
    {
        time = default;
        day = ValueText.Trim(day);
        if (day.IsEmpty)
        {
            return DayForm.Empty;
        }

        var dayLength = day.Length is 8 or 12 or 14 ? 8 : 6;
        if (day.Length is not (6 or 8 or 10 or 12 or 14) || !TryNumber(day[..dayLength], out var digits))
        {
            return DayForm.Unreadable;
        }

        var year = digits / 10_000;
        if (dayLength == 6)
        {
            year += year >= Pivot ? 1900 : 2000;
        }

        if (!TryDate(year, digits / 100 % 100, digits % 100, out var date))
        {
            return DayForm.Unreadable;
        }

        clock = day.Length > dayLength ? day.Slice(dayLength, 4) : ValueText.Trim(clock);
        var minutes = 0;
        if (!clock.IsEmpty)
        {
            if (clock.Length < 4 || !TryNumber(clock[..4], out var hhmm) || hhmm % 100 > 59 || hhmm > 2400)
            {
                return DayForm.Unreadable;
            }

            minutes = (hhmm / 100 * 60) + (hhmm % 100);
        }

        time = new DateTime((date.DayNumber * TimeSpan.TicksPerDay) + (minutes * TimeSpan.TicksPerMinute));
        return DayForm.Full;
    }

    /// <summary>
    /// UNB date and time: YYMMDD or CCYYMMDD and HHMM. Careless senders write DDMMYY, which is taken where the first cannot be, or where
    /// it is nearer to the day of receipt.
    /// </summary>
    public static DateTime? ReadPrepared(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock, DateOnly? receivedOn)
    {
        day = ValueText.Trim(day);
        var straight = ReadOrMidnight(day, clock);
        if (day.Length != 6 || (straight is not null && receivedOn is null))
        {
            return straight;
        }

        Span<byte> turned = [day[4], day[5], day[2], day[3], day[0], day[1]];
        var other = ReadOrMidnight(turned, clock);
        if (straight is null || other is null)
        {
            return straight ?? other;
        }

        var received = receivedOn!.Value.ToDateTime(TimeOnly.MinValue);
        return (straight.Value - received).Duration() <= (other.Value - received).Duration() ? straight : other;
    }

    /// <summary>The shortest form of a birth date that reads back as the same day.</summary>
    public static string WriteBirth(DateOnly date, DateOnly reference, out bool isLong)
    {
        var text = date.ToString("yyMMdd", CultureInfo.InvariantCulture);
        return Shortest(date, text, ReadBirth(ToBytes(text), reference, out var read, out _), read, out isLong);
    }

    /// <summary>The shortest form of a date of expiry that reads back as the same day.</summary>
    public static string WriteExpiry(DateOnly date, DateOnly reference, out bool isLong)
    {
        var text = date.ToString("yyMMdd", CultureInfo.InvariantCulture);
        return Shortest(date, text, ReadExpiry(ToBytes(text), reference, out var read, out _), read, out isLong);
    }

    /// <summary>Date and time in format 201 (YYMMDDHHMM) where its century reads back, else in format 203.</summary>
    public static string WriteTime(DateTime time, out bool isLong)
    {
        isLong = time.Year is < 1900 + Pivot or >= 2000 + Pivot;
        return time.ToString(isLong ? "yyyyMMddHHmm" : "yyMMddHHmm", CultureInfo.InvariantCulture);
    }

    /// <summary>Reads unsigned digits only.</summary>
    public static bool TryNumber(ReadOnlySpan<byte> digits, out int number)
    {
        number = 0;
        if (digits.Length is 0 or > 9)
        {
            return false;
        }

        foreach (var digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'9')
            {
                return false;
            }

            number = (number * 10) + (digit - '0');
        }

        return true;
    }

    private static DateTime? ReadOrMidnight(ReadOnlySpan<byte> day, ReadOnlySpan<byte> clock) =>
        ReadTime(day, clock, out var time) == DayForm.Full || ReadTime(day, default, out time) == DayForm.Full ? time : null;

    private static DayForm ReadDay(ReadOnlySpan<byte> value, DateOnly reference, bool isBirth, out DateOnly date, out int year)
    {
        date = default;
        year = 0;
        value = ValueText.Trim(value);
        if (value.IsEmpty)
        {
            return DayForm.Empty;
        }

        if (value.Length is not (6 or 8) || !TryNumber(value, out var digits))
        {
            return DayForm.Unreadable;
        }

        // All zeros is how some systems write "not known"; it is not the year 2000.
        if (digits == 0)
        {
            return DayForm.Empty;
        }

        var (years, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100);
        if (value.Length == 6)
        {
            return ReadDay(years, month, day, reference, isBirth, out date, out year);
        }

        year = years;
        return FormOf(year, month, day, out date);
    }

    /// <summary>A day whose year has two digits, completed as <see cref="ReadBirth"/> and <see cref="ReadExpiry"/> say.</summary>
    /// <param name="twoDigits">Year, 0 to 99.</param>
    /// <param name="month">Month, 0 to 99.</param>
    /// <param name="day">Day, 0 to 99.</param>
    /// <param name="reference">The reference day.</param>
    /// <param name="isBirth">Whether it is a birth date, not one of expiry.</param>
    /// <param name="date">The day.</param>
    /// <param name="year">The year.</param>
    public static DayForm ReadDay(int twoDigits, int month, int day, DateOnly reference, bool isBirth, out DateOnly date, out int year)
    {
        year = isBirth ? BirthYear(twoDigits, month, day, reference) : ExpiryYear(twoDigits, reference);
        return FormOf(year, month, day, out date);
    }

    private static DayForm FormOf(int year, int month, int day, out DateOnly date)
    {
        if (TryDate(year, month, day, out date))
        {
            return DayForm.Full;
        }

        return year is >= FirstYear and <= LastYear ? DayForm.YearOnly : DayForm.Unreadable;
    }

    private static int BirthYear(int twoDigits, int month, int day, DateOnly reference)
    {
        reference.Deconstruct(out var referenceYear, out var referenceMonth, out var referenceDay);
        var year = (referenceYear / 100 * 100) + twoDigits;
        var isAfter = year > referenceYear
            || (year == referenceYear && (month * 100) + day > (referenceMonth * 100) + referenceDay);
        return isAfter ? year - 100 : year;
    }

    private static int ExpiryYear(int twoDigits, DateOnly reference)
    {
        var referenceYear = reference.Year;
        var year = (referenceYear / 100 * 100) + twoDigits;
        if (year - referenceYear > 79)
        {
            return year - 100;
        }

        return year - referenceYear < -20 ? year + 100 : year;
    }

    private static bool TryDate(int year, int month, int day, out DateOnly date)
    {
        var isDate = year is >= FirstYear and <= LastYear && month is >= 1 and <= 12 && day >= 1
            && day <= DateTime.DaysInMonth(year, month);
        date = isDate ? new DateOnly(year, month, day) : default;
        return isDate;
    }

    private static string Shortest(DateOnly date, string text, DayForm form, DateOnly read, out bool isLong)
    {
        isLong = form != DayForm.Full || read != date;
        return isLong ? date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) : text;
    }

    private static ReadOnlySpan<byte> ToBytes(string digits) => System.Text.Encoding.ASCII.GetBytes(digits);
}
