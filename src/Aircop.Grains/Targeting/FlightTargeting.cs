using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using Aircop.Grains.Rules;
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
    /// <param name="context">What they are targeted with.</param>
    /// <param name="flight">The flight with everybody on it.</param>
    /// <param name="who">Keys of the people to target: those who came or of whom something else is said.</param>
    /// <param name="received">When their list was received, UTC.</param>
    /// <returns>The hits, their life not yet set; none for a flight whose legs are not known.</returns>
    public static List<Hit> Target(TargetingContext context, FlightState flight, IReadOnlySet<string> who, DateTimeOffset received)
    {
        var hits = new List<Hit>();
        if (flight.Legs.Length == 0 || who.Count == 0) return hits;
        var screened = new Dictionary<string, ImmutableArray<ScreeningHit>>(StringComparer.Ordinal);
        Screen(context.Snapshot.Lookouts, flight.People.Where(entry => who.Contains(entry.Key)), context.ContentOf, hits, screened);
        hits.AddRange(ByRules(context, flight, who, received, screened: screened));
        return hits;
    }

    /// <summary>
    /// Finds the hits of rules on people of a flight. Of a person whom the network has not been asked of yet, the rules that need no more
    /// than the lists are asked.
    /// </summary>
    /// <param name="context">What they are targeted with.</param>
    /// <param name="flight">The flight with everybody on it.</param>
    /// <param name="who">Keys of the people.</param>
    /// <param name="received">When their list was received, UTC.</param>
    /// <param name="judged">Takes what was judged of those whom the network has been asked of, and says who is picked by chance; null when nobody keeps it.</param>
    /// <param name="screened">What screening found, by the key of the person, those of whom it found nothing left out; null when they are to be screened.</param>
    public static List<Hit> ByRules(
        TargetingContext context, FlightState flight, IReadOnlySet<string> who, DateTimeOffset received, Judgements? judged = null,
        IReadOnlyDictionary<string, ImmutableArray<ScreeningHit>>? screened = null)
    {
        var hits = new List<Hit>();
        if (flight.Legs.Length == 0 || who.Count == 0) return hits;
        var snapshot = context.Snapshot;
        var facts = new FactsOfPerson(
            flight.Legs, flight.People.Where(static entry => entry.IsPresent).Select(static entry => entry.Person), context.Places, context.Identities, received);
        var found = new List<ScreeningHit>();
        foreach (var entry in flight.People)
        {
            if (!who.Contains(entry.Key)) continue;
            var record = facts.Of(entry.Person, entry.Changes, Lookouts(context, flight, entry, screened, found));
            var isAsked = context.Memories.TryGetValue(entry.Key, out var memory);
            if (isAsked) record = memory!.Complete(record);
            var result = TargetingEngine.Evaluate(isAsked ? snapshot.Rules : snapshot.RulesOfLists, record);
            if (result.IsHit && !SaysWhatLookoutsSay(snapshot.Rules, result)) hits.Add(OfRules(entry, result));
            else if (isAsked && !result.IsHit && judged?.IsPicked(flight, entry) == true) hits.Add(ByChance(entry));
            foreach (var fault in result.Faults) snapshot.Faults.Report(fault);
            if (isAsked) judged?.Add(entry, record, result);
            snapshot.Judged?.Invoke(entry.Person, result);
        }

        return hits;
    }

    // What a unit keeps for itself must not show in a ground that everybody sees.
    private static OnLookouts Lookouts(TargetingContext context, FlightState flight, PersonEntry entry, IReadOnlyDictionary<string, ImmutableArray<ScreeningHit>>? screened, List<ScreeningHit> found)
    {
        var reported = flight.Hits.Exists(hit => hit.Kind == HitKind.InterpolDocument && hit.Person == entry.Key && hit.State != HitState.Lapsed);
        if (context.Snapshot.Lookouts.Count == 0) return reported ? OnLookouts.Nothing with { DocumentReportedLost = true } : OnLookouts.NotAsked;
        found.Clear();
        if (screened is null) Screener.Screen(context.Snapshot.Lookouts, Subject(entry.Person), found);
        else if (screened.TryGetValue(entry.Key, out var known)) found.AddRange(known);
        found.RemoveAll(hit => !context.IsShared(hit.Entry.List));
        return OnLookouts.Of(found, reported);
    }

    // The hit of the lookout itself is on the worklist: a second one for the same reason would only be in the way.
    private static bool SaysWhatLookoutsSay(RulePack rules, TargetingResult result) =>
        result.For.All(ground => rules.Find(ground.RuleId) is { } rule && rule.ReadsOnly(OnLookouts.Keys));

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
    /// <param name="screened">Takes what was found, by the key of the person; null when nobody asks for it.</param>
    public static void Screen(
        WatchlistSnapshot lookouts, IEnumerable<PersonEntry> people, Func<string, string, string> contentOf, List<Hit> hits,
        Dictionary<string, ImmutableArray<ScreeningHit>>? screened = null)
    {
        if (lookouts.Count == 0) return;
        var found = new List<ScreeningHit>();
        foreach (var entry in people)
        {
            found.Clear();
            if (Screener.Screen(lookouts, Subject(entry.Person), found) == 0) continue;
            foreach (var hit in found) hits.Add(OfLookout(entry, hit) with { EntryContent = contentOf(hit.Entry.List, hit.Entry.Id) });
            if (screened is not null) screened[entry.Key] = [.. found];
        }
    }

    /// <summary>Seat of a person, or the position in the list.</summary>
    public static string PlaceOf(ManifestPerson person) =>
        person.Seat.Length > 0 ? person.Seat : string.Create(CultureInfo.InvariantCulture, $"#{person.Position}");

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

    // It says nothing of the person, and is never taken for what a rule found.
    private static Hit ByChance(PersonEntry entry) => new()
    {
        Id = entry.Key + ".routine",
        Person = entry.Key,
        Kind = HitKind.Routine,
        Severity = Severity.Ordinary,
        Headline = Phrase.Of("hit.routine"),
        Place = PlaceOf(entry.Person),
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
