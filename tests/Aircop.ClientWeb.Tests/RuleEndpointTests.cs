using System.Net;
using System.Text;
using System.Text.Json;
using Aircop.ClientWeb.Rules;
using Aircop.Contracts.Accounts;
using Aircop.Targeting;
using Aircop.Testing;

namespace Aircop.ClientWeb.Tests;

/// <summary>Rules over HTTP: who reaches them, and that nobody puts their own in force.</summary>
public sealed class RuleEndpointTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _clock = new(new DateTimeOffset(2026, 5, 20, 6, 0, 0, TimeSpan.Zero));
    private WebOfTests _web = null!;

    public async Task InitializeAsync() => _web = await WebOfTests.Start(_clock, static api => api.MapRules());

    public async Task DisposeAsync() => await _web.DisposeAsync();

    [Fact]
    public async Task Only_analysts_and_approvers_reach_rules_and_only_approvers_decide()
    {
        using var stranger = _web.Stranger();
        using var officer = await _web.SignIn("officer", Role.TargetingOfficer, "ABJ");
        using var administrator = await _web.SignIn("admin", Role.SystemAdministrator, "");
        using var analyst = await _web.SignIn("analyst", Role.Analyst, "");
        const string Act = """{"commandId":"c1","kind":"Suspend","version":0,"reason":"Too many."}""";

        foreach (var path in (string[])["/api/v1/rules", "/api/v1/rules/D01", "/api/v1/rules/fact-schema", "/api/v1/rules/back-tests", "/api/v1/rules/rule-scores?from=2026-05-01&until=2026-05-20"])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await stranger.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await officer.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.Forbidden, (await administrator.GetAsync(path)).StatusCode);
            Assert.Equal(HttpStatusCode.OK, (await analyst.GetAsync(path)).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.PostAsync("/api/v1/rules/D01/decision", Body(Act))).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await analyst.PutAsync("/api/v1/rules/control-sample/LIS", Body("""{"commandId":"c1","perHundredThousand":5,"reason":"Proof."}"""))).StatusCode);
    }

    [Fact]
    public async Task A_rule_is_written_checked_submitted_and_approved_by_somebody_else()
    {
        using var author = await _web.SignIn("author", Role.RuleApprover, "");
        using var approver = await _web.SignIn("approver", Role.RuleApprover, "");
        var text = CorePack.Files.Single(file => file.Name == "D01.rule").Text.Replace("version: 1", "version: 2", StringComparison.Ordinal).Replace("24 h in", "20 h in", StringComparison.Ordinal);

        var check = await WebOfTests.Json(await author.PostAsync("/api/v1/rules/text-check", Body(JsonSerializer.Serialize(new { text = text.Replace("bk.leadHours", "bk.leadTime", StringComparison.Ordinal) }))));
        var fault = check.GetProperty("faults")[0];
        Assert.Equal(("UnknownName", 17), (fault.GetProperty("code").GetString(), fault.GetProperty("line").GetInt32()));

        var saved = await WebOfTests.Json(await author.PutAsync("/api/v1/rules/D01/draft", Body(JsonSerializer.Serialize(new { commandId = "c1", text, reason = "Longer." }))));
        Assert.Equal(("Done", 2), (saved.GetProperty("result").GetString(), saved.GetProperty("version").GetInt32()));
        string Act(string command, string kind) => JsonSerializer.Serialize(new { commandId = command, kind, version = 2, digest = saved.GetProperty("digest").GetString(), reason = "Looked at." });
        Assert.Equal("Done", await Result(author, "submission", Act("c2", "Submit")));
        Assert.Equal("OwnWork", await Result(author, "decision", Act("c3", "ApproveToActive")));
        Assert.Equal("Done", await Result(approver, "decision", Act("c4", "ApproveToActive")));
        Assert.Equal("AlreadyDone", await Result(approver, "decision", Act("c4", "ApproveToActive")));
        Assert.Equal(HttpStatusCode.BadRequest, (await approver.PostAsync("/api/v1/rules/D01/submission", Body(Act("c5", "Retire")))).StatusCode);

        var rule = await WebOfTests.Json(await approver.GetAsync("/api/v1/rules/D01"));
        Assert.Equal(("Active", 2, 3), (rule.GetProperty("summary").GetProperty("state").GetString(), rule.GetProperty("summary").GetProperty("version").GetInt32(), rule.GetProperty("acts").GetArrayLength()));
        Assert.Equal(20, rule.GetProperty("summary").GetProperty("parameters")[0].GetProperty("value").GetDouble());
    }

    [Fact]
    public async Task A_back_test_is_started_by_its_command_and_found_under_it()
    {
        using var analyst = await _web.SignIn("analyst", Role.Analyst, "");
        const string Order = """{"commandId":"t1","rule":"D01","version":0,"from":"2026-05-01","until":"2026-05-20","reason":"Tried."}""";

        Assert.Equal("Running", (await WebOfTests.Json(await analyst.PostAsync("/api/v1/rules/back-tests", Body(Order)))).GetProperty("state").GetString());
        await Eventually.Holds(_clock, TimeSpan.FromMilliseconds(250), async () => (await WebOfTests.Json(await analyst.GetAsync("/api/v1/rules/back-tests/t1"))).GetProperty("state").GetString() == "Done", "the back-test is through");
        Assert.Equal(0, (await WebOfTests.Json(await analyst.GetAsync("/api/v1/rules/back-tests/t1"))).GetProperty("result").GetProperty("judged").GetInt32());
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.GetAsync("/api/v1/rules/back-tests/t9")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await analyst.PostAsync("/api/v1/rules/back-tests", Body(Order.Replace("D01", "Z99", StringComparison.Ordinal)))).StatusCode);
    }

    private static async Task<string?> Result(HttpClient client, string what, string body) =>
        (await WebOfTests.Json(await client.PostAsync("/api/v1/rules/D01/" + what, Body(body)))).GetProperty("result").GetString();

    private static StringContent Body(string json) => new(json, Encoding.UTF8, "application/json");
}
