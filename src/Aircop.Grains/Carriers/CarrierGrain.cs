using System.Globalization;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Network;
using Aircop.Contracts.Reference;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Storage;

namespace Aircop.Grains.Carriers;

/// <inheritdoc cref="ICarrierGrain"/>
internal sealed class CarrierGrain : Grain, ICarrierGrain
{
    /// <summary>Days whose flights are kept one by one, today not counted.</summary>
    private const int DaysOfFlights = 7;

    /// <summary>A departure further ahead is a slip of the pen; the flight reports again when it is nearer.</summary>
    private const int DaysAhead = 30;

    private const string DayFormat = "yyyyMMdd";
    private const string HourPrefix = "flights-";
    private const string MonthPrefix = "days-";

    private readonly IPersistentState<CarrierState> _state;
    private readonly Rows<CarrierHour> _hours;
    private readonly Rows<CarrierMonth> _months;
    private readonly Dictionary<string, (string Hour, CarrierFlightReport Report)> _flights = new(StringComparer.Ordinal);
    private readonly Dictionary<DateOnly, CarrierSums> _days = [];
    private readonly FieldClock _clock;
    private DateOnly _tidied;

    public CarrierGrain(
        [PersistentState("carrier", AircopStorage.Name)] IPersistentState<CarrierState> state, IServiceProvider services, FieldClock clock)
    {
        var storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);
        _state = state;
        _hours = new Rows<CarrierHour>(storage, this.GetGrainId());
        _months = new Rows<CarrierMonth>(storage, this.GetGrainId());
        _clock = clock;
    }

    private DateOnly Today => Scoring.DayOf(_clock.GetUtcNow());

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _state.State.Months)
            foreach (var (day, sums) in (await _months.Get(name)).Days) _days[day] = sums;
        foreach (var name in _state.State.Hours)
            foreach (var report in (await _hours.Get(name)).Flights) Load(name, report);
    }

    /// <inheritdoc/>
    public async Task ReportFlight(CarrierFlightReport report)
    {
        try
        {
            await Tidy();
            await Take(report);
        }
        catch
        {
            // Memory may be ahead of the store; the flight reports again and meets what was written.
            DeactivateOnIdle();
            throw;
        }
    }

    /// <inheritdoc/>
    public Task<CarrierScorecard?> GetScorecard(int days, int flights) => Task.FromResult(
        _flights.Count == 0 && _days.Count == 0
            ? null
            : Scoring.Of(this.GetPrimaryKeyString(), _flights.Values.Select(flight => flight.Report), _days, _clock.GetUtcNow(), Math.Clamp(days, 1, CarrierScorecard.MostDays), flights));

    private async Task Take(CarrierFlightReport report)
    {
        var day = Scoring.DayOf(report.Departure);
        if (day < Today.AddDays(-DaysOfFlights) || day > Today.AddDays(DaysAhead) || _days.ContainsKey(day)) return;
        var known = _flights.TryGetValue(report.Flight, out var before);
        if (known && !CarrierReports.IsNews(before.Report, report)) return;
        var joined = known ? CarrierReports.Join(before.Report, report) : report;
        var name = HourName(joined.Departure);
        await NoteRow(name);
        await Put(name, joined);
        _flights[report.Flight] = (name, joined);
        if (known && before.Hour != name) await Remove(before.Hour, report.Flight);
    }

    // A row is known before it is written: one that is known and not there is empty, one that is there and not known would be lost.
    private async Task NoteRow(string hour)
    {
        if (_state.State.Hours.Contains(hour)) return;
        if (!_state.State.Registered)
        {
            await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Carrier, [this.GetPrimaryKeyString()]);
            _state.State.Registered = true;
        }

        _state.State.Hours.Add(hour);
        await _state.WriteStateAsync();
    }

    private async Task Put(string hour, CarrierFlightReport report)
    {
        var flights = (await _hours.Get(hour)).Flights;
        flights.RemoveAll(flight => flight.Flight == report.Flight);
        flights.Add(report);
        await _hours.Write(hour);
    }

    private async Task Remove(string hour, string key)
    {
        (await _hours.Get(hour)).Flights.RemoveAll(flight => flight.Flight == key);
        await _hours.Write(hour);
    }

    // A flight that was moved to another hour stands in two rows when only the first was written: the newer report is where it is.
    private void Load(string name, CarrierFlightReport report)
    {
        if (_flights.TryGetValue(report.Flight, out var other) && other.Report.Version >= report.Version) return;
        _flights[report.Flight] = (name, report);
    }

    // Once a day: days that are over a week old become sums, months that no period reaches any more go.
    private async Task Tidy()
    {
        var today = Today;
        if (_tidied == today) return;
        var oldest = today.AddDays(-DaysOfFlights);
        foreach (var hours in _state.State.Hours.Where(name => DayOf(name) < oldest).GroupBy(DayOf).OrderBy(day => day.Key).ToArray())
            await SumUp(hours.Key, [.. hours]);
        var first = MonthName(today.AddDays(-CarrierScorecard.MostDays));
        foreach (var month in _state.State.Months.Where(name => string.CompareOrdinal(name, first) < 0).ToArray()) await Drop(month);
        _tidied = today;
    }

    private async Task SumUp(DateOnly day, string[] hours)
    {
        var name = MonthName(day);
        if (!_state.State.Months.Contains(name))
        {
            _state.State.Months.Add(name);
            await _state.WriteStateAsync();
        }

        // What stands in the month is final: of the day's flights a part may be gone already when this is done again after a crash.
        var month = await _months.Get(name);
        string[] flights = [.. _flights.Where(flight => hours.Contains(flight.Value.Hour)).Select(flight => flight.Key)];
        if (!month.Days.ContainsKey(day))
        {
            var sums = new CarrierSums();
            foreach (var flight in flights) sums.Add(_flights[flight].Report);
            month.Days.Add(day, sums);
            await _months.Write(name);
        }

        _days[day] = month.Days[day];
        foreach (var flight in flights) _flights.Remove(flight);
        foreach (var hour in hours) await _hours.Clear(hour);
        _state.State.Hours.RemoveAll(hours.Contains);
        await _state.WriteStateAsync();
    }

    private async Task Drop(string month)
    {
        foreach (var day in (await _months.Get(month)).Days.Keys) _days.Remove(day);
        await _months.Clear(month);
        _state.State.Months.Remove(month);
        await _state.WriteStateAsync();
    }

    private static string HourName(DateTimeOffset departure) => HourPrefix + departure.UtcDateTime.ToString(DayFormat + "HH", CultureInfo.InvariantCulture);

    private static string MonthName(DateOnly day) => MonthPrefix + day.ToString("yyyyMM", CultureInfo.InvariantCulture);

    private static DateOnly DayOf(string hour) =>
        DateOnly.ParseExact(hour.AsSpan(HourPrefix.Length, DayFormat.Length), DayFormat, CultureInfo.InvariantCulture);
}
