using System.Globalization;
using System.Text;
using Aircop.Contracts.Flights;

namespace Aircop.Grains.Tests;

/// <summary>Bodies as nodes post them.</summary>
internal static class Bodies
{
    public const string Air702 = "AF702-2026-05-20-CDG";

    /// <summary>A whole PAXLST interchange of one flight that leaves in the afternoon of the scene's day.</summary>
    public static byte[] Paxlst(string flight, string from, string to, params ReadOnlySpan<ManifestPerson> people) =>
        Encoding.ASCII.GetBytes(Head(flight, from, to) + string.Concat(Segments(people)) + Tail(people.Length));

    /// <summary>The same, cut off within the message.</summary>
    public static byte[] Truncated(string flight, string from, string to, params ReadOnlySpan<ManifestPerson> people) =>
        Encoding.ASCII.GetBytes(Head(flight, from, to) + string.Concat(Segments(people)));

    /// <summary>A list with people and without any flight.</summary>
    public static byte[] WithoutFlight(params ReadOnlySpan<ManifestPerson> people) =>
        Encoding.ASCII.GetBytes(Open + string.Concat(Segments(people)) + Tail(people.Length));

    /// <summary>Two messages in one interchange: a flight's list, and one without a flight.</summary>
    public static byte[] FlightAndNone(string flight, string from, string to, ManifestPerson on, ManifestPerson nowhere)
    {
        var second = (Open[Open.IndexOf("UNH", StringComparison.Ordinal)..] + string.Concat(Segments([nowhere])) + Tail(1)).Replace("+1+PAXLST", "+2+PAXLST", StringComparison.Ordinal)
            .Replace("UNZ+1+", "UNZ+2+", StringComparison.Ordinal);
        var first = Head(flight, from, to) + string.Concat(Segments([on])) + Tail(1);
        second = second.Replace("UNT+", "UNT+", StringComparison.Ordinal);
        return Encoding.ASCII.GetBytes(first[..first.IndexOf("UNZ", StringComparison.Ordinal)] + second);
    }

    public static byte[] Csv(string text, bool latin1 = false) => (latin1 ? Encoding.Latin1 : Encoding.UTF8).GetBytes(text);

    private const string Open = "UNA:+.? '\nUNB+UNOA:4+AF+CIVAPI+260520:0600+1'\nUNH+1+PAXLST:D:12B:UN:IATA'\nBGM+745'\nNAD+MS+++AF DESK'\n";

    private static string Head(string flight, string from, string to) =>
        Open + $"TDT+20+{flight}+++{flight[..2]}'\nLOC+125+{from}'\nDTM+189:2605201430:201'\nLOC+87+{to}'\nDTM+232:2605201900:201'\n";

    private static string Tail(int people) => string.Create(CultureInfo.InvariantCulture, $"CNT+42:{people}'\nUNT+99+1'\nUNZ+1+1'\n");

    private static List<string> Segments(ReadOnlySpan<ManifestPerson> people)
    {
        var segments = new List<string>();
        foreach (var person in people)
        {
            segments.Add($"NAD+FL+++{person.Surname}:{person.Given}'\n");
            if (person.Birth is { } birth) segments.Add($"DTM+329:{birth.ToString("yyMMdd", CultureInfo.InvariantCulture)}'\n");
            if (person.Locator.Length > 0) segments.Add($"RFF+AVF:{person.Locator}'\n");
            if (person.Seat.Length > 0) segments.Add($"RFF+SEA:{person.Seat}'\n");
            foreach (var document in person.Documents) segments.Add($"DOC+P:110:111+{document.Number}'\nLOC+91+{document.Issuer}'\n");
        }

        return segments;
    }
}
