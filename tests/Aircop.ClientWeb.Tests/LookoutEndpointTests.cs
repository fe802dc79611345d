using System.Net;
using System.Text;
using System.Text.Json;
using Aircop.ClientWeb.Administration;
using Aircop.ClientWeb.Airports;
using Aircop.ClientWeb.Flights;
using Aircop.ClientWeb.Intake;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Oversight;
using Aircop.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aircop.ClientWeb.Tests;

/// <summary>Lookout lists over HTTP: who reaches which, two persons for the network's, and a change that is on the worklist at once.</summary>
public sealed class LookoutEndpointTests : IAsyncLifetime
{
    private const string Flight = "AF702-2026-05-20-CDG";

    private static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider _clock = new(Now);
    private WebOfTests _web = null!;
    private HttpClient _admin = null!;
    private HttpClient _second = null!;
    private HttpClient _abidjan = null!;
    private HttpClient _accra = null!;

    public async Task InitializeAsync()
    {
        _web = await WebOfTests.Start(
            _clock,
            static api =>
            {
                api.MapAirports();
                api.MapLookouts();
                api.MapFlights();
            },
            static services => services.AddSingleton<IntakeGate>().AddSingleton<IntakePost>().AddSingleton<IntakeMetrics>().AddMetrics().AddOptions<IntakeOptions>());
        _admin = await _web.SignIn("admin", Role.SystemAdministrator, "");
        _second = await _web.SignIn("second", Role.SystemAdministrator, "");
        _abidjan = await _web.SignIn("abj", Role.ShiftLead, "ABJ");
        _accra = await _web.SignIn("acc", Role.ShiftLead, "ACC");
    }

    public async Task DisposeAsync()
    {
        foreach (var client in (HttpClient[])[_admin, _second, _abidjan, _accra]) client.Dispose();
        await _web.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_reaches_a_list_without_signing_in_nor_with_another_role()
    {
        using var stranger = _web.Stranger();
        using var officer = await _web.SignIn("officer", Role.TargetingOfficer, "ABJ");

        foreach (var path in (string[])["/api/v1/lookouts", "/api/v1/lookouts/national"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(path)).StatusCode);
        }
    }

    [Fact]
    public async Task A_lookout_is_on_the_worklist_without_a_further_manifest_and_goes_when_it_is_removed()
    {
        await _web.Grains.GetGrain<IFlightGrain>(Flight).AcceptManifest(List());
        await Until(async () => (await _web.Grains.GetGrain<Contracts.Airports.IAirportGrain>("CDG").GetOpenFlights()).Length == 1);

        var answer = await WebOfTests.Json(await _abidjan.PostAsync("/api/v1/lookouts/unit-abj/changes", Body(
            """{"entries":[{"id":"u1","category":"UnitLookout","documentNumber":"12AB34567","documentIssuer":"CIV"}],"reason":"Seen at the gate."}""")));
        Assert.Equal("InForce", answer.GetProperty("status").GetString());

        await Until(async () => (await Worklist()).Length == 1);
        var hit = (await Worklist())[0].GetProperty("hit");
        Assert.Equal(("u1", "hit.because.entryAdded"), (hit.GetProperty("entry").GetString(), hit.GetProperty("because").GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, (await _abidjan.PostAsync("/api/v1/lookouts/unit-abj/changes", Body("""{"removed":["u1"]}"""))).StatusCode);
        await _abidjan.DeleteAsync("/api/v1/lookouts/unit-abj/entries/u1");
        await Until(async () => (await Worklist()).Length == 0);
    }

    [Fact]
    public async Task A_hit_that_a_unit_keeps_for_itself_is_as_if_it_were_not_there_for_others()
    {
        await Describe(_abidjan, "unit-abj", "UnitOnly", "AtOnce");
        await WebOfTests.Json(await _abidjan.PostAsync("/api/v1/lookouts/unit-abj/entries", Body("""[{"id":"u1","category":"UnitLookout","documentNumber":"12AB34567"}]""")));
        await _web.Engine.Services().GetRequiredService<Aircop.Grains.Targeting.TargetingSnapshotRefresher>().Refresh();
        await _web.Grains.GetGrain<IFlightGrain>(Flight).AcceptManifest(List());
        using var paris = await _web.SignIn("cdg", Role.ShiftLead, "CDG");
        const string Act = $"/api/v1/flights/{Flight}/hits/p1.unit-abj.u1/decision";
        const string Claim = """{"commandId":"c1","decision":"Unspecified"}""";

        foreach (var part in (string[])["hits", "comparisons"])
        {
            Assert.Single((await WebOfTests.Json(await _abidjan.GetAsync("/api/v1/flights/" + Flight))).GetProperty(part).EnumerateArray());
            Assert.Empty((await WebOfTests.Json(await paris.GetAsync("/api/v1/flights/" + Flight))).GetProperty(part).EnumerateArray());
        }

        Assert.Equal("NoSuchHit", (await WebOfTests.Json(await paris.PostAsync(Act, Body(Claim)))).GetProperty("result").GetString());
        Assert.Equal("Done", (await WebOfTests.Json(await _abidjan.PostAsync(Act, Body(Claim)))).GetProperty("result").GetString());
    }

    [Fact]
    public async Task What_links_count_is_for_those_whom_the_flight_concerns_and_every_look_is_logged()
    {
        await _web.Grains.GetGrain<IFlightGrain>(Flight).AcceptManifest(List());
        const string Links = $"/api/v1/flights/{Flight}/people/p1/links";
        using var stranger = _web.Stranger();

        Assert.Equal(JsonValueKind.Array, (await WebOfTests.Json(await _abidjan.GetAsync(Links))).ValueKind);
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Links)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _admin.GetAsync(Links)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _accra.GetAsync(Links)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _abidjan.GetAsync($"/api/v1/flights/{Flight}/people/p99/links")).StatusCode);
        var entry = Assert.Single(await _web.Grains.GetGrain<IAccessLogGrain>("2026-05-20-ABJ").Read(1, 100), entry => entry.Subject.EndsWith("/links", StringComparison.Ordinal));
        Assert.Equal(("abj", AuditAction.View, $"flight/{Flight}/person/p1/links"), (entry.Who, entry.Action, entry.Subject));
    }

    [Fact]
    public async Task An_outcome_asks_a_reason_as_a_decision_does_and_a_claim_asks_none()
    {
        await Describe(_abidjan, "unit-abj", "UnitOnly", "AtOnce");
        await WebOfTests.Json(await _abidjan.PostAsync("/api/v1/lookouts/unit-abj/entries", Body("""[{"id":"u1","category":"UnitLookout","documentNumber":"12AB34567"}]""")));
        await _web.Engine.Services().GetRequiredService<Aircop.Grains.Targeting.TargetingSnapshotRefresher>().Refresh();
        await _web.Grains.GetGrain<IFlightGrain>(Flight).AcceptManifest(List());

        Assert.Equal("Done", await Act("decision", """{"commandId":"c1","decision":"Unspecified"}"""));
        Assert.Equal("ReasonMissing", await Act("decision", """{"commandId":"c2","decision":"Refer"}"""));
        Assert.Equal("Done", await Act("decision", """{"commandId":"c2","decision":"Refer","reason":"Seen before."}"""));
        Assert.Equal("ReasonMissing", await Act("outcome", """{"commandId":"c3","outcome":{"kind":"Negative","arrests":0,"protected":0}}"""));
        Assert.Equal("Done", await Act("outcome", """{"commandId":"c3","outcome":{"kind":"Negative","arrests":0,"protected":0},"reason":"Bags opened."}"""));

        var acts = (await WebOfTests.Json(await _abidjan.GetAsync("/api/v1/flights/" + Flight))).GetProperty("acts");
        Assert.Equal(["", "Seen before.", "Bags opened."], acts.EnumerateArray().Select(act => act.GetProperty("reason").GetString()));

        async Task<string?> Act(string what, string body) =>
            (await WebOfTests.Json(await _abidjan.PostAsync($"/api/v1/flights/{Flight}/hits/p1.unit-abj.u1/{what}", Body(body)))).GetProperty("result").GetString();
    }

    [Fact]
    public async Task A_list_of_the_network_is_imported_by_one_and_released_by_another()
    {
        await Describe(_admin, "wanted", "Network", "TwoPersons");
        const string Import = "/api/v1/lookouts/wanted/import?whole=true";
        const string Table = "id,category,surname,birth\nn1,WantedPerson,DIALLO,1984-05-31\nn2,WantedPerson,DIALLO,1984-02-31\n";

        var trial = await WebOfTests.Json(await _admin.PostAsync(Import + "&trial=true", Body(Table)));
        Assert.Equal(("Trial", 1, 1), (trial.GetProperty("status").GetString(), trial.GetProperty("faultsInAll").GetInt32(), trial.GetProperty("difference").GetProperty("added").GetInt32()));
        var imported = await WebOfTests.Json(await _admin.PostAsync(Import, Body(Table)));
        Assert.Equal("Waiting", imported.GetProperty("status").GetString());
        var decision = $$"""{"release":true,"version":{{imported.GetProperty("version").GetInt64()}},"reason":"Compared with the notice."}""";
        var path = $"/api/v1/lookouts/wanted/drafts/{imported.GetProperty("draft").GetInt64()}/decision";

        Assert.Equal("SamePerson", (await WebOfTests.Json(await _admin.PostAsync(path, Body(decision)))).GetProperty("result").GetString());
        Assert.Equal("Released", (await WebOfTests.Json(await _second.PostAsync(path, Body(decision)))).GetProperty("result").GetString());

        var found = await WebOfTests.Json(await _second.PostAsync("/api/v1/lookouts/wanted/find", Body("""{"text":"diallo"}""")));
        Assert.Equal("n1", Assert.Single(found.GetProperty("entries").EnumerateArray()).GetProperty("id").GetString());
        var log = await _web.Grains.GetGrain<IAccessLogGrain>("2026-05-20-network").Read(1, 100);
        Assert.Contains(log, entry => entry is { Who: "second", Action: AuditAction.Decide } && entry.Subject.StartsWith("lookouts/wanted/draft/", StringComparison.Ordinal));
        Assert.DoesNotContain(log, entry => entry.Subject.Contains("diallo", StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_unit_s_own_list_is_closed_to_other_units_and_open_to_the_network()
    {
        await Describe(_abidjan, "unit-abj", "UnitOnly", "AtOnce");

        Assert.Equal(HttpStatusCode.Forbidden, (await _accra.GetAsync("/api/v1/lookouts/unit-abj")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await _accra.PostAsync("/api/v1/lookouts/unit-abj/entries", Body("""[{"id":"u1","category":"UnitLookout","surname":"X"}]"""))).StatusCode);
        Assert.Empty((await WebOfTests.Json(await _accra.GetAsync("/api/v1/lookouts"))).EnumerateArray());
        Assert.Equal("ABJ", Assert.Single((await WebOfTests.Json(await _admin.GetAsync("/api/v1/lookouts"))).EnumerateArray()).GetProperty("description").GetProperty("airport").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_accra, "unit-abj", "UnitOnly", "AtOnce")).StatusCode);
    }

    [Fact]
    public async Task A_unit_cannot_make_a_list_its_own_that_nobody_has_described()
    {
        await _admin.PostAsync("/api/v1/lookouts/national/entries", Body("""[{"id":"n1","category":"WantedPerson","surname":"DIALLO"}]"""));

        Assert.Equal(HttpStatusCode.Forbidden, (await Put(_abidjan, "national", "UnitOnly", "AtOnce")).StatusCode);
    }

    [Theory]
    [InlineData("""[]""")]
    [InlineData("""[{"id":"","category":"WantedPerson","surname":"X"}]""")]
    [InlineData("""[{"id":"1","category":"WantedPerson"}]""")]
    [InlineData("""[{"id":"1","surname":"X"}]""")]
    [InlineData("""[{"id":"1","category":"WantedPerson","surname":"X","sex":"Q"}]""")]
    [InlineData("""[{"id":"1","category":"WantedPerson","surname":"X","aliases":[{"surname":""}]}]""")]
    [InlineData("""[{"id":"1","category":"WantedPerson","surname":"X","births":[{}]}]""")]
    [InlineData("""[{"id":"1","category":"WantedPerson","surname":null}]""")]
    public async Task An_entry_that_cannot_be_is_refused(string entries) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await _admin.PostAsync("/api/v1/lookouts/national/entries", Body(entries))).StatusCode);

    private static ManifestSubmission List() => new()
    {
        Receipt = new string('0', 64),
        Source = ManifestSource.Api,
        ReceivedAt = Now,
        Legs = [new FlightLeg { From = "CDG", To = "ABJ", Departure = Now.AddHours(6), Arrival = Now.AddHours(12) }],
        People = [new ManifestPerson { Surname = "DIALLO", Given = "AMINATA", Documents = [new TravelDocument { Type = "P", Number = "12AB34567", Issuer = "CIV" }] }],
    };

    private static StringContent Body(string text) => new(text, Encoding.UTF8, "application/json");

    private async Task<JsonElement[]> Worklist() => [.. (await WebOfTests.Json(await _abidjan.GetAsync("/api/v1/airports/ABJ/worklist"))).GetProperty("rows").EnumerateArray()];

    private static Task<HttpResponseMessage> Put(HttpClient client, string list, string sharing, string release) => client.PutAsync(
        "/api/v1/lookouts/" + list, Body($$"""{"owner":"Police","purpose":"Tests.","sharing":"{{sharing}}","release":"{{release}}"}"""));

    private static async Task Describe(HttpClient client, string list, string sharing, string release) => await WebOfTests.Json(await Put(client, list, sharing, release));

    private Task Until(Func<Task<bool>> condition) => Eventually.Holds(_clock, TimeSpan.FromMilliseconds(250), condition);
}
