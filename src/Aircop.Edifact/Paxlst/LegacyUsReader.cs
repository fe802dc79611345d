using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>
/// The legacy US form (PAXLST:001:000): one PDT segment per person,
/// <c>PDT+P/number:expiry:issuer+surname:given:middle:birth:sex+PAX+from:to</c>. Fields drop out from the right or in the middle.
/// </summary>
internal static class LegacyUsReader
{
    private const int NameElement = 2;
    private const int MaxNameComponents = 8;

    /// <summary>Takes a PDT into an empty builder.</summary>
    public static void TakePerson(in Segment segment, PersonBuilder person, DateOnly travel, int number, FindingLog findings)
    {
        var code = segment.Code(3, 1);
        var kind = code switch
        {
            "PAX" or null => PersonKind.Passenger,
            "CRW" => PersonKind.Crew,
            "ITI" => PersonKind.TransitPassenger,
            _ => PersonKind.Unspecified,
        };
        if (kind == PersonKind.Unspecified)
        {
            findings.Add(FindingCode.UnknownCode, number, 3, "A person of an unknown kind; the code was kept.");
        }

        person.Start(kind, code, travel, number);
        TakeName(segment, person, number);
        person.SetJourney(LegBuilder.PortCode(segment.Code(4, 1)), LegBuilder.PortCode(segment.Code(4, 2)));
        if (TakeDocument(segment, travel, number, findings) is { } document)
        {
            person.AddDocument(document);
        }
    }

    private static void TakeName(in Segment segment, PersonBuilder person, int number)
    {
        // The birth date is the one component of digits: what stands before it are names, what follows is the sex.
        var birth = 4;
        for (var i = 2; i <= MaxNameComponents; i++)
        {
            if (EdifactDates.TryNumber(segment.Trimmed(NameElement, i), out _))
            {
                birth = i;
                break;
            }
        }

        person.SetName(
            segment.Value(NameElement, 1),
            birth > 2 ? segment.Value(NameElement, 2) : null,
            birth > 3 ? segment.Value(NameElement, 3) : null);
        person.SetBirth(segment.Component(NameElement, birth), number);
        person.SetSex(segment.Trimmed(NameElement, birth + 1));
    }

    private static TravelDocument? TakeDocument(in Segment segment, DateOnly travel, int number, FindingLog findings)
    {
        var whole = segment.Value(1, 1);
        var issuer = segment.Code(1, 3);
        if (whole is null)
        {
            return null;
        }

        var slash = whole.IndexOf('/', StringComparison.Ordinal);
        var type = slash > 0 ? whole[..slash].Trim().ToUpperInvariant() : null;
        var documentNumber = whole[(slash + 1)..].Trim();
        var form = EdifactDates.ReadExpiry(segment.Component(1, 2), travel, out var expiry, out _);
        if (form is DayForm.YearOnly or DayForm.Unreadable)
        {
            findings.Add(FindingCode.ImplausibleValue, number, 1, "A date of a document that cannot be; it was left out.");
        }
        else if (form == DayForm.Full && expiry < travel)
        {
            findings.Add(FindingCode.ExpiredDocument, number, 1, "A document expires before the flight; it was kept.");
        }

        return type is null && documentNumber.Length == 0
            ? null
            : new TravelDocument(
                type, documentNumber.Length == 0 ? null : documentNumber, issuer, form == DayForm.Full ? expiry : null);
    }
}
