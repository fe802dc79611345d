using System.Text.Json;
using Aircop.Benchmarks.Targets;
using Aircop.World.Targets;

namespace Aircop.Benchmarks.Tests;

public sealed class TargetingBenchTests
{
    private static readonly TargetWorldOptions Small = new() { Passengers = 1_500, PlantedPerKind = 1 };

    [Fact]
    public async Task A_small_period_goes_through_the_whole_network_and_every_case_is_accounted_for()
    {
        var report = Scoring.Of(await TargetsRun.PlayAsync(TargetWorld.Make(Small), static _ => { }, CancellationToken.None));

        Assert.Equal(TargetWorld.Kinds.Length, report.Planted);
        Assert.All(report.Kinds, kind =>
        {
            Assert.Equal(kind.Planted, kind.Found.Of + kind.NotEvaluable.Values.Sum());
            Assert.Equal(kind.Found.Of, kind.Found.Count + kind.Missed.Values.Sum());
        });
        Assert.All(report.Rules, rule => Assert.True(rule.NotFed.Count == 0 || rule is { Judged: 0, InnocentAlerts: 0 }));
        Assert.Equal(report.RulesInForce, report.Rules.Count(rule => rule.NotFed.Count == 0));

        // What the record at hand shows is found whatever else is in force.
        string[] certain = ["D01", "D02", "D25", "C03"];
        Assert.All(report.Kinds.Where(kind => certain.Contains(kind.Kind)), kind => Assert.Empty(kind.Missed));
        Assert.DoesNotContain("never judged", report.Kinds.SelectMany(kind => kind.Missed.Keys));
    }

    [Fact]
    public async Task The_report_reads_as_text_and_as_one_json_object()
    {
        var report = Scoring.Of(await TargetsRun.PlayAsync(TargetWorld.Make(Small with { Passengers = 60 }), static _ => { }, CancellationToken.None));
        using var text = new StringWriter();

        TargetsText.Write(text, report);
        using var json = JsonDocument.Parse(JsonSerializer.Serialize(report, TargetsJson.Default.TargetsReport));

        Assert.All(TargetWorld.Kinds, kind => Assert.Contains("\n" + kind, text.ToString(), StringComparison.Ordinal));
        Assert.Equal(report.Planted, json.RootElement.GetProperty("planted").GetInt32());
        Assert.Equal(TargetWorld.Kinds.Length, json.RootElement.GetProperty("kinds").GetArrayLength());
    }

    [Theory]
    [InlineData(0, 10, 0, 0.2775)]
    [InlineData(5, 10, 0.2366, 0.7634)]
    [InlineData(95, 100, 0.8882, 0.9785)]
    public void An_interval_is_that_of_Wilson(int count, int of, double low, double high)
    {
        var share = Wilson.Make(count, of);

        Assert.Equal(low, share.Low, 4);
        Assert.Equal(high, share.High, 4);
    }

    [Fact]
    public void Of_nothing_there_is_no_share_and_no_limit_is_held()
    {
        var nothing = Wilson.Make(0, 0);

        Assert.Null(nothing.Share);
        Assert.False(nothing.Share >= TargetsReport.LeastRecall);
    }
}
