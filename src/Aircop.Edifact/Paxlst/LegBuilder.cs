using System.Collections.Immutable;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// Builds legs from the TDT, LOC and DTM segments of a message head. A leg closes when its two ports are known: 125 then 87, 92 then 92,
/// 92 then 130 or 87, 125 then 92. One TDT may hold several legs, several TDT one each, and both forms give the same legs.
/// </summary>
internal sealed class LegBuilder(FindingLog findings)
{
    /// <summary>Legs kept: ten TDT with 99 ports each is what the guide allows.</summary>
    private const int MaxLegs = 990;

    private readonly List<FlightLeg> _legs = [];
    private FlightDesignator? _flight;
    private string? _stage;
    private Stop _from;
    private Stop _to;
    private bool _hasFrom;
    private bool _hasTo;
    private bool _fromIsImplied;
    private bool _goesOn;
    private DateTime? _onwardTime;
    private TimeTarget _target;
    private int _firstLegOfTransport;

    private enum TimeTarget
    {
        None,
        From,
        To,
    }

    /// <summary>A TDT: what follows belongs to another transport.</summary>
    public void StartTransport(FlightDesignator? flight, string? stage)
    {
        CloseTransport();
        _flight = flight;
        _stage = stage;
    }

    /// <summary>A LOC with a port of the route.</summary>
    public void AddPort(string? qualifier, string? port, int segment)
    {
        _target = TimeTarget.None;
        var role = RoleOf(qualifier);
        if (role == Role.None)
        {
            return;
        }

        if (port is null)
        {
            findings.Add(FindingCode.MissingMandatoryField, segment, 2, "A port of the route is empty; its leg was left out.");
        }

        if (_hasFrom && _hasTo)
        {
            var next = new Stop(_to.Port, OnwardQualifier(_to.Qualifier), _onwardTime, _to.Segment);
            var goesOn = _goesOn;
            CloseLeg();
            if (goesOn || role == Role.Arrival)
            {
                StartLeg(next, isImplied: true);
            }
        }

        var stop = new Stop(port, qualifier, null, segment);
        if (role == Role.Departure || (!_hasFrom && !_hasTo && role != Role.Arrival))
        {
            if (_hasFrom && !_fromIsImplied)
            {
                ReportIncomplete(_from.Segment);
            }

            StartLeg(stop, isImplied: false);
            return;
        }

        if (_hasTo)
        {
            // A second arrival before any departure.
            ReportIncomplete(_to.Segment);
        }

        _to = stop;
        _hasTo = true;
        _goesOn = role == Role.Transit;
        _target = TimeTarget.To;
    }

    /// <summary>A DTM of the route: it belongs to the port before it.</summary>
    public void AddTime(bool isDeparture, DateTime? time, int segment)
    {
        if (_target == TimeTarget.None)
        {
            return;
        }

        if (_target == TimeTarget.From)
        {
            if (isDeparture)
            {
                _from = _from with { Time = time };
            }
            else if (_legs.Count > _firstLegOfTransport && RoleOf(_from.Qualifier) == Role.Routing && _from.Time is null && !_hasTo)
            {
                // The third of three routing ports has only an arrival time: it ends a leg from the port before.
                var last = _legs[^1];
                _to = _from with { Time = time };
                _hasTo = true;
                _from = new Stop(last.ToAsSent, OnwardQualifier(last.ToQualifier), null, segment);
                _target = TimeTarget.To;
            }
            else
            {
                findings.Add(FindingCode.ImplausibleValue, segment, 1, "An arrival time at a port of departure; not used.");
            }
        }
        else if (isDeparture)
        {
            _onwardTime = time;
            _goesOn = true;
        }
        else
        {
            _to = _to with { Time = time };
        }
    }

    /// <summary>Closes what is open and returns the legs so far.</summary>
    public ImmutableArray<FlightLeg> Finish()
    {
        CloseTransport();
        return [.. _legs];
    }

    /// <summary>IATA code of a port: the last three letters of a UN/LOCODE, else the code itself.</summary>
    public static string? PortCode(string? asSent)
    {
        if (asSent is not { Length: 5 })
        {
            return asSent;
        }

        foreach (var letter in asSent)
        {
            if (!char.IsAsciiLetter(letter))
            {
                return asSent;
            }
        }

        return asSent[2..];
    }

    private static Role RoleOf(string? qualifier) => qualifier switch
    {
        "125" or "5" or "005" => Role.Departure,
        "87" or "130" or "8" or "008" => Role.Arrival,
        "92" => Role.Routing,
        "PT" => Role.Transit,
        _ => Role.None,
    };

    /// <summary>The role of a port when the flight goes on from where it landed.</summary>
    private static string? OnwardQualifier(string? qualifier) => RoleOf(qualifier) == Role.Arrival ? "92" : qualifier;

    private void StartLeg(Stop from, bool isImplied)
    {
        _from = from;
        _hasFrom = true;
        _fromIsImplied = isImplied;
        _target = TimeTarget.From;
    }

    private void CloseTransport()
    {
        if (_hasFrom && _hasTo)
        {
            CloseLeg();
        }
        else if (_hasTo || (_hasFrom && !_fromIsImplied))
        {
            ReportIncomplete(_hasTo ? _to.Segment : _from.Segment);
        }

        Reset();
        _firstLegOfTransport = _legs.Count;
    }

    private void CloseLeg()
    {
        if (_from.Port is null || _to.Port is null)
        {
            ReportIncomplete(_to.Segment);
        }
        else if (_legs.Count == MaxLegs)
        {
            findings.Add(FindingCode.LimitReached, _to.Segment, 0, $"More than {MaxLegs} legs; this one was not kept.");
        }
        else
        {
            CheckTimes();
            _legs.Add(new FlightLeg
            {
                Flight = _flight,
                Stage = _stage,
                From = PortCode(_from.Port)!,
                To = PortCode(_to.Port)!,
                FromAsSent = _from.Port,
                ToAsSent = _to.Port,
                DepartureLocal = _from.Time,
                ArrivalLocal = _to.Time,
                FromQualifier = _from.Qualifier,
                ToQualifier = _to.Qualifier,
            });
        }

        Reset();
    }

    private void CheckTimes()
    {
        if (_from.Time is null && !_fromIsImplied)
        {
            findings.Add(
                FindingCode.MissingMandatoryField, _from.Segment, 0,
                "A port of departure has no readable time; the leg was kept.");
        }

        if (_to.Time is null)
        {
            findings.Add(FindingCode.MissingMandatoryField, _to.Segment, 0, "A port of arrival has no readable time; the leg was kept.");
        }

        // Local times on the two sides of the date line differ by up to 26 hours.
        if (_to.Time - _from.Time is { } duration && (duration < TimeSpan.FromHours(-26) || duration > TimeSpan.FromHours(72)))
        {
            findings.Add(
                FindingCode.ImplausibleValue, _to.Segment, 0,
                "Departure and arrival of a leg do not fit together; both were kept.");
        }

        if (string.Equals(_from.Port, _to.Port, StringComparison.Ordinal))
        {
            findings.Add(FindingCode.ImplausibleValue, _to.Segment, 2, "A leg ends at the port it began at; it was kept.");
        }
    }

    private void ReportIncomplete(int segment) =>
        findings.Add(FindingCode.IncompleteLeg, segment, 0, "A leg lacks one of its ports and was left out.");

    private void Reset()
    {
        _from = default;
        _to = default;
        _hasFrom = false;
        _hasTo = false;
        _fromIsImplied = false;
        _goesOn = false;
        _onwardTime = null;
        _target = TimeTarget.None;
    }

    private enum Role
    {
        None,
        Departure,
        Arrival,
        Routing,
        Transit,
    }

    private readonly record struct Stop(string? Port, string? Qualifier, DateTime? Time, int Segment);
}
