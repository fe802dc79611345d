using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Testing;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Network;

/// <summary>Travellers with bookings, and lists of them as a unit types them.</summary>
internal static class Booked
{
    /// <summary>
    /// A booking made ten hours before a departure at 14:30 local time (17:30 UTC), which is one ground (D01, timing), and no hit before another
    /// rule speaks too.
    /// </summary>
    public static readonly BookingFacts Late = new()
    {
        CreatedAt = new DateTimeOffset(2026, 5, 20, 5, 30, 0, TimeSpan.Zero), Payment = PaymentForm.Card, Itinerary = ["GRU", "ACC"], OneWay = true,
    };

    /// <summary>A traveller of a booking of one.</summary>
    public static ManifestPerson Traveller(string surname, string locator, BookingFacts booking, string seat = "", DateOnly? birth = null) =>
        Person(surname, "ANA", "BR" + locator + surname[..2], seat, birth) with { Locator = locator, Booking = booking };

    /// <summary>Key of a flight from São Paulo to Accra on a day.</summary>
    public static string Flight(string number, DateTime? departure = null) => $"LA{number.TrimStart('0')}-{Departs(departure):yyyy-MM-dd}-GRU";

    /// <summary>Posts a list of a flight that leaves São Paulo at 14:30 local time of the scene's day, unless told otherwise.</summary>
    public static Task Fly(this Scene scene, string number, params ImmutableArray<ManifestPerson> people) => scene.Fly(number, null, people);

    /// <inheritdoc cref="Fly(Scene, string, ImmutableArray{ManifestPerson})"/>
    public static async Task Fly(this Scene scene, string number, DateTime? departure, ImmutableArray<ManifestPerson> people)
    {
        var list = new TypedList
        {
            Flight = new TypedFlight { Carrier = "LA", Number = number, From = "GRU", To = "ACC", Departure = Departs(departure) },
            People = people,
        };
        var receipt = await scene.Post(JsonSerializer.SerializeToUtf8Bytes(list, GrainStateJson.Options), BodyFormat.Json);
        Assert.Equal(IntakeStatus.Accepted, receipt.Status);
    }

    /// <summary>Waits until somebody's hit, or nobody's, has a ground of a rule.</summary>
    public static Task UntilGround(this Scene scene, string flight, string person, string rule, bool isThere = true) => scene.Until(
        async () => (await scene.GroundsOn(flight, person)).Contains(rule) == isThere, $"{rule} on {person} of {flight}: {isThere}");

    /// <summary>Rules that speak for looking at a person, of hits that are open.</summary>
    public static async Task<ImmutableArray<string>> GroundsOn(this Scene scene, string flight, string person) =>
        [.. (await scene.Flight(flight).GetFlight())!.Hits.Where(hit => hit.Person == person && hit.State is HitState.New or HitState.Assigned)
            .SelectMany(hit => hit.Reasons).Where(reason => reason.Side == ReasonSide.For).Select(reason => reason.Source)];

    /// <summary>Waits until nobody owes anybody anything.</summary>
    public static Task UntilSettled(this Scene scene) => Eventually.Holds(
        scene.Clock, TimeSpan.FromSeconds(5), () => Task.FromResult(scene.Reminders.Count == 0), "nobody owes anybody anything");

    private static DateTime Departs(DateTime? departure) => departure ?? DateTime.Parse("2026-05-20T14:30:00", CultureInfo.InvariantCulture);
}
