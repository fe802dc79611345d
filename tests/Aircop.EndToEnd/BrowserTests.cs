using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Aircop.Cli.Load;
using Aircop.Testing;
using Microsoft.Playwright;
using Xunit.Abstractions;

namespace Aircop.EndToEnd;

/// <summary>The real page in Chromium against the running demo.</summary>
public sealed class BrowserTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const string ScreenshotVariable = "AIRCOP_SCREENSHOT";
    private const string BoardPath = "/operations/cocair-8";
    private RunningAircop _aircop = null!;
    private IPlaywright _playwright = null!;
    private IBrowser _browser = null!;
    private JsonElement _credentials;

    public async Task InitializeAsync()
    {
        if (BrowserFactAttribute.Absence is not null) return;
        _aircop = await RunningAircop.Start("--demo");
        var file = Path.Combine(_aircop.Data, "demo-credentials.json");
        await Eventually.Holds(() => _aircop.Output.Contains("Node key", StringComparison.Ordinal));
        _credentials = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllBytesAsync(file));
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = BrowserFactAttribute.Chromium, Args = ["--no-sandbox"] });
    }

    public async Task DisposeAsync()
    {
        if (BrowserFactAttribute.Absence is not null) return;
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _aircop.DisposeAsync();
    }

    [BrowserFact]
    public async Task A_coordinator_signs_in_and_sees_a_list_arrive_on_the_board()
    {
        var page = await SignIn("en-GB", 1600, 900);
        await page.GotoAsync(BoardPath + "?tab=events");
        await Assertions.Expect(page.Locator("ol.events li").First).ToBeAttachedAsync(Patiently);

        var list = await PostList();

        await Assertions.Expect(page.GetByText($"{list.Flight.Carrier} {list.Flight.Number}: list with {list.People} people").First).ToBeAttachedAsync(Patiently);
        if (Environment.GetEnvironmentVariable(ScreenshotVariable) is { Length: > 0 } file)
        {
            await page.GotoAsync(BoardPath);
            await Settled(page);
            await page.ScreenshotAsync(new() { Path = file });
        }
    }

    [BrowserFact]
    public async Task The_board_fits_in_French_and_at_200_percent()
    {
        // 1366 x 768 at 200 % has this many CSS pixels.
        var page = await SignIn("fr-FR", 683, 384);
        await page.GotoAsync(BoardPath);
        await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("lang", "fr");
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page overflows to the side.");
        await page.SetViewportSizeAsync(1366, 768);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), "The page overflows to the side.");
    }

    [BrowserFact]
    public async Task A_shift_lead_works_through_the_hits_of_the_unit_with_the_keyboard()
    {
        var page = await SignIn("en-GB", 1440, 900, "abj");
        await page.GotoAsync("/worklist/ABJ");
        await Assertions.Expect(page.Locator("[data-row]").First).ToBeAttachedAsync(Patiently);
        await Assertions.Expect(page.GetByText("Room for 12 hits a shift")).ToBeAttachedAsync(Patiently);

        await page.Keyboard.PressAsync("j");
        await page.Keyboard.PressAsync("v");
        await page.Keyboard.PressAsync("Control+Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("A reason is needed.");
        await page.Keyboard.TypeAsync("Seen at the desk");
        await page.Keyboard.PressAsync("Control+Enter");

        await Assertions.Expect(page.GetByText("Recorded.")).ToBeAttachedAsync(Patiently);
        Assert.Contains("hit=", page.Url, StringComparison.Ordinal);
    }

    [BrowserFact]
    public async Task An_analyst_sees_the_faults_of_a_rule_where_they_stand()
    {
        var page = await SignIn("en-GB", 1440, 900, "analyst");
        await page.GotoAsync("/rules/D01");
        var text = page.GetByRole(AriaRole.Textbox, new() { Name = "Text of the rule" });
        await Assertions.Expect(page.GetByText("No faults found")).ToBeAttachedAsync(Patiently);

        await text.FillAsync((await text.InputValueAsync()).Replace("when: bk.leadHours", "when: bk.leadTime", StringComparison.Ordinal));

        await Assertions.Expect(page.Locator(".code mark").First).ToHaveTextAsync("leadTime", new() { Timeout = 30_000 });
    }

    private static LocatorAssertionsToBeAttachedOptions Patiently => new() { Timeout = 30_000 };

    private async Task<IPage> SignIn(string locale, int width, int height, string name = "coordinator")
    {
        var context = await _browser.NewContextAsync(new()
        {
            BaseURL = _aircop.Url.ToString(), Locale = locale, ViewportSize = new() { Width = width, Height = height }, ColorScheme = ColorScheme.Dark,
        });
        var page = await context.NewPageAsync();
        page.Console += (_, message) => output.WriteLine(message.Text);
        page.PageError += (_, fault) => output.WriteLine(fault);
        await page.GotoAsync("/");
        var user = _credentials.GetProperty("users").EnumerateArray().Single(each => each.GetProperty("name").GetString() == name);
        await page.Locator("input[autocomplete=username]").FillAsync(user.GetProperty("name").GetString()!);
        await page.Locator("input[type=password]").FillAsync(user.GetProperty("password").GetString()!);
        await page.Locator("form button.primary").ClickAsync();
        await Assertions.Expect(page.Locator("input[type=password]")).ToHaveCountAsync(0);
        return page;
    }

    private async Task<LoadManifest> PostList()
    {
        var key = _credentials.GetProperty("nodeKey").GetString()!;
        using var node = _aircop.Client(key);
        var clock = JsonSerializer.Deserialize<JsonElement>(await node.GetByteArrayAsync("/api/v1/operations/cocair-8/board")).GetProperty("clock");
        var source = new GeneratedManifests(new LoadOptions { Server = _aircop.Url, Key = key, Seed = 77 });
        var list = source.Next(clock.GetProperty("utc").GetDateTimeOffset());
        var started = Stopwatch.GetTimestamp();
        using var answer = await node.PostAsync("/api/v1/messages", new ByteArrayContent(list.Body));
        Assert.Equal(HttpStatusCode.Accepted, answer.StatusCode);
        output.WriteLine($"Receipt after {Stopwatch.GetElapsedTime(started).TotalMilliseconds:0} ms.");
        return list;
    }

    // A picture worth looking at has lists, hits and results on it, and the rush of the start behind it.
    private async Task Settled(IPage page)
    {
        using var node = _aircop.Client(_credentials.GetProperty("nodeKey").GetString()!);
        await Eventually.Holds(
            async () =>
            {
                var board = JsonSerializer.Deserialize<JsonElement>(await node.GetByteArrayAsync("/api/v1/operations/cocair-8/board"));
                var figures = board.GetProperty("snapshot").GetProperty("figures");
                return figures.GetProperty("positive").GetInt32() >= 8 && figures.GetProperty("hitsWaiting").GetInt32() is >= 4 and <= 10;
            },
            TimeSpan.FromMinutes(15));
        await page.BringToFrontAsync();
    }
}

/// <summary>A fact that needs Chromium and the built page, and is skipped without them.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute() => Skip = Absence;

    /// <summary>Chromium's file; null where there is none.</summary>
    public static string? Chromium { get; } =
        Array.Find(["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"], File.Exists);

    /// <summary>Why browser tests are skipped; null when they are not.</summary>
    public static string? Absence { get; } = Chromium is null
        ? "There is no Chromium: install Debian's with apt-get install chromium."
        : File.Exists(Path.Combine(Path.GetDirectoryName(RunningAircop.ProgramFile)!, "wwwroot", "index.html")) ? null : "The page was not built (BuildWeb=false).";
}
