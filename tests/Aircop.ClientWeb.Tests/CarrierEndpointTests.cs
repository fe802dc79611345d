using System.Net;
using System.Text;
using System.Text.Json;
using Aircop.ClientWeb.Carriers;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Aircop.ClientWeb.Tests;

/// <summary>Scorecards over HTTP, as JSON and as tables, for those who signed in.</summary>
public sealed class CarrierEndpointTests : IAsyncLifetime
{
    private static readonly DateTimeOffset Now = new(2026, 5, 20, 20, 0, 0, TimeSpan.Zero);

    private WebOfTests _web = null!;
    private HttpClient _node = null!;

    public async Task InitializeAsync()
    {
        _web = await WebOfTests.Start(new ManualTimeProvider(Now), static api => api.MapCarriers());
        _node = await _web.Node("ABJ");
    }

    public async Task DisposeAsync()
    {
        _node.Dispose();
        await _web.DisposeAsync();
    }

    [Theory]
    [InlineData("/api/v1/carriers")]
    [InlineData("/api/v1/carriers.csv")]
    [InlineData("/api/v1/carriers/AF")]
    [InlineData("/api/v1/carriers/AF.csv")]
    public async Task Nobody_reads_a_scorecard_without_signing_in(string path)
    {
        using var stranger = _web.Stranger();

        Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/carriers/AF", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/carriers/AF.csv", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/carriers/not-a-carrier", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/carriers?days=8", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/carriers/AF?days=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/carriers.csv?days=365", HttpStatusCode.BadRequest)]
    public async Task An_unknown_carrier_and_an_unknown_period_are_told_so(string path, HttpStatusCode status) =>
        Assert.Equal(status, (await _node.GetAsync(path)).StatusCode);

    [Fact]
    public async Task An_empty_network_has_a_list_of_no_carriers()
    {
        using var json = await Json("/api/v1/carriers");

        Assert.Equal(0, json.RootElement.GetProperty("carriers").GetArrayLength());
    }

    [Fact]
    public async Task The_worst_carrier_comes_first_and_each_has_its_scorecard()
    {
        await Report("AF", minutesBefore: 30);
        await Report("KQ", minutesBefore: -60);

        using var list = await Json("/api/v1/carriers?days=7");
        using var one = await Json("/api/v1/carriers/kq?days=7");

        Assert.Equal(["KQ", "AF"], list.RootElement.GetProperty("carriers").EnumerateArray().Select(carrier => carrier.GetProperty("carrier").GetString()));
        Assert.Equal("Air France", list.RootElement.GetProperty("carriers")[1].GetProperty("name").GetString());
        Assert.Equal(0, one.RootElement.GetProperty("scorecard").GetProperty("scores").GetProperty("overall").GetDouble());
        Assert.Equal(1, one.RootElement.GetProperty("scorecard").GetProperty("recent").GetArrayLength());
    }

    [Fact]
    public async Task A_table_opens_in_a_spreadsheet_and_runs_no_formula()
    {
        await Report("AF", minutesBefore: 30, "=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "plain, with a comma");

        var answer = await _node.GetAsync("/api/v1/carriers/AF.csv?days=30");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var text = Encoding.UTF8.GetString(bytes);

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("AF-2026-05-20-30d.csv", answer.Content.Headers.ContentDisposition!.FileName);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("AF,2026-04-21,2026-05-20,,push on time,API 30 min before,1,1,\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",,push never sent,PNR 24 h before,1,1,\r\n", text, StringComparison.Ordinal);
        Assert.Contains(",\"'=HYPERLINK(\"\"http://x\"\")\",1,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'+1\",1,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'-1\",1,", text, StringComparison.Ordinal);
        Assert.Contains(",\"'@SUM(A1)\",1,", text, StringComparison.Ordinal);
        Assert.Contains(",\"plain, with a comma\",1,", text, StringComparison.Ordinal);
        Assert.Contains(",push on time,API 30 min before,1,,0\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_table_of_all_carriers_has_a_row_for_each()
    {
        await Report("AF", minutesBefore: 30);
        await Report("KQ", minutesBefore: -60);

        var rows = (await _node.GetStringAsync("/api/v1/carriers.csv")).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(3, rows.Length);
        Assert.StartsWith("KQ,Kenya Airways,1,4,0.0000,0.0000,1.0000,1.0000,1.0000,90,0,0,0", rows[1], StringComparison.Ordinal);
    }

    private async Task<JsonDocument> Json(string path) => JsonDocument.Parse(await _node.GetStringAsync(path));

    private Task Report(string carrier, int minutesBefore, params string[] codes)
    {
        var departure = Now.AddHours(-8);
        return _web.Grains.GetGrain<ICarrierGrain>(carrier).ReportFlight(new CarrierFlightReport
        {
            Flight = carrier + "702-2026-05-20-CDG",
            Version = 1,
            From = "CDG",
            To = "ABJ",
            Departure = departure,
            Arrival = departure.AddHours(6),
            People = 4,
            Lists =
            [
                new CarrierList
                {
                    Id = "0f.0", Source = ManifestSource.Api, ReceivedAt = departure.AddMinutes(-minutesBefore), People = 4,
                    Findings = [.. codes.Select(code => new FindingCount { Code = code, Count = 1 })],
                },
            ],
        });
    }
}
