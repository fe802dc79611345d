using System.Globalization;

namespace Aircop.Cli.Load;

/// <summary>Progress and report in words.</summary>
public static class LoadText
{
    /// <summary>Head of the lines of <see cref="Line"/>.</summary>
    public const string Head = "  time   posts/s  people/s  in flight  errors   p50 ms   p99 ms";

    /// <summary>A second in one line, in columns under <see cref="Head"/>.</summary>
    /// <param name="second">The second.</param>
    public static string Line(LoadSecond second) => string.Create(CultureInfo.InvariantCulture,
        $"{second.At.TotalSeconds,5:F0}s {second.PostsPerSecond,9:F1} {second.PassengersPerSecond,9:F0} {second.InFlight,10} {second.Errors,7} {Time(second.P50),8} {Time(second.P99),8}");

    /// <summary>Writes the report.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="report">The report.</param>
    public static void Write(TextWriter to, LoadReport report)
    {
        var totals = report.Totals;
        Say(to, $"operation        {report.Operation}, {report.Rate:G} posts/s asked for {report.Seconds:F0} s, seed {report.Seed}");
        Say(to, $"posts            {totals.Posts}, accepted {totals.Accepted}, {totals.PostsPerSecond:F1}/s");
        Say(to, $"passengers       {totals.Passengers}, {totals.PassengersPerSecond:F0}/s");
        Say(to, $"post to receipt  p50 {Time(totals.ToReceipt.P50)} ms, p99 {Time(totals.ToReceipt.P99)} ms, max {Time(totals.ToReceipt.Max)} ms");
        if (report.Watchers > 0)
            Say(to, $"post to board    p50 {Time(totals.ToBoard.P50)} ms, p99 {Time(totals.ToBoard.P99)} ms, max {Time(totals.ToBoard.Max)} ms ({totals.ToBoard.Count} sightings)");
        var errors = totals.Errors.Count == 0 ? "none" : string.Join(", ", totals.Errors.Select(e => string.Create(CultureInfo.InvariantCulture, $"{e.Key}: {e.Value}")));
        Say(to, $"errors           {errors}; unanswered {totals.Unanswered}");
        if (report.LateStarts > 0) Say(to, $"late starts      {report.LateStarts}: this machine could not keep the schedule");
        if (report.Watchers == 0)
        {
            Say(to, $"board            not watched");
            return;
        }
        Say(to, $"lost             {totals.Lost}; sightings missed {totals.Missed}");
        Say(to, $"doubled          {totals.Doubled}");
        Say(to, $"watchers         {report.Watchers}, resumed {report.Resumes} times{(report.Cut.Length > 0 ? ": " + report.Cut : "")}");
        Say(to, $"same board       {(report.SameBoards == report.Watchers ? "yes" : "no")} ({report.SameBoards} of {report.Watchers})");
    }

    private static string Time(double? milliseconds) => milliseconds is { } ms ? ms.ToString("F1", CultureInfo.InvariantCulture) : "-";

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
