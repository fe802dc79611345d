using System.Collections.Immutable;
using Aircop.Contracts.Network;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Aircop.Grains.Network;

/// <summary>
/// Which links of the network a flight has told of its people, so that a booking that changed or went leaves those it hung on. A row of the
/// flight, written before new links are told: whatever is told is known here, after a crash too.
/// </summary>
internal sealed class FlightLinksState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Keys of links by the key of the person within the flight.</summary>
    public SortedDictionary<string, ImmutableArray<string>> Links { get; set; } = new(StringComparer.Ordinal);
}

/// <summary>Tells links of the bookings of a flight: one call for each link, with all bookings of the flight that hang on it.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Makes keyed hashes.</param>
/// <param name="services">Has the store.</param>
public sealed class FlightLinks(IGrainFactory grains, IdentityKeys identities, IServiceProvider services)
{
    /// <summary>Links told or asked at a time; bounds what a large flight asks of the store at once.</summary>
    public const int LinksAtATime = 64;

    private const string RowName = "links";

    private readonly IGrainStorage _storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);

    /// <summary>Tells of people who are new, changed or gone. Calls of one flight follow one another.</summary>
    /// <param name="owner">The flight's grain.</param>
    /// <param name="key">Key of the flight.</param>
    /// <param name="flight">The flight, as it is stored.</param>
    /// <param name="people">These people.</param>
    /// <param name="isFirstJourney">Whether it is the first journey on file of a person, by key within the flight; null when not known.</param>
    /// <returns>What those links answered, by their keys, and who else of the flight hangs on one.</returns>
    internal async Task<LinksTold> Tell(GrainId owner, string key, FlightState flight, IReadOnlyCollection<PersonEntry> people, Func<string, bool?> isFirstJourney)
    {
        var rows = new Rows<FlightLinksState>(_storage, owner);
        var known = (await rows.Get(RowName)).Links;
        var parties = new FlightParties(flight);
        var changed = new Dictionary<string, ImmutableArray<string>>(StringComparer.Ordinal);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var (isNew, isLeft) = (false, false);
        foreach (var entry in people)
        {
            ImmutableArray<string> before = known.TryGetValue(entry.Key, out var links) ? links : [];
            ImmutableArray<string> now = FlightParties.IsTraveller(entry) ? [.. BookingLinks.Of(entry.Person, parties.Of(entry.Person), identities).All] : [];
            touched.UnionWith(before);
            touched.UnionWith(now);
            if (before.SequenceEqual(now)) continue;
            changed[entry.Key] = now;
            known[entry.Key] = [.. before.Union(now)];
            isNew |= known[entry.Key].Length > before.Length;
            isLeft |= known[entry.Key].Length > now.Length;
        }

        if (touched.Count == 0) return LinksTold.None;
        if (isNew) await rows.Write(RowName);
        foreach (var (person, links) in changed)
        {
            if (links.IsEmpty) known.Remove(person);
            else known[person] = links;
        }

        var told = await TellEach(key, flight, parties, known, touched, isFirstJourney);
        if (isLeft) await rows.Write(RowName);
        return told;
    }

    private async Task<LinksTold> TellEach(
        string key, FlightState flight, FlightParties parties, SortedDictionary<string, ImmutableArray<string>> known, HashSet<string> touched, Func<string, bool?> isFirstJourney)
    {
        var bookings = touched.ToDictionary(link => link, _ => ImmutableArray.CreateBuilder<LinkBooking>(), StringComparer.Ordinal);
        var people = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in parties.Travellers)
        {
            LinkBooking? booking = null;
            foreach (var link in known.TryGetValue(entry.Key, out var links) ? links : [])
            {
                if (!bookings.TryGetValue(link, out var onLink)) continue;
                onLink.Add(booking ??= LinkBookings.Of(entry, parties.Of(entry.Person), flight, isFirstJourney(entry.Key), identities));
                people.Add(entry.Key);
            }
        }

        var answers = new Dictionary<string, LinkShared>(StringComparer.Ordinal);
        foreach (var some in bookings.Chunk(LinksAtATime))
            foreach (var (link, answer) in await Task.WhenAll(some.Select(async each => (each.Key, await grains.GetGrain<ILinkGrain>(each.Key).Tell(new LinkTold
            {
                Flight = key,
                Version = flight.Version,
                Departure = flight.Legs[0].Departure,
                Arrival = flight.Legs[^1].Arrival,
                Bookings = each.Value.ToImmutable(),
            })))))
                answers[link] = answer;
        return new LinksTold(answers, people);
    }
}

/// <summary>What links answered to a flight.</summary>
/// <param name="Answers">Who shares them, by their keys.</param>
/// <param name="People">Keys of the people of the flight who hang on one.</param>
internal sealed record LinksTold(IReadOnlyDictionary<string, LinkShared> Answers, IReadOnlySet<string> People)
{
    /// <summary>Nothing was to be told.</summary>
    public static LinksTold None { get; } = new(new Dictionary<string, LinkShared>(), new HashSet<string>());
}
