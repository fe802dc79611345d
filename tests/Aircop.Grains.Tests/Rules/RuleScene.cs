using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Network;
using Aircop.Contracts.Rules;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Rules;

/// <summary>Rules that analysts write in tests, and the flight on which somebody meets them.</summary>
internal static class RuleScene
{
    public const string Latam = "LA800-2026-05-20-GRU";

    /// <summary>A rule that hits whoever booked less than some hours before a departure, alone when it is strong.</summary>
    public static string Text(int version = 1, int hours = 12, bool strong = true, string id = "N01", string valid = "2027-12-31") => string.Create(CultureInfo.InvariantCulture, $$"""
        id: {{id}}
        version: {{version}}
        subject: Passenger
        threat: Cocaine
        family: Route
        level: Record
        strong: {{(strong ? "yes" : "no")}}
        phases: PreDeparture
        basis: basis.seriousCrime
        owner: analysts of the tests
        valid: {{valid}}
        param most: {{hours}} h in 1..500
        when: bk.leadHours < most
        say hours: bk.leadHours
        en: very late booking
        en says: Booked {hours} h before departure.
        fr: réservation très tardive
        fr says: Réservé {hours} h avant le départ.
        es: reserva muy tardía
        es says: Reservado {hours} h antes de la salida.
        pt: reserva muito tardia
        pt says: Reservado {hours} h antes da partida.
        hit: { "bk": {"created": "2026-03-14T21:31Z"}, "fl": {"departure": "2026-03-14T22:30Z"} }
        miss: { "bk": {"created": "2026-01-14T21:31Z"}, "fl": {"departure": "2026-03-14T22:30Z"} }
        """);

    public static IRuleBookGrain Book(this Scene scene) => scene.Grains.GetGrain<IRuleBookGrain>(INetworkGrain.Key);

    public static IRuleDeskGrain Desk(this Scene scene) => scene.Grains.GetGrain<IRuleDeskGrain>(INetworkGrain.Key);

    /// <summary>Saves and submits a text as the analyst.</summary>
    public static async Task<RuleAnswer> Submit(this Scene scene, string text, string rule = "N01", string by = "analyst")
    {
        var saved = await scene.Desk().Save(new SaveRuleDraft { CommandId = Guid.NewGuid().ToString("n"), Rule = rule, Text = text, By = by, Reason = "Tried." });
        Assert.Equal(RuleActResult.Done, saved.Result);
        return await scene.Act(RuleActKind.Submit, saved, by, rule);
    }

    /// <summary>Does something to the version of an answer.</summary>
    public static Task<RuleAnswer> Act(this Scene scene, RuleActKind kind, RuleAnswer of, string by = "approver", string rule = "N01", string command = "") => scene.Desk().Act(new RuleCommand
    {
        CommandId = command.Length > 0 ? command : Guid.NewGuid().ToString("n"), Rule = rule, Kind = kind, Version = of.Version, Digest = of.Digest, By = by, Reason = "Looked at.",
    });

    /// <summary>Puts a text in force.</summary>
    public static async Task<RuleAnswer> PutInForce(this Scene scene, string text, string rule = "N01", RuleActKind kind = RuleActKind.ApproveToActive)
    {
        var submitted = await scene.Submit(text, rule);
        Assert.Equal(RuleActResult.Done, submitted.Result);
        var approved = await scene.Act(kind, submitted, rule: rule);
        Assert.Equal(RuleActResult.Done, approved.Result);
        return approved;
    }

    /// <summary>Posts a list of people of the LATAM flight at 17:30 UTC, each with the hours between booking and departure.</summary>
    public static Task<IntakeReceipt> PostBooked(this Scene scene, params ImmutableArray<(string Surname, double Hours)> people) => scene.Post(
        JsonSerializer.SerializeToUtf8Bytes(
            new TypedList
            {
                Flight = new TypedFlight { Carrier = "LA", Number = "0800", From = "GRU", To = "LIS", Departure = new DateTime(2026, 5, 20, 14, 30, 0, DateTimeKind.Unspecified) },
                People = [.. people.Select((one, index) => Person(one.Surname, "ANA", "BR" + one.Surname, $"{30 + index}C") with
                {
                    Booking = new BookingFacts
                    {
                        CreatedAt = new DateTimeOffset(2026, 5, 20, 17, 30, 0, TimeSpan.Zero).AddHours(-one.Hours), Payment = PaymentForm.Card, Itinerary = ["GRU", "LIS"], OneWay = false,
                    },
                })],
            },
            GrainStateJson.Options),
        BodyFormat.Json);

    /// <summary>Hits of rules on the LATAM flight that have not lapsed.</summary>
    public static async Task<Hit[]> RuleHits(this Scene scene) =>
        [.. (await scene.Flight(Latam).GetFlight())!.Hits.Where(hit => hit is { Kind: HitKind.Rule, State: not HitState.Lapsed })];
}
