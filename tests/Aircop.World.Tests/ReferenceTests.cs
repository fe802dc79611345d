using Aircop.Contracts.Reference;
using Aircop.World.Reference;

namespace Aircop.World.Tests;

public sealed class ReferenceTests
{
    [Theory]
    [InlineData("ABJ")]
    [InlineData("abj")]
    [InlineData("DIAP")]
    [InlineData("CIABJ")]
    public void An_airport_is_found_by_each_of_its_codes(string code)
    {
        Assert.True(Airports.TryFind(code, out Airport airport));
        Assert.Equal("ABJ", airport.Iata);
        Assert.Equal("Abidjan", airport.City);
        Assert.Equal("CI", airport.Country);
        Assert.Equal("CIV", airport.CountryIso3);
        Assert.Equal("Africa/Abidjan", airport.TimeZone);
    }

    [Theory]
    [InlineData("")]
    [InlineData("???")]
    [InlineData("SNABJ")]
    [InlineData("ABJABJ")]
    public void No_airport_is_found_by_another_code(string code) => Assert.False(Airports.TryFind(code, out _));

    [Fact]
    public void A_quoted_field_is_read_without_its_quotes() => Assert.Equal("Samarinda, Borneo Island", Airports.Get("AAP").City);

    [Fact]
    public void Every_airport_is_read_with_a_position_and_a_known_time_zone()
    {
        Assert.Equal(7_884, Airports.All.Length);
        foreach (Airport airport in Airports.All)
        {
            Assert.InRange(airport.Latitude, -90, 90);
            Assert.InRange(airport.Longitude, -180, 180);
            LocalTimes.ToLocal(airport.TimeZone, DateTimeOffset.UnixEpoch);
        }
    }

    [Theory]
    [InlineData("DSS", "LIS", 2_780, 2_830)]
    [InlineData("GRU", "LIS", 7_900, 8_000)]
    [InlineData("SYD", "SCL", 11_200, 11_450)]
    [InlineData("ABJ", "ABJ", 0, 0)]
    public void Distances_are_great_circle_kilometres(string from, string to, double least, double most) =>
        Assert.InRange(Airports.Get(from).DistanceKm(Airports.Get(to)), least, most);

    [Fact]
    public void Local_time_follows_daylight_saving()
    {
        Assert.Equal(
            new DateTimeOffset(2026, 7, 1, 11, 0, 0, TimeSpan.Zero), LocalTimes.ToUtc("Europe/Lisbon", new DateTime(2026, 7, 1, 12, 0, 0)));
        Assert.Equal(
            new DateTimeOffset(2026, 1, 1, 12, 0, 0, TimeSpan.Zero), LocalTimes.ToUtc("Europe/Lisbon", new DateTime(2026, 1, 1, 12, 0, 0)));
    }

    [Fact]
    public void A_skipped_local_time_is_moved_on_and_a_repeated_one_is_the_first()
    {
        Assert.Equal(
            new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero), LocalTimes.ToUtc("Europe/Lisbon", new DateTime(2026, 3, 29, 1, 30, 0)));
        Assert.Equal(
            new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero), LocalTimes.ToUtc("Europe/Lisbon", new DateTime(2026, 10, 25, 1, 30, 0)));
    }

    [Fact]
    public void Local_time_and_back_is_the_same_moment()
    {
        var start = new DateTimeOffset(2026, 2, 1, 3, 17, 0, TimeSpan.Zero);
        foreach (AircopAirport member in AircopNetwork.Airports)
        {
            string zone = member.Airport.TimeZone;
            Assert.Equal(start, LocalTimes.ToUtc(zone, LocalTimes.ToLocal(zone, start)));
        }
    }

    [Fact]
    public void The_network_has_31_airports_in_27_countries()
    {
        Assert.Equal(31, AircopNetwork.Airports.Length);
        Assert.Equal(27, AircopNetwork.Airports.Select(member => member.Airport.Country).Distinct().Count());
        Assert.Equal(4, AircopNetwork.Airports.Count(member => member.Status == "operational"));
        Assert.All(AircopNetwork.Airports, member => Assert.NotEqual("", member.Source));
        Assert.True(AircopNetwork.Contains("dss"));
        Assert.False(AircopNetwork.Contains("LIS"));
    }

    [Theory]
    [InlineData("DE", "D")]
    [InlineData("CIV", "CIV")]
    [InlineData("D", "D")]
    public void A_country_is_found_by_each_of_its_codes(string code, string mrz)
    {
        Assert.True(Countries.TryFind(code, out Country country));
        Assert.Equal(mrz, country.Mrz);
    }

    [Fact]
    public void Countries_have_names_in_four_languages()
    {
        Assert.True(Countries.TryFind("CV", out Country country));
        Assert.Equal(250, Countries.All.Length);
        Assert.All(new[] { "en", "fr", "es", "pt" }, language => Assert.NotEqual("", country.NameIn(language)));
        Assert.NotEqual(country.NameIn("en"), country.NameIn("fr"));
    }

    [Fact]
    public void Places_answer_as_the_intake_asks()
    {
        IPlaces places = new WorldPlaces();

        Assert.True(places.TryFind("GOBD", out Place dakar));
        Assert.True(places.TryFind("LIS", out Place lisbon));
        Assert.False(places.TryFind("???", out _));
        Assert.Equal("DSS", dakar.Iata);
        Assert.InRange(places.DistanceKm(dakar, lisbon), 2_780, 2_830);
        Assert.Equal(new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero), places.ToUtc(lisbon, new DateTime(2026, 7, 1, 10, 0, 0)));
        Assert.Equal(new DateTime(2026, 7, 1, 10, 0, 0), places.ToLocal(lisbon, new DateTimeOffset(2026, 7, 1, 9, 0, 0, TimeSpan.Zero)));
    }

    [Fact]
    public void Direct_service_is_known_from_the_routes()
    {
        Assert.True(Routes.HasDirectService("DSS", "LIS"));
        Assert.False(Routes.HasDirectService("OXB", "SYD"));
    }
}
