using System.Collections.Immutable;
using Aircop.Contracts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using Microsoft.Extensions.Logging;

namespace Aircop.Grains.Flights;

/// <summary>Asks what officers have decided of travellers and lookouts on other flights.</summary>
/// <param name="grains">The other grains.</param>
/// <param name="identities">Keys of travellers.</param>
/// <param name="logger">Hears of what could not be asked.</param>
public sealed class ClearedPairs(IGrainFactory grains, IdentityKeys identities, ILogger<ClearedPairs> logger)
{
    /// <summary>Keyed hash of what identifies a person.</summary>
    internal string ContentOf(ManifestPerson person) => identities.ContentOf(person);

    /// <summary>What was decided of a person. When that cannot be asked, nothing was: a hit too many is seen by an officer, one too few is not.</summary>
    internal async Task<(PersonEntry Entry, DecidedPerson Decided)> Of(PersonEntry entry)
    {
        var content = identities.ContentOf(entry.Person);
        if (identities.Of(entry.Person) is not { } passenger) return (entry, new DecidedPerson(content, []));
        try
        {
            return (entry, new DecidedPerson(content, await grains.GetGrain<IPassengerGrain>(passenger).GetCleared()));
        }
        catch (Exception exception)
        {
            logger.LogWarning(exception, "Decisions on a traveller of earlier flights could not be asked for; the hit is raised");
            return (entry, new DecidedPerson(content, []));
        }
    }
}

/// <summary>What was decided of a person.</summary>
/// <param name="Content">Keyed hash of what identifies the person, as it was when this was asked.</param>
/// <param name="Pairs">Lookouts that the person was told from.</param>
internal sealed record DecidedPerson(string Content, ImmutableArray<ClearedPair> Pairs);

/// <summary>What is known of decisions on the people of a flight while it is screened.</summary>
internal sealed class DecidedElsewhere
{
    private readonly Dictionary<PersonEntry, DecidedPerson> _people = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, DecidedPerson> _byKey = new(StringComparer.Ordinal);

    /// <summary>Whether the person, as it stands now, has been asked for.</summary>
    public bool Knows(PersonEntry entry) => _people.ContainsKey(entry);

    /// <summary>Takes answers.</summary>
    public void Note(IEnumerable<(PersonEntry Entry, DecidedPerson Decided)> answers)
    {
        foreach (var (entry, decided) in answers) (_people[entry], _byKey[entry.Key]) = (decided, decided);
    }

    /// <summary>The decision that holds for a hit; null when there is none, or either side says something else since.</summary>
    public ClearedPair? Find(Hit hit)
    {
        if (!_byKey.TryGetValue(hit.Person, out var person)) return null;
        foreach (var pair in person.Pairs)
            if (pair.List == hit.List && pair.Entry == hit.Entry && pair.PersonContent == person.Content && pair.EntryContent == hit.EntryContent) return pair;
        return null;
    }

    /// <summary>Why a hit that was decided on this flight is open again; null when the decision holds.</summary>
    /// <param name="cleared">Decisions that the flight keeps.</param>
    /// <param name="again">The hit as it was found now.</param>
    public Phrase? Reopens(List<ClearedHit> cleared, Hit again)
    {
        if (cleared.Find(one => one.Hit == again.Id) is not { Pair: { TakenBack: false } pair }) return null;
        if (pair.EntryContent.Length > 0 && pair.EntryContent != again.EntryContent) return Phrase.Of("hit.because.reopenedEntry", ("list", again.List));
        return _byKey.TryGetValue(again.Person, out var person) && pair.PersonContent != person.Content ? Phrase.Of("hit.because.reopenedPerson") : null;
    }
}
