using Aircop.Contracts.Flights;

namespace Aircop.Grains.Flights;

/// <summary>
/// Says how sure it is that two versions are of one person (crib, section 4). Two that contradict each other are never the same, however
/// alike their names are.
/// </summary>
internal static class SamePerson
{
    /// <summary>Grounds from here on do not join a person of one part of a list with a person of another part of it.</summary>
    public const int FirstWeakGround = 10;

    /// <summary>Grounds from here on are no ground.</summary>
    public const int None = int.MaxValue;

    /// <summary>A shorter unique reference may be a running number, which says nothing without a name.</summary>
    private const int UniqueLength = 6;

    /// <summary>The ground for taking the two for one person, the surest lowest; <see cref="None"/> when there is none.</summary>
    /// <param name="known">What is known of a person.</param>
    /// <param name="knownName">Its name.</param>
    /// <param name="listed">A person of a list.</param>
    /// <param name="listedName">Its name.</param>
    public static int Ground(ManifestPerson known, NameForm knownName, ManifestPerson listed, NameForm listedName)
    {
        var name = knownName.With(listedName);
        var sameBirth = known.Birth is { } a && known.Birth == listed.Birth;
        var sameBooking = SharesLocator(known, listed);
        var ground = SureGround(known, listed, name, sameBirth);
        if (ground == None && sameBooking) ground = BookingGround(known, listed, name, sameBirth);
        if (ground == None && name == NameAgreement.Same) ground = NameGround(known, listed, sameBirth, sameBooking);
        return ground == None ? None : (2 * ground) + (sameBooking ? 0 : 1);
    }

    /// <summary>Whether the two stand in bookings of which neither is the other, as far as locators tell.</summary>
    public static bool InOtherBookings(ManifestPerson a, ManifestPerson b) => a.Locator.Length > 0 && b.Locator.Length > 0 && !SharesLocator(a, b);

    /// <summary>Whether the birth dates contradict each other.</summary>
    public static bool ContradictInBirth(ManifestPerson a, ManifestPerson b) =>
        a.Birth is { } day && b.Birth is { } other ? day != other
        : (a.Birth?.Year ?? a.BirthYear) is { } year && (b.Birth?.Year ?? b.BirthYear) is { } otherYear && year != otherYear;

    /// <summary>Whether one is said to be male and the other female.</summary>
    public static bool ContradictInSex(ManifestPerson a, ManifestPerson b) => (a.Sex, b.Sex) is ("M", "F") or ("F", "M");

    /// <summary>Whether both have a document of one kind and issuer, and no document is the same.</summary>
    public static bool ContradictInDocument(ManifestPerson a, ManifestPerson b)
    {
        if (SharesDocument(a, b)) return false;
        foreach (var document in a.Documents)
            foreach (var other in b.Documents)
                if (document.Type == other.Type && string.Equals(document.Issuer, other.Issuer, StringComparison.OrdinalIgnoreCase)) return true;
        return false;
    }

    // By the sender's own reference, or by document: 0 to 3.
    private static int SureGround(ManifestPerson known, ManifestPerson listed, NameAgreement name, bool sameBirth)
    {
        if (known.UniqueReference.Length > 0 && known.UniqueReference == listed.UniqueReference
            && (name != NameAgreement.None || known.UniqueReference.Length >= UniqueLength)) return 0;
        if (!SharesDocument(known, listed)) return None;
        if (name == NameAgreement.Same) return 1;
        if (name != NameAgreement.None && !ContradictInBirth(known, listed)) return 2;
        return sameBirth && !ContradictInSex(known, listed) ? 3 : None;
    }

    // Within one booking a name that is cut off, glued, married or an initial is enough: 5 to 8.
    private static int BookingGround(ManifestPerson known, ManifestPerson listed, NameAgreement name, bool sameBirth)
    {
        if (name == NameAgreement.Same && sameBirth) return 5;
        if (ContradictInBirth(known, listed) || ContradictInSex(known, listed) || ContradictInDocument(known, listed)) return None;
        return name switch
        {
            NameAgreement.Same => 5,
            NameAgreement.Alike => 6,
            NameAgreement.Initial => 7,
            NameAgreement.Given => 8,
            _ => None,
        };
    }

    // The same name without a common booking or document: 9 to 11.
    private static int NameGround(ManifestPerson known, ManifestPerson listed, bool sameBirth, bool sameBooking)
    {
        if (ContradictInBirth(known, listed) || ContradictInSex(known, listed) || ContradictInDocument(known, listed)) return None;
        var someWithoutDocument = known.Documents.IsEmpty || listed.Documents.IsEmpty;
        if (known.Documents.IsEmpty && listed.Documents.IsEmpty && known.Birth == listed.Birth && known.Seat == listed.Seat && known.Locator == listed.Locator) return 9;
        if (sameBirth) return 10;
        return someWithoutDocument && (sameBooking || !InOtherBookings(known, listed)) ? 11 : None;
    }

    private static bool SharesLocator(ManifestPerson a, ManifestPerson b) =>
        (a.Locator.Length > 0 && (a.Locator == b.Locator || b.OtherLocators.Contains(a.Locator)))
        || (b.Locator.Length > 0 && a.OtherLocators.Contains(b.Locator));

    private static bool SharesDocument(ManifestPerson a, ManifestPerson b)
    {
        foreach (var document in a.Documents)
            foreach (var other in b.Documents)
                if (string.Equals(document.Number, other.Number, StringComparison.OrdinalIgnoreCase) && Agree(document.Issuer, other.Issuer)) return true;
        return false;
    }

    // PNR data also has two letters where documents have three: those say nothing of each other.
    private static bool Agree(string issuer, string other) => issuer.Length != other.Length || string.Equals(issuer, other, StringComparison.OrdinalIgnoreCase);
}
