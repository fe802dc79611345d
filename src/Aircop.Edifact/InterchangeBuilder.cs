using System.Collections.Immutable;

namespace Aircop.Edifact;

/// <summary>Puts together an interchange from its segments: the envelope itself, and one builder for each message.</summary>
/// <param name="context">The input.</param>
/// <param name="hasNonAscii">Whether the input has bytes over 127, so that each segment must be looked at.</param>
/// <param name="options">What is known beside the message.</param>
internal sealed class InterchangeBuilder(ReadingContext context, bool hasNonAscii, ReadingOptions options)
{
    /// <summary>Segments longer than this hold a value that was cut, or have lost their terminators.</summary>
    public const int LongSegment = 4_096;

    private readonly ImmutableArray<EdifactMessage>.Builder _messages = ImmutableArray.CreateBuilder<EdifactMessage>();
    private Interchange _envelope = new();
    private MessageBuilder? _message;
    private string? _groupType;
    private string? _groupReference;
    private int _segments;
    private int _groups;
    private int _messagesInGroup;
    private bool _hasHeader;
    private bool _isGroupOpen;
    private bool _hasTrailer;
    private bool _limitReached;
    private bool _isPlainCharset;

    /// <summary>Findings on the envelope.</summary>
    public FindingLog Findings { get; } = new(context.Budget);

    /// <summary>Whether the interchange ended because the next one began, with the segment taken last.</summary>
    public bool EndsBeforeLastSegment { get; private set; }

    /// <summary>Takes the next segment; false when the interchange has ended.</summary>
    public bool Take(in Segment segment)
    {
        _segments++;
        CheckSegment(segment);
        options.Excerpts?.Take(segment, _segments, MessageOf(segment, out var number), number, context.Characters.Element);
        if (segment.Tag >> 16 != 'U')
        {
            return TakeBody(segment);
        }

        switch (segment.Tag)
        {
            case Tags.Unb:
                return TakeHeader(segment);
            case Tags.Ung:
                OpenGroup(segment);
                return true;
            case Tags.Unh:
                return OpenMessage(segment);
            case Tags.Unt when _message is not null:
                _message.TakeTrailer(segment);
                CloseMessage();
                return true;
            case Tags.Une:
                CloseMessage();
                CheckTrailer(segment, _messagesInGroup, _groupReference);
                _isGroupOpen = false;
                _groupType = null;
                return true;
            case Tags.Unz:
                CloseMessage();
                CloseGroupWithoutTrailer();
                CheckTrailer(segment, _groups > 0 ? _groups : _messages.Count, _envelope.Reference);
                _hasTrailer = true;
                return false;
            default:
                return TakeBody(segment);
        }
    }

    /// <summary>Takes the plain segments of a person that stand next, if a person is open.</summary>
    public void TakePlain(ref SegmentReader segments) => _segments += _message?.TakePlain(ref segments, !hasNonAscii) ?? 0;

    /// <summary>Ends the interchange.</summary>
    public Interchange Finish()
    {
        CloseMessage();
        CloseGroupWithoutTrailer();
        if (!_hasHeader)
        {
            Findings.AddOnWhole(FindingCode.MissingMandatoryField, "UNB is missing; sender and recipient are not known.");
        }

        if (!_hasTrailer)
        {
            Findings.AddOnWhole(FindingCode.MissingTrailer, "UNZ is missing; what was received was kept.");
        }

        if (_messages.Count > 0)
        {
            PartSeries.Check(_messages, Findings);
        }
        else if (_segments > 1)
        {
            Findings.AddOnWhole(FindingCode.NoMessage, "The interchange holds no UNH; nothing was read.");
        }
        else
        {
            Findings.AddOnWhole(FindingCode.UnreadableSeparators, "Under no separators does anything follow the header; nothing was read.");
        }

        return _envelope with { Messages = _messages.ToImmutable(), Findings = Findings.ToImmutable() };
    }

    // Index of the message that the next segment stands in, and the segment's number there.
    private int MessageOf(in Segment segment, out int number)
    {
        var opens = segment.Tag == Tags.Unh;
        number = opens ? 1 : (_message?.SegmentCount ?? 0) + 1;
        return opens && _message is not null ? _messages.Count + 1 : _messages.Count;
    }

    private void CheckSegment(in Segment segment)
    {
        if (segment.Text.Length > LongSegment)
        {
            Findings.Add(
                FindingCode.ImplausibleValue,
                _segments,
                0,
                $"A segment of {segment.Text.Length} bytes; values over {ValueText.MaxBytes} bytes were cut.");
        }

        if (!segment.Terminated)
        {
            Findings.Add(FindingCode.Truncated, _segments, 0, "The last segment has no terminator; it was read as it stands.");
        }
    }

    private bool TakeHeader(in Segment segment)
    {
        if (_segments > 1)
        {
            EndsBeforeLastSegment = true;
            return false;
        }

        _hasHeader = true;
        var identifier = segment.Code(1, 1);
        var version = segment.Code(1, 2);
        _isPlainCharset = identifier is "UNOA" or "UNOB";
        _envelope = new Interchange
        {
            Syntax = version is null ? identifier : $"{identifier}:{version}",
            Sender = segment.Value(2, 1),
            SenderQualifier = segment.Value(2, 2),
            Recipient = segment.Value(3, 1),
            RecipientQualifier = segment.Value(3, 2),
            Prepared = EdifactDates.ReadPrepared(segment.Component(4, 1), segment.Component(4, 2), options.ReceivedOn),
            Reference = segment.Value(5, 1),
            ApplicationReference = segment.Value(7, 1) ?? segment.Value(6, 1),
            IsTest = segment.Trimmed(11, 1) is [(byte)'1'],
        };
        if (_envelope.Sender is null)
        {
            Findings.Add(FindingCode.MissingMandatoryField, _segments, 2, "UNB names no sender.");
        }

        return true;
    }

    private void OpenGroup(in Segment segment)
    {
        CloseMessage();
        CloseGroupWithoutTrailer();
        _isGroupOpen = true;
        _groups++;
        _messagesInGroup = 0;
        _groupType = segment.Code(1, 1);
        _groupReference = segment.Value(5, 1);
    }

    private bool OpenMessage(in Segment segment)
    {
        CloseMessage();
        if (_messages.Count == context.Budget.MaxMessages)
        {
            if (!_limitReached)
            {
                _limitReached = true;
                Findings.AddOnWhole(FindingCode.LimitReached, $"More than {context.Budget.MaxMessages} messages; the rest was not kept.");
            }

            return true;
        }

        context.Budget.KeepMessage();
        _messagesInGroup++;
        _message = new MessageBuilder(segment, context, _groupType, _envelope.Prepared, options);
        return true;
    }

    private bool TakeBody(in Segment segment)
    {
        // The service string of an interchange that follows without UNZ before it.
        if (segment.Tag == 0 && segment.Text.StartsWith("UNA"u8) && segment.Text.Length <= 9)
        {
            EndsBeforeLastSegment = true;
            return false;
        }

        if (_message is not null)
        {
            _message.Take(segment, hasNonAscii && _isPlainCharset);
        }
        else if (!_limitReached)
        {
            Findings.Add(FindingCode.UnreadableSegment, _segments, 0, "A segment outside any message; it was skipped.");
        }

        return true;
    }

    private void CloseMessage()
    {
        if (_message is not null)
        {
            _messages.Add(_message.Finish());
            _message = null;
        }
    }

    private void CloseGroupWithoutTrailer()
    {
        if (_isGroupOpen)
        {
            _isGroupOpen = false;
            Findings.AddOnWhole(FindingCode.MissingTrailer, "UNE is missing; the messages of the group were kept.");
        }
    }

    private void CheckTrailer(in Segment segment, int received, string? reference)
    {
        if (!EdifactDates.TryNumber(segment.Trimmed(1, 1), out var declared) || declared != received)
        {
            Findings.Add(
                FindingCode.CountMismatch, _segments, 1,
                $"The trailer does not declare the {received} groups or messages received.");
        }

        // Without its terminator the last value runs on into whatever follows.
        var given = segment.Value(2, 1);
        var runsOn = !segment.Terminated && reference is not null && given?.StartsWith(reference, StringComparison.Ordinal) == true;
        if (given != reference && !runsOn)
        {
            Findings.Add(FindingCode.ReferenceMismatch, _segments, 2, "The reference in the trailer is not the one in its header.");
        }
    }
}
