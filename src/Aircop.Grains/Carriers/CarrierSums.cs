using System.Globalization;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Carriers;

/// <summary>
/// What flights add up to, as it is stored for a day whose flights are no longer kept one by one. Adding is all there is to
/// it, so the sums of days are the sums of their flights in whatever order.
/// </summary>
internal sealed class CarrierSums
{
    /// <summary>Flights.</summary>
    public int Flights { get; set; }

    /// <summary>Passengers.</summary>
    public int People { get; set; }

    /// <summary>Lists, by the source for which they stand.</summary>
    public Dictionary<ManifestSource, int> Lists { get; set; } = [];

    /// <summary>Lists whose count differs from the people on them.</summary>
    public int ListsMiscounted { get; set; }

    /// <summary>Pushes, by <see cref="PushKey"/>.</summary>
    public Dictionary<string, PushSums> Pushes { get; set; } = [];

    /// <summary>Passengers who lack a field.</summary>
    public Dictionary<DataField, int> Missing { get; set; } = [];

    /// <summary>Passengers with a value that cannot be true.</summary>
    public int ImplausiblePeople { get; set; }

    /// <summary>Which values.</summary>
    public Dictionary<ImplausibleValue, int> Implausible { get; set; } = [];

    /// <summary>Passengers for whom a rule was blind, by rule and missing facts with a blank between.</summary>
    public Dictionary<string, int> Blind { get; set; } = [];

    /// <summary>Faults of lists by code.</summary>
    public Dictionary<string, int> Findings { get; set; } = [];

    /// <summary>Warning lost, by source.</summary>
    public Dictionary<ManifestSource, LostSums> Lost { get; set; } = [];

    /// <summary>Names a push in <see cref="Pushes"/>.</summary>
    public static string PushKey(ManifestSource source, int minutesBefore) =>
        string.Create(CultureInfo.InvariantCulture, $"{source}-{minutesBefore}");

    /// <summary>Adds a flight.</summary>
    public void Add(CarrierFlightReport report)
    {
        Flights++;
        People += report.People;
        ImplausiblePeople += report.ImplausiblePeople;
        foreach (var list in report.Lists)
        {
            Add(Lists, PushSchedule.StandsFor(list.Source), 1);
            if (CarrierReports.IsMiscounted(list)) ListsMiscounted++;
            foreach (var finding in list.Findings) Add(Findings, finding.Code, finding.Count);
        }

        foreach (var push in PushSchedule.Judge(report)) Of(Pushes, PushKey(push.Source, push.MinutesBefore)).Add(push);
        foreach (var missing in report.Missing) Add(Missing, missing.Field, missing.People);
        foreach (var value in report.Implausible) Add(Implausible, value.Value, value.People);
        foreach (var blind in report.Blind) Add(Blind, blind.Rule + " " + blind.Fields, blind.People);
        foreach (var source in (ManifestSource[])[ManifestSource.Pnr, ManifestSource.Api])
            if (PushSchedule.MinutesLost(report, source) is > 0 and var minutes) Of(Lost, source).Add(1, minutes);
    }

    /// <summary>Adds other sums.</summary>
    public void Add(CarrierSums other)
    {
        Flights += other.Flights;
        People += other.People;
        ListsMiscounted += other.ListsMiscounted;
        ImplausiblePeople += other.ImplausiblePeople;
        Add(Lists, other.Lists);
        Add(Missing, other.Missing);
        Add(Implausible, other.Implausible);
        Add(Blind, other.Blind);
        Add(Findings, other.Findings);
        foreach (var (key, push) in other.Pushes) Of(Pushes, key).Add(push);
        foreach (var (source, lost) in other.Lost) Of(Lost, source).Add(lost.Flights, lost.Minutes);
    }

    private static void Add<TKey>(Dictionary<TKey, int> sums, Dictionary<TKey, int> others)
        where TKey : notnull
    {
        foreach (var (key, count) in others) Add(sums, key, count);
    }

    private static void Add<TKey>(Dictionary<TKey, int> sums, TKey key, int count)
        where TKey : notnull => sums[key] = sums.GetValueOrDefault(key) + count;

    private static TSums Of<TKey, TSums>(Dictionary<TKey, TSums> sums, TKey key)
        where TKey : notnull
        where TSums : new()
    {
        if (!sums.TryGetValue(key, out var sum)) sums.Add(key, sum = new TSums());
        return sum;
    }
}

/// <summary>What came of one push over flights.</summary>
internal sealed class PushSums
{
    /// <summary>Came within its tolerance.</summary>
    public int OnTime { get; set; }

    /// <summary>Came later.</summary>
    public int Late { get; set; }

    /// <summary>Did not come.</summary>
    public int Missing { get; set; }

    /// <summary>Minutes that the late ones were late.</summary>
    public long LateMinutes { get; set; }

    /// <summary>Adds a flight's push.</summary>
    public void Add(FlightPush push)
    {
        OnTime += push.State == PushState.OnTime ? 1 : 0;
        Late += push.State == PushState.Late ? 1 : 0;
        Missing += push.State == PushState.Missing ? 1 : 0;
        LateMinutes += push.LateMinutes;
    }

    /// <summary>Adds other sums.</summary>
    public void Add(PushSums other)
    {
        OnTime += other.OnTime;
        Late += other.Late;
        Missing += other.Missing;
        LateMinutes += other.LateMinutes;
    }
}

/// <summary>Warning lost over flights.</summary>
internal sealed class LostSums
{
    /// <summary>Flights that lost warning.</summary>
    public int Flights { get; set; }

    /// <summary>Minutes lost.</summary>
    public long Minutes { get; set; }

    /// <summary>Adds flights and the minutes they lost.</summary>
    public void Add(int flights, long minutes)
    {
        Flights += flights;
        Minutes += minutes;
    }
}
