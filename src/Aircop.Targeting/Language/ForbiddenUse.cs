using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Aircop.Targeting.Language;

/// <summary>
/// What the law forbids as a criterion, and what stands for it. Most of it has no fact to begin with; this says why, and refuses the
/// constants by which it could come in through a fact that exists.
/// </summary>
internal static partial class ForbiddenUse
{
    private const string Sensitive = "EU PNR Directive 2016/681 Art. 6(4) and 13(4), ICAO Annex 9, 9.29";
    private const string Criteria = "EU PNR Directive 2016/681 Art. 6(4)";

    private static readonly (string Sentence, string Words, string Reason)[] Names =
    [
        ("refusedNationality", "nationality|nationalities|citizen|citizenship|passport.country|document.country|issuer|issuing", $"nationality is no criterion: it stands for origin ({Criteria}: not discriminatory). Use the route"),
        ("refusedBirthplace", "birthplace|birth.place|place.birth|birth.country|country.birth|born|origin.name|name.origin|surname.origin", $"the place a person was born in or a name comes from stands for ethnic origin ({Sensitive})"),
        ("refusedRace", "race|racial|ethnic|ethnicity|tribe|skin|colour|color|complexion|caste|ancestry|descent", $"race and ethnic origin are no criterion ({Sensitive})"),
        ("refusedReligion", "religion|religious|faith|belief|church|mosque|synagogue|temple|pilgrim|pilgrimage|hajj|umrah|ramadan|islam|muslim|christian|jewish|hindu|sikh|buddhist", $"religion is no criterion ({Sensitive})"),
        ("refusedOpinion", "politics|political|opinion|party.membership|ideology|philosophy|union|trade.union", $"political opinion and union membership are no criterion ({Sensitive})"),
        ("refusedHealth", "health|medical|medication|disability|disabled|wheelchair|pregnant|pregnancy|illness|oxygen|biometric|biometrics|fingerprint|face", $"health and bodily data are no criterion ({Sensitive})"),
        ("refusedSex", "sexual|orientation|sex|gender|marital", $"sex and sexual life are no criterion ({Sensitive})"),
        ("refusedMeal", "meal|meals|diet|halal|kosher|vegetarian|food.preference", $"a meal tells of religion or health ({Sensitive}); such codes are dropped at intake"),
        ("refusedRemark", "ssr|osi|special.service|assistance|remark|remarks|free.text", $"service requests and remarks hold meals, health and free text ({Sensitive}; court C-817/19 on element 12); they are dropped at intake"),
        ("refusedLanguage", "language|languages|mother.tongue|tongue|accent|dialect|script|locale", $"language stands for ethnic origin ({Sensitive})"),
        ("refusedName", "name|names|surname|surnames|given|forename|firstname|lastname|sounds.like|soundex|metaphone", $"names are compared with lookout lists by screening, never judged by rules: a pattern of names stands for ethnic origin ({Sensitive})"),
        ("refusedAgeName", "age|birth.date|birthdate|birthday", "age is used only to protect victims of trafficking, as ap.age"),
        ("refusedContact", "phone|telephone|mail|email|address|domain|contact.number|country.code.phone", $"contact data are judged plausible (bk.plausiblePhones) or compared by the network's index (nw.onContact); a prefix or domain stands for origin ({Criteria})"),
        ("refusedNumber", "document.number|passport.number|card.number|frequent.flyer", "a rule is general: one number singles out a person, which is the work of a lookout list"),
        ("refusedProbability", "probability|score|percent|percentage", "rules give grounds, not figures of probability; the worklist orders them"),
        ("refusedClock", "now|today|timestamp", "a rule reads no clock: it must give the same result when it is run again. Windows are counted back from the flight's departure"),
        ("refusedModel", "model|predict|prediction|classifier|neural|embedding", "criteria are determined beforehand by people; learning systems are not allowed (court C-817/19, paragraph 194)"),
    ];

    // IATA codes of meals and of assistance (PSCRM Resolution 1.7, AIRIMP).
    private static readonly FrozenSet<string> ServiceCodes = (
        "AVML BBML BLML CHML DBML FPML GFML HFML HNML KSML LCML LFML LPML LSML MOML NBML NLML NSML ORML PRML RVML SFML SPML VGML VJML VLML VOML "
        + "BLND DEAF DPNA ESAN LEGB LEGL LEGR MAAS MEDA OXYG PPOC STCR SVAN WCBD WCBW WCHC WCHR WCHS WCMP WCOB").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> SensitiveWords = (
        "muslim islam islamic christian jew jewish catholic protestant orthodox hindu sikh buddhist shia sunni mosque church synagogue hajj umrah ramadan halal kosher "
        + "arab african asian latino hispanic gypsy berber kurdish kurd slavic caucasian "
        + "arabic hausa yoruba igbo swahili urdu farsi pashto somali wolof turkish hebrew mandarin "
        + "gay lesbian homosexual transgender pregnant disabled wheelchair hiv").Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Refuses a name that asks for something forbidden; a name that is merely unknown is left to the caller.</summary>
    public static void CheckName(string name, Position at)
    {
        string spread = "." + string.Join('.', Parts().Matches(name).Select(part => part.Value.ToLowerInvariant()).Where(part => part is not ("of" or "the"))) + ".";
        foreach (var (sentence, words, reason) in Names)
        {
            foreach (string word in words.Split('|'))
            {
                if (spread.Contains("." + word + ".", StringComparison.Ordinal) || string.Equals(name, word.Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase))
                    throw new RuleRefusal(at, RuleFindingKind.Forbidden, sentence, $"'{name}' is refused: {reason}.");
            }
        }
    }

    /// <summary>Refuses constants that bring in what no fact gives: meal and assistance codes, words of faith, origin, language and health.</summary>
    public static void CheckLiteral(string text, Position at)
    {
        if (ServiceCodes.Contains(text.Trim()))
            throw new RuleRefusal(
                at, RuleFindingKind.Forbidden,
                "refusedService", $"'{text}' is refused: a code of meals or assistance tells of religion or health ({Sensitive}).");

        foreach (Match word in Letters().Matches(text))
        {
            if (SensitiveWords.Contains(word.Value))
                throw new RuleRefusal(
                    at, RuleFindingKind.Forbidden,
                    "refusedWord", $"'{word.Value}' is refused: it is a word of religion, origin, language or health, or stands for them ({Sensitive}).");
        }
    }

    /// <summary>Refuses a fact whose use is bound to a purpose that the rule does not have.</summary>
    public static void CheckUse(FactField field, Threat threat, Position at)
    {
        switch (field.Use)
        {
            case FactUse.Derivation:
                throw new RuleRefusal(at, RuleFindingKind.Forbidden, "refusedDerivation", $"{field.Name} is refused: {Instead(field.Name)} ({Sensitive}).");
            case FactUse.Protection when threat != Threat.TraffickingInPersons:
                throw new RuleRefusal(
                    at, RuleFindingKind.Forbidden,
                    "refusedAge", $"{field.Name} is refused: age is used only to protect, in rules of the threat TraffickingInPersons ({Criteria}).");
        }
    }

    public static RuleRefusal SinglesOut(Position at) => new(
        at, RuleFindingKind.Forbidden, "refusedConstant", "A keyed hash is compared with another, never with a constant: a rule is general, and singling out a person is the work of a lookout list.");

    public static RuleRefusal DominantProxy(Position at) => new(
        at, RuleFindingKind.Forbidden,
        "refusedCountry", $"The condition can hold on the document's country alone, which stands for nationality: it may not be the sole or dominant criterion ({Criteria}). Join it by && with a condition on the journey.");

    private static string Instead(string name) => name switch
    {
        "bk.payerName" => "names are not judged by rules; whether the payer is of the party is bk.payerInParty",
        "bk.party" => "names are not judged by rules; their number is bk.partySize",
        _ => "contact data are not judged by rules; how many are plausible is bk.plausiblePhones",
    };

    [GeneratedRegex("[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Parts();

    [GeneratedRegex("[A-Za-z]+", RegexOptions.None, 1000)]
    private static partial Regex Letters();
}
