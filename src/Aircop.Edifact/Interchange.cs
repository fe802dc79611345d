using System.Collections.Immutable;
using Aircop.Edifact.Acknowledgements;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact;

/// <summary>One EDIFACT interchange: what stands between UNB and UNZ.</summary>
public sealed record Interchange
{
    /// <summary>UNB syntax identifier and version, such as <c>UNOA:4</c>.</summary>
    public string? Syntax { get; init; }

    /// <summary>UNB sender.</summary>
    public string? Sender { get; init; }

    /// <summary>UNB sender qualifier, such as <c>ZZ</c>.</summary>
    public string? SenderQualifier { get; init; }

    /// <summary>UNB recipient.</summary>
    public string? Recipient { get; init; }

    /// <summary>UNB recipient qualifier.</summary>
    public string? RecipientQualifier { get; init; }

    /// <summary>UNB date and time of preparation as the sender wrote it, without a zone. Careless senders write it wrong.</summary>
    public DateTime? Prepared { get; init; }

    /// <summary>UNB control reference.</summary>
    public string? Reference { get; init; }

    /// <summary>UNB application reference, such as <c>APIS</c>.</summary>
    public string? ApplicationReference { get; init; }

    /// <summary>Whether UNB carries the test flag.</summary>
    public bool IsTest { get; init; }

    /// <summary>The messages in the order received.</summary>
    public ImmutableArray<EdifactMessage> Messages { get; init; } = [];

    /// <summary>Findings on the envelope; those on a message are in the message.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>Whether anything could be read: false when the input was refused, and the findings then say why.</summary>
    public bool IsReadable => !Messages.IsEmpty;
}

/// <summary>One message: what stands between UNH and UNT.</summary>
public sealed record EdifactMessage
{
    /// <summary>Message type in upper case, such as <c>PAXLST</c>; empty when the sender gave none.</summary>
    public string Type { get; init; } = "";

    /// <summary>Version and release, such as <c>D:12B</c>, <c>11:1</c> or <c>001:000</c>.</summary>
    public string? Version { get; init; }

    /// <summary>Controlling agency, such as <c>UN</c>.</summary>
    public string? Agency { get; init; }

    /// <summary>Association code, such as <c>IATA</c>.</summary>
    public string? Association { get; init; }

    /// <summary>UNH message reference.</summary>
    public string? Reference { get; init; }

    /// <summary>UNH common access reference: with the sender, the key under which the parts of a list are put together.</summary>
    public string? AccessReference { get; init; }

    /// <summary>Number of this part in its series from 1; null when the message stands alone.</summary>
    public int? PartNumber { get; init; }

    /// <summary><c>C</c> on the first of several parts, <c>F</c> on the last or only one, null between.</summary>
    public string? PartIndicator { get; init; }

    /// <summary>Whether UNT was seen. False: the message is cut off, and people at its end may be missing.</summary>
    public bool TrailerSeen { get; init; }

    /// <summary>Segments received from UNH to UNT inclusive.</summary>
    public int SegmentCount { get; init; }

    /// <summary>Findings on this message.</summary>
    public ImmutableArray<Finding> Findings { get; init; } = [];

    /// <summary>The passenger list, null when the message is of another type.</summary>
    public PaxlstMessage? Paxlst { get; init; }

    /// <summary>The push of bookings, null when the message is of another type.</summary>
    public PnrgovMessage? Pnrgov { get; init; }

    /// <summary>The answer to an interactive list, null when the message is of another type.</summary>
    public CusresMessage? Cusres { get; init; }

    /// <summary>The acknowledgement of a push, null when the message is of another type.</summary>
    public AckresMessage? Ackres { get; init; }

    /// <summary>Whether the list is complete in this one message: no part of a series, or the first and last at once.</summary>
    public bool StandsAlone => PartNumber is null || (PartNumber == 1 && PartIndicator == "F");
}
