using System.Collections.Frozen;
using System.Collections.Immutable;
using Aircop.Contracts.Lookouts;
using Aircop.World.Bookings;
using Aircop.World.Cases;
using Aircop.World.Lists;
using Aircop.World.Reference;
using Aircop.World.Traffic;

namespace Aircop.World.Demo;

/// <summary>
/// A day of the synthetic world: flights, lists on their way, lookouts, and the truth about what was planted. The people of a flight
/// are made when asked for, so a day costs little memory. The same options give the same bytes.
/// </summary>
public sealed class SyntheticDay
{
    private const double BytesKeptOfTruncated = 0.6;

    private readonly FrozenDictionary<string, PlantedCase> _caseOfFlight;

    private SyntheticDay(WorldOptions options)
    {
        Options = options;
        var lookouts = new LookoutBook(options);
        (Cases, Flights) = CasePlanter.Plant(options, FlightSchedule.Generate(options), lookouts);
        Lookouts = lookouts.Lists;
        _caseOfFlight = Cases.ToFrozenDictionary(planted => planted.Flight, StringComparer.Ordinal);
        Silence = DrawSilence(options, Flights);
        FrozenSet<string> sound = _caseOfFlight.Keys.ToFrozenSet(StringComparer.Ordinal);
        Deliveries = Demo.Deliveries.Draw(options, Flights, sound, Silence);
        Pushes = Demo.Pushes.Draw(options, Flights, sound, Silence);
    }

    /// <summary>How the day was made.</summary>
    public WorldOptions Options { get; }

    /// <summary>The flights, by departure.</summary>
    public ImmutableArray<ScheduledFlight> Flights { get; }

    /// <summary>The lists on their way, by time.</summary>
    public ImmutableArray<ListDelivery> Deliveries { get; }

    /// <summary>The pushes of bookings on their way, by time.</summary>
    public ImmutableArray<PushDelivery> Pushes { get; }

    /// <summary>Entries of the lookout lists, by name of the list; to be added before the first delivery.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<Lookout>> Lookouts { get; }

    /// <summary>The truth: what was planted and must be found. To be kept from whatever is tested with it.</summary>
    public ImmutableArray<PlantedCase> Cases { get; }

    /// <summary>The airport that is silent for a while.</summary>
    public Silence Silence { get; }

    /// <summary>Makes a day.</summary>
    public static SyntheticDay Make(WorldOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        return new SyntheticDay(options);
    }

    /// <summary>The people of a flight, with what was planted among them.</summary>
    public FlightManifest Manifest(ScheduledFlight flight)
    {
        ArgumentNullException.ThrowIfNull(flight);
        FlightManifest manifest = ManifestGenerator.Generate(Options, flight);
        if (!_caseOfFlight.TryGetValue(flight.Key.ToString(), out PlantedCase? planted)) return manifest;
        return manifest with { People = manifest.People.SetItem(planted.Person.Position - 1, planted.Person) };
    }

    /// <summary>The bytes of a delivery.</summary>
    public byte[] Body(ListDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        byte[] whole = ListWriter.Write(Manifest(delivery.Flight), delivery.Prepared);
        return delivery.Fault == ListFault.Truncated ? whole[..(int)(whole.Length * BytesKeptOfTruncated)] : whole;
    }

    /// <summary>The messages of a push in their order; none when it would tell nothing new. Who was planted has booked last.</summary>
    public ImmutableArray<byte[]> Bodies(PushDelivery delivery)
    {
        ArgumentNullException.ThrowIfNull(delivery);
        string planted = _caseOfFlight.GetValueOrDefault(delivery.Flight.Key.ToString())?.Person.Locator ?? "";
        return delivery.Write(BookingHistory.Make(Options, Manifest(delivery.Flight), PushTimes.Usual, planted)[delivery.Number]);
    }

    // One of the middling airports, so that the gap is seen and the day goes on.
    private static Silence DrawSilence(WorldOptions options, ImmutableArray<ScheduledFlight> flights)
    {
        Seeded seeded = new Seeded(options.Seed).Fork("silence");
        List<string> byTraffic = [.. AircopNetwork.Airports
            .Select(member => member.Airport.Iata)
            .OrderByDescending(iata => flights.Count(flight => flight.PostedBy == iata))
            .ThenBy(iata => iata, StringComparer.Ordinal)];
        string airport = byTraffic[seeded.Between(8, 18)];
        DateTimeOffset from = options.Start.AddMinutes(seeded.Between(6 * 60, 9 * 60));
        return new Silence(airport, from, from.AddMinutes(seeded.Between(100, 180)));
    }
}
