using System.Text;
using Aircop.Edifact.Acknowledgements;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact;

/// <summary>Puts together one message, from its UNH on.</summary>
internal sealed class MessageBuilder
{
    private readonly FindingLog _findings;
    private readonly EdifactMessage _header;
    private readonly PaxlstReader? _paxlst;
    private readonly PnrgovReader? _pnrgov;
    private readonly CusresReader? _cusres;
    private readonly AckresReader? _ackres;
    private int _segments = 1;
    private bool _hasTrailer;
    private bool _charsetReported;

    /// <param name="header">The UNH segment.</param>
    /// <param name="context">The input.</param>
    /// <param name="groupType">Message type of the group around it; counts where UNH names none.</param>
    /// <param name="prepared">When the interchange was prepared.</param>
    /// <param name="options">What is known beside the message.</param>
    public MessageBuilder(in Segment header, ReadingContext context, string? groupType, DateTime? prepared, ReadingOptions options)
    {
        _findings = new FindingLog(context.Budget);
        var type = header.Code(2, 1) ?? groupType;
        var version = header.Code(2, 2);
        var release = header.Code(2, 3);
        _header = new EdifactMessage
        {
            Type = type ?? "",
            Version = release is null ? version : $"{version}:{release}",
            Agency = header.Code(2, 4),
            Association = header.Code(2, 5),
            Reference = header.Value(1, 1),
            AccessReference = header.Value(3, 1),
            PartNumber = EdifactDates.TryNumber(header.Trimmed(4, 1), out var part) ? part : null,
            PartIndicator = header.Code(4, 2),
        };
        switch (type)
        {
            case MessageTypes.Paxlst:
                _paxlst = new PaxlstReader(_findings, context, prepared, options.ReceivedOn);
                break;
            case MessageTypes.Pnrgov:
                _pnrgov = new PnrgovReader(_findings, context, prepared, options);
                break;
            case MessageTypes.Cusres:
                _cusres = new CusresReader(_findings);
                break;
            case MessageTypes.Ackres:
                _ackres = new AckresReader(_findings);
                break;
            default:
                _findings.Add(
                    FindingCode.UnsupportedMessage, 1, 2,
                    "The message is no PAXLST, PNRGOV, CUSRES or ACKRES; only its header was kept, and nobody was read from it.");
                break;
        }
    }

    /// <summary>Segments taken so far, UNH included.</summary>
    public int SegmentCount => _segments;

    /// <summary>Takes as many plain segments of the open person or booking as stand next; how many they were.</summary>
    /// <param name="segments">The reader, between two segments.</param>
    /// <param name="isAscii">Whether all of the input is.</param>
    public int TakePlain(ref SegmentReader segments, bool isAscii)
    {
        var taken = _paxlst?.OpenPerson is { } person ? PlainSegments.Take(ref segments, _paxlst, person, _segments)
            : _pnrgov?.TakePlain(ref segments, _segments, isAscii) ?? 0;
        _segments += taken;
        return taken;
    }

    /// <summary>Takes a segment of the body.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="checkCharset">Whether the declared character set is plain ASCII and the input is not.</param>
    public void Take(in Segment segment, bool checkCharset)
    {
        _segments++;
        if (checkCharset && !_charsetReported && !Ascii.IsValid(segment.Text))
        {
            _charsetReported = true;
            _findings.Add(
                FindingCode.CharsetBreach, _segments, 0,
                "Characters outside the declared set, here first; read as UTF-8, else as Latin-1.");
        }

        if (segment.Tag == 0)
        {
            _findings.Add(FindingCode.UnreadableSegment, _segments, 0, "A segment without a tag of three letters; it was skipped.");
            return;
        }

        _paxlst?.Take(segment, _segments);
        _pnrgov?.Take(segment, _segments);
        _cusres?.Take(segment, _segments);
        _ackres?.Take(segment);
    }

    /// <summary>Takes the UNT segment.</summary>
    public void TakeTrailer(in Segment segment)
    {
        _segments++;
        _hasTrailer = true;
        if (!EdifactDates.TryNumber(segment.Trimmed(1, 1), out var declared) || declared != _segments)
        {
            _findings.Add(FindingCode.CountMismatch, _segments, 1, $"UNT does not declare the {_segments} segments received.");
        }

        if (segment.Value(2, 1) != _header.Reference)
        {
            _findings.Add(FindingCode.ReferenceMismatch, _segments, 2, "The reference in UNT is not the one in UNH.");
        }
    }

    /// <summary>Ends the message.</summary>
    public EdifactMessage Finish()
    {
        if (!_hasTrailer)
        {
            _findings.AddOnWhole(FindingCode.Truncated, "The message ended without UNT; people at its end may be missing.");
        }

        // A list that is cut off cannot be held against its counts.
        var isWhole = _header.StandsAlone && _hasTrailer;
        var paxlst = _paxlst?.Finish(isWhole);
        var pnrgov = _pnrgov?.Finish(isWhole);
        var cusres = _cusres?.Finish();
        return _header with
        {
            TrailerSeen = _hasTrailer,
            SegmentCount = _segments,
            Paxlst = paxlst,
            Pnrgov = pnrgov,
            Cusres = cusres,
            Ackres = _ackres?.Finish(),
            Findings = _findings.ToImmutable(),
        };
    }
}
