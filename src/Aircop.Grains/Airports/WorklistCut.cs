using System.Collections.Immutable;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Airports;

/// <summary>
/// Marks on a worklist what a shift can look into and what nobody has reviewed though the aircraft leaves soon. Nothing is ever taken off the list
/// by it.
/// </summary>
internal static class WorklistCut
{
    /// <summary>The rule that judges the review of flights (indicator Q05).</summary>
    private static readonly Rule Review = CorePack.All.Find("Q05")!;

    /// <summary>The worklist with its marks. What protects somebody, and what an officer has claimed, is never below the line.</summary>
    /// <param name="worklist">The worklist, the most urgent first.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static Worklist Mark(Worklist worklist, DateTimeOffset now)
    {
        var flights = worklist.Rows.GroupBy(row => row.Flight, StringComparer.Ordinal).ToDictionary(
            flight => flight.Key, flight => flight.All(row => row.Hit.State != HitState.New), StringComparer.Ordinal);
        var capacity = worklist.Unit is { ShiftCapacity: > 0 } unit ? unit.ShiftCapacity : int.MaxValue;
        var taken = worklist.Rows.Count(IsAlwaysAbove);
        var rows = ImmutableArray.CreateBuilder<WorklistRow>(worklist.Rows.Length);
        foreach (var row in worklist.Rows)
        {
            var isAbove = IsAlwaysAbove(row) || taken < capacity;
            if (isAbove && !IsAlwaysAbove(row)) taken++;
            rows.Add(row with { IsBelowLine = !isAbove, IsUnreviewed = IsUnreviewed(flights[row.Flight], row.Departure, now) });
        }

        return worklist with
        {
            BelowLine = rows.Count(row => row.IsBelowLine), Rows = rows.MoveToImmutable(), FlightsReviewed = flights.Values.Count(isReviewed => isReviewed), FlightsWithHits = flights.Count,
        };
    }

    private static bool IsAlwaysAbove(WorklistRow row) => row.Hit.Protective || row.Hit.State != HitState.New;

    /// <summary>Whether a flight departs soon and nobody has reviewed it.</summary>
    /// <param name="report">What the flight reports; hits that are not for the reader left out.</param>
    /// <param name="now">Time in the field, UTC.</param>
    public static bool IsUnreviewed(FlightReport report, DateTimeOffset now) => !IsReviewed(report) && IsUnreviewed(isReviewed: false, report.Departure, now);

    /// <summary>Whether none of a flight's hits is new.</summary>
    /// <param name="report">What the flight reports; hits that are not for the reader left out.</param>
    public static bool IsReviewed(FlightReport report) => report.Hits.All(hit => hit.State != HitState.New);

    private static bool IsUnreviewed(bool isReviewed, DateTimeOffset departure, DateTimeOffset now) =>
        Review.Evaluate(new SubjectFacts { FlightWork = new FlightWorkFacts { Reviewed = isReviewed, HoursToDeparture = (departure - now).TotalHours } }).Result == RuleResult.Hit;
}
