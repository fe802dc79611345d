using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Reading of what heads and people have in common: contacts, addresses and flights.</summary>
internal static class Parties
{
    /// <summary>Contacts kept of one party.</summary>
    private const int MaxContacts = 50;

    /// <summary>Takes the contacts of a COM, or of a CTA of the legacy form, from an element on: each is value and kind.</summary>
    public static void TakeContacts(in Segment segment, int firstElement, List<Contact> contacts)
    {
        for (var element = firstElement; element <= segment.ElementCount && contacts.Count < MaxContacts; element++)
        {
            if (segment.Value(element, 1) is { } value)
            {
                contacts.Add(new Contact(KindOf(segment.Code(element, 2)), value));
            }
        }
    }

    /// <summary>Takes the flight of a TDT; null when neither number nor carrier is given.</summary>
    public static FlightDesignator? TakeFlight(in Segment segment, int numberElement, int carrierElement)
    {
        var carrier = segment.Code(carrierElement, 1);
        var raw = segment.Value(numberElement, 1);
        return (raw ?? carrier) is null ? null : FlightDesignator.Parse(raw ?? "", carrier);
    }

    /// <summary>Whether text already read is what these bytes hold; only for plain ASCII without escapes.</summary>
    public static bool IsSame(string text, ReadOnlySpan<byte> value)
    {
        if (text.Length != value.Length)
        {
            return false;
        }

        for (var i = 0; i < value.Length; i++)
        {
            if (text[i] != value[i] || value[i] >= 0x80)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The address in a NAD: street, city, region, post code, country; null when it has none.</summary>
    public static PostalAddress? ReadAddress(in Segment segment)
    {
        var street = segment.Value(5, 1);
        for (var i = 2; i <= 4; i++)
        {
            street = segment.Value(5, i) is { } line ? street is null ? line : $"{street} {line}" : street;
        }

        var city = segment.Value(6, 1);
        var region = segment.Value(7, 1) ?? segment.Value(7, 4);
        var postCode = segment.Value(8, 1);
        var country = segment.Code(9, 1);
        return (street ?? city ?? region ?? postCode ?? country) is null ? null : new PostalAddress(street, city, region, postCode, country);
    }

    private static ContactKind KindOf(string? code) => code switch
    {
        "TE" or "AL" => ContactKind.Phone,
        "FX" => ContactKind.Fax,
        "EM" => ContactKind.Email,
        _ => ContactKind.Other,
    };
}
