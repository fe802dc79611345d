using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.ClientWeb.SignIn;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Reference;
using Aircop.Grains;
using Aircop.Grains.Passengers;
using Aircop.Testing;
using Aircop.World.Reference;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Aircop.ClientWeb.Tests;

/// <summary>Some endpoints over HTTP, on a network in memory and by a clock that tests move.</summary>
internal sealed class WebOfTests : IAsyncDisposable
{
    private const string Password = "a password of tests";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("aircop-web-");
    private readonly WebApplication _app;

    private WebOfTests(TestEngine engine, ManualTimeProvider clock, Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? more)
    {
        Engine = engine;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = _folder.FullName });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddSingleton(engine.Grains).AddSingleton<TimeProvider>(clock).AddSingleton(new FieldClock(clock))
            .AddSingleton<IPlaces, WorldPlaces>().AddSingleton<AccessRecord>().AddProblemDetails();
        builder.Services.ConfigureHttpJsonOptions(static options => options.SerializerOptions.Converters.Add(new JsonStringEnumConverter()));
        builder.Services.AddSignIn(_folder.FullName);
        more?.Invoke(builder.Services);
        _app = builder.Build();
        _app.UseAuthentication();
        _app.UseRateLimiter();
        _app.UseAuthorization();
        var api = _app.MapGroup("/api/v1");
        api.MapSession();
        map(api);
    }

    /// <summary>The network behind the endpoints.</summary>
    public TestEngine Engine { get; }

    /// <summary>The grains of the network.</summary>
    public IGrainFactory Grains => Engine.Grains;

    /// <summary>Starts a network and what is mapped on it.</summary>
    /// <param name="clock">The clock of both.</param>
    /// <param name="map">Maps the endpoints below <c>/api/v1</c>, where the session is already.</param>
    /// <param name="more">Adds what these endpoints need besides the grains, places, time and accounts.</param>
    public static async Task<WebOfTests> Start(ManualTimeProvider clock, Action<IEndpointRouteBuilder> map, Action<IServiceCollection>? more = null)
    {
        var engine = await TestEngine.StartAsync(new TestEngineOptions
        {
            Assemblies = [typeof(AircopStorage).Assembly],
            Storage = new MemoryStorage(GrainStateJson.Options),
            TimeProvider = clock,
            ResponseTimeout = TimeSpan.FromMinutes(30),
            ConfigureServices = services => services
                .AddAircopGrainServices()
                .AddSingleton<IPlaces, WorldPlaces>()
                .AddSingleton(new FieldClock(clock))
                .AddSingleton(new IdentityKeys(new byte[IdentityKeys.MinimumSecretLength])),
        });
        var web = new WebOfTests(engine, clock, map, more);
        await web._app.StartAsync();
        return web;
    }

    /// <summary>Reads an answer that must be 200.</summary>
    public static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.StatusCode}: {text}");
        return JsonDocument.Parse(text).RootElement;
    }

    /// <summary>Somebody who has not signed in.</summary>
    public HttpClient Stranger() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    /// <summary>Somebody who has.</summary>
    /// <param name="name">User name and label.</param>
    /// <param name="role">Role.</param>
    /// <param name="airport">Airport of the unit, IATA code; empty for the network.</param>
    public async Task<HttpClient> SignIn(string name, Role role, string airport)
    {
        await _app.Services.GetRequiredService<Accounts>().Set(new Account { Name = name, Label = name, PasswordHash = "", Role = role, Airport = airport }, Password);
        var client = Stranger();
        await Json(await client.PostAsJsonAsync("/api/v1/session", new Credentials(name, Password)));
        return client;
    }

    /// <summary>An airport's node with its key.</summary>
    /// <param name="airport">IATA code.</param>
    public async Task<HttpClient> Node(string airport)
    {
        const string Key = "a-node-key-of-tests";
        await _app.Services.GetRequiredService<NodeKeys>().Issue(Key, new NodeKey { Airport = airport, Label = airport + " node" });
        var client = Stranger();
        client.DefaultRequestHeaders.Authorization = new("Bearer", Key);
        return client;
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await Engine.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
