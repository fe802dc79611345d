using System.Globalization;
using System.Text.Json.Serialization;

namespace Aircop.Benchmarks.Rules;

/// <summary>What the rules came to, beside an empty loop.</summary>
/// <param name="Pack">Version of the pack.</param>
/// <param name="People">Different passengers.</param>
/// <param name="Sides">What was run; the budget is asked of the first.</param>
/// <param name="EmptyLoop">Passengers a second of the loop over as many rules that look at nothing.</param>
internal sealed record RulesReport(string Pack, int People, IReadOnlyList<RulesRow> Sides, Spread EmptyLoop)
{
    /// <summary>Passengers a second and core that the design asks for.</summary>
    public const double Budget = 100_000;

    /// <summary>True when all indicators are within the budget.</summary>
    public bool WithinBudget => Sides[0].Rate.Median >= Budget;
}

/// <summary>One pack over one kind of passengers.</summary>
internal sealed record RulesRow
{
    /// <summary>What was run.</summary>
    public required string Name { get; init; }

    /// <summary>Rules in the pack.</summary>
    public int Rules { get; init; }

    /// <summary>Passengers a processor second.</summary>
    public required Spread Rate { get; init; }

    /// <summary>Bytes allocated for a passenger.</summary>
    public double BytesPerPassenger { get; init; }

    /// <summary>Share of passengers with a hit.</summary>
    public double HitShare { get; init; }

    /// <summary>Grounds for a look, of a passenger.</summary>
    public double GroundsPerPassenger { get; init; }

    /// <summary>Rules that could not be judged, of a passenger.</summary>
    public double NotSeenPerPassenger { get; init; }

    /// <summary>Nanoseconds for a rule.</summary>
    public double NanosecondsPerRule => 1e9 / Rate.Median / Rules;
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(RulesReport))]
internal sealed partial class RulesJson : JsonSerializerContext;

/// <summary>The report in words.</summary>
internal static class RulesText
{
    public static void Write(TextWriter to, RulesReport report)
    {
        Say(to, $"{report.Pack}: {report.People} passengers, one thread");
        foreach (var row in report.Sides)
        {
            Say(to, $"{row.Name}: {row.Rules} rules");
            Say(to, $"  {row.Rate.Median,12:F0} passengers/s ({row.Rate.Least:F0} to {row.Rate.Most:F0}), {row.NanosecondsPerRule:F0} ns a rule, {row.BytesPerPassenger:F0} bytes allocated a passenger");
            Say(to, $"  {row.Rate.Median / report.EmptyLoop.Median,12:F3} of the empty loop; {row.HitShare:P2} hit, {row.GroundsPerPassenger:F2} grounds and {row.NotSeenPerPassenger:F1} rules not judged a passenger");
        }

        Say(to, $"empty loop: {report.EmptyLoop.Median,12:F0} passengers/s ({report.EmptyLoop.Least:F0} to {report.EmptyLoop.Most:F0})");
        Say(to, $"budget {RulesReport.Budget:F0} passengers/s for all indicators: {(report.WithinBudget ? "reached" : "not reached")}");
    }

    private static void Say(TextWriter to, FormattableString line) => to.WriteLine(line.ToString(CultureInfo.InvariantCulture));
}
