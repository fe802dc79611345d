using System.Collections.Immutable;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>Draws when each list of a day comes, and what is wrong with it.</summary>
internal static class Deliveries
{
    private const double WholeAfterTruncation = 2 / 3.0;

    /// <summary>Deliveries in order of time. Lists of flights in <paramref name="sound"/> come whole and in time.</summary>
    /// <param name="options">Shares of broken data.</param>
    /// <param name="schedule">The flights.</param>
    /// <param name="sound">Keys of flights that must not be spoilt, for a case is planted on them.</param>
    /// <param name="silence">An airport whose node is cut off for a while.</param>
    public static ImmutableArray<ListDelivery> Draw(
        WorldOptions options, ImmutableArray<ScheduledFlight> schedule, IReadOnlySet<string> sound, Silence silence)
    {
        var deliveries = new List<ListDelivery>(schedule.Length);
        foreach (ScheduledFlight flight in schedule)
        {
            Seeded seeded = new Seeded(options.Seed).Fork("delivery").Fork(flight.Key.ToString());
            AddFlight(deliveries, options, flight, seeded, sound.Contains(flight.Key.ToString()));
        }

        for (int i = 0; i < deliveries.Count; i++) deliveries[i] = HeldBack(deliveries[i], silence);
        deliveries.Sort(static (left, right) =>
        {
            int byTime = left.At.CompareTo(right.At);
            return byTime != 0 ? byTime : string.CompareOrdinal(left.Flight.Key.ToString(), right.Flight.Key.ToString());
        });
        return [.. deliveries];
    }

    private static void AddFlight(List<ListDelivery> deliveries, WorldOptions options, ScheduledFlight flight, Seeded seeded, bool sound)
    {
        DateTimeOffset due = InTime(flight, seeded);
        DateTimeOffset at = due < options.Start ? options.Start.AddSeconds(seeded.Below(120)) : due;
        ListDelivery whole = new(flight, at, ListFault.Unspecified) { Prepared = due };
        double kind = seeded.Unit();
        if (sound)
        {
            deliveries.Add(whole);
            return;
        }

        if (kind < options.MissingShare) return;
        kind -= options.MissingShare;
        if (kind < options.LateShare)
        {
            DateTimeOffset late = flight.Departure.AddMinutes(seeded.Between(5, 90));
            deliveries.Add(new ListDelivery(flight, late, ListFault.Late) { Prepared = late });
            return;
        }

        kind -= options.LateShare;
        if (kind < options.TruncatedShare)
        {
            deliveries.Add(whole with { Fault = ListFault.Truncated });
            if (seeded.Chance(WholeAfterTruncation)) deliveries.Add(whole with { At = at.AddMinutes(seeded.Between(6, 20)) });
            return;
        }

        kind -= options.TruncatedShare;
        deliveries.Add(whole);
        if (kind < options.DuplicateShare)
            deliveries.Add(whole with { At = at.AddMinutes(seeded.Between(1, 30)), Fault = ListFault.Duplicate });
    }

    // Typed lists come with the bookings, hours before; document data come when check-in closes.
    private static DateTimeOffset InTime(ScheduledFlight flight, Seeded seeded) => flight.Form == ListForm.TypedList
        ? flight.Departure.AddMinutes(-seeded.Between(150, 330))
        : flight.Departure.AddMinutes(-seeded.Between(35, 95));

    private static ListDelivery HeldBack(ListDelivery delivery, Silence silence) =>
        delivery.PostedBy == silence.Airport && delivery.At >= silence.From && delivery.At < silence.Until
            ? delivery with
            {
                At = silence.Defer(delivery.PostedBy, delivery.At),
                Fault = delivery.Fault == ListFault.Unspecified ? ListFault.HeldBack : delivery.Fault,
            }
            : delivery;
}

/// <summary>A time during which an airport's node is not heard.</summary>
/// <param name="Airport">IATA code.</param>
/// <param name="From">When the link goes, UTC.</param>
/// <param name="Until">When it comes back, UTC: what waited is posted then, in order.</param>
public sealed record Silence(string Airport, DateTimeOffset From, DateTimeOffset Until)
{
    /// <summary>When something is posted that an airport has ready at a time, UTC: what waited keeps its order.</summary>
    public DateTimeOffset Defer(string airport, DateTimeOffset at) =>
        airport == Airport && at >= From && at < Until ? Until.AddSeconds((at - From).TotalMinutes) : at;
}
