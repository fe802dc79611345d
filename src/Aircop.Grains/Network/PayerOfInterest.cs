using Aircop.Contracts.Flights;
using Aircop.Screening;

namespace Aircop.Grains.Network;

/// <summary>Looks for those who pay for others among the lookouts, each once for all whose booking they paid.</summary>
/// <param name="lookouts">The lookouts in force.</param>
/// <param name="isShared">Whether a list is shared: what a unit keeps for itself must not show in a ground that everybody sees.</param>
internal sealed class PayerOfInterest(WatchlistSnapshot lookouts, Func<string, bool> isShared)
{
    private readonly Dictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly List<ScreeningHit> _found = [];

    /// <summary>
    /// Whether the payer is on a lookout list. A traveller who pays is screened as a traveller, and so the answer is no; null where the payer
    /// is not named, is a company, or has a single name, which names too many.
    /// </summary>
    /// <param name="booking">The booking.</param>
    /// <param name="party">Its travellers.</param>
    public bool? Of(BookingFacts booking, IEnumerable<ManifestPerson> party)
    {
        if (booking.PayerName is { } name && SharedForm.IsOfParty(name, party)) return false;
        return SharedForm.Payer(booking, party) is null ? null : IsListed(booking.PayerName!);
    }

    // A name alone: what agrees too commonly to act on is left out.
    private bool IsListed(string name)
    {
        if (_known.TryGetValue(name, out var known)) return known;
        _found.Clear();
        Screener.Screen(lookouts, new ScreeningSubject { FullName = name }, _found);
        return _known[name] = _found.Exists(hit => isShared(hit.Entry.List) && hit.Strength is MatchStrength.Exact or MatchStrength.Strong or MatchStrength.Possible);
    }
}
