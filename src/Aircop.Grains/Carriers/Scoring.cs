using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>
/// Makes a scorecard of flights' reports. Pure: the same reports at the same time give the same scorecard, in whatever order
/// and however often they came.
/// <para>Timeliness = pushes on time / pushes due; bookings are due of a carrier that sends bookings at all.</para>
/// <para>Completeness = 1 - mandatory fields missing / (passengers x mandatory fields).</para>
/// <para>Plausibility = 1 - passengers with a value that cannot be true / passengers.</para>
/// <para>Counts = 1 - lists miscounted / lists. Overall = the lowest of the four that can be judged.</para>
/// </summary>
internal static class Scoring
{
    /// <summary>Core data elements of document data in the WCO/IATA/ICAO guidelines on API; the rest is owed only where the carrier has it.</summary>
    public static readonly ImmutableArray<DataField> Mandatory =
    [
        DataField.BirthDate, DataField.Sex, DataField.Nationality, DataField.Document, DataField.DocumentIssuer, DataField.DocumentExpiry,
    ];

    /// <summary>The scorecard of a period.</summary>
    /// <param name="carrier">Designator.</param>
    /// <param name="flights">Reports of flights, one for each.</param>
    /// <param name="days">Sums of days whose flights are not among the reports.</param>
    /// <param name="now">Time in the field, UTC.</param>
    /// <param name="length">Days of the period, today included.</param>
    /// <param name="shown">Flights to show one by one at most.</param>
    public static CarrierScorecard Of(
        string carrier,
        IEnumerable<CarrierFlightReport> flights,
        IEnumerable<KeyValuePair<DateOnly, CarrierSums>> days,
        DateTimeOffset now,
        int length,
        int shown)
    {
        var until = DayOf(now);
        var from = until.AddDays(1 - length);
        var toCome = 0;
        var sums = new CarrierSums();
        var recent = new List<CarrierFlightReport>();
        foreach (var report in flights)
        {
            if (!IsClosed(report, now))
            {
                toCome++;
            }
            else if (DayOf(report.Departure) >= from)
            {
                sums.Add(report);
                recent.Add(report);
            }
        }

        foreach (var (day, ofDay) in days)
            if (day >= from && day <= until) sums.Add(ofDay);

        return Card(carrier, sums) with
        {
            From = from,
            Until = until,
            FlightsToCome = toCome,
            Recent = [.. recent
                .OrderByDescending(report => report.Departure).ThenBy(report => report.Flight, StringComparer.Ordinal).Take(shown)
                .Select(report => new CarrierFlight { Report = report, Pushes = PushSchedule.Judge(report) })],
        };
    }

    /// <summary>True when the last push of the flight has had its time.</summary>
    public static bool IsClosed(CarrierFlightReport report, DateTimeOffset now) => report.Departure + PushSchedule.Closing < now;

    /// <summary>The UTC day under which a moment counts.</summary>
    public static DateOnly DayOf(DateTimeOffset time) => DateOnly.FromDateTime(time.UtcDateTime);

    private static CarrierScorecard Card(string carrier, CarrierSums sums)
    {
        var lists = sums.Lists.Values.Sum();
        ImmutableArray<ManifestSource> sources = [.. sums.Lists.Keys.Order()];
        ImmutableArray<PushScore> pushes = [.. PushSchedule.All.Select(push => Score(push, sums, sources))];
        return new CarrierScorecard
        {
            Carrier = carrier,
            Flights = sums.Flights,
            People = sums.People,
            Lists = lists,
            ListsMiscounted = sums.ListsMiscounted,
            Scores = Scores(sums, pushes, lists),
            Sources = sources,
            Pushes = pushes,
            WarningLost = [.. sums.Lost
                .Where(lost => Counts(lost.Key, sources)).OrderBy(lost => lost.Key)
                .Select(lost => new WarningLost { Source = lost.Key, Flights = lost.Value.Flights, Minutes = lost.Value.Minutes })],
            Missing = [.. MostFirst(sums.Missing, field => (int)field)
                .Select(missing => new MissingField { Field = missing.Key, Mandatory = Mandatory.Contains(missing.Key), People = missing.Value })],
            ImplausiblePeople = sums.ImplausiblePeople,
            Implausible = [.. MostFirst(sums.Implausible, value => (int)value)
                .Select(value => new ImplausibleCount { Value = value.Key, People = value.Value })],
            Blind = [.. MostFirst(sums.Blind, key => key).Select(Blind)],
            Findings = [.. MostFirst(sums.Findings, code => code).Select(finding => new FindingCount { Code = finding.Key, Count = finding.Value })],
        };
    }

    private static CarrierScores Scores(CarrierSums sums, ImmutableArray<PushScore> pushes, int lists)
    {
        var counting = pushes.Where(push => push.Counts).ToArray();
        var scores = new CarrierScores
        {
            Timeliness = Share(counting.Sum(push => push.OnTime), counting.Sum(push => push.Due)),
            Completeness = Without(Mandatory.Sum(field => (long)sums.Missing.GetValueOrDefault(field)), (long)sums.People * Mandatory.Length),
            Plausibility = Without(sums.ImplausiblePeople, sums.People),
            Counts = Without(sums.ListsMiscounted, lists),
        };
        return scores with { Overall = ((double?[])[scores.Timeliness, scores.Completeness, scores.Plausibility, scores.Counts]).Min() };
    }

    private static PushScore Score(DuePush push, CarrierSums sums, ImmutableArray<ManifestSource> sources)
    {
        var sum = sums.Pushes.GetValueOrDefault(CarrierSums.PushKey(push.Source, push.MinutesBefore)) ?? new PushSums();
        return new PushScore
        {
            Source = push.Source,
            MinutesBefore = push.MinutesBefore,
            Counts = Counts(push.Source, sources),
            Due = sums.Flights,
            OnTime = sum.OnTime,
            Late = sum.Late,
            Missing = sum.Missing,
            LateMinutes = sum.LateMinutes,
        };
    }

    private static bool Counts(ManifestSource source, ImmutableArray<ManifestSource> sources) =>
        source == ManifestSource.Api || sources.Contains(source);

    private static BlindRule Blind(KeyValuePair<string, int> blind)
    {
        var blank = blind.Key.IndexOf(' ', StringComparison.Ordinal);
        return new BlindRule { Rule = blind.Key[..blank], Fields = blind.Key[(blank + 1)..], People = blind.Value };
    }

    private static IEnumerable<KeyValuePair<TKey, int>> MostFirst<TKey, TOrder>(Dictionary<TKey, int> counts, Func<TKey, TOrder> order)
        where TKey : notnull =>
        counts.OrderByDescending(count => count.Value)
            .ThenBy(count => order(count.Key), typeof(TOrder) == typeof(string) ? (IComparer<TOrder>)StringComparer.Ordinal : null);

    private static double? Share(long part, long whole) => whole == 0 ? null : (double)part / whole;

    private static double? Without(long part, long whole) => whole == 0 ? null : 1 - ((double)part / whole);
}
