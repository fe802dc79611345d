using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads the segments of one PNRGOV: the head itself, and each record through a builder of its own.</summary>
internal sealed class PnrgovReader
{
    /// <summary>Records kept of one message.</summary>
    private const int MaxRecords = 99_999;

    private readonly FindingLog _findings;
    private readonly DateTime? _prepared;
    private readonly ReadingOptions _options;
    private readonly ReadingContext _input;
    private readonly PnrgovChecks _checks;
    private readonly RecordList _records = new();
    private readonly DesignatorCache _designators = new();
    private RecordBuilder? _record;
    private PushContext? _context;
    private RecordSource? _source;
    private string? _functionCode;
    private Originator? _originator;
    private FlightLeg? _flight;
    private int? _declared;
    private bool _limitReached;
    private ulong _place;
    private int _offset;

    /// <param name="findings">Where findings on the message go.</param>
    /// <param name="input">The input.</param>
    /// <param name="prepared">When the interchange was prepared.</param>
    /// <param name="options">What is known beside the message.</param>
    public PnrgovReader(FindingLog findings, ReadingContext input, DateTime? prepared, ReadingOptions options)
    {
        _findings = findings;
        _input = input;
        _checks = new PnrgovChecks(findings, input.Budget);
        _prepared = prepared;
        _options = options;
    }

    /// <summary>The booking that is being read; null when none is.</summary>
    private RecordBuilder? OpenRecord => _record is { IsOpen: true } ? _record : null;

    /// <summary>Takes the next segment of the message.</summary>
    public void Take(in Segment segment, int number)
    {
        _offset = segment.Offset;
        if (segment.Tag == Tags.Src)
        {
            CloseRecord();
            StartRecord(number);
        }
        else if (OpenRecord is null && !_limitReached && !TakeHead(segment, number))
        {
            _findings.Add(FindingCode.MissingMandatoryField, number, 0, "A booking begins without SRC; it was read as one.");
            StartRecord(number);
        }

        OpenRecord?.Take(segment, number);
    }

    /// <summary>Takes as many plain segments of bookings as stand next, the open one's and those that follow; how many they were.</summary>
    /// <param name="segments">The reader, between two segments.</param>
    /// <param name="number">Number of the segment before.</param>
    /// <param name="isAscii">Whether all of the input is.</param>
    public int TakePlain(ref SegmentReader segments, int number, bool isAscii)
    {
        var before = number;
        while (OpenRecord is { } record)
        {
            number += PlainBookingSegments.Take(ref segments, record, number, isAscii);
            _offset = segments.Position;
            if (!PlainBookingSegments.TryTakeStart(ref segments))
            {
                break;
            }

            number++;
            CloseRecord();
            StartRecord(number);
        }

        return number - before;
    }

    /// <summary>Ends the message.</summary>
    /// <param name="standsAlone">Whether no other part belongs to the push, so that its count can be compared.</param>
    public PnrgovMessage Finish(bool standsAlone)
    {
        CloseRecord();
        var message = new PnrgovMessage
        {
            Function = FunctionOf(_functionCode),
            FunctionCode = _functionCode,
            Originator = _originator,
            Flight = _flight,
            DeclaredRecords = _declared,
            Records = _records.ToListed(_source),
        };
        _checks.Finish(message, standsAlone);
        return message;
    }

    private static PushFunction FunctionOf(string? code) => code switch
    {
        "22" => PushFunction.Full,
        "141" => PushFunction.Update,
        "23" => PushFunction.Acknowledgement,
        _ => PushFunction.Unspecified,
    };

    private bool TakeHead(in Segment segment, int number)
    {
        switch (segment.Tag)
        {
            case Tags.Msg:
                _functionCode ??= segment.Code(1, 2) ?? segment.Code(1, 1);
                return true;
            case Tags.Org:
                _originator ??= OriginatorText.Read(segment);
                return true;
            case Tags.Tvl:
                _flight ??= TravelProduct.ReadPushed(segment, _designators, number, _findings);
                return true;
            case Tags.Eqn:
                _declared ??= EdifactDates.TryNumber(segment.Trimmed(1, 1), out var count) ? count : null;
                return true;
            default:
                return segment.Tag is not (Tags.Rci or Tags.Tif or Tags.Ssr or Tags.Dat);
        }
    }

    private void StartRecord(int number)
    {
        if (_records.Count == MaxRecords)
        {
            if (!_limitReached)
            {
                _limitReached = true;
                _findings.AddOnWhole(FindingCode.LimitReached, $"More than {MaxRecords} bookings; the rest was not kept.");
            }

            return;
        }

        if (_context is null)
        {
            _checks.Expect(_declared);
        }

        _context ??= new PushContext(
            FunctionOf(_functionCode),
            _flight,
            EdifactDates.Reference(_flight?.DepartureLocal, _prepared, _options.ReceivedOn),
            _options.CardKey);
        _place = RecordSource.PlaceOf(_offset, number);
        _source ??= new RecordSource(_input, _context);
        _record ??= new RecordBuilder(_findings);
        _record.Start(_context, _input.Text, number);
    }

    private void CloseRecord()
    {
        if (OpenRecord is { } open)
        {
            var record = open.Finish(_source!, _place);
            _checks.Add(record, _context!.Travel, _offset);
            _records.Add(record, _place, _offset, open.SharedWeight, _input.Budget);
        }
    }
}
