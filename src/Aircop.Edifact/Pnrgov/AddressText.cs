using Aircop.Edifact.People;

namespace Aircop.Edifact.Pnrgov;

/// <summary>Reads an ADD: purpose, street, city, state code, state, country, post code, free text; some a place early (crib 3.3).</summary>
internal static class AddressText
{
    /// <summary>Most characters of a post code.</summary>
    private const int LongestPostCode = 10;

    /// <summary>Reads an address and the contact that stands with it.</summary>
    /// <param name="segment">The segment.</param>
    /// <param name="buffer">Where characters go, <see cref="ValueText.MaxBytes"/> long.</param>
    public static (PostalAddress? Address, FoundContact? Contact) Read(in Segment segment, Span<char> buffer)
    {
        var purpose = segment.Code(2, 1);
        if (purpose is "E" or "M" or "H" or "O" or "N")
        {
            var value = segment.Value(2, 8) ?? segment.Value(3, 1) ?? segment.Value(2, 2);
            return (null, value is null ? null : purpose == "E" ? ContactText.Of("CTCE", value) : ContactText.OfAddress(value));
        }

        var street = segment.Value(2, 2);
        var city = segment.Value(2, 3);
        var region = segment.Mark(2, 4) ?? segment.Value(2, 5);
        var country = segment.Mark(2, 6);
        var postCode = segment.Value(2, 7);
        var text = ValueText.Decode(segment.Component(2, 8), segment.Release, buffer);
        text = text.IsEmpty ? ValueText.Decode(segment.Component(3, 1), segment.Release, buffer) : text;
        if (country is not null && country.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
        {
            text = text.IsEmpty ? postCode : text;
            postCode = country;
            country = null;
        }

        if (text.IsEmpty && postCode is not null && (postCode.Length > LongestPostCode || postCode.Contains("//", StringComparison.Ordinal)))
        {
            text = postCode;
            postCode = null;
        }

        var contact = text.IsEmpty ? null : ContactText.OfAddress(text);
        if (contact is null && postCode is null && text.Length is > 0 and <= LongestPostCode)
        {
            postCode = text.ToString();
        }

        country = country?.ToUpperInvariant();
        return ((street ?? city ?? region ?? country ?? postCode) is null
            ? null
            : new PostalAddress(street, city, region, postCode, country), contact);
    }
}
