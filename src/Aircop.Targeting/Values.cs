using System.Globalization;

namespace Aircop.Targeting;

/// <summary>Values of sentences in invariant form.</summary>
internal static class Values
{
    /// <summary>A number rounded down to a whole one.</summary>
    public static GroundArgument Whole(string name, double value) =>
        new(name, Math.Floor(value).ToString("0", CultureInfo.InvariantCulture));

    /// <summary>A number with one place after the point.</summary>
    public static GroundArgument Tenth(string name, double value) => new(name, value.ToString("0.0", CultureInfo.InvariantCulture));
}
