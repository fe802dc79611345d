using System.Collections.Frozen;

namespace Aircop.World.Names;

/// <summary>
/// Which lists of names a country's people are given, roughly: the lists hold no frequencies, and most countries know several
/// customs. Used to invent people, never to judge them.
/// </summary>
internal static class NameCustoms
{
    private static readonly string[] Fallback = ["en"];

    private static readonly FrozenDictionary<string, string[]> Locales = Build();

    /// <summary>Locales of a country, at least one.</summary>
    /// <param name="country">ISO alpha-2 code.</param>
    public static IReadOnlyList<string> Of(string country) => Locales.GetValueOrDefault(country, Fallback);

    private static FrozenDictionary<string, string[]> Build()
    {
        var locales = new Dictionary<string, string[]>(StringComparer.Ordinal);
        void Add(string countries, params string[] names)
        {
            foreach (string country in countries.Split(' ')) locales[country] = names;
        }

        Add("DZ MA TN LY EG SD MR SA AE QA KW BH OM YE JO LB SY IQ PS DJ KM", "ar");
        Add("ET ER", "am_ET");
        Add("KE TZ UG RW BI", "sw_KE");
        Add("NG", "ha_NG", "yo_NG", "en_NG");
        Add("NE TD", "ha_NG");
        Add("ML GN BF CI", "mande");
        Add("GM SL LR", "mande", "en_GH");
        Add("SN", "fr_SN", "mande");
        Add("TG BJ CM CF GA CG", "fr", "fr_SN", "mande");
        Add("CD", "fr", "sw_KE");
        Add("GH", "en_GH");
        Add("AO MZ GW CV ST", "pt_AF");
        Add("ZA", "zu_ZA", "af_ZA", "en_ZA");
        Add("BW LS SZ NA ZW ZM MW", "zu_ZA", "en_ZA");
        Add("BR", "pt_BR");
        Add("PT", "pt_PT");
        Add("ES", "es");
        Add("MX CO VE EC PE BO CL AR UY PY PA CR NI HN SV GT CU DO PR", "es_MX", "es");
        Add("FR MC HT MG", "fr");
        Add("BE", "fr_BE", "nl_BE");
        Add("CH", "de_CH", "fr_CH");
        Add("CA", "en", "fr_CH");
        Add("DE", "de");
        Add("AT", "de_AT");
        Add("IT", "it");
        Add("NL SR AW CW", "nl");
        Add("PL", "pl");
        Add("CZ", "cs_CZ");
        Add("SK", "sk");
        Add("HU", "hu");
        Add("RO", "ro");
        Add("MD", "ro_MD");
        Add("RU BY", "ru");
        Add("UA", "uk");
        Add("TR", "tr");
        Add("GR CY", "el");
        Add("HR BA", "hr");
        Add("RS ME", "sr_RS_latin");
        Add("DK", "da");
        Add("SE", "sv");
        Add("NO", "nb_NO");
        Add("FI", "fi");
        Add("IN PK BD LK", "en_IN");
        Add("AU NZ", "en_AU");
        Add("HK", "en_HK");
        Add("CN", "zh_CN");
        Add("TW", "zh_TW");
        Add("KR", "ko");
        Add("VN", "vi");
        Add("ID MY", "id_ID");
        return locales.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
