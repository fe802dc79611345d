using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Passengers;
using Orleans.Concurrency;

namespace Aircop.Grains.Network;

/// <inheritdoc cref="ILinkDeskGrain"/>
[Reentrant]
internal sealed class LinkDeskGrain(IGrainFactory grains, IdentityKeys identities) : Grain, ILinkDeskGrain
{
    /// <inheritdoc/>
    public async Task<ImmutableArray<LinkCount>> GetCounts(string person)
    {
        if (await grains.GetGrain<IFlightGrain>(this.GetPrimaryKeyString()).GetFlight() is not { } flight) return [];
        if (flight.People.FirstOrDefault(one => one.Key == person)?.Person is not { } asked) return [];
        var party = asked.Locator.Length == 0 ? [asked] : flight.People.Select(one => one.Person).Where(one => one.Locator == asked.Locator);
        var links = BookingLinks.Of(asked, party, identities);
        (LinkKind Kind, string? Link)[] all =
        [
            (LinkKind.Phone, links.Phone), (LinkKind.Mail, links.Mail), (LinkKind.Card, links.Card), (LinkKind.Payer, links.Payer), (LinkKind.Agency, BookingLinks.Agency(asked, identities)),
        ];
        return [.. await Task.WhenAll(all.Where(one => one.Link is not null).Select(async one => LinkCounts.Of(one.Kind, await grains.GetGrain<ILinkGrain>(one.Link!).GetShared())))];
    }
}
