using static Aircop.Benchmarks.Parse.Splitting;

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
        var list = new SplitList();
        SplitPerson? person = null;
        SplitDocument? document = null;
        var flight = "";
        SplitLeg? leg = null;
        var position = 0;
        foreach (var elements in Splitting.Segments(bytes))
        {
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
                    if (Value(elements, 1, 1) == "189") leg.Departure = Time(Value(elements, 1, 2), "yyMMddHHmm");
                    else if (Value(elements, 1, 1) == "232") leg.Arrival = Time(Value(elements, 1, 2), "yyMMddHHmm");
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
                    if (Value(elements, 1, 1) == "329") person.Birth = DayOf(Value(elements, 1, 2));
                    else if (Value(elements, 1, 1) == "36" && document is not null) document.Expiry = DayOf(Value(elements, 1, 2));
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

    private static DateOnly? DayOf(string value) => Day(value, value.Length == 8 ? "yyyyMMdd" : "yyMMdd");
}
