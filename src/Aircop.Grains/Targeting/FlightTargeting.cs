using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Screening;
using Aircop.Screening.Evidence;
using Aircop.Targeting;
using Severity = Aircop.Contracts.Severity;

namespace Aircop.Grains.Targeting;

/// <summary>
/// Targets people of a flight: the known by screening, the unknown by rules. Pure: the same snapshot, flight and people give
/// the same hits. A hit is a lead; nothing here decides.
/// </summary>
internal static class FlightTargeting
{
    /// <summary>Finds the hits of lookouts and rules on people of a flight.</summary>
    /// <param name="snapshot">Lists and rules in force.</param>
    /// <param name="places">Airports.</param>
    /// <param name="flight">The flight with everybody on it.</param>
    /// <param name="who">Keys of the people to target: those who came or of whom something else is said.</param>
    /// <param name="memories">What the network remembers of people, by key within the flight.</param>
    /// <param name="received">When their list was received, UTC.</param>
    /// <param name="contentOf">Keyed hash of what an entry says, by list and id.</param>
    /// <returns>The hits, their life not yet set; none for a flight whose legs are not known.</returns>
    public static List<Hit> Target(
        TargetingSnapshot snapshot, IPlaces places, FlightState flight, IReadOnlySet<string> who, IReadOnlyDictionary<string, PersonMemory> memories,
        DateTimeOffset received, Func<string, string, string> contentOf)
    {
        var hits = new List<Hit>();
        if (flight.Legs.Length == 0 || who.Count == 0) return hits;
        Screen(snapshot.Lookouts, flight.People.Where(entry => who.Contains(entry.Key)), contentOf, hits);
        hits.AddRange(ByRules(snapshot, places, flight, who, memories, received));
        return hits;
    }

    /// <summary>
    /// Finds the hits of rules on people of a flight. Of a person whom the network has not been asked of yet, the rules that need no more
    /// than the lists are asked.
    /// </summary>
    /// <inheritdoc cref="Target"/>
    public static List<Hit> ByRules(
        TargetingSnapshot snapshot, IPlaces places, FlightState flight, IReadOnlySet<string> who, IReadOnlyDictionary<string, PersonMemory> memories,
        DateTimeOffset received)
    {
        var hits = new List<Hit>();
        if (flight.Legs.Length == 0 || who.Count == 0) return hits;
        var facts = FactsOfPerson.Flight(flight.Legs, places, received);
        var parties = Parties(flight.People);
        foreach (var entry in flight.People)
        {
            if (!who.Contains(entry.Key)) continue;
            var party = parties.GetValueOrDefault(entry.Person.Locator) ?? [entry.Person];
            var record = FactsOfPerson.Of(entry.Person, party, facts, places, flight.Legs[^1].Arrival);
            var result = memories.TryGetValue(entry.Key, out var memory)
                ? TargetingEngine.Evaluate(snapshot.Rules, memory.Complete(record))
                : TargetingEngine.Evaluate(snapshot.RulesOfLists, record);
            if (result.IsHit) hits.Add(OfRules(entry, result));
            foreach (var fault in result.Faults) snapshot.Faults.Report(fault);
        }

        return hits;
    }

    /// <summary>Puts a person beside the one entry of a snapshot in words; null when the two do not agree enough.</summary>
    /// <param name="lookout">A snapshot of the entry alone.</param>
    /// <param name="person">The person.</param>
    public static MatchEvidence? Compare(WatchlistSnapshot lookout, ManifestPerson person)
    {
        var found = new List<ScreeningHit>();
        return Screener.Screen(lookout, Subject(person), found) == 0 ? null : found[0].Details;
    }

    /// <summary>Finds the hits of lookouts on people.</summary>
    /// <param name="lookouts">The lookouts.</param>
    /// <param name="people">The people.</param>
    /// <param name="contentOf">Keyed hash of what an entry says, by list and id.</param>
    /// <param name="hits">Hits are added here, their life not yet set.</param>
    public static void Screen(WatchlistSnapshot lookouts, IEnumerable<PersonEntry> people, Func<string, string, string> contentOf, List<Hit> hits)
    {
        if (lookouts.Count == 0) return;
        var screened = new List<ScreeningHit>();
        foreach (var entry in people)
        {
            screened.Clear();
            Screener.Screen(lookouts, Subject(entry.Person), screened);
            foreach (var hit in screened) hits.Add(OfLookout(entry, hit) with { EntryContent = contentOf(hit.Entry.List, hit.Entry.Id) });
        }
    }

    /// <summary>Seat of a person, or the position in the list.</summary>
    public static string PlaceOf(ManifestPerson person) =>
        person.Seat.Length > 0 ? person.Seat : string.Create(CultureInfo.InvariantCulture, $"#{person.Position}");

    private static Dictionary<string, List<ManifestPerson>> Parties(List<PersonEntry> people)
    {
        var parties = new Dictionary<string, List<ManifestPerson>>(StringComparer.Ordinal);
        foreach (var entry in people)
        {
            var locator = entry.Person.Locator;
            if (locator.Length == 0 || !entry.IsPresent) continue;
            if (!parties.TryGetValue(locator, out var party)) parties.Add(locator, party = []);
            party.Add(entry.Person);
        }

        return parties;
    }

    private static ScreeningSubject Subject(ManifestPerson person) => new()
    {
        Surname = person.Surname,
        GivenName = person.Given,
        SecondGivenName = person.Second.Length > 0 ? person.Second : null,
        BirthDate = person.Birth,
        BirthYear = person.BirthYear,
        Nationality = person.Nationalities.IsDefaultOrEmpty ? null : person.Nationalities[0],
        Sex = person.Sex switch
        {
            "F" => Sex.Female,
            "M" => Sex.Male,
            _ => Sex.Unspecified,
        },
        Documents = person.Documents.IsEmpty
            ? default
            : [.. person.Documents.Select(d => new SubjectDocument(d.Number, d.Issuer.Length > 0 ? d.Issuer : null))],
    };

    private static Hit OfLookout(PersonEntry entry, ScreeningHit found)
    {
        var byDocument = found.Tier == MatchTier.Document;
        var protective = found.Entry.Category == LookoutCategory.MissingPerson;
        var code = protective ? "hit.protect" : byDocument ? "hit.document" : "hit.name";
        var severity = found.Strength switch
        {
            MatchStrength.Exact or MatchStrength.Strong => Severity.Act,
            MatchStrength.Possible => Severity.Look,
            _ => Severity.Ordinary,
        };
        return new Hit
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{entry.Key}.{found.Entry.List}.{found.Entry.Id}"),
            Person = entry.Key,
            Kind = byDocument ? HitKind.LookoutDocument : HitKind.LookoutPerson,
            Severity = severity,
            Rank = byDocument ? 1000 : 900 - (100 * (int)found.Strength) + (int)(found.Score * 90),
            Headline = Phrase.Of(code, ("category", found.Entry.Category.ToString()), ("strength", found.Strength.ToString())),
            Reasons = [.. found.Evidence.OrderBy(part => part.Side).Select(part => OfEvidence(found.Entry.List, part))],
            Place = PlaceOf(entry.Person),
            Protective = protective,
            List = found.Entry.List,
            Entry = found.Entry.Id,
        };
    }

    private static HitReason OfEvidence(string list, EvidencePart part) => new()
    {
        Side = (ReasonSide)part.Side,
        Source = list,
        Text = Phrase.Of($"evidence.{Camel(part.Field.ToString())}.{Camel(part.Relation.ToString())}"),
    };

    private static Hit OfRules(PersonEntry entry, TargetingResult result) => new()
    {
        Id = entry.Key + ".rules",
        Person = entry.Key,
        Kind = HitKind.Rule,
        Severity = (Severity)result.Severity,
        Rank = result.Rank,
        Headline = Phrase.Of("hit.rules", ("threat", result.Threat.ToString()), ("families", result.Families.ToString(CultureInfo.InvariantCulture))),
        Reasons = [.. result.For.Select(OfGround), .. result.Against.Select(OfGround), .. result.NotSeen.Select(OfGround)],
        Place = PlaceOf(entry.Person),
        Protective = result.Threat == Threat.TraffickingInPersons,
    };

    private static HitReason OfGround(Ground ground)
    {
        var args = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var argument in ground.Args) args[argument.Name] = argument.Value;
        return new HitReason
        {
            Side = (ReasonSide)ground.Side,
            Source = ground.RuleId,
            Text = new Phrase { Code = ground.TextCode, Args = args.ToImmutable() },
        };
    }

    private static string Camel(string name) => char.ToLowerInvariant(name[0]) + name[1..];
}
