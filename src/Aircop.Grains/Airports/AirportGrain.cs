using System.Collections.Immutable;
using System.Globalization;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Reference;
using Aircop.Grains.Flights;
using Aircop.Grains.Persistence;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;
using Orleans.Storage;

namespace Aircop.Grains.Airports;

/// <inheritdoc cref="IAirportGrain"/>
[Reentrant]
internal sealed class AirportGrain : Grain, IAirportGrain
{
    /// <summary>How often the airport looks at the clock for lists that have become due or late, wall time.</summary>
    private static readonly TimeSpan StatusPeriod = TimeSpan.FromSeconds(2);

    /// <summary>Rows read at a time.</summary>
    private const int RowsAtATime = 64;

    private readonly IPersistentState<AirportState> _state;
    private readonly Rows<AirportHour> _hours;
    private readonly Rows<AirportFlight> _reports;
    private readonly AirportFlights _flights = new();
    private readonly HashSet<string> _unwrittenHours = new(StringComparer.Ordinal);
    private readonly HashSet<string> _unwrittenReports = new(StringComparer.Ordinal);
    private readonly HashSet<string> _toldAll = new(StringComparer.Ordinal);
    private readonly SharedWrite _write;
    private readonly FieldClock _clock;
    private readonly TimeProvider _wall;
    private readonly ILogger<AirportGrain> _logger;
    private AirportStatus? _reported;
    private bool _mustReport;
    private bool _reporting;
    private bool _isStateNew;
    private IGrainTimer? _reporter;

    public AirportGrain(
        [PersistentState("airport", AircopStorage.Name)] IPersistentState<AirportState> state,
        IServiceProvider services,
        FieldClock clock,
        TimeProvider wall,
        ILogger<AirportGrain> logger)
    {
        _state = state;
        var storage = services.GetRequiredKeyedService<IGrainStorage>(AircopStorage.Name);
        _hours = new Rows<AirportHour>(storage, this.GetGrainId());
        _reports = new Rows<AirportFlight>(storage, this.GetGrainId());
        _write = new SharedWrite(Write);
        _clock = clock;
        _wall = wall;
        _logger = logger;
    }

    /// <inheritdoc/>
    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        foreach (var name in _state.State.Hours) await Load(name);
        foreach (var report in _flights.Reports) Hear(report);
        await DropOldHours();
        KeepReporting();
    }

    private bool IsTakingPart => _state.State.Operations.Count > 0;

    /// <inheritdoc/>
    public async Task<ImmutableArray<string>> ReportFlights(ImmutableArray<FlightReport> reports)
    {
        var airport = this.GetPrimaryKeyString();

        // Before the flights are known to have been told: whoever looks for open flights must find the airport.
        if (!_state.State.Registered && !reports.IsEmpty)
        {
            await GrainFactory.GetGrain<INetworkGrain>(INetworkGrain.Key).Register(RegisterKind.Airport, [airport]);
            (_state.State.Registered, _isStateNew) = (true, true);
        }

        foreach (var report in reports)
        {
            var hour = await Hour(report.Departure);
            var row = await _reports.Get(ReportName(report.Flight));
            if (!_flights.Take(hour, report, _unwrittenHours)) continue;
            row.Report = report;
            _unwrittenReports.Add(ReportName(report.Flight));
            Hear(report);
        }

        await Durable();
        return [.. _state.State.Operations];
    }

    /// <inheritdoc/>
    public async Task ExpectFlights(ImmutableArray<ExpectedFlight> flights)
    {
        foreach (var flight in flights)
            if (_flights.Take(await Hour(flight.Departure), flight, _unwrittenHours)) _unwrittenHours.Add(HourName(flight.Departure));
        await Durable();
    }

    /// <inheritdoc/>
    public Task NoteHeard()
    {
        // Kept in memory until something else is written: a node that is there says so again.
        _state.State.LastHeardAt = _clock.GetUtcNow();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task SetUnit(JaitfUnit unit)
    {
        (_state.State.Unit, _isStateNew) = (unit, true);
        _mustReport = true;
        await Durable();
    }

    /// <inheritdoc/>
    public async Task JoinOperation(string operation)
    {
        if (!_state.State.Operations.Contains(operation))
        {
            _state.State.Operations.Add(operation);
            _isStateNew = true;
            await Durable();
        }

        // From here on flights report to the operation themselves; what was known before is told once, and again should that fail.
        if (!_toldAll.Contains(operation))
        {
            _mustReport = true;
            ImmutableArray<FlightReport> known = [.. _flights.Reports.Select(report => FlightReports.For(report, ""))];
            if (!known.IsEmpty) await GrainFactory.GetGrain<IOperationGrain>(operation).Report(new OperationReport { Flights = known });
            _toldAll.Add(operation);
        }

        KeepReporting();
    }

    /// <inheritdoc/>
    public async Task LeaveOperation(string operation)
    {
        _toldAll.Remove(operation);
        _isStateNew |= _state.State.Operations.Remove(operation);
        if (_isStateNew) await Durable();
        KeepReporting();
    }

    /// <inheritdoc/>
    public Task<Worklist> GetWorklist() =>
        Task.FromResult(WorklistCut.Mark(new Worklist { Airport = this.GetPrimaryKeyString(), Unit = _state.State.Unit, Rows = _flights.Worklist() }, _clock.GetUtcNow()));

    /// <inheritdoc/>
    public Task<ImmutableArray<string>> GetOpenFlights() => Task.FromResult(_flights.Open(this.GetPrimaryKeyString(), _clock.GetUtcNow()));

    // An airport that takes part stays in memory, for lists become late by the clock and not by a call.
    private void KeepReporting()
    {
        if (IsTakingPart)
        {
            _reporter ??= this.RegisterGrainTimer(ReportStatus, new GrainTimerCreationOptions(StatusPeriod, StatusPeriod) { Interleave = true, KeepAlive = true });
            return;
        }

        _reporter?.Dispose();
        _reporter = null;
    }

    private async Task<AirportHour> Hour(DateTimeOffset departure)
    {
        var name = HourName(departure);
        if (_state.State.Hours.Contains(name)) return await _hours.Get(name);

        // The row may be there although the list of rows is not: both are written at once, and one of the two may have failed.
        var hour = await Load(name);
        if (_state.State.Hours.Contains(name)) return hour;
        _state.State.Hours.Add(name);
        _isStateNew = true;
        return hour;
    }

    private async Task<AirportHour> Load(string name)
    {
        var hour = await _hours.Get(name);
        var reports = new List<FlightReport>();
        foreach (var some in hour.Flights.ToArray().Chunk(RowsAtATime))
            reports.AddRange((await Task.WhenAll(some.Select(flight => _reports.Get(ReportName(flight))))).Select(row => row.Report).OfType<FlightReport>());
        _flights.Load(name, hour, reports);
        return hour;
    }

    // Nothing is written for it: the reports tell it after a restart too.
    private void Hear(FlightReport report)
    {
        var airport = this.GetPrimaryKeyString();
        var heard = report.PostedBy.Length > 0 ? report.PostedBy == airport : report.From == airport;
        if (heard && (_state.State.LastHeardAt is not { } last || report.At > last)) _state.State.LastHeardAt = report.At;
    }

    private async Task Durable()
    {
        try
        {
            await _write.Written();
        }
        catch
        {
            DeactivateOnIdle();
            throw;
        }
    }

    private async Task Write()
    {
        var writes = new List<Task>(_unwrittenReports.Count + _unwrittenHours.Count + 1);
        writes.AddRange(_unwrittenReports.Select(_reports.Write));
        writes.AddRange(_unwrittenHours.Select(_hours.Write));
        if (_isStateNew) writes.Add(_state.WriteStateAsync());
        _unwrittenReports.Clear();
        _unwrittenHours.Clear();
        _isStateNew = false;
        await Task.WhenAll(writes);
    }

    private async Task ReportStatus(CancellationToken cancellationToken)
    {
        if (_reporting || !IsTakingPart) return;
        _reporting = true;
        try
        {
            await DropOldHours();
            var status = _flights.Status(this.GetPrimaryKeyString(), _state.State, _reported, _clock.GetUtcNow(), _wall.GetUtcNow().ToUnixTimeMilliseconds());
            if (!_mustReport && _reported is not null && AirportFlights.SaysTheSame(_reported, status)) return;
            _mustReport = false;
            var report = new OperationReport { Airports = [status] };
            await Task.WhenAll(_state.State.Operations.ToArray().Select(operation => GrainFactory.GetGrain<IOperationGrain>(operation).Report(report)));
            _flights.NoteTold(status);
            _reported = status;
        }
        catch (Exception exception)
        {
            _mustReport = true;
            _logger.LogWarning(exception, "Airport {Airport} could not report its status; it tries again in {Seconds} s", this.GetPrimaryKeyString(), StatusPeriod.TotalSeconds);
        }
        finally
        {
            _reporting = false;
        }
    }

    private async Task DropOldHours()
    {
        var names = _flights.OldHours(_clock.GetUtcNow());
        if (names.Count == 0) return;
        var flights = new List<string>();
        foreach (var name in names)
        {
            flights.AddRange(_flights.Drop(name));
            _isStateNew |= _state.State.Hours.Remove(name);
        }

        await Durable();
        foreach (var name in names)
            if (!_state.State.Hours.Contains(name)) await _hours.Clear(name);
        foreach (var flight in flights)
            if (!_flights.Knows(flight)) await _reports.Clear(ReportName(flight));
    }

    internal static string HourName(DateTimeOffset departure) => departure.UtcDateTime.ToString("'flights-'yyyyMMddHH", CultureInfo.InvariantCulture);

    private static string ReportName(string flight) => "flight-" + flight;
}
