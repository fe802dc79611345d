using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Acknowledgements;

/// <summary>
/// Reads a CUSRES: BGM, the transaction and the flight, then ERP groups: ERP+1 tells errors of the whole message, ERP+2 answers for one
/// person (crib 2.7).
/// </summary>
internal sealed class CusresReader(FindingLog findings)
{
    private const int MaxPeople = 99_999;
    private const int MaxErrors = 999;

    private readonly List<AcknowledgedError> _errors = [];
    private readonly List<PersonAnswer> _people = [];
    private Group _group;
    private bool _hasError;
    private string? _code;
    private string? _transaction;
    private FlightDesignator? _flight;
    private string? _from;
    private string? _to;
    private DateTime? _departure;
    private DateTime? _arrival;

    private enum Group
    {
        Head,
        Message,
        Person,
        Beyond,
    }

    /// <summary>Takes the next segment of the message.</summary>
    public void Take(in Segment segment, int number)
    {
        switch (segment.Tag)
        {
            case Tags.Bgm:
                _code ??= segment.Code(1, 1);
                return;
            case Tags.Erp:
                Open(segment, number);
                return;
            case Tags.Rff:
                TakeReference(segment);
                return;
            case Tags.Dtm:
                TakeTime(segment, number);
                return;
            case Tags.Loc when segment.Trimmed(1, 1).SequenceEqual("125"u8):
                _from ??= segment.Code(2, 1);
                return;
            case Tags.Loc when segment.Trimmed(1, 1).SequenceEqual("87"u8):
                _to ??= segment.Code(2, 1);
                return;
            case Tags.Erc:
                TakeAnswer(segment);
                return;
            case Tags.Ftx:
                TakeText(segment);
                return;
        }
    }

    /// <summary>Ends the message.</summary>
    public CusresMessage Finish()
    {
        if (_code is null)
        {
            findings.AddOnWhole(FindingCode.MissingMandatoryField, "BGM is missing; whether it is an answer was left open.");
        }

        return new CusresMessage
        {
            DocumentCode = _code,
            TransactionReference = _transaction,
            Flight = (_from ?? _to) is null && _flight is null && _departure is null && _arrival is null
                ? null
                : new FlightLeg
                {
                    Flight = _flight,
                    From = _from ?? "",
                    To = _to ?? "",
                    FromAsSent = _from,
                    ToAsSent = _to,
                    FromQualifier = _from is null ? null : "125",
                    ToQualifier = _to is null ? null : "87",
                    DepartureLocal = _departure,
                    ArrivalLocal = _arrival,
                },
            Errors = [.. _errors],
            People = [.. _people],
        };
    }

    private void Open(in Segment segment, int number)
    {
        _hasError = false;
        _group = segment.Trimmed(1, 1).SequenceEqual("1"u8) ? Group.Message : Group.Person;
        if (_group == Group.Person && _people.Count == MaxPeople)
        {
            _group = Group.Beyond;
            findings.Add(FindingCode.LimitReached, number, 0, $"More than {MaxPeople} answers; the rest was not kept.");
        }
        else if (_group == Group.Person)
        {
            _people.Add(new PersonAnswer());
        }
    }

    private void TakeReference(in Segment segment)
    {
        var qualifier = segment.Code(1, 1);
        var value = segment.Value(1, 2);
        switch (qualifier)
        {
            case "TN":
                _transaction ??= value;
                return;
            case "AF" when value is not null:
                _flight ??= FlightDesignator.Parse(value);
                return;
            case "AVF" when _group == Group.Person:
                _people[^1] = _people[^1] with { Locator = _people[^1].Locator ?? value };
                return;
            case "ABO" when _group == Group.Person:
                _people[^1] = _people[^1] with { UniqueReference = _people[^1].UniqueReference ?? value };
                return;
        }
    }

    private void TakeTime(in Segment segment, int number)
    {
        var isDeparture = segment.Trimmed(1, 1).SequenceEqual("189"u8);
        if (!isDeparture && !segment.Trimmed(1, 1).SequenceEqual("232"u8))
        {
            return;
        }

        var form = EdifactDates.ReadTime(segment.Component(1, 2), out var time);
        if (form == DayForm.Unreadable)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A time of the flight that cannot be read; it was left out.");
        }
        else if (form == DayForm.Full && isDeparture)
        {
            _departure ??= time;
        }
        else if (form == DayForm.Full)
        {
            _arrival ??= time;
        }
    }

    private void TakeAnswer(in Segment segment)
    {
        if (segment.Code(1, 1) is not { } code)
        {
            return;
        }

        if (_group == Group.Person)
        {
            _people[^1] = _people[^1] with { Code = _people[^1].Code ?? code };
        }
        else if (_group != Group.Beyond && _errors.Count < MaxErrors)
        {
            _hasError = true;
            _errors.Add(new AcknowledgedError(code, null));
        }
    }

    private void TakeText(in Segment segment)
    {
        if (_group == Group.Person)
        {
            _people[^1] = _people[^1] with { Text = TextLines.Join(_people[^1].Text, segment.ValueFrom(4, 1)) };
        }
        else if (_hasError)
        {
            _errors[^1] = _errors[^1] with { Text = TextLines.Join(_errors[^1].Text, segment.ValueFrom(4, 1)) };
        }
    }
}
