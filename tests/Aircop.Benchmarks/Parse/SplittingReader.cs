using System.Globalization;
using System.Text;

namespace Aircop.Benchmarks.Parse;

/// <summary>
/// The peer: a reader of passenger lists as they are mostly written, and written here without malice. The bytes become a string, the
/// string is split into segments, these into elements and components, and a switch over the tag fills the model. It assumes well-formed
/// input and default separators, finds no faults, and keeps what a passenger list says of flight and people.
/// </summary>
internal static class SplittingReader
{
    public static SplitList Read(byte[] bytes)
    {
        var text = Encoding.UTF8.GetString(bytes).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "", StringComparison.Ordinal);
        var list = new SplitList();
        SplitPerson? person = null;
        SplitDocument? document = null;
        var flight = "";
        SplitLeg? leg = null;
        var position = 0;
        foreach (var segment in Split(text, '\''))
        {
            if (segment.Length == 0 || segment.StartsWith("UNA", StringComparison.Ordinal)) continue;
            var elements = SplitElements(segment);
            position++;
            switch (elements[0][0])
            {
                case "UNH":
                    position = 1;
                    break;
                case "TDT" when person is null:
                    flight = Value(elements, 2, 1);
                    break;
                case "LOC" when person is null:
                    if (Value(elements, 1, 1) is "125" or "92" && (leg is null || leg.To.Length > 0))
                        list.Legs.Add(leg = new SplitLeg { Flight = flight, From = Value(elements, 2, 1) });
                    else if (leg is not null)
                        leg.To = Value(elements, 2, 1);
                    break;
                case "DTM" when person is null && leg is not null:
                    if (Value(elements, 1, 1) == "189") leg.Departure = Time(Value(elements, 1, 2));
                    else if (Value(elements, 1, 1) == "232") leg.Arrival = Time(Value(elements, 1, 2));
                    break;
                case "NAD" when Value(elements, 1, 1) != "MS":
                    person = new SplitPerson
                    {
                        Kind = Value(elements, 1, 1),
                        Surname = Value(elements, 4, 1),
                        Given = Value(elements, 4, 2),
                        Second = Value(elements, 4, 3),
                        Position = position,
                    };
                    document = null;
                    list.People.Add(person);
                    break;
                case "ATT" when person is not null:
                    person.Sex = Value(elements, 3, 1);
                    break;
                case "DTM" when person is not null:
                    if (Value(elements, 1, 1) == "329") person.Birth = Day(Value(elements, 1, 2));
                    else if (Value(elements, 1, 1) == "36" && document is not null) document.Expiry = Day(Value(elements, 1, 2));
                    break;
                case "NAT" when person is not null:
                    person.Nationalities.Add(Value(elements, 2, 1));
                    break;
                case "RFF" when person is not null:
                    if (Value(elements, 1, 1) == "AVF") person.Locators.Add(Value(elements, 1, 2));
                    else if (Value(elements, 1, 1) == "SEA") person.Seat = Value(elements, 1, 2);
                    break;
                case "MEA" when person is not null:
                    if (Value(elements, 1, 1) == "CT") person.Bags = Number(Value(elements, 3, 2));
                    else if (Value(elements, 1, 1) == "WT") person.WeightKg = Number(Value(elements, 3, 2));
                    break;
                case "FTX" when person is not null && Value(elements, 1, 1) == "BAG":
                    person.Tags.Add(Value(elements, 4, 1));
                    break;
                case "LOC" when person is not null:
                    if (Value(elements, 1, 1) == "178") person.Embarkation = Value(elements, 2, 1);
                    else if (Value(elements, 1, 1) == "179") person.Destination = Value(elements, 2, 1);
                    else if (Value(elements, 1, 1) == "91" && document is not null) document.Issuer = Value(elements, 2, 1);
                    break;
                case "DOC" when person is not null:
                    document = new SplitDocument { Type = Value(elements, 1, 1), Number = Value(elements, 2, 1) };
                    person.Documents.Add(document);
                    break;
                case "CNT" when Value(elements, 1, 1) == "42":
                    list.Declared = Number(Value(elements, 1, 2));
                    break;
            }
        }
        return list;
    }

    private static string[][] SplitElements(string segment)
    {
        var elements = Split(segment, '+');
        var components = new string[elements.Length][];
        for (var i = 0; i < elements.Length; i++)
        {
            components[i] = Split(elements[i], ':');
            for (var j = 0; j < components[i].Length; j++) components[i][j] = Unescape(components[i][j]);
        }
        return components;
    }

    // Split by a separator that no release character stands before; the releases stay for the splits that follow.
    private static string[] Split(string text, char separator)
    {
        if (!text.Contains('?', StringComparison.Ordinal)) return text.Split(separator);
        var parts = new List<string>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '?')
            {
                i++;
            }
            else if (text[i] == separator)
            {
                parts.Add(text[start..i]);
                start = i + 1;
            }
        }
        parts.Add(text[start..]);
        return [.. parts];
    }

    private static string Unescape(string component)
    {
        if (!component.Contains('?', StringComparison.Ordinal)) return component;
        var text = new StringBuilder();
        for (var i = 0; i < component.Length; i++)
        {
            if (component[i] == '?' && i + 1 < component.Length) i++;
            text.Append(component[i]);
        }
        return text.ToString();
    }

    private static string Value(string[][] elements, int element, int component) =>
        element < elements.Length && component <= elements[element].Length ? elements[element][component - 1] : "";

    private static DateTime? Time(string value) =>
        DateTime.TryParseExact(value, "yyMMddHHmm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static DateOnly? Day(string value) =>
        DateOnly.TryParseExact(value, value.Length == 8 ? "yyyyMMdd" : "yyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static int? Number(string value) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
