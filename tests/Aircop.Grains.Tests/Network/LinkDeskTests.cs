using Aircop.Contracts.Network;
using static Aircop.Grains.Tests.Network.Booked;

namespace Aircop.Grains.Tests.Network;

/// <summary>What officers see of links: how many share something, never what it is or who.</summary>
public sealed class LinkDeskTests
{
    private const string Phone = "+55 11 98137-2465";
    private const string Card = "0123456789abcdef";

    [Fact]
    public async Task The_links_of_a_booking_are_told_in_numbers()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Late with { Phone = Phone, CardToken = Card }), Traveller("COSTA", "AAA111", Late with { Phone = Phone }));
        await scene.Fly("0802", Traveller("ROCHA", "BBB222", Late with { Phone = Phone, Itinerary = ["GRU", "LIS"] }));
        await scene.UntilSettled();

        var counts = await Desk(scene, "0801").GetCounts("p1");

        Assert.Equal([LinkKind.Phone, LinkKind.Card], counts.Select(count => count.Kind));
        var phone = counts[0];
        Assert.Equal((2, 3, 3, 2), (phone.Bookings, phone.Travellers, phone.Families, phone.Flights));
        Assert.Equal("ACC GRU LIS", string.Join(' ', phone.Airports));
        Assert.Equal((Late.CreatedAt, Late.CreatedAt), (phone.From, phone.Until));
        Assert.Equal((1, 1, 0), (counts[1].Bookings, counts[1].Travellers, counts[1].Controls));
    }

    [Fact]
    public async Task Nothing_is_told_of_whom_the_lists_do_not_have_or_tell_no_link_of()
    {
        await using var scene = await Scene.Begin();
        await scene.Fly("0801", Traveller("SILVA", "AAA111", Late));

        Assert.Empty(await Desk(scene, "0801").GetCounts("p1"));
        Assert.Empty(await Desk(scene, "0801").GetCounts("p7"));
        Assert.Empty(await Desk(scene, "0899").GetCounts("p1"));
    }

    private static ILinkDeskGrain Desk(Scene scene, string number) => scene.Grains.GetGrain<ILinkDeskGrain>(Flight(number));
}
