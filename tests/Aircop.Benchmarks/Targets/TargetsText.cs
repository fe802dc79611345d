using System.Globalization;

namespace Aircop.Benchmarks.Targets;

/// <summary>The report in words.</summary>
internal static class TargetsText
{
    public static void Write(TextWriter to, TargetsReport report)
    {
        Say(to, $"{report.Version}: {report.RulesInForce} rules in force; seed {report.Seed}");
        Say(to, $"{report.InnocentAlerts.Of} innocent passengers ({report.InnocentPeople} people), {report.Flights} flights, {report.Lists} lists in {report.Seconds:F0} s");
        Say(to, $"alerts on innocents  {report.InnocentAlerts.Count,6} = {Percent(report.InnocentAlerts),8} {Interval(report.InnocentAlerts)}; limit {TargetsReport.MostAlerts:P2}: {Held(report.AlertsHeld)}; lists raised {report.InnocentListHits} besides");
        Say(to, $"planted              {report.Planted,6}, of which {report.Found.Of} can be judged");
        Say(to, $"found                {report.Found.Count,6} = {Percent(report.Found),8} {Interval(report.Found)}; limit {TargetsReport.LeastRecall:P0}: {Held(report.RecallHeld)}");
        Say(to, $"raised by anything   {report.Raised.Count,6} = {Percent(report.Raised),8} of all planted");
        to.WriteLine();
        to.WriteLine("kind  planted  judged   found  raised");
        foreach (var kind in report.Kinds)
        {
            Say(to, $"{kind.Kind,-4}  {kind.Planted,7}  {kind.Found.Of,6}  {kind.Found.Count,6}  {kind.Raised,6}");
            foreach (var (reason, count) in kind.Missed) Say(to, $"        missed {count}: {reason}");
            foreach (var (reason, count) in kind.NotEvaluable) Say(to, $"        not evaluable {count}: {reason}");
        }

        to.WriteLine();
        to.WriteLine("rule    judged  not judged  grounds   share  alerts  planted  precision   (of innocents, but for the last two)");
        foreach (var rule in report.Rules)
        {
            if (rule.NotFed.Count > 0) Say(to, $"{rule.Rule,-4}  not in force: nobody gives {string.Join(", ", rule.NotFed)}");
            else Say(to, $"{rule.Rule,-4}  {rule.Judged,8}  {rule.NotJudged,10}  {rule.Grounds,7}  {Share(rule.Grounds, rule.Judged),6}  {rule.InnocentAlerts,6}  {rule.PlantedAlerts,7}  {(rule.Precision is { } share ? share.ToString("P1", CultureInfo.InvariantCulture) : "-"),9}");
        }

        WriteTogether(to, report);
    }

    private static void WriteTogether(TextWriter to, TargetsReport report)
    {
        to.WriteLine();
        to.WriteLine("innocents  planted  raised by these rules together");
        foreach (var row in report.Together) Say(to, $"{row.Innocents,9}  {row.Planted,7}  {row.Rules}");
    }

    private static string Percent(Wilson share) => share.Share is { } value ? value.ToString("P3", CultureInfo.InvariantCulture) : "-";

    private static string Interval(Wilson share) => string.Create(CultureInfo.InvariantCulture, $"(95 %: {share.Low:P3} to {share.High:P3})");

    private static string Share(int count, int of) => of == 0 ? "-" : ((double)count / of).ToString("P2", CultureInfo.InvariantCulture);

    private static string Held(bool held) => held ? "held" : "not held";

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
