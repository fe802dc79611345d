using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Intake;

/// <summary>How the intake is measured.</summary>
/// <param name="Seconds">Length of one repeat of the intake; above 0.</param>
/// <param name="Repeats">Repeats of each side; 5 or more.</param>
/// <param name="People">People on a list in the mean; 1 or more.</param>
/// <param name="PostsUnderWay">Posts under way at once; 1 or more.</param>
internal sealed record IntakeSettings(double Seconds, int Repeats, int People, int PostsUnderWay)
{
    public string? Fault()
    {
        if (Seconds <= 0) return $"--seconds is {Seconds}; it must be above 0";
        if (Repeats < 5) return $"--repeats is {Repeats}; it must be 5 or more";
        if (People < 1) return $"--people is {People}; it must be 1 or more";
        return PostsUnderWay < 1 ? $"--posts-under-way is {PostsUnderWay}; it must be 1 or more" : null;
    }
}

/// <summary>What the measurement came to.</summary>
internal sealed record IntakeReport
{
    /// <summary>Passengers whose processor seconds are told.</summary>
    public const int WorkOf = 100_000;

    /// <summary>Share of the floor that the design asks for.</summary>
    public const double DesignBudget = 0.35;

    /// <summary>Passengers a second from post to the board.</summary>
    public required Spread Intake { get; init; }

    /// <summary>Passengers a second from post until travellers' records and the network's links know of them and the rules have been asked with what these know.</summary>
    public required Spread Settled { get; init; }

    /// <summary>Passengers a second that the floor takes.</summary>
    public required Spread Floor { get; init; }

    /// <summary>Processor seconds, user and system, that the server needs until <see cref="WorkOf"/> passengers are settled: what is shared with others changes it less than the pace.</summary>
    public required Spread Work { get; init; }

    /// <summary>Processor seconds that it needs for as many on the floor.</summary>
    public required Spread FloorWork { get; init; }

    /// <summary>Median of the intake by the median of the floor.</summary>
    public double Ratio => Intake.Median / Floor.Median;

    /// <summary>Median of what is settled by the median of the floor.</summary>
    public double SettledRatio => Settled.Median / Floor.Median;

    /// <summary>Least ratio to be reached.</summary>
    public double Budget => DesignBudget;

    /// <summary>True when the ratio is reached.</summary>
    public bool WithinBudget => Ratio >= DesignBudget;

    /// <summary>Lists in each repeat.</summary>
    public int Lists { get; init; }

    /// <summary>How many times each list is posted to the floor in a repeat, so that it lasts about as long as the intake.</summary>
    public int FloorTimes { get; init; }

    /// <summary>People in each repeat, in the mean.</summary>
    public int Passengers { get; init; }

    /// <summary>Bytes of a list, in the mean.</summary>
    public int BytesPerList { get; init; }

    /// <summary>Posts under way at once.</summary>
    public int PostsUnderWay { get; init; }

    /// <summary>Processors of the machine; the poster shares them.</summary>
    public int Processors { get; init; }

    /// <summary>Median time between the last receipt of a repeat and its last flight on the board, milliseconds.</summary>
    public double BoardLagMs { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(IntakeReport))]
internal sealed partial class IntakeJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class IntakeText
{
    public static void Write(TextWriter to, IntakeReport report)
    {
        Say(to, $"intake   {report.Intake.Median,8:F0} passengers/s to the board (median of {report.Intake.Repeats.Count}; {report.Intake.Least:F0} to {report.Intake.Most:F0})");
        Say(to, $"settled  {report.Settled.Median,8:F0} passengers/s until records and links know and the rules were asked again ({report.Settled.Least:F0} to {report.Settled.Most:F0})");
        Say(to, $"floor    {report.Floor.Median,8:F0} passengers/s, same server, same bytes, same store, nothing else ({report.Floor.Least:F0} to {report.Floor.Most:F0})");
        Say(to, $"ratio    {report.Ratio,8:F3} (budget {report.Budget:F2}: {(report.WithinBudget ? "reached" : "not reached")}); settled {report.SettledRatio:F3}");
        Say(to, $"work     {report.Work.Median,8:F1} processor seconds until {IntakeReport.WorkOf} passengers are settled ({report.Work.Least:F1} to {report.Work.Most:F1}); floor {report.FloorWork.Median:F1}");
        Say(to, $"each repeat {report.Lists} lists ({report.FloorTimes} times to the floor), {report.Passengers} passengers, {report.BytesPerList} bytes a list, {report.PostsUnderWay} posts under way; board {report.BoardLagMs:F0} ms behind the last receipt; {report.Processors} processors, shared with the poster");
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
