using System.Buffers;
using System.Text;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Tests;

/// <summary>Small invented messages, put together from the part a test is about.</summary>
internal static class Samples
{
    public const string Head = "UNA:+.? 'UNB+UNOA:4+ZZAIR:ZZ+STATE:ZZ+260304:0900+REF1++APIS'UNH+M1+PAXLST:D:12B:UN:IATA'BGM+745'";

    public const string Route = "TDT+20+ZZ0123+++ZZ'LOC+125+GRU'DTM+189:2603041030:201'LOC+87+LIS'DTM+232:2603042355:201'";

    public const string Person = "NAD+FL+++MARINO:ADA:LIV'ATT+2++F'DTM+329:850607'NAT+2+BRA'RFF+AVF:AB12CD'RFF+SEA:12A'"
        + "DOC+P:110:111+X1234567'DTM+36:310101'LOC+91+BRA'";

    public const string Tail = "CNT+42:1'UNT+18+M1'UNZ+1+REF1'";

    public const string Whole = Head + Route + Person + Tail;

    public static Interchange Read(string text) => InterchangeReader.Read(Encoding.UTF8.GetBytes(text));

    public static string Write(Interchange interchange)
    {
        var output = new ArrayBufferWriter<byte>();
        InterchangeWriter.Write(interchange, output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    public static EdifactMessage ReadMessage(string text) => Assert.Single(Read(text).Messages);

    public static PaxlstMessage ReadList(string text) => ReadMessage(text).Paxlst!;

    /// <summary>Reads a message whose route is the one given.</summary>
    public static EdifactMessage WithRoute(string route) => ReadMessage(Head + route + Person + Tail);

    /// <summary>Reads the first person of a message whose people are the ones given.</summary>
    public static ListedPerson WithPerson(string segments) => ReadList(Head + Route + segments + Tail).People[0];

    public static IEnumerable<FindingCode> CodesOf(EdifactMessage message) => message.Findings.Select(finding => finding.Code);

    public static string LegsOf(EdifactMessage message) =>
        string.Join(' ', message.Paxlst!.Legs.Select(leg => $"{leg.Flight}:{leg.From}-{leg.To}"));
}
