using System.Net;
using System.Text;
using System.Text.Json;
using Aircop.Cli.Hub;
using Aircop.Cli.Load;

namespace Aircop.EndToEnd;

/// <summary>The program and what bad-input tests need of it, started once for all of them.</summary>
public sealed class BadInputScene : IAsyncLifetime
{
    public RunningAircop Aircop { get; private set; } = null!;

    public string Key { get; private set; } = "";

    public string AbidjanKey { get; private set; } = "";

    public LoadManifest Manifest { get; } =
        new GeneratedManifests(new LoadOptions { Server = new Uri("http://unused.invalid"), Key = "unused", Seed = 3 }).Next(DateTimeOffset.UnixEpoch.AddYears(56));

    public async Task InitializeAsync()
    {
        Aircop = await RunningAircop.Start();
        using var network = await TestNetwork.Administrator(Aircop);
        Key = await network.NewKey();
        AbidjanKey = await network.NewKey("ABJ");
    }

    public async Task DisposeAsync() => await Aircop.DisposeAsync();
}

/// <summary>Bad input of every kind gets an answer that says what to do, and changes nothing.</summary>
public sealed class BadInputTests(BadInputScene scene) : IClassFixture<BadInputScene>
{
    private const int Limit = 16 * 1024 * 1024;

    [Fact]
    public async Task Garbage_is_refused_with_findings()
    {
        var garbage = new byte[5_000];
        new Random(7).NextBytes(garbage);
        using var answer = await Post(garbage);
        await IsProblem(answer, HttpStatusCode.BadRequest, hasFindings: true);
    }

    [Fact]
    public async Task An_empty_body_is_refused_with_findings()
    {
        using var answer = await Post([]);
        await IsProblem(answer, HttpStatusCode.BadRequest, hasFindings: true);
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.98)]
    public async Task An_interchange_that_is_cut_off_is_refused_and_its_flight_stays_unknown(double kept)
    {
        var body = scene.Manifest.Body;
        using var answer = await Post(body[..(int)(body.Length * kept)]);
        await IsProblem(answer, HttpStatusCode.BadRequest, hasFindings: true);
        using var node = scene.Aircop.Client(scene.Key);
        using var flight = await node.GetAsync($"/api/v1/flights/{scene.Manifest.Flight}");
        Assert.Equal(HttpStatusCode.NotFound, flight.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_byte_over_the_limit_is_refused_and_the_connection_goes_on(bool isDeclared)
    {
        using var node = scene.Aircop.Client(scene.Key);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/messages") { Content = new ByteArrayContent(new byte[Limit + 1]) };
        request.Headers.TransferEncodingChunked = !isDeclared;
        using var answer = await node.SendAsync(request);
        await IsProblem(answer, HttpStatusCode.RequestEntityTooLarge);
        Assert.Empty(answer.Headers.Connection);
        using var after = await node.GetAsync("/api/v1/operations");
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("not-a-key")]
    [InlineData("")]
    public async Task Without_a_key_in_force_nothing_is_taken(string? key)
    {
        using var answer = await Post(scene.Manifest.Body, key);
        await IsProblem(answer, HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_key_of_an_airport_that_the_flight_does_not_touch_is_refused()
    {
        var elsewhere = Elsewhere();
        using var answer = await Post(elsewhere.Body, scene.AbidjanKey);
        await IsProblem(answer, HttpStatusCode.Forbidden);
        using var node = scene.Aircop.Client(scene.Key);
        using var flight = await node.GetAsync($"/api/v1/flights/{elsewhere.Flight}");
        Assert.Equal(HttpStatusCode.NotFound, flight.StatusCode);
    }

    [Fact]
    public async Task A_packed_body_is_refused()
    {
        using var node = scene.Aircop.Client(scene.Key);
        using var content = new ByteArrayContent(scene.Manifest.Body);
        content.Headers.ContentEncoding.Add("gzip");
        using var answer = await node.PostAsync("/api/v1/messages", content);
        await IsProblem(answer, HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_list_between_airports_that_nobody_knows_is_answered_with_a_finding()
    {
        var text = Encoding.ASCII.GetString(Elsewhere().Body);
        var origin = Elsewhere().Flight.Origin;
        using var answer = await Post(Encoding.ASCII.GetBytes(text.Replace(origin, "QQQ", StringComparison.Ordinal)));
        Assert.True(answer.StatusCode is HttpStatusCode.Accepted or HttpStatusCode.BadRequest, answer.StatusCode.ToString());
        Assert.Contains("QQQ", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/airports/QQQ/worklist")]
    [InlineData("/api/v1/flights/nonsense")]
    [InlineData("/api/v1/flights/EK456-2025-08-29-DXB")]
    [InlineData("/api/v1/operations/none/board")]
    [InlineData("/api/v1/nothing")]
    public async Task What_is_not_there_is_said_not_to_be(string path)
    {
        using var node = scene.Aircop.Client(scene.Key);
        using var answer = await node.GetAsync(path);
        await IsProblem(answer, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_subscription_to_an_operation_that_nobody_planned_is_refused_by_name()
    {
        var watcher = new HubWatcher(scene.Aircop.Url, scene.Key, "none", new Deaf(), TimeProvider.System);
        using var stop = new CancellationTokenSource();
        var running = watcher.RunAsync(stop.Token);
        await Testing.Eventually.Holds(() => watcher.Trouble.Contains("UnknownOperation", StringComparison.Ordinal));
        await stop.CancelAsync();
        await running;
        Assert.Null(watcher.Board);
    }

    [Fact]
    public async Task A_second_process_on_the_same_folder_is_refused()
    {
        var info = new System.Diagnostics.ProcessStartInfo("dotnet") { RedirectStandardError = true, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in (string[])[RunningAircop.ProgramFile, "--data", scene.Aircop.Data, "--urls", "http://127.0.0.1:0"]) info.ArgumentList.Add(word);
        using var second = System.Diagnostics.Process.Start(info)!;
        var output = second.StandardOutput.ReadToEndAsync();
        var said = await second.StandardError.ReadToEndAsync();
        await output;
        await second.WaitForExitAsync();
        Assert.NotEqual(0, second.ExitCode);
        Assert.Contains("in use", said, StringComparison.Ordinal);
        Assert.Contains("--data", said, StringComparison.Ordinal);
    }

    // A list of a flight that does not touch Abidjan.
    private LoadManifest Elsewhere()
    {
        var source = new GeneratedManifests(new LoadOptions { Server = scene.Aircop.Url, Key = scene.Key, Seed = 4 });
        while (true)
        {
            var manifest = source.Next(DateTimeOffset.UnixEpoch.AddYears(56));
            if (!Encoding.ASCII.GetString(manifest.Body).Contains("ABJ", StringComparison.Ordinal)) return manifest;
        }
    }

    private Task<HttpResponseMessage> Post(byte[] body) => Post(body, scene.Key);

    private async Task<HttpResponseMessage> Post(byte[] body, string? key)
    {
        using var node = scene.Aircop.Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/messages") { Content = new ByteArrayContent(body) };
        if (key is not null) request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + key);
        return await node.SendAsync(request);
    }

    private static async Task IsProblem(HttpResponseMessage answer, HttpStatusCode status, bool hasFindings = false)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode == status, $"{(int)answer.StatusCode}: {text}");
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        using var problem = JsonDocument.Parse(text);
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!);
        if (!hasFindings) return;
        var findings = problem.RootElement.GetProperty("findings").EnumerateArray()
            .Concat(problem.RootElement.GetProperty("messages").EnumerateArray().SelectMany(static m => m.GetProperty("findings").EnumerateArray()));
        Assert.NotEmpty(findings);
    }
}
