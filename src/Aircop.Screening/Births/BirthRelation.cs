namespace Aircop.Screening.Births;

/// <summary>What two dates of birth say of each other, roughly from the surest down.</summary>
public enum BirthRelation : byte
{
    /// <summary>A side knows nothing.</summary>
    Missing = 0,

    /// <summary>The same day.</summary>
    SameDay,

    /// <summary>The same day with day and month written the other way round.</summary>
    Swapped,

    /// <summary>Day and month agree, the year is one off.</summary>
    YearSlip,

    /// <summary>One digit of the day or the month differs, or two of the date's digits changed places.</summary>
    DaySlip,

    /// <summary>The years agree and a side knows no day, or has 1 January, which stands for an unknown day.</summary>
    SameYear,

    /// <summary>The list says about, or names some years, and the year fits.</summary>
    FitsSpan,

    /// <summary>The year is one or two off and a side knows no day.</summary>
    NearYear,

    /// <summary>The same year and another day.</summary>
    OtherDay,

    /// <summary>One to three years apart.</summary>
    YearsApart,

    /// <summary>Four to eight years apart.</summary>
    FarApart,

    /// <summary>More than eight years apart.</summary>
    Contradicts,
}

/// <summary>Compares dates of birth.</summary>
internal static class BirthComparison
{
    /// <summary>Years apart that still count as some years.</summary>
    private const int Near = 3;

    /// <summary>Years apart behind which the dates plainly contradict.</summary>
    private const int Far = 8;

    /// <summary>Compares the date of a traveller with that of a list.</summary>
    public static BirthRelation Compare(in BirthSpan ours, in BirthSpan theirs)
    {
        if (!ours.IsKnown || !theirs.IsKnown) return BirthRelation.Missing;
        int gap = Gap(in ours, in theirs);
        bool spans = theirs.Approximate || ours.Approximate || theirs.FirstYear != theirs.LastYear || ours.FirstYear != ours.LastYear;
        if (spans) return gap == 0 ? BirthRelation.FitsSpan : OfGap(theirs.Approximate || ours.Approximate ? Math.Max(1, gap - 2) : gap, vague: true);
        if (!ours.IsDay || !theirs.IsDay || IsPlaceholder(in ours) || IsPlaceholder(in theirs))
        {
            if (gap == 0 && ours.Day == theirs.Day && ours.Month == theirs.Month && ours.IsDay) return BirthRelation.SameDay;
            if (gap > 0) return OfGap(gap, vague: true);
            bool otherMonth = ours.Month != 0 && theirs.Month != 0 && ours.Month != theirs.Month && !(ours.IsDay && theirs.IsDay);
            return otherMonth ? BirthRelation.OtherDay : BirthRelation.SameYear;
        }

        bool sameDay = ours.Day == theirs.Day && ours.Month == theirs.Month;
        if (gap == 0) return sameDay ? BirthRelation.SameDay : OfSameYear(in ours, in theirs);
        if (sameDay && (gap == 1 || IsDigitSlip(ours.FirstYear, theirs.FirstYear))) return BirthRelation.YearSlip;
        return OfGap(gap, vague: false);
    }

    // Both 1 January is a placeholder on both sides and no more than the same year.
    private static bool IsPlaceholder(in BirthSpan birth) => birth is { Month: 1, Day: 1 };

    private static BirthRelation OfSameYear(in BirthSpan ours, in BirthSpan theirs)
    {
        if (ours.Day == theirs.Month && ours.Month == theirs.Day) return BirthRelation.Swapped;
        if (ours.Month == theirs.Month && (Math.Abs(ours.Day - theirs.Day) == 1 || IsDigitSlip(ours.Day, theirs.Day))) return BirthRelation.DaySlip;
        return ours.Day == theirs.Day && Math.Abs(ours.Month - theirs.Month) == 1 ? BirthRelation.DaySlip : BirthRelation.OtherDay;
    }

    // One digit typed wrong, or two neighbours swapped.
    private static bool IsDigitSlip(int left, int right)
    {
        int different = 0;
        (int a, int b) = (left, right);
        for (int place = 0; place < 4; place++)
        {
            if (a % 10 != b % 10) different++;
            a /= 10;
            b /= 10;
        }

        return different == 1 || (different == 2 && left % 10 == right / 10 % 10 && right % 10 == left / 10 % 10);
    }

    private static int Gap(in BirthSpan ours, in BirthSpan theirs) =>
        ours.LastYear < theirs.FirstYear ? theirs.FirstYear - ours.LastYear
        : theirs.LastYear < ours.FirstYear ? ours.FirstYear - theirs.LastYear
        : 0;

    private static BirthRelation OfGap(int gap, bool vague) => gap switch
    {
        <= 2 when vague => BirthRelation.NearYear,
        <= Near => BirthRelation.YearsApart,
        <= Far => BirthRelation.FarApart,
        _ => BirthRelation.Contradicts,
    };
}
