namespace Aircop.Grains.Targeting;

/// <summary>Ages of people.</summary>
internal static class Ages
{
    /// <summary>Age in full years on a day.</summary>
    /// <param name="birth">Day of birth.</param>
    /// <param name="day">The day.</param>
    public static int On(DateOnly birth, DateOnly day)
    {
        var years = day.Year - birth.Year;
        return birth.AddYears(years) > day ? years - 1 : years;
    }
}
