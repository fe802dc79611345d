using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact;

namespace Aircop.Grains.Intake;

/// <summary>Reads EDIFACT into lists: one interchange, or several that stand behind each other. The reading itself is Aircop.Edifact's; here its model becomes the network's.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
/// <param name="cardKey">Secret under which card numbers become tokens.</param>
internal sealed class EdifactBody(FlightOfList flights, ReadOnlyMemory<byte> cardKey)
{
    private readonly PaxlstLists _paxlst = new(flights);
    private readonly PnrgovLists _pnrgov = new(flights);

    /// <summary>Reads a body. A message that is cut off refuses the whole: the link broke, and the node must send it again.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="today">Day of receipt, for two-digit years.</param>
    public ReadBody Read(ReadOnlyMemory<byte> bytes, DateOnly today)
    {
        var interchanges = InterchangeReader.ReadAll(bytes, new ReadingOptions { ReceivedOn = today, CardKey = cardKey });
        ImmutableArray<QualityFinding> findings = [.. interchanges.SelectMany(interchange => interchange.Findings).Select(Map)];
        ImmutableArray<ReadList> lists =
            [.. interchanges.SelectMany(interchange => interchange.Messages.Select(message => Read(message, interchange.Sender ?? "")))];
        if (lists.IsEmpty) return new ReadBody([], findings, Refused: true);
        var cut = interchanges.Any(interchange => interchange.Messages.Any(message => !message.TrailerSeen));
        if (cut)
            findings = findings.Add(new QualityFinding
            {
                Code = "Truncated",
                Text = "The interchange ends before its message does (no UNT). Nothing was taken; send it again whole.",
            });
        return new ReadBody(lists, findings, cut);
    }

    /// <summary>A message as a list; one of a kind that lists nobody has neither flight nor people.</summary>
    /// <param name="message">The message.</param>
    /// <param name="sender">Who sent the interchange.</param>
    internal ReadList Read(EdifactMessage message, string sender)
    {
        var findings = message.Findings.Select(Map).ToList();
        var list = message switch
        {
            { Paxlst: { } paxlst } => _paxlst.Read(paxlst, message.Type, findings),
            { Pnrgov: { } pnrgov } => _pnrgov.Read(pnrgov, message.Type, findings),
            _ => new ReadList { Type = message.Type },
        };
        return list with
        {
            Version = message.Version ?? "",
            Sender = sender.Length > 0 ? sender : list.Sender,
            Part = message is { StandsAlone: false, PartNumber: { } number }
                ? new ListPart { Reference = message.AccessReference ?? "", Number = number, Indicator = message.PartIndicator ?? "" }
                : null,
            Findings = [.. findings],
        };
    }

    private static QualityFinding Map(Finding finding) =>
        new() { Code = finding.Code.ToString(), Segment = finding.Segment, Element = finding.Element, Text = finding.Text };
}
