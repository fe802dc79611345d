using System.Text;
using Aircop.Edifact.Pnrgov;

namespace Aircop.Edifact.Tests;

/// <summary>Small invented pushes of bookings, put together from the part a test is about.</summary>
internal static class Bookings
{
    public const string Envelope = "UNA:+.?*'UNB+IATA:1+ZZ+STATE+260304:0900+REF1'UNH+M1+PNRGOV:13:1:IA+ZZ123/040326/1030'";

    public const string Head = Envelope + "MSG+:22'ORG+ZZ:GRU'TVL+040326:1030:050326:0015+GRU+LIS+ZZ+123'EQN+1'";

    public const string Record = "SRC'RCI+ZZ:AB12CD::010226:0915'ORG+1A:MUC+12345678'";

    public const string Flight = "TVL+040326:1030:050326:0015+GRU+LIS+ZZ+0123:Y'";

    public static EdifactMessage ReadMessage(string body, string head = Head, ReadingOptions? options = null)
    {
        var text = head + body + "UNT+9+M1'UNZ+1+REF1'";
        var interchange = InterchangeReader.Read(Encoding.UTF8.GetBytes(text), options ?? ReadingOptions.Default);
        return Assert.Single(interchange.Messages);
    }

    /// <summary>Reads a push of one record whose segments behind the head of the record are the ones given.</summary>
    public static PnrRecord Read(string segments) => Assert.Single(ReadMessage(Record + segments).Pnrgov!.Records);

    /// <summary>Reads the first traveller of such a record.</summary>
    public static PnrTraveller Traveller(string segments) => Read(segments).Travellers[0];

    /// <summary>Reads a traveller with one DOCS.</summary>
    public static PnrTraveller WithDocs(string text) => Traveller($"TIF+SMITH+JOHN:A:1'SSR+DOCS:HK:1:ZZ:::::{text}'");
}
