using Aircop.Contracts.Flights;
using Aircop.Targeting;

namespace Aircop.Grains.Network;

/// <summary>The form in which what bookings share is written alike, however a list writes it. Null where nothing can be made of it.</summary>
internal static class SharedForm
{
    /// <summary>Last digits of a telephone number that tell it from others, with the country in front or without (ITU-T E.164: at most 15).</summary>
    private const int PhoneDigits = 9;

    /// <summary>A telephone number: its last nine digits, so that +225, 00225 and 0 before it make no difference. A made-up number is shared by strangers and links nobody.</summary>
    public static string? Phone(string? phone)
    {
        if (phone is null || !TelephoneNumber.IsPlausible(phone)) return null;
        var digits = string.Concat(phone.Where(char.IsAsciiDigit)).TrimStart('0');
        return digits.Length <= PhoneDigits ? digits : digits[^PhoneDigits..];
    }

    /// <summary>A mail address: case and blanks make no difference; booking systems write the sign as two slashes, the underscore as two dots.</summary>
    public static string? Mail(string? mail)
    {
        if (mail is null) return null;
        var address = mail.Trim().Replace("//", "@", StringComparison.Ordinal).Replace("..", "_", StringComparison.Ordinal).ToLowerInvariant();
        var sign = address.IndexOf('@', StringComparison.Ordinal);
        return sign > 0 && sign < address.Length - 1 ? address : null;
    }

    /// <summary>
    /// Somebody who pays for others: the words of the name in order of the alphabet, for systems differ in which comes first. A traveller
    /// of the booking pays for the own party, a company for its customers, and a single word names too many: these link nobody.
    /// </summary>
    /// <param name="booking">The booking.</param>
    /// <param name="party">Its travellers.</param>
    public static string? Payer(Contracts.Flights.BookingFacts booking, IEnumerable<ManifestPerson> party)
    {
        if (booking.PayerIsCompany is true || booking.PayerName is not { } name || IsOfParty(name, party)) return null;
        var words = Words(name);
        return words.Length < 2 ? null : string.Join(' ', words.Order(StringComparer.Ordinal));
    }

    /// <summary>Whether the payer has the family name of a traveller of the booking.</summary>
    public static bool IsOfParty(string payer, IEnumerable<ManifestPerson> party) =>
        PayerLikeness.IsInParty(payer, [.. party.Select(person => new PartyMember(person.Surname, person.Given))]);

    /// <summary>The words of a payer's name.</summary>
    public static string[] Words(string name) =>
        name.ToUpperInvariant().Split([' ', '/', '-', '.', ',', '\''], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>An agency: its number or office as sent, without blanks around it.</summary>
    public static string? Agency(string? agency) => string.IsNullOrWhiteSpace(agency) ? null : agency.Trim();
}
