using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Gathers the documents of one person: each DOC with the dates and the issuer that follow it.</summary>
internal sealed class DocumentBuilder(FindingLog findings)
{
    /// <summary>Documents kept of one person; the guide allows five.</summary>
    private const int MaxDocuments = 50;

    private readonly List<TravelDocument> _documents = [];
    private DateOnly _travel;
    private State _state;
    private string? _type;
    private string? _number;
    private string? _issuer;
    private string? _issuerText;
    private DateOnly? _expiry;
    private DateOnly? _issued;

    private enum State
    {
        None,
        Open,

        /// <summary>A DOC without any value: the dates and issuer after it belong to nothing.</summary>
        Empty,
    }

    /// <summary>Forgets the person before.</summary>
    public void Clear(DateOnly travel)
    {
        _documents.Clear();
        _state = State.None;
        _travel = travel;
    }

    /// <summary>Adds a document whose parts are known.</summary>
    public void Add(TravelDocument document) => _documents.Add(document);

    /// <summary>Takes a DOC.</summary>
    public void Open(string? type, string? documentNumber, int number)
    {
        Close();
        _type = type;
        _number = documentNumber;
        _issuer = null;
        _issuerText = null;
        _expiry = null;
        _issued = null;
        if (_type is null && _number is null)
        {
            _state = State.Empty;
            return;
        }

        _state = State.Open;
        if (_number is null)
        {
            findings.Add(FindingCode.MissingMandatoryField, number, 2, "A document has no number; its type was kept.");
        }
    }

    /// <summary>Takes a date; false when its function is none of a document's.</summary>
    public bool TakeDate(uint function, ReadOnlySpan<byte> value, int number)
    {
        var isExpiry = function == Qualifier.Expiry;
        if (!isExpiry && function != Qualifier.Issue)
        {
            return false;
        }

        if (_state != State.Open)
        {
            return _state == State.Empty;
        }

        var form = isExpiry
            ? EdifactDates.ReadExpiry(value, _travel, out var date, out _)
            : EdifactDates.ReadBirth(value, _travel, out date, out _);
        if (form is DayForm.YearOnly or DayForm.Unreadable)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A date of a document that cannot be; it was left out.");
        }
        else if (form == DayForm.Full && isExpiry)
        {
            _expiry = date;
            if (date < _travel)
            {
                findings.Add(FindingCode.ExpiredDocument, number, 1, "A document expires before the flight; it was kept.");
            }
        }
        else if (form == DayForm.Full)
        {
            _issued = date;
        }

        return true;
    }

    /// <summary>Takes the issuer; the first of several counts.</summary>
    public void TakeIssuer(string? code, string? text, int number)
    {
        if (_state == State.Open)
        {
            _issuer ??= code;
            _issuerText ??= text;
        }
        else if (_state == State.None)
        {
            findings.Add(FindingCode.UnknownCode, number, 1, "An issuer without a document; not used.");
        }
    }

    /// <summary>The documents of the person.</summary>
    public ImmutableArray<TravelDocument> Finish()
    {
        Close();
        return _documents.Count == 1 ? [_documents[0]] : [.. _documents];
    }

    private void Close()
    {
        if (_state == State.Open && _documents.Count < MaxDocuments)
        {
            _documents.Add(new TravelDocument(_type, _number, _issuer, _expiry, _issued, _issuerText));
        }

        _state = State.None;
    }
}
