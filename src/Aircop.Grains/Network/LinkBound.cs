using System.Collections.Immutable;
using Aircop.Contracts.Network;

namespace Aircop.Grains.Network;

/// <summary>
/// Bounds what a link keeps, so that no rule can lose a hit by it. Rules count the different travellers, or bookings, among those of some
/// destination, with or without return, and so on, some of them leaving out the subject's own family name and agency, and what was bought at once
/// with the subject's. Of bookings alike in all these (a class) the oldest are let go only while newer ones with <see cref="Enough"/> different
/// travellers and as many different bookings remain even without the commonest family name, the commonest agency and those of any two hours: whatever a
/// rule counts, it reaches its number among those that remain, and in every window in which those let go would have counted. Bookings of flights
/// that have not landed are all kept.
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

    // Different travellers, and different bookings, all told, by family name and by agency.
    private sealed class Class
    {
        private readonly Count _travellers = new();
        private readonly Count _bookings = new();

        public bool HasEnough => _travellers.WithoutCommonest >= Enough && _bookings.WithoutCommonest >= Enough;

        public void Add(LinkBooking booking)
        {
            _travellers.Add(booking.Traveller, booking);
            if (booking.Locator.Length > 0) _bookings.Add(booking.Locator, booking);
        }
    }

    // What is met under two family names or agencies counts under the first: for others that is one too few at most, never one too many.
    private sealed class Count
    {
        private readonly HashSet<string> _met = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _byFamily = new(StringComparer.Ordinal);
        private readonly Dictionary<string, int> _byAgency = new(StringComparer.Ordinal);
        private readonly Queue<DateTimeOffset> _near = new();
        private int _commonestFamily;
        private int _commonestAgency;
        private int _mostAtOnce;

        public int WithoutCommonest => _met.Count - _commonestFamily - _commonestAgency - _mostAtOnce;

        public void Add(string value, LinkBooking booking)
        {
            if (!_met.Add(value)) return;
            _commonestFamily = Math.Max(_commonestFamily, One(_byFamily, booking.Family));
            if (booking.Agency.Length > 0) _commonestAgency = Math.Max(_commonestAgency, One(_byAgency, booking.Agency));
            if (booking.MadeAt is { } made) Near(made);
        }

        // Bookings come the newest first; what was bought at once with one of them lies within an hour before and after it.
        private void Near(DateTimeOffset made)
        {
            _near.Enqueue(made);
            while (_near.Peek() - made > 2 * SharedRows.OnePurchase) _near.Dequeue();
            _mostAtOnce = Math.Max(_mostAtOnce, _near.Count);
        }

        private static int One(Dictionary<string, int> counts, string of) => counts[of] = counts.GetValueOrDefault(of) + 1;
    }
}
