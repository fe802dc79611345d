using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using Aircop.Grains.Passengers;
using Aircop.Grains.Targeting;
using Aircop.Targeting;

namespace Aircop.Grains.Rules;

/// <summary>One person as the rules were asked, and what they found.</summary>
/// <param name="Entry">The person.</param>
/// <param name="Facts">The facts.</param>
/// <param name="Result">What the rules in force found.</param>
/// <param name="Shadow">What those in shadow found; null when there are none.</param>
/// <param name="IsPicked">Whether the person was picked by chance.</param>
internal sealed record Judgement(PersonEntry Entry, SubjectFacts Facts, TargetingResult Result, TargetingResult? Shadow, bool IsPicked);

/// <summary>
/// What was judged of people of a flight in one go. Asks the rules in shadow beside those in force: what they find goes nowhere else.
/// </summary>
/// <param name="snapshot">Rules that are asked.</param>
/// <param name="identities">The network's secret, by which chance picks.</param>
/// <param name="at">When, UTC.</param>
internal sealed class Judgements(TargetingSnapshot snapshot, IdentityKeys identities, DateTimeOffset at)
{
    private const int SharesAreOf = 100_000;

    private readonly List<Judgement> _people = [];
    private string? _picked;

    /// <summary>Rules that are asked.</summary>
    public TargetingSnapshot Snapshot => snapshot;

    /// <summary>When, UTC.</summary>
    public DateTimeOffset At => at;

    /// <summary>The people.</summary>
    public IReadOnlyList<Judgement> People => _people;

    /// <summary>Adds a person.</summary>
    public void Add(PersonEntry entry, SubjectFacts facts, TargetingResult result)
    {
        TargetingResult? shadow = null;
        if (!snapshot.Shadow.Rules.IsEmpty)
        {
            shadow = TargetingEngine.Evaluate(snapshot.Shadow, facts);
            foreach (var fault in shadow.Faults) snapshot.ShadowFaults.Report(fault);
        }

        _people.Add(new Judgement(entry, facts, result, shadow, _picked == entry.Key));
    }

    /// <summary>
    /// Whether chance picks a person who has no other hit. The same person of the same flight is always picked or never, and who does not have
    /// the secret cannot tell beforehand.
    /// </summary>
    public bool IsPicked(FlightState flight, PersonEntry entry)
    {
        if (!entry.IsPresent || !snapshot.Shares.TryGetValue(flight.Legs[^1].To, out var share) || share == 0) return false;
        if (flight.Hits.Exists(hit => hit.Person == entry.Key && hit is { Kind: not (HitKind.Routine or HitKind.Rule), State: not HitState.Lapsed })) return false;
        var hash = identities.OfShared("sample", string.Create(CultureInfo.InvariantCulture, $"{flight.Carrier}{flight.Number}|{flight.Legs[0].Departure.UtcTicks}|{entry.Key}"));
        if (uint.Parse(hash.AsSpan(0, 8), NumberStyles.HexNumber, CultureInfo.InvariantCulture) % SharesAreOf >= share) return false;
        _picked = entry.Key;
        return true;
    }
}
