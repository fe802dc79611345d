using System.Collections.Immutable;
using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>
/// Bounds what a link keeps, so that no rule can lose a hit by it. Rules count the different travellers, or bookings, among those of some
/// destination, with or without return, and so on, some of them leaving out the subject's own family name. Of bookings alike in all these
/// (a class) the oldest are let go only while newer ones with <see cref="Enough"/> different travellers and as many different bookings
/// remain even without the commonest family name: whatever a rule counts, it reaches its number among those that remain, and in every
/// window in which those let go would have counted. Bookings of flights that have not landed are all kept.
/// </summary>
internal static class LinkBound
{
    /// <summary>More than the most that a rule of the pack may be set to ask for (100; a test keeps watch).</summary>
    public const int Enough = 128;

    /// <summary>Bookings up to which nothing is looked at.</summary>
    public const int Few = 256;

    /// <summary>Lets go of bookings that are too old for any window, and of those that no rule needs.</summary>
    /// <param name="link">The link; changed in place.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static void Trim(LinkState link, DateTimeOffset now)
    {
        if (link.Flights.Sum(flight => flight.Bookings.Length) <= Few) return;
        var oldest = now.AddDays(-LinkWindow.KeptDays);
        var classes = new Dictionary<(string To, bool? OneWay, bool? First, bool? Minor), Class>();
        var gone = new HashSet<LinkBooking>(ReferenceEqualityComparer.Instance);
        var earlier = link.Earlier.ToBuilder();
        foreach (var (flight, booking) in link.Flights.SelectMany(flight => flight.Bookings.Select(booking => (flight, booking))).OrderByDescending(each => each.booking.MadeAt))
        {
            var alike = (booking.To, booking.OneWay, booking.FirstJourney, booking.MinorAlone);
            if (!classes.TryGetValue(alike, out var kept)) classes.Add(alike, kept = new Class());
            if (LinkWindow.IsOpen(flight, now) || (booking.MadeAt >= oldest && !kept.HasEnough))
            {
                kept.Add(booking);
                continue;
            }

            gone.Add(booking);
            if (booking.MadeAt is { } made) earlier[Day(made)] = earlier.GetValueOrDefault(Day(made)) + 1;
        }

        if (gone.Count == 0) return;
        foreach (var day in earlier.Keys.Where(day => day < Day(oldest)).ToArray()) earlier.Remove(day);
        link.Earlier = earlier.ToImmutable();
        link.Flights = [.. link.Flights.Select(flight => flight with { Bookings = flight.Bookings.RemoveAll(gone.Contains) })];
    }

    private static DateOnly Day(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    // Different travellers, and different bookings, all told and by family name.
    private sealed class Class
    {
        private readonly Count _travellers = new();
        private readonly Count _bookings = new();

        public bool HasEnough => _travellers.WithoutCommonest >= Enough && _bookings.WithoutCommonest >= Enough;

        public void Add(LinkBooking booking)
        {
            _travellers.Add(booking.Traveller, booking.Family);
            if (booking.Locator.Length > 0) _bookings.Add(booking.Locator, booking.Family);
        }
    }

    // A booking of two family names counts under the first one met: for others that is one too few at most, never one too many.
    private sealed class Count
    {
        private readonly Dictionary<string, string> _families = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _byFamily = new(StringComparer.Ordinal);
        private int _commonest;
        private int _all;

        public int WithoutCommonest => _all - _commonest;

        public void Add(string value, string family)
        {
            if (!_families.TryAdd(value, family)) return;
            _all++;
            var count = _byFamily[family] = _byFamily.GetValueOrDefault(family) + 1;
            _commonest = Math.Max(_commonest, count);
        }
    }
}
