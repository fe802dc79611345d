using System.Collections.Immutable;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Gathers what segments say of one booking as a whole: its locators, its dates, who made it, and what stands beside its flights.</summary>
internal sealed class BookingFacts(FindingLog findings)
{
    private const int MaxServices = 200;

    private readonly OriginatorCache _originators = new();
    private readonly List<RecordLocator> _locators = [];
    private readonly List<RecordLocator> _split = [];
    private readonly List<string> _nonAir = [];

    /// <summary>The locators in the order sent.</summary>
    public ImmutableArray<RecordLocator> Locators => [.. _locators];

    /// <summary>Locators the booking was divided from or into.</summary>
    public ImmutableArray<RecordLocator> SplitLocators => [.. _split];

    /// <summary>Codes of services beside the flights.</summary>
    public ImmutableArray<string> NonAirServices => [.. _nonAir];

    /// <summary>Who booked.</summary>
    public Originator? BookedBy { get; private set; }

    /// <summary>Last change.</summary>
    public DateTime? ChangedAt { get; private set; }

    /// <summary>Issue of the tickets.</summary>
    public DateTime? TicketedAt { get; private set; }

    /// <summary>What the offices made so far weigh, bytes; bookings share them.</summary>
    public int SharedWeight => _originators.Weight;

    /// <summary>Forgets the record before.</summary>
    public void Clear()
    {
        _locators.Clear();
        _split.Clear();
        _nonAir.Clear();
        BookedBy = null;
        ChangedAt = null;
        TicketedAt = null;
    }

    /// <summary>Takes an RCI.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="isSplit">Whether it names the bookings that this one was divided from or into.</param>
    /// <param name="number">Its number.</param>
    public void TakeLocators(in Segment segment, bool isSplit, int number) =>
        LocatorText.Read(segment, isSplit ? _split : _locators, number, findings);

    /// <summary>Takes an ORG; the first one counts.</summary>
    public void TakeOffice(in Segment segment) => BookedBy ??= _originators.Read(segment);

    /// <summary>Takes the MSG of a service beside the flights.</summary>
    public void TakeNonAir(in Segment segment)
    {
        if (_nonAir.Count < MaxServices)
        {
            _nonAir.Add(segment.Code(1, 1) ?? segment.Code(1, 2) ?? "");
        }
    }

    /// <summary>Takes the dates of change (700) and of issue (710) in a DAT; false when it has none.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="travellers">The travellers, where it stands in their group: an issue is that of the last ticket. Else null.</param>
    /// <param name="number">Its number.</param>
    public bool TakeDates(in Segment segment, TravellerIntake? travellers, int number)
    {
        var hasAny = false;
        for (var element = 1; element <= segment.ElementCount; element++)
        {
            var function = segment.Trimmed(element, 1);
            var isChange = function is [(byte)'7', (byte)'0', (byte)'0'];
            if (!isChange && function is not [(byte)'7', (byte)'1', (byte)'0'])
            {
                continue;
            }

            hasAny = true;
            var form = PnrDates.ReadTime(segment.Component(element, 2), segment.Component(element, 3), out var time, out _);
            if (form == DayForm.Unreadable)
            {
                findings.Add(FindingCode.ImplausibleValue, number, element, "A date of the booking that cannot be read; it was left out.");
            }
            else if (form == DayForm.Full)
            {
                Keep(time, isChange, travellers);
            }
        }

        return hasAny;
    }

    /// <summary>The booking's own locators, each once, without departure control's references.</summary>
    public ImmutableArray<string> OwnLocators()
    {
        if (_locators is [{ Type: not "C" } only])
        {
            return [only.Locator];
        }

        var locators = new List<string>(_locators.Count);
        foreach (var locator in _locators)
        {
            if (locator.Type != "C" && !locators.Contains(locator.Locator))
            {
                locators.Add(locator.Locator);
            }
        }

        return [.. locators];
    }

    private void Keep(DateTime time, bool isChange, TravellerIntake? travellers)
    {
        if (isChange)
        {
            ChangedAt ??= time;
        }
        else if (travellers is null || !travellers.TakeIssue(time))
        {
            TicketedAt ??= time;
        }
    }
}
