using System.Net;
using System.Text;
using Aircop.ClientWeb.Passengers;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Passengers;
using Aircop.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aircop.ClientWeb.Tests;

/// <summary>A traveller's record over HTTP: who reaches it, what is masked, what is logged.</summary>
public sealed class PassengerEndpointTests : IAsyncLifetime
{
    private const string Mine = "00000000000000000000000000000001";
    private const string Other = "00000000000000000000000000000002";
    private const string Far = "00000000000000000000000000000003";
    private const string Path = "/api/v1/passengers/" + Mine;

    private static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(Now);
    private WebOfTests _web = null!;
    private HttpClient _abidjan = null!;

    public async Task InitializeAsync()
    {
        _web = await WebOfTests.Start(_clock, static api => api.MapPassengers());
        await Fly(Mine, "CDG", "ABJ", 0);
        await Fly(Other, "ABJ", "CDG", 9);
        await Fly(Far, "NBO", "ADD", 5);
        foreach (var record in (string[])[Mine, Other])
            await _web.Grains.GetGrain<IIdentityGrain>("identity").Join(new IdentityClaim { Passenger = record, Since = Now });
        _abidjan = await _web.SignIn("abj", Role.ShiftLead, "ABJ");
    }

    public async Task DisposeAsync()
    {
        _abidjan.Dispose();
        await _web.DisposeAsync();
    }

    [Fact]
    public async Task Who_may_read_a_flight_within_reach_reads_the_record_and_the_reading_is_logged()
    {
        using var stranger = _web.Stranger();
        using var nairobi = await _web.SignIn("nbo", Role.TargetingOfficer, "NBO");
        using var administrator = await _web.SignIn("admin", Role.SystemAdministrator, "");

        var record = await WebOfTests.Json(await _abidjan.GetAsync(Path + "?purpose=Investigation"));

        Assert.Equal([Mine, Other], record.GetProperty("journeys").EnumerateArray().Select(one => one.GetProperty("passenger").GetString()));
        Assert.Equal("identity.same.nameAndBirth", record.GetProperty("records")[1].GetProperty("because").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nairobi.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _abidjan.GetAsync("/api/v1/passengers/DIALLO")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _abidjan.GetAsync("/api/v1/passengers/" + new string('f', 32))).StatusCode);
        var entry = Assert.Single(await _web.Grains.GetGrain<IAccessLogGrain>("2026-05-20-ABJ").Read(1, 10));
        Assert.Equal(("abj", AuditAction.View, "passenger/" + Mine, "Investigation"), (entry.Who, entry.Action, entry.Subject, entry.Purpose));
    }

    [Fact]
    public async Task An_officer_parts_and_joins_records_with_a_reason_that_masked_roles_do_not_read()
    {
        using var coordinator = await _web.SignIn("ocu", Role.OcuHead, "");

        Assert.Equal("Done", await Result(Decide("unmerge", "c1", Other)));
        Assert.Equal("AlreadyDone", await Result(Decide("unmerge", "c1", Other)));
        var parted = await WebOfTests.Json(await _abidjan.GetAsync(Path));
        Assert.Single(parted.GetProperty("journeys").EnumerateArray());
        Assert.Equal(("abj", "Two brothers Diallo."), (parted.GetProperty("records")[1].GetProperty("by").GetString(), parted.GetProperty("records")[1].GetProperty("reason").GetString()));
        Assert.DoesNotContain("Diallo", await coordinator.GetStringAsync(Path), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Done", await Result(Decide("merge", "c2", Other)));
        Assert.Equal(2, (await WebOfTests.Json(await _abidjan.GetAsync(Path))).GetProperty("journeys").GetArrayLength());
        var log = await _web.Grains.GetGrain<IAccessLogGrain>("2026-05-20-ABJ").Read(1, 10);
        Assert.Equal(3, log.Count(entry => entry is { Action: AuditAction.Decide, Subject: $"passenger/{Mine}/{Other}" }));
    }

    [Fact]
    public async Task Nobody_joins_a_record_out_of_reach_without_a_reason_or_with_another_role()
    {
        using var coordinator = await _web.SignIn("ocu", Role.OcuHead, "");

        Assert.Equal(HttpStatusCode.Forbidden, (await Decide("merge", "c1", Far)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "c1", Other, reason: "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "", Other)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "c1", "Diallo")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Decide("merge", "c1", Other, by: coordinator)).StatusCode);
    }

    private Task Fly(string record, string from, string to, int daysAgo) => _web.Grains.GetGrain<IPassengerGrain>(record).NoteJourney(new Journey
    {
        Flight = $"AF70{daysAgo}-2026-05-20-{from}", Version = 1, From = from, To = to, Departure = Now.AddDays(-daysAgo), Arrival = Now.AddDays(-daysAgo).AddHours(6), Identity = record == Far ? "another" : "identity",
        Presence = Presence.OnBoard,
    });

    private Task<HttpResponseMessage> Decide(string act, string id, string other, string reason = "Two brothers Diallo.", HttpClient? by = null) => (by ?? _abidjan).PostAsync(
        $"{Path}/{act}", new StringContent($$"""{"commandId":"{{id}}","other":"{{other}}","reason":"{{reason}}"}""", Encoding.UTF8, "application/json"));

    private static async Task<string?> Result(Task<HttpResponseMessage> answer) => (await WebOfTests.Json(await answer)).GetProperty("result").GetString();
}
