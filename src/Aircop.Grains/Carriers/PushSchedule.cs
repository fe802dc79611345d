using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>One push that a carrier owes for each flight.</summary>
/// <param name="Source">What is pushed.</param>
/// <param name="MinutesBefore">When it is due, minutes before departure.</param>
/// <param name="ToleranceMinutes">For how long after that it counts as on time, and from how long before that a list may be it.</param>
internal sealed record DuePush(ManifestSource Source, int MinutesBefore, int ToleranceMinutes);

/// <summary>
/// When lists are due: bookings 72, 48, 24, 2 and 1 hours before departure and at departure (usual under the PNRGOV guide),
/// document data at the close of check-in, about 30 minutes before departure to 15 after. The tolerances of bookings are ours.
/// </summary>
internal static class PushSchedule
{
    /// <summary>All pushes of a flight, the earliest first.</summary>
    public static readonly ImmutableArray<DuePush> All =
    [
        new(ManifestSource.Pnr, 72 * 60, 120),
        new(ManifestSource.Pnr, 48 * 60, 120),
        new(ManifestSource.Pnr, 24 * 60, 60),
        new(ManifestSource.Pnr, 120, 15),
        new(ManifestSource.Pnr, 60, 15),
        new(ManifestSource.Api, 30, 45),
        new(ManifestSource.Pnr, 0, 15),
    ];

    /// <summary>How long after its departure the last push of a flight has had its time.</summary>
    public static readonly TimeSpan Closing = TimeSpan.FromMinutes(All.Max(push => push.ToleranceMinutes - push.MinutesBefore));

    /// <summary>
    /// What came of the pushes of a flight. A list answers to the last push of its source whose time had come, or was within
    /// its tolerance of coming, when it was received; the first such list counts. Document data may come as early as they like.
    /// </summary>
    public static ImmutableArray<FlightPush> Judge(CarrierFlightReport report)
    {
        var judged = ImmutableArray.CreateBuilder<FlightPush>(All.Length);
        for (var i = 0; i < All.Length; i++)
        {
            var push = All[i];
            var next = All.Skip(i + 1).FirstOrDefault(later => later.Source == push.Source);
            var from = All.Take(i).Any(earlier => earlier.Source == push.Source) ? Opens(report, push) : DateTimeOffset.MinValue;
            var until = next is null ? DateTimeOffset.MaxValue : Opens(report, next);
            judged.Add(Judge(report, push, FirstOf(report, push.Source, from, until)));
        }

        return judged.MoveToImmutable();
    }

    /// <summary>Minutes of warning that a flight lost on a source; see <see cref="WarningLost"/>.</summary>
    public static int MinutesLost(CarrierFlightReport report, ManifestSource source)
    {
        var first = All.First(push => push.Source == source);
        var due = report.Departure.AddMinutes(-first.MinutesBefore);
        var came = FirstOf(report, source, DateTimeOffset.MinValue, DateTimeOffset.MaxValue) ?? report.Arrival;
        var end = came < report.Arrival ? came : report.Arrival;
        return end > due.AddMinutes(first.ToleranceMinutes) ? (int)(end - due).TotalMinutes : 0;
    }

    /// <summary>The source for which a list stands: one that is typed at the airline's desk stands for document data.</summary>
    public static ManifestSource StandsFor(ManifestSource source) => source == ManifestSource.Pnr ? ManifestSource.Pnr : ManifestSource.Api;

    private static DateTimeOffset Opens(CarrierFlightReport report, DuePush push) =>
        report.Departure.AddMinutes(-push.MinutesBefore - push.ToleranceMinutes);

    private static DateTimeOffset? FirstOf(CarrierFlightReport report, ManifestSource source, DateTimeOffset from, DateTimeOffset until)
    {
        DateTimeOffset? first = null;
        foreach (var list in report.Lists)
        {
            if (list.People == 0 || StandsFor(list.Source) != source || list.ReceivedAt < from || list.ReceivedAt >= until) continue;
            if (first is null || list.ReceivedAt < first) first = list.ReceivedAt;
        }

        return first;
    }

    private static FlightPush Judge(CarrierFlightReport report, DuePush push, DateTimeOffset? received)
    {
        var late = received is { } at ? (at - report.Departure).TotalMinutes + push.MinutesBefore : 0;
        var isLate = late > push.ToleranceMinutes;
        return new FlightPush
        {
            Source = push.Source,
            MinutesBefore = push.MinutesBefore,
            State = received is null ? PushState.Missing : isLate ? PushState.Late : PushState.OnTime,
            ReceivedAt = received,
            LateMinutes = isLate ? (int)late : 0,
        };
    }
}
