using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>
/// Gathers check-ins (groups 6 and 7): TRI with the repeated name, the seat and the bags behind it. They say of travellers what is told
/// elsewhere and never make a new one.
/// </summary>
internal sealed class CheckInBuilder(FindingLog findings)
{
    private const int MaxCheckIns = 20_000;

    private readonly Drafts<CheckInDraft> _drafts = new();
    private readonly List<BagTagRun> _runs = [];
    private DateTime? _time;
    private bool _isOpen;

    /// <summary>All gathered.</summary>
    public Drafts<CheckInDraft> Drafts => _drafts;

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        _drafts.Clear();
        LeaveFlight();
    }

    /// <summary>Takes the DAT that opens a group; its time holds for those checked in behind it.</summary>
    public void TakeTime(in Segment segment, int number)
    {
        _isOpen = false;
        _time = null;
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            var function = segment.Trimmed(element, 1);
            if (function is [(byte)'2'])
            {
                var form = PnrDates.ReadTime(segment.Component(element, 2), segment.Component(element, 3), out var time, out _);
                _time = form == DayForm.Full ? time : null;
                if (form == DayForm.Unreadable)
                {
                    findings.Add(FindingCode.ImplausibleValue, number, element, "A time of check-in that cannot be read; it was left out.");
                }
            }
        }
    }

    /// <summary>Forgets the group of the flight before.</summary>
    public void LeaveFlight()
    {
        _isOpen = false;
        _time = null;
    }

    /// <summary>Takes a TRI: somebody checked in.</summary>
    public void TakeTraveller(string? boardingNumber, string? reference, int flight, int number)
    {
        Open(flight, number);
        if (_isOpen)
        {
            _drafts.Last.BoardingNumber = boardingNumber;
            _drafts.Last.Reference = reference;
        }
    }

    /// <summary>Takes the time of those checked in behind it.</summary>
    public void TakeTime(DateTime time)
    {
        _isOpen = false;
        _time = time;
    }

    /// <summary>Takes the seat of an SSD; true when it stands alone and so opens a check-in of its own.</summary>
    public bool TakeSeat(string? seat, int flight, int number)
    {
        var opens = !_isOpen;
        if (opens)
        {
            Open(flight, number);
        }

        if (_isOpen)
        {
            _drafts.Last.Seat = seat;
        }

        return opens && _isOpen;
    }

    /// <summary>Takes a TIF or TBD; true when it stands alone and so opens a check-in of its own.</summary>
    public bool TakeDetail(in Segment segment, int flight, int number)
    {
        if (segment.Tag == Tags.Tif)
        {
            return TakeName(
                new PlainName(RecordText.PlaceOf(segment, 1, 1), RecordText.PlaceOf(segment, 2, 1), segment.Mark(2, 3)), flight, number);
        }

        var opens = !_isOpen;
        if (opens)
        {
            Open(flight, number);
        }

        if (!_isOpen)
        {
            return false;
        }

        _drafts.Last.Bags = BagTags.Read(segment, _runs, out var pool);
        _drafts.Last.Pool = pool;
        return opens;
    }

    /// <summary>Takes the name of a TIF; true when it stands alone and so opens a check-in of its own.</summary>
    public bool TakeName(in PlainName name, int flight, int number)
    {
        var opens = !_isOpen || _drafts.Last.HasName;
        if (opens)
        {
            Open(flight, number);
        }

        if (!_isOpen)
        {
            return false;
        }

        var draft = _drafts.Last;
        draft.HasName = true;
        draft.Surname = name.Surname;
        draft.Given = name.Given;
        draft.NameReference = name.Reference;
        return opens;
    }

    private void Open(int flight, int number)
    {
        _isOpen = _drafts.Count < MaxCheckIns;
        if (_isOpen)
        {
            var draft = _drafts.Add();
            draft.Flight = flight;
            draft.At = _time;
            draft.Position = number;
        }
    }
}

/// <summary>A check-in before it is tied to a traveller.</summary>
internal sealed class CheckInDraft : IDraft
{
    public int Flight { get; set; }

    public DateTime? At { get; set; }

    public int Position { get; set; }

    public string? BoardingNumber { get; set; }

    public string? Reference { get; set; }

    public bool HasName { get; set; }

    public TextPlace Surname { get; set; }

    public TextPlace Given { get; set; }

    public string? NameReference { get; set; }

    public string? Seat { get; set; }

    public Baggage? Bags { get; set; }

    public string? Pool { get; set; }

    /// <inheritdoc/>
    public void Clear()
    {
        BoardingNumber = null;
        Reference = null;
        HasName = false;
        Surname = default;
        Given = default;
        NameReference = null;
        Seat = null;
        Bags = null;
        Pool = null;
    }
}
