using System.Collections.Immutable;
using Aircop.World.Bookings;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>Draws which flights of a day have their bookings pushed, and when each push comes.</summary>
internal static class Pushes
{
    private const double PartsShare = 0.2;

    /// <summary>Flights with a case are those that officers look at.</summary>
    private const double ShareWithCase = 0.5;

    /// <summary>Seconds after its start within which a day gets what was pushed before it.</summary>
    private const int CatchUpSeconds = 120;

    /// <summary>
    /// The pushes in order of time; those of one flight in theirs. Flights whose list is typed have none, for it tells the bookings.
    /// </summary>
    /// <param name="options">Share of flights.</param>
    /// <param name="schedule">The flights.</param>
    /// <param name="withCase">Keys of flights on which a case is planted.</param>
    /// <param name="silence">An airport whose node is cut off for a while.</param>
    public static ImmutableArray<PushDelivery> Draw(
        WorldOptions options, ImmutableArray<ScheduledFlight> schedule, IReadOnlySet<string> withCase, Silence silence)
    {
        var pushes = new List<PushDelivery>();
        foreach (ScheduledFlight flight in schedule)
        {
            Seeded seeded = new Seeded(options.Seed).Fork("pushes").Fork(flight.Key.ToString());
            double share = withCase.Contains(flight.Key.ToString()) ? Math.Max(ShareWithCase, options.PushShare) : options.PushShare;
            if (flight.Form != ListForm.Paxlst || options.PushShare == 0 || !seeded.Chance(share)) continue;
            PushForm full = seeded.Chance(PartsShare) ? PushForm.Parts : PushForm.Whole;
            int catchUp = seeded.Below(CatchUpSeconds);
            for (int number = 0; number < PushTimes.Usual.Length; number++)
            {
                DateTimeOffset due = flight.Departure - PushTimes.Usual[number];
                DateTimeOffset at = due < options.Start ? options.Start.AddSeconds(catchUp + number) : due.AddSeconds(seeded.Between(10, 240));
                pushes.Add(new PushDelivery(flight, number, FormOf(number, full), silence.Defer(flight.PostedBy, at)));
            }
        }

        return [.. pushes.OrderBy(push => push.At).ThenBy(push => push.Flight.Key.ToString(), StringComparer.Ordinal).ThenBy(push => push.Number)];
    }

    // Some hours before departure only what is new is pushed.
    private static PushForm FormOf(int number, PushForm full) => number == PushTimes.Usual.Length - 2 ? PushForm.News : full;
}
