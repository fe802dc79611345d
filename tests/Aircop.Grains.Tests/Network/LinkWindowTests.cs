using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Grains.Network;
using Aircop.Targeting;

namespace Aircop.Grains.Tests.Network;

/// <summary>What a link keeps and lets go, whom it asks to target again, and that no rule loses a hit by it.</summary>
public sealed class LinkWindowTests
{
    private static readonly DateTimeOffset Now = Scene.Start;

    private static readonly string[] Lists = ["nw.onCard", "nw.onContact"];

    // What of a row tells classes apart, is kept of each class, or is of flights that have not landed, of which everything is kept.
    private static readonly HashSet<string> Known =
        new(["at", "locator", "traveller", "sharesFamilyName", "destination", "oneWay", "firstJourney", "minorAlone", "sameFlight", "sameAgency", "oneGroup", "bagShare"], StringComparer.Ordinal);

    [Fact]
    public void What_is_told_twice_or_late_changes_nothing()
    {
        var link = new LinkState();
        Assert.True(LinkWindow.Take(link, Told("F1", 5, One("a"), One("b")), Now));
        Assert.False(LinkWindow.Take(link, Told("F1", 5, One("a"), One("b")), Now));
        Assert.False(LinkWindow.Take(link, Told("F1", 7, One("a"), One("b")), Now));
        Assert.False(LinkWindow.Take(link, Told("F1", 6, One("a")), Now));
        Assert.False(LinkWindow.Take(link, Told("F2", 1), Now));

        Assert.Equal(2, Assert.Single(link.Flights).Bookings.Length);
    }

    [Fact]
    public void A_flight_that_left_is_not_brought_back_by_an_older_word_of_it()
    {
        var link = new LinkState();
        LinkWindow.Take(link, Told("F1", 5, One("a")), Now);
        Assert.True(LinkWindow.Take(link, Told("F1", 6), Now));

        Assert.False(LinkWindow.Take(link, Told("F1", 5, One("a")), Now));

        Assert.Empty(LinkWindow.Shared(link).Flights);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void In_whatever_order_versions_come_the_last_one_stands(int seed)
    {
        var random = new Random(seed);
        var told = Enumerable.Range(0, 5).SelectMany(flight => Enumerable.Range(1, 6).Select(version =>
            Told($"F{flight}", version, [.. Enumerable.Range(0, random.Next(4)).Select(i => One($"f{flight}v{version}n{i}"))]))).ToArray();
        var last = told.Where(one => one.Version == 6 && !one.Bookings.IsEmpty).SelectMany(one => one.Bookings.Select(booking => booking.Traveller)).Order();

        var link = new LinkState();
        foreach (var _ in Enumerable.Range(0, 3))
        {
            random.Shuffle(told);
            foreach (var one in told) LinkWindow.Take(link, one, Now);
        }

        Assert.Equal(last, link.Flights.SelectMany(flight => flight.Bookings).Select(booking => booking.Traveller).Order());
    }

    [Fact]
    public void A_booking_without_a_time_keeps_the_one_at_which_it_was_first_told()
    {
        var link = new LinkState();
        LinkWindow.Take(link, Told("F1", 1, One("a") with { MadeAt = null }), Now);
        LinkWindow.Take(link, Told("F1", 2, One("a") with { MadeAt = null, OneWay = true }), Now.AddHours(5));
        LinkWindow.Take(link, Told("F2", 1, One("b") with { MadeAt = Now.AddYears(1) }), Now);

        Assert.All(link.Flights, flight => Assert.Equal(Now, flight.Bookings[0].MadeAt));
    }

    [Fact]
    public void Whom_a_change_does_not_concern_is_not_asked()
    {
        var link = new LinkState();
        LinkWindow.Take(link, Told("F1", 1, One("a")), Now);
        Assert.Equal(0, link.Version);

        LinkWindow.Take(link, Told("F2", 1, One("a")), Now);
        Assert.Equal(0, link.Version);

        LinkWindow.Take(link, Told("F3", 1, One("b")), Now);
        Assert.Equal(["F1", "F2"], LinkWindow.Concerned(link, 0, Now).Select(flight => flight.Flight));
        Assert.Empty(LinkWindow.Concerned(link, link.Version, Now));
        Assert.Empty(LinkWindow.Concerned(link, 0, Now.AddDays(2)));
    }

    [Fact]
    public void Of_two_who_change_both_are_asked()
    {
        var link = new LinkState();
        LinkWindow.Take(link, Told("F1", 1, One("a")), Now);
        LinkWindow.Take(link, Told("F2", 1, One("b")), Now);
        LinkWindow.Take(link, Told("F1", 2, One("c")), Now);

        Assert.Equal(["F1", "F2"], LinkWindow.Concerned(link, 0, Now).Select(flight => flight.Flight).Order());
        Assert.Equal(["F2"], LinkWindow.Concerned(link, 1, Now).Select(flight => flight.Flight));
    }

    [Fact]
    public void A_positive_outcome_concerns_all_who_share_and_counts_once()
    {
        var link = new LinkState();
        LinkWindow.Take(link, Told("F1", 1, One("a")), Now);
        var outcome = new ControlOutcome { Id = "F0/p1.rules", At = Now, Positive = true };

        Assert.True(LinkWindow.Take(link, outcome, Now));
        Assert.False(LinkWindow.Take(link, outcome, Now));
        Assert.False(LinkWindow.Take(link, outcome with { Id = "old", At = Now.AddYears(-3) }, Now));

        Assert.Equal("F1", Assert.Single(LinkWindow.Concerned(link, 0, Now)).Flight);
        Assert.Single(link.Outcomes);
    }

    [Fact]
    public void Every_rule_that_counts_who_shares_gets_along_with_what_is_kept()
    {
        var counting = CorePack.All.For(RuleSubject.Passenger).Rules.Where(rule => rule.Facts.Any(fact => Array.Exists(Lists, fact.Equals))).ToArray();

        Assert.NotEmpty(counting);
        foreach (var parameter in counting.SelectMany(rule => rule.Parameters))
        {
            if (parameter.Name == "window") Assert.InRange(parameter.Most, 1, LinkWindow.KeptDays - 1);
            else if (parameter.Name.StartsWith("min", StringComparison.Ordinal) && parameter.Name != "minShare") Assert.InRange(parameter.Most, 1, LinkBound.Enough);
        }

        Assert.All(counting.SelectMany(rule => rule.Facts).Where(fact => !fact.Contains('.')), column => Assert.Contains(column, Known));
        Assert.All(counting.Where(rule => rule.Facts.Contains("bagShare")), rule => Assert.Contains("sameFlight", rule.Facts));
        var office = CorePack.All.Rules.Single(rule => rule.Facts.Contains("nw.sameOffice"));
        Assert.Equal(OfficeBookings.MostMinutes, office.Parameters.Single(parameter => parameter.Name == "maxMinutes").Most);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Whatever_is_let_go_no_count_that_a_rule_asks_for_is_missed(int seed)
    {
        var random = new Random(seed);
        string[] families = [.. Enumerable.Range(0, seed % 2 == 0 ? 6 : 400).Select(i => $"n{i}")];
        var all = new List<LinkBooking>();
        var link = new LinkState();
        for (var i = 0; i < 200; i++)
        {
            var made = Now.AddDays(-400 + (2 * i));
            ImmutableArray<LinkBooking> bookings = [.. Enumerable.Range(0, 30).Select(_ => One(random.Next(2_000).ToString("d4", null)) with
            {
                Person = $"p{all.Count + random.Next(1_000_000)}", Locator = $"l{random.Next(3_000)}", Family = families[(int)(families.Length * random.NextDouble() * random.NextDouble())],
                To = random.Next(40) == 0 ? "GZT" : random.Next(3) == 0 ? "LIS" : "ACC", OneWay = random.Next(2) == 0, MinorAlone = random.Next(90) == 0, FirstJourney = random.Next(9) == 0,
                MadeAt = made.AddMinutes(-random.Next(100_000)), Agency = random.Next(3) == 0 ? "" : $"a{random.Next(5) * random.Next(5)}",
            })];
            all.AddRange(bookings);
            LinkWindow.Take(link, Told($"F{i}", 1, bookings) with { Departure = made.AddHours(3), Arrival = made.AddHours(9) }, made);
        }

        var kept = link.Flights.SelectMany(flight => flight.Bookings).ToArray();
        Assert.InRange(kept.Length, 1, all.Count * 3 / 5);
        Assert.Equal(all.Count(booking => booking.MadeAt >= Now.AddDays(-LinkWindow.KeptDays)), kept.Length + link.Earlier.Values.Sum());
        for (var ask = 0; ask < 300; ask++)
        {
            var agency = $"a{random.Next(5) * random.Next(5)}";
            var (family, to, days) = (families[random.Next(families.Length)], random.Next(2) == 0 ? "GZT" : "LIS", random.Next(1, 400));
            var bought = all[random.Next(all.Count)].MadeAt!.Value;
            Func<LinkBooking, bool>[] filters =
            [
                _ => true, booking => booking.Family != family, booking => booking.OneWay is true && booking.To == to,
                booking => booking.Family != family && booking.To == to, booking => booking.MinorAlone is true,
                booking => booking.Family != family && booking.Agency != agency, booking => booking.Family != family && booking.Agency != agency && booking.To == to,
                booking => booking is { FirstJourney: true, OneWay: true } && booking.To == "GZT",
                booking => booking.Family != family && booking.Agency != agency && (booking.MadeAt!.Value - bought).Duration() > SharedRows.OnePurchase,
            ];
            var filter = filters[ask % filters.Length];
            Func<LinkBooking, string> value = random.Next(2) == 0 ? booking => booking.Traveller : booking => booking.Locator;
            Assert.Equal(Math.Min(LinkBound.Enough, Count(all)), Math.Min(LinkBound.Enough, Count(kept)));

            int Count(IEnumerable<LinkBooking> rows) => rows.Where(booking => booking.MadeAt >= Now.AddDays(-days) && filter(booking)).Select(value).Distinct().Count();
        }
    }

    [Theory]
    [InlineData("+225 07 01 02 03 05", "0701020305")]
    [InlineData("00225-0701020305", "+2250701020305")]
    [InlineData("ABJ M 0701020305", "701020305")]
    public void A_telephone_number_is_one_however_it_is_written(string one, string other) => Assert.Equal(SharedForm.Phone(one), SharedForm.Phone(other));

    [Theory]
    [InlineData("+0000000000")]
    [InlineData("1234567890")]
    [InlineData("not given")]
    [InlineData("")]
    public void A_number_that_is_made_up_links_nobody(string phone) => Assert.Null(SharedForm.Phone(phone));

    [Fact]
    public void A_payer_who_travels_a_company_and_a_single_name_link_nobody()
    {
        ManifestPerson[] party = [Tests.Flights.People.Person("SILVA", "ANA")];
        var booking = new Contracts.Flights.BookingFacts { PayerName = "Pereira/Joao" };

        Assert.Equal("JOAO PEREIRA", SharedForm.Payer(booking, party));
        Assert.Equal("JOAO PEREIRA", SharedForm.Payer(booking with { PayerName = "JOAO PEREIRA" }, party));
        Assert.Null(SharedForm.Payer(booking with { PayerName = "SILVA ANA" }, party));
        Assert.Null(SharedForm.Payer(booking with { PayerIsCompany = true }, party));
        Assert.Null(SharedForm.Payer(booking with { PayerName = "PEREIRA" }, party));
    }

    private static LinkBooking One(string who) => new() { Person = "p" + who, Traveller = "t" + who, Locator = "l" + who, Family = "n" + who, To = "LIS", MadeAt = Now.AddDays(-1) };

    private static LinkTold Told(string flight, long version, params ImmutableArray<LinkBooking> bookings) =>
        new() { Flight = flight, Version = version, Departure = Now.AddHours(6), Arrival = Now.AddHours(16), Bookings = bookings };
}
