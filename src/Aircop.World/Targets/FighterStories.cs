using System.Globalization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Lookouts;
using Aircop.World.Cases;

namespace Aircop.World.Targets;

/// <summary>Broken travel towards a zone, and the way back from it.</summary>
internal static class FighterStories
{
    /// <summary>A ticket to a place on the way and another one to the gateway, bought apart.</summary>
    public static Story F01(StoryDesk desk)
    {
        (string From, string Via, string To)[] ways = [("LIS", "CMN", "BKO"), ("CDG", "CMN", "NIM"), ("LIS", "CMN", "NIM"), ("DSS", "CMN", "BKO")];
        for (var i = 0; i < StoryDesk.MostTries; i++)
        {
            var (from, via, to) = ways[(desk.Number + i) % ways.Length];
            var first = desk.Some(from, via);
            if (desk.Find(via, to, first.Arrival.AddHours(3), first.Arrival.AddHours(desk.IsEdge ? 46 : 40)) is not { } second) continue;
            var who = desk.Somebody(from, desk.Seeded.Between(19, 35));
            var past = desk.Fly(who, first, Signs.None, oneWay: true).Out;
            return desk.End([desk.Fly(who, second, Cash(desk), oneWay: true).Out], past: [past], needed: Told.Bookings);
        }

        throw new InvalidOperationException($"Story {desk.Kind} {desk.Number}: no two flights of the timetable connect within two days.");
    }

    /// <summary>Arrives in one country and departs from another, with days and no flight between.</summary>
    public static Story F02(StoryDesk desk)
    {
        var who = desk.Somebody("LIS", desk.Seeded.Between(19, 35));
        var first = desk.Some("LIS", "CDG");
        var past = desk.Fly(who, first, Signs.None, oneWay: true).Out;
        var from = desk.Number % 2 == 0 ? "FRA" : "VIE";
        var second = desk.Find(from, "ESB", first.Arrival.AddDays(2), first.Arrival.AddDays(desk.IsEdge ? 10 : 9)) ?? throw new InvalidOperationException("No flight to the gateway within ten days.");
        return desk.End([desk.Fly(who, second, Cash(desk), oneWay: true).Out], past: [past]);
    }

    /// <summary>One way to a gateway, for the first time.</summary>
    public static Story F03(StoryDesk desk)
    {
        var (from, to) = desk.Route(CorridorKind.Gateway);
        var flight = desk.Some(from, to);
        return desk.End([desk.Fly(desk.Somebody(from, desk.Seeded.Between(19, 35)), flight, Cash(desk), oneWay: true).Out]);
    }

    /// <summary>Back after half a year, on a passport that was not there when the journey began.</summary>
    public static Story F04(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var who = desk.Somebody(home, desk.Seeded.Between(19, 35));
        var away = desk.Some(home, gateway, 1, 6);
        var past = desk.Fly(who, away, Signs.None, oneWay: true).Out;
        var home2 = desk.Find(gateway, home, away.Departure.AddDays(182), DateTimeOffset.MaxValue) ?? throw new InvalidOperationException("The period is too short for an absence of half a year.");
        var renewed = desk.Renewed(who, home2.Departure.AddDays(-20));
        return desk.End([desk.Fly(renewed, home2, Cash(desk), oneWay: true).Out], past: [past], needed: Told.Bookings);
    }

    /// <summary>The passport is reported lost soon after a journey to a gateway.</summary>
    public static Story F05(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var who = desk.Somebody(home, desk.Seeded.Between(19, 35));
        var first = desk.Some(home, gateway, 50, 90);
        var past = desk.Fly(who, first, Signs.None, (5, 12)).Out;
        desk.List(LookoutBook.StolenDocuments, new Lookout
        {
            Id = "", Category = LookoutCategory.StolenOrLostDocument, DocumentNumber = who.Passport.Number, DocumentIssuer = who.Passport.Issuer,
        });
        var next = desk.After(first, desk.IsEdge ? 55 : desk.Seeded.Between(25, 45));
        var traveller = desk.Number % 2 == 0 ? who : desk.Renewed(who, next.Departure.AddDays(-8));
        var story = desk.End([desk.Fly(traveller, next, Cash(desk), (5, 12)).Out], past: [past]);
        return ReferenceEquals(traveller, who) ? story : story with { NotCarried = ["that a document replaces a lost one"] };
    }

    /// <summary>Several first-time travellers with one telephone number, one way to a gateway, within two weeks.</summary>
    public static Story F06(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var phone = desk.Somebody(home).Phone;
        var flight = desk.Some(home, gateway, StoryDesk.FirstDay, StoryDesk.LastDay - 30);
        var signs = Cash(desk);
        var past = new List<Ticket>();
        Ticket? last = null;
        for (var one = 0; one < 4; one++)
        {
            if (last is not null) past.Add(last);
            last = desk.Fly(desk.Somebody(home, desk.Seeded.Between(18, 26)), flight, signs, oneWay: true, booking: made => made with
            {
                Phone = phone, CreatedAt = made.CreatedAt > flight.Departure.AddDays(-7) ? made.CreatedAt : flight.Departure.AddDays(-7),
            }).Out;
            if (one == 1) flight = desk.After(flight, 3);
        }

        return desk.End([last!], past: past, needed: Told.Bookings | Told.Contact);
    }

    /// <summary>Somebody on a list pays.</summary>
    public static Story F07(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var payer = desk.Somebody(home);
        desk.List(LookoutBook.WantedPersons, Person(payer, LookoutCategory.WantedPerson));
        var flight = desk.Some(home, gateway);
        var signs = desk.Draw(flight);
        var trip = desk.Fly(desk.Somebody(home), flight, signs, oneWay: true, booking: made => made with
        {
            Payment = PaymentForm.CardThirdParty, Payer = payer.CardName, PayerIsCompany = false, Card = payer.Card,
        });
        return desk.End([trip.Out]);
    }

    /// <summary>The name of a listed person, written otherwise, with the same birth date or day and month exchanged.</summary>
    public static Story F09(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var who = desk.Somebody(home, desk.Seeded.Between(20, 40));
        var listed = Person(who, LookoutCategory.WantedPerson);
        var birth = who.Person.Birth!.Value;
        var surname = who.Person.Surname;
        if (desk.Number % 2 == 0 && birth.Day <= 12 && birth.Day != birth.Month) listed = listed with { Birth = new DateOnly(birth.Year, birth.Day, birth.Month) };
        else if (surname.Length > 4) listed = listed with { Surname = surname[..2] + surname[2] + surname[2..] };
        desk.List(LookoutBook.WantedPersons, listed);
        var flight = desk.Some(home, gateway);
        return desk.End([desk.Fly(who, flight, Signs.None).Out], isStrong: true);
    }

    /// <summary>The third flight with a listed person, each time on a booking of its own.</summary>
    public static Story F10(StoryDesk desk)
    {
        var (home, gateway) = desk.Route(CorridorKind.Gateway);
        var (who, listed) = (desk.Somebody(home), desk.Somebody(home));
        desk.List(LookoutBook.WantedPersons, Person(listed, LookoutCategory.WantedPerson));
        var flight = desk.Some(home, gateway, 40, 90);
        var past = new List<Ticket>();
        for (var one = 0; one < 2; one++, flight = desk.After(flight, desk.IsEdge ? 40 : desk.Seeded.Between(14, 25)))
        {
            past.Add(desk.Fly(who, flight, Signs.None).Out);
            past.Add(desk.Fly(listed, flight, Signs.None).Out);
        }

        var third = desk.Fly(who, flight, Cash(desk)).Out;
        desk.Fly(listed, flight, Signs.None);
        return desk.End([third], past: past, needed: Told.Bookings);
    }

    /// <summary>An entry about a traveller.</summary>
    internal static Lookout Person(Traveller who, LookoutCategory category) => new()
    {
        Id = "",
        Category = category,
        Surname = who.Person.Surname,
        Given = string.Create(CultureInfo.InvariantCulture, $"{who.Person.Given} {who.Person.Second}").TrimEnd(),
        Birth = who.Person.Birth,
    };

    // Those who must not be traced pay in notes, or let somebody else pay.
    private static Signs Cash(StoryDesk desk) => desk.Seeded.Chance(0.7) ? Signs.Cash : Signs.Stranger;
}
