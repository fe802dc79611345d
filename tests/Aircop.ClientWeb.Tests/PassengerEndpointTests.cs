using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Aircop.ClientWeb.Passengers;
using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Reference;
using Aircop.Grains;
using Aircop.Grains.Passengers;
using Aircop.Testing;
using Aircop.World.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aircop.ClientWeb.Tests;

/// <summary>A traveller's record over HTTP: who reaches it, what is masked, what is logged.</summary>
public sealed class PassengerEndpointTests : IAsyncLifetime
{
    private const string Password = "a password of tests";
    private const string Mine = "00000000000000000000000000000001";
    private const string Other = "00000000000000000000000000000002";
    private const string Far = "00000000000000000000000000000003";
    private const string Path = "/api/v1/passengers/" + Mine;

    private static readonly DateTimeOffset Now = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aircop-passengers-");
    private readonly ManualTimeProvider _clock = new(Now);
    private TestEngine _engine = null!;
    private WebApplication _app = null!;
    private HttpClient _abidjan = null!;

    public async Task InitializeAsync()
    {
        _engine = await TestEngine.StartAsync(new TestEngineOptions
        {
            Assemblies = [typeof(AircopStorage).Assembly],
            Storage = new MemoryStorage(GrainStateJson.Options),
            TimeProvider = _clock,
            ConfigureServices = services => services
                .AddAircopGrainServices()
                .AddSingleton<IPlaces, WorldPlaces>()
                .AddSingleton(new FieldClock(_clock))
                .AddSingleton(new IdentityKeys(new byte[IdentityKeys.MinimumSecretLength])),
        });
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(_engine.Grains).AddSingleton<TimeProvider>(_clock).AddSingleton(new FieldClock(_clock)).AddSingleton<AccessRecord>().AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.Converters.Add(new System.Text.Json.Serialization.JsonStringEnumConverter()));
        builder.Services.AddSignIn(_folder.FullName);
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseRateLimiter();
        _app.UseAuthorization();
        var api = _app.MapGroup("/api/v1");
        api.MapSession();
        api.MapPassengers();
        await _app.StartAsync();
        await Fly(Mine, "CDG", "ABJ", 0);
        await Fly(Other, "ABJ", "CDG", 9);
        await Fly(Far, "NBO", "ADD", 5);
        foreach (var record in (string[])[Mine, Other])
            await _engine.Grains.GetGrain<IIdentityGrain>("identity").Join(new IdentityClaim { Passenger = record, Since = Now });
        _abidjan = await SignIn("abj", Role.ShiftLead, "ABJ");
    }

    public async Task DisposeAsync()
    {
        _abidjan.Dispose();
        await _app.DisposeAsync();
        await _engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Who_may_read_a_flight_within_reach_reads_the_record_and_the_reading_is_logged()
    {
        using var stranger = Client();
        using var nairobi = await SignIn("nbo", Role.TargetingOfficer, "NBO");
        using var administrator = await SignIn("admin", Role.SystemAdministrator, "");

        var record = await Json(await _abidjan.GetAsync(Path + "?purpose=Investigation"));

        Assert.Equal([Mine, Other], record.GetProperty("journeys").EnumerateArray().Select(one => one.GetProperty("passenger").GetString()));
        Assert.Equal("identity.same.nameAndBirth", record.GetProperty("records")[1].GetProperty("because").GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await nairobi.GetAsync(Path)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _abidjan.GetAsync("/api/v1/passengers/DIALLO")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await _abidjan.GetAsync("/api/v1/passengers/" + new string('f', 32))).StatusCode);
        var entry = Assert.Single(await _engine.Grains.GetGrain<IAccessLogGrain>("2026-05-20-ABJ").Read(1, 10));
        Assert.Equal(("abj", AuditAction.View, "passenger/" + Mine, "Investigation"), (entry.Who, entry.Action, entry.Subject, entry.Purpose));
    }

    [Fact]
    public async Task An_officer_parts_and_joins_records_with_a_reason_that_masked_roles_do_not_read()
    {
        using var coordinator = await SignIn("ocu", Role.OcuHead, "");

        Assert.Equal("Done", await Result(Decide("unmerge", "c1", Other)));
        Assert.Equal("AlreadyDone", await Result(Decide("unmerge", "c1", Other)));
        var parted = await Json(await _abidjan.GetAsync(Path));
        Assert.Single(parted.GetProperty("journeys").EnumerateArray());
        Assert.Equal(("abj", "Two brothers Diallo."), (parted.GetProperty("records")[1].GetProperty("by").GetString(), parted.GetProperty("records")[1].GetProperty("reason").GetString()));
        Assert.DoesNotContain("Diallo", await coordinator.GetStringAsync(Path), StringComparison.Ordinal);
        _clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Done", await Result(Decide("merge", "c2", Other)));
        Assert.Equal(2, (await Json(await _abidjan.GetAsync(Path))).GetProperty("journeys").GetArrayLength());
        var log = await _engine.Grains.GetGrain<IAccessLogGrain>("2026-05-20-ABJ").Read(1, 10);
        Assert.Equal(3, log.Count(entry => entry is { Action: AuditAction.Decide, Subject: $"passenger/{Mine}/{Other}" }));
    }

    [Fact]
    public async Task Nobody_joins_a_record_out_of_reach_without_a_reason_or_with_another_role()
    {
        using var coordinator = await SignIn("ocu", Role.OcuHead, "");

        Assert.Equal(HttpStatusCode.Forbidden, (await Decide("merge", "c1", Far)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "c1", Other, reason: "")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "", Other)).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await Decide("merge", "c1", "Diallo")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await Decide("merge", "c1", Other, by: coordinator)).StatusCode);
    }

    private Task Fly(string record, string from, string to, int daysAgo) => _engine.Grains.GetGrain<IPassengerGrain>(record).NoteJourney(new Journey
    {
        Flight = $"AF70{daysAgo}-2026-05-20-{from}", Version = 1, From = from, To = to, Departure = Now.AddDays(-daysAgo), Arrival = Now.AddDays(-daysAgo).AddHours(6), Identity = record == Far ? "another" : "identity",
        Presence = Presence.OnBoard,
    });

    private Task<HttpResponseMessage> Decide(string act, string id, string other, string reason = "Two brothers Diallo.", HttpClient? by = null) => (by ?? _abidjan).PostAsync(
        $"{Path}/{act}", new StringContent($$"""{"commandId":"{{id}}","other":"{{other}}","reason":"{{reason}}"}""", Encoding.UTF8, "application/json"));

    private static async Task<string?> Result(Task<HttpResponseMessage> answer) => (await Json(await answer)).GetProperty("result").GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return JsonDocument.Parse(await answer.Content.ReadAsStreamAsync()).RootElement;
    }

    private HttpClient Client() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    private async Task<HttpClient> SignIn(string name, Role role, string airport)
    {
        await _app.Services.GetRequiredService<Accounts>().Set(new Account { Name = name, Label = name, PasswordHash = "", Role = role, Airport = airport }, Password);
        var client = Client();
        Assert.Equal(HttpStatusCode.OK, (await client.PostAsJsonAsync("/api/v1/session", new Credentials(name, Password))).StatusCode);
        return client;
    }
}
