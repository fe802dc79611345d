using System.Security.Cryptography;
using System.Text;
using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;

namespace Aircop.Grains.Passengers;

/// <summary>
/// Keys of travellers: the first half of the HMAC-SHA-256 of what identifies them, under the network's secret, so that a key tells nobody who it
/// is and the same traveller gets the same key at every airport.
/// </summary>
public sealed class IdentityKeys
{
    /// <summary>Shortest secret that is taken, bytes.</summary>
    public const int MinimumSecretLength = 32;

    // 128 bits tell all travellers apart and keep the store's index half as large.
    private const int KeyLength = 16;

    private readonly byte[] _secret;

    /// <summary>Keys under a secret.</summary>
    /// <param name="secret">At least <see cref="MinimumSecretLength"/> random bytes, the same on every silo.</param>
    public IdentityKeys(byte[] secret)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(secret.Length, MinimumSecretLength);
        _secret = secret;
    }

    /// <summary>
    /// The key of a person: of the first travel document with a number, else of name and birth date; null when neither is
    /// there, for a name alone names too many.
    /// </summary>
    /// <param name="person">The person.</param>
    public string? Of(ManifestPerson person)
    {
        foreach (var document in person.Documents)
            if (Identifies(document)) return OfDocument(document);
        return person.Birth is { } birth ? Hash($"name|{person.Surname}|{person.Given}|{birth:yyyy-MM-dd}") : null;
    }

    /// <summary>Whether a document tells who its bearer is: a visa is bound to another document.</summary>
    public static bool Identifies(TravelDocument document) => document.Number.Length > 0 && document.Type is not "V";

    /// <summary>Keyed hash of a travel document.</summary>
    public string OfDocument(TravelDocument document) => Hash($"document|{document.Issuer}|{document.Number}");

    /// <summary>Keyed hash of the folded name and the birth date, under which the records of a traveller with several documents find each other; null when the date is not known.</summary>
    /// <param name="person">The person.</param>
    public string? OfNameAndBirth(ManifestPerson person) => person.Birth is { } birth ? Hash($"identity|{NameForm.Of(person).Key}|{birth:yyyy-MM-dd}") : null;

    /// <summary>Keyed hash of what identifies a person: whenever a list says something else of it, the hash is another. What it says of seats and bags is no part of it.</summary>
    /// <param name="person">The person.</param>
    public string ContentOf(ManifestPerson person)
    {
        var documents = person.Documents.Where(Identifies)
            .Select(static document => $"{document.Type}/{document.Issuer}/{document.Number}").Order(StringComparer.OrdinalIgnoreCase);
        return Hash(string.Join(
            '|',
            ["person", person.Surname, person.Given, person.Second, $"{person.Birth:yyyy-MM-dd}", $"{person.Birth?.Year ?? person.BirthYear}", person.Sex,
            .. person.Nationalities.Order(StringComparer.OrdinalIgnoreCase), "documents", .. documents]));
    }

    /// <summary>Keyed hash of what a lookout says.</summary>
    /// <param name="fingerprint">Hash of it.</param>
    public string ContentOf(UInt128 fingerprint) => Hash($"lookout|{fingerprint:x32}");

    /// <summary>Keyed hash of a record locator, by which bookings are told apart without naming them.</summary>
    /// <param name="locator">The locator as sent.</param>
    public string OfLocator(string locator) => Hash($"locator|{locator}");

    /// <summary>Keyed hash of what bookings may share, such as a telephone number.</summary>
    /// <param name="kind">What it is: what is shared of different kinds is never the same.</param>
    /// <param name="value">Its value, in the form in which equal ones are written alike.</param>
    public string OfShared(string kind, string value) => Hash($"shared|{kind}|{value}");

    /// <summary>The secret under which card numbers become tokens: made of the network's, so that a card has one token at every airport.</summary>
    public byte[] CardKey() => HMACSHA256.HashData(_secret, "card"u8);

    private string Hash(string identity) =>
        Convert.ToHexStringLower(HMACSHA256.HashData(_secret, Encoding.UTF8.GetBytes(identity.ToUpperInvariant())).AsSpan(0, KeyLength));
}
