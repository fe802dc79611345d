using System.Globalization;
using System.Text.RegularExpressions;
using Aircop.Contracts.Intake;

namespace Aircop.Grains.Intake.Tables;

/// <summary>For what a date stands, which decides the century of a two-digit year.</summary>
internal enum DateUse
{
    /// <summary>Birth: the latest year that is not after the reference day.</summary>
    Birth,

    /// <summary>Expiry: within -20 to +79 years of the reference day.</summary>
    Expiry,

    /// <summary>Flight: this century.</summary>
    Flight,
}

/// <summary>Reads dates as spreadsheets and people write them.</summary>
internal static partial class TableDates
{
    // Never reached: cells are short and no expression goes back far.
    private const int MatchMilliseconds = 1_000;

    private const int Longest = 48;

    // Serial days of spreadsheets that are taken for dates: from 1927-05-18 to 2099-12-31. Shorter numbers are years or nothing.
    private const double FirstSerial = 10_000;

    private const double LastSerial = 73_050;

    private static readonly DateTime SerialEpoch = new(1899, 12, 30);

    /// <summary>Reads a date, with its time where it has one.</summary>
    /// <param name="text">As written.</param>
    /// <param name="order">Which comes first where both can be the day.</param>
    /// <param name="use">For what it stands.</param>
    /// <param name="reference">Day against which two-digit years are completed.</param>
    /// <param name="value">The date; midnight where it has no time.</param>
    /// <param name="hasTime">Whether it has one.</param>
    public static bool TryRead(string text, DateOrder order, DateUse use, DateOnly reference, out DateTime value, out bool hasTime)
    {
        hasTime = false;
        value = default;
        if (text.Length is 0 or > Longest) return false;
        if (Numbers(text) is { } numbers)
        {
            var (year, month, day) = numbers.Sorted(order);
            return TryMake(Century(year, numbers.YearDigits, month, day, use, reference), month, day, numbers.Time, out value, out hasTime);
        }

        if (Named().Match(text) is { Success: true } named && MonthNames.TryFind(named.Groups["month"].Value, out var namedMonth))
        {
            var (day, year, digits) = (Int(named.Groups["day"]), Int(named.Groups["year"]), named.Groups["year"].Length);
            return TryMake(Century(year, digits, namedMonth, day, use, reference), namedMonth, day, named.Groups["time"].Value, out value, out hasTime);
        }

        return Digits().IsMatch(text) ? TryDigits(text, use, reference, out value, out hasTime) : TrySerial(text, out value, out hasTime);
    }

    /// <summary>Reads a time of day: 14:30, 14:30:00, 14h30, 1430, 2:30 PM, or the fraction of a day that spreadsheets have.</summary>
    public static bool TryClock(string text, out TimeSpan clock)
    {
        clock = default;
        if (Clock().Match(text.Trim()) is not { Success: true } match)
        {
            if (!double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var part) || part is < 0 or >= 1 || !text.Contains('0', StringComparison.Ordinal)) return false;
            clock = TimeSpan.FromMinutes(Math.Round(part * 24 * 60));
            return true;
        }

        var hours = Int(match.Groups["h"]);
        if (match.Groups["half"] is { Success: true, Value: var half }) hours = (hours % 12) + (half is "p" or "P" ? 12 : 0);
        if (hours > 23) return false;
        clock = new TimeSpan(hours, Int(match.Groups["m"]), 0);
        return true;
    }

    /// <summary>Which orders a date written with numbers can have: (day first, month first). Both false where it is no such date.</summary>
    public static (bool DayFirst, bool MonthFirst) Orders(string text) =>
        text.Length <= Longest && Numbers(text) is { IsYearFirst: false } numbers
            ? (numbers.B is >= 1 and <= 12 && numbers.A is >= 1 and <= 31, numbers.A is >= 1 and <= 12 && numbers.B is >= 1 and <= 31)
            : (false, false);

    private static Triple? Numbers(string text)
    {
        var match = Numeric().Match(text);
        if (!match.Success) return null;
        var (a, b, c) = (match.Groups["a"], match.Groups["b"], match.Groups["c"]);
        var isYearFirst = a.Length == 4;
        if ((isYearFirst && c.Length > 2) || (!isYearFirst && (a.Length > 2 || c.Length == 3))) return null;
        return new Triple(Int(a), Int(b), Int(c), isYearFirst, isYearFirst ? 4 : c.Length, match.Groups["time"].Value);
    }

    private static bool TryDigits(string text, DateUse use, DateOnly reference, out DateTime value, out bool hasTime)
    {
        var first = text.Length == 8 ? 4 : 2;
        var (a, b, c) = (Int(text.AsSpan(0, first)), Int(text.AsSpan(first, 2)), Int(text.AsSpan(first + 2, 2)));
        if (TryMake(Century(a, first, b, c, use, reference), b, c, "", out value, out hasTime)) return true;
        var (day, month, year) = (Int(text.AsSpan(0, 2)), Int(text.AsSpan(2, 2)), Int(text.AsSpan(4)));
        return TryMake(Century(year, text.Length - 4, month, day, use, reference), month, day, "", out value, out hasTime);
    }

    private static bool TrySerial(string text, out DateTime value, out bool hasTime)
    {
        value = default;
        hasTime = false;
        if (!Serial().IsMatch(text) || !double.TryParse(text.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days)) return false;
        if (days is < FirstSerial or > LastSerial) return false;
        value = SerialEpoch.AddMinutes(Math.Round(days * 24 * 60));
        hasTime = days > Math.Floor(days);
        return true;
    }

    private static int Century(int year, int digits, int month, int day, DateUse use, DateOnly reference)
    {
        if (digits > 2) return year;
        var full = (reference.Year / 100 * 100) + year;
        return use switch
        {
            DateUse.Birth => full > reference.Year || (full == reference.Year && (month * 100) + day > (reference.Month * 100) + reference.Day) ? full - 100 : full,
            DateUse.Expiry => full - reference.Year > 79 ? full - 100 : full - reference.Year < -20 ? full + 100 : full,
            _ => 2000 + year,
        };
    }

    private static bool TryMake(int year, int month, int day, string time, out DateTime value, out bool hasTime)
    {
        hasTime = TryClock(time, out var clock);
        var isDate = year is >= 1800 and <= 2199 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) && (hasTime || time.Length == 0);
        value = isDate ? new DateTime(year, month, day) + clock : default;
        return isDate;
    }

    private static int Int(Group group) => Int(group.ValueSpan);

    private static int Int(ReadOnlySpan<char> digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<a>[0-9]{1,4})\s*[-/. ]\s*(?<b>[0-9]{1,2})\s*[-/. ]\s*(?<c>[0-9]{2,4})(?:[T,\s]+(?<time>\S.*))?$", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex Numeric();

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?:er|º|\.)?[-/. ]*(?:de )?\s*(?<month>\p{L}{3,12})\.?[-/., ]*(?:de )?\s*(?<year>[0-9]{4}|[0-9]{2})(?:[T,\s]+(?<time>[0-9].*))?$", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, MatchMilliseconds)]
    private static partial Regex Named();

    [GeneratedRegex("^(?:[0-9]{6}|[0-9]{8})$", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Digits();

    [GeneratedRegex(@"^[0-9]{5}(?:[.,][0-9]+)?$", RegexOptions.None, MatchMilliseconds)]
    private static partial Regex Serial();

    [GeneratedRegex(@"^(?<h>[0-9]{1,2})\s*[:hH.]?\s*(?<m>[0-5][0-9])(?::[0-5][0-9](?:\.[0-9]+)?)?\s*(?:(?<half>[aApP])\.?[mM]\.?)?\s*Z?$", RegexOptions.ExplicitCapture, MatchMilliseconds)]
    private static partial Regex Clock();

    private readonly record struct Triple(int A, int B, int C, bool IsYearFirst, int YearDigits, string Time)
    {
        public (int Year, int Month, int Day) Sorted(DateOrder order)
        {
            if (IsYearFirst) return (A, B, C);
            return B > 12 || (order == DateOrder.MonthFirst && A <= 12) ? (C, A, B) : (C, B, A);
        }
    }
}
