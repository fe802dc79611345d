using System.Globalization;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Targeting;

/// <summary>Rows of seats.</summary>
internal static class Seats
{
    /// <summary>The row of a seat such as 31C; null when it has none.</summary>
    public static int? Row(string seat)
    {
        var text = seat.AsSpan().TrimStart();
        var digits = text.IndexOfAnyExceptInRange('0', '9');
        return int.TryParse(digits < 0 ? text : text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row > 0 ? row : null;
    }

    /// <summary>Rows from a person to the nearest of others; null when one side has no seat.</summary>
    public static int? RowsBetween(ManifestPerson person, IEnumerable<ManifestPerson> others)
    {
        if (Row(person.Seat) is not { } own) return null;
        int? nearest = null;
        foreach (var other in others)
            if (Row(other.Seat) is { } row && Math.Abs(row - own) is var rows && (nearest is not { } known || rows < known))
                nearest = rows;
        return nearest;
    }
}
