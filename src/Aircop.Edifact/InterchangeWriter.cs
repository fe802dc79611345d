using System.Buffers;
using System.Globalization;
using Aircop.Edifact.Acknowledgements;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact;

/// <summary>
/// Writes interchanges under the default separators, UTF-8: passenger lists (PAXLST), pushes of bookings (PNRGOV), answers (CUSRES) and
/// acknowledgements (ACKRES). What it writes reads back to the same model: writing, reading and writing again gives the same bytes.
/// </summary>
public static class InterchangeWriter
{
    /// <summary>Writes an interchange: UNA, UNB, its messages, UNZ. Messages of other types are left out.</summary>
    /// <param name="interchange">What to write. Counts in the trailers are taken from what is written, not from the model.</param>
    /// <param name="output">Where to.</param>
    /// <param name="lineEnds">Whether each segment ends its line.</param>
    public static void Write(Interchange interchange, IBufferWriter<byte> output, bool lineEnds = false)
    {
        ArgumentNullException.ThrowIfNull(interchange);
        ArgumentNullException.ThrowIfNull(output);
        var writer = new SegmentWriter(output, lineEnds);
        writer.WriteAdvice();
        WriteHeader(interchange, writer);
        var messages = 0;
        foreach (var message in interchange.Messages)
        {
            messages += TryWrite(message, interchange.Prepared, writer) ? 1 : 0;
        }

        writer.Begin("UNZ"u8).Element(messages).Element(interchange.Reference).End();
    }

    private static void WriteHeader(Interchange interchange, SegmentWriter writer)
    {
        var syntax = (interchange.Syntax ?? "UNOA:4").Split(':');
        var prepared = interchange.Prepared;
        var day = prepared is { } time && time.Year is >= 1950 and < 2050 ? "yyMMdd" : "yyyyMMdd";
        writer.Begin("UNB"u8)
            .Element(syntax[0]).Component(syntax.Length > 1 ? syntax[1] : null)
            .Element(interchange.Sender).Component(interchange.SenderQualifier)
            .Element(interchange.Recipient).Component(interchange.RecipientQualifier)
            .Element(prepared?.ToString(day, CultureInfo.InvariantCulture))
            .Component(prepared?.ToString("HHmm", CultureInfo.InvariantCulture))
            .Element(interchange.Reference)
            .Element()
            .Element(interchange.ApplicationReference)
            .Element().Element().Element()
            .Element(interchange.IsTest ? "1" : null)
            .End();
    }

    /// <summary>Writes one message from UNH to UNT; false when it holds nothing that can be written.</summary>
    private static bool TryWrite(EdifactMessage message, DateTime? prepared, SegmentWriter writer)
    {
        if (message.Paxlst is { } list)
        {
            WriteHeader(message, MessageTypes.Paxlst, "D:12B", "UN", "IATA", writer);
            PaxlstWriter.WriteBody(list, prepared, writer);
        }
        else if (message.Pnrgov is { } push)
        {
            WriteHeader(message, MessageTypes.Pnrgov, PnrgovWriter.DefaultVersion, "IA", null, writer);
            PnrgovWriter.WriteBody(push, message.Version, prepared, writer);
        }
        else if (message.Cusres is { } answer)
        {
            WriteHeader(message, MessageTypes.Cusres, "D:05B", "UN", "IATA", writer);
            CusresWriter.WriteBody(answer, writer);
        }
        else if (message.Ackres is { } acknowledgement)
        {
            WriteHeader(message, MessageTypes.Ackres, PnrgovWriter.DefaultVersion, "IA", null, writer);
            AckresWriter.WriteBody(acknowledgement, writer);
        }
        else
        {
            return false;
        }

        writer.Begin("UNT"u8).Element(writer.Count).Element(message.Reference).End();
        return true;
    }

    private static void WriteHeader(
        EdifactMessage message, string type, string defaultVersion, string agency, string? association, SegmentWriter writer)
    {
        writer.ResetCount();
        var version = (message.Version ?? defaultVersion).Split(':');
        writer.Begin("UNH"u8)
            .Element(message.Reference)
            .Element(type).Component(version[0]).Component(version.Length > 1 ? version[1] : null)
            .Component(message.Agency ?? agency).Component(message.Association ?? association)
            .Element(message.AccessReference)
            .Element(message.PartNumber?.ToString("00", CultureInfo.InvariantCulture)).Component(message.PartIndicator)
            .End();
    }
}
