using Aircop.Contracts.Lookouts;
using Aircop.World.Demo;
using Aircop.World.Traffic;

namespace Aircop.ClientWeb.Demo;

/// <summary>The synthetic days of a demo, one after the other: each its own flights, people and cases.</summary>
public sealed class DemoDays(DemoOptions options, DemoTime time)
{
    /// <summary>How long after its midnight a day still has something to be played: late lists, controls after landing.</summary>
    public static readonly TimeSpan Length = TimeSpan.FromHours(48);

    // Far more than a day brings: at 60 times its speed a minute without a hit would be a long one.
    private const int Couriers = 26;
    private const int RipOns = 6;
    private const int StolenDocuments = 14;
    private const int WantedPersons = 10;
    private const int MissingPersons = 4;

    private readonly Lock _lock = new();
    private readonly Dictionary<int, DemoDay> _days = [];

    /// <summary>Number of the day at a time in the field, from 0.</summary>
    public int NumberAt(DateTimeOffset field) => Math.Max(0, (field - time.Begin.Start).Days);

    /// <summary>The day with a number. Days that are over are forgotten.</summary>
    public DemoDay Get(int number)
    {
        lock (_lock)
        {
            if (_days.TryGetValue(number, out var day)) return day;
            day = DemoDay.Make(new WorldOptions
            {
                Seed = unchecked(options.Seed + (ulong)number),
                Start = time.Begin.Start.AddDays(number),
                Flights = options.Flights,
                Couriers = Couriers,
                RipOns = RipOns,
                StolenDocuments = StolenDocuments,
                WantedPersons = WantedPersons,
                MissingPersons = MissingPersons,

                // They are on the passenger lists. Told again at the closing, they would stand before whatever else has changed.
                BagsPushed = false,
            });
            foreach (var old in _days.Keys.Where(n => n < number - 2).ToList()) _days.Remove(old);
            return _days[number] = day;
        }
    }

    /// <summary>An entry of a day's lookout lists under an id of its own, so that a later day does not replace it.</summary>
    public static Lookout Entry(int number, Lookout entry) => number == 0 ? entry : entry with { Id = $"{entry.Id}-{number + 1}" };
}
