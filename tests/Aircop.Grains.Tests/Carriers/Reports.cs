using System.Collections.Immutable;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Grains.Carriers;

namespace Aircop.Grains.Tests.Carriers;

/// <summary>Reports of invented flights.</summary>
internal static class Reports
{
    /// <summary>When scorecards are asked for.</summary>
    public static readonly DateTimeOffset Now = new(2026, 5, 20, 20, 0, 0, TimeSpan.Zero);

    /// <summary>Minutes before departure at which a carrier that keeps the schedule sends its bookings.</summary>
    public static readonly ImmutableArray<int> BookingPushes = [4320, 2880, 1440, 120, 60, 0];

    /// <summary>A flight from CDG to ABJ with 100 passengers that departed some days and hours ago.</summary>
    public static CarrierFlightReport Flight(string number, int daysAgo = 0, params ReadOnlySpan<CarrierList> lists) => new()
    {
        Flight = $"AF{number}-2026-05-20-CDG",
        Version = 1,
        From = "CDG",
        To = "ABJ",
        Departure = Now.AddHours(-8).AddDays(-daysAgo),
        Arrival = Now.AddHours(-2).AddDays(-daysAgo),
        Lists = [.. lists],
        People = 100,
    };

    /// <summary>The same with lists so many minutes before its departure, negative after it.</summary>
    public static CarrierFlightReport With(this CarrierFlightReport flight, ManifestSource source, params ReadOnlySpan<int> minutesBefore)
    {
        var lists = flight.Lists;
        foreach (var minutes in minutesBefore)
            lists = lists.Add(new CarrierList { Id = $"{source}{minutes}", Source = source, ReceivedAt = flight.Departure.AddMinutes(-minutes), People = 100 });
        return flight with { Lists = lists };
    }

    /// <summary>The scorecard of flights.</summary>
    public static CarrierScorecard Score(IEnumerable<CarrierFlightReport> flights, int days = 30, DateTimeOffset? at = null) =>
        Scoring.Of("AF", flights, [], at ?? Now, days, 100);

    /// <summary>The scorecard of one flight.</summary>
    public static CarrierScorecard Score(CarrierFlightReport flight) => Score([flight]);

    /// <summary>A push of a scorecard.</summary>
    public static PushScore Push(this CarrierScorecard card, ManifestSource source, int minutesBefore) =>
        card.Pushes.Single(push => push.Source == source && push.MinutesBefore == minutesBefore);
}
