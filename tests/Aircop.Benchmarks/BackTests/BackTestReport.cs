using System.Globalization;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.BackTests;

/// <summary>What back-tests took, beside reading the same rows and doing nothing.</summary>
/// <param name="People">Passenger-flights.</param>
/// <param name="Processors">Processors of the machine.</param>
/// <param name="Sides">The rules.</param>
/// <param name="Reading">Seconds to read the rows and do nothing.</param>
/// <param name="WritingSeconds">Seconds in which the rows were written.</param>
/// <param name="BytesPerRow">Bytes of the file for a row.</param>
internal sealed record BackTestReport(int People, int Processors, IReadOnlyList<BackTestSide> Sides, Spread Reading, double WritingSeconds, double BytesPerRow)
{
    /// <summary>Seconds that a million passenger-flights may take on two processors.</summary>
    public const double Budget = 60;

    /// <summary>True when the slowest rule is within the budget for as many rows.</summary>
    public bool WithinBudget => Sides.Max(side => side.Seconds.Median) <= Budget * People / 1_000_000;
}

/// <summary>One rule.</summary>
/// <param name="Rule">Its id.</param>
/// <param name="Level">How far it looks.</param>
/// <param name="Seconds">Seconds for all rows.</param>
/// <param name="Hits">Hits.</param>
/// <param name="NotEvaluable">Passenger-flights it could not judge.</param>
/// <param name="Digest">Digest of the result.</param>
internal sealed record BackTestSide(string Rule, string Level, Spread Seconds, long Hits, long NotEvaluable, string Digest);

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(BackTestReport))]
internal sealed partial class BackTestJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class BackTestText
{
    public static void Write(TextWriter to, BackTestReport report)
    {
        Say(to, $"{report.People} passenger-flights, {report.Processors} processors, {report.BytesPerRow:F0} bytes a row, written in {report.WritingSeconds:F1} s");
        foreach (var side in report.Sides)
            Say(to, $"{side.Rule} ({side.Level}): {side.Seconds.Median,8:F2} s ({side.Seconds.Least:F2} to {side.Seconds.Most:F2}), {side.Seconds.Median / report.Reading.Median:F1} of reading alone; {side.Hits} hits, {side.NotEvaluable} not evaluable");
        Say(to, $"reading alone: {report.Reading.Median,8:F2} s ({report.Reading.Least:F2} to {report.Reading.Most:F2})");
        Say(to, $"budget {BackTestReport.Budget:F0} s for a million: {(report.WithinBudget ? "reached" : "not reached")}");
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
