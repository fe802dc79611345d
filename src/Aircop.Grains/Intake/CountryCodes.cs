using System.Collections.Frozen;

namespace Aircop.Grains.Intake;

/// <summary>Codes of States and of others that issue travel documents: ISO 3166 and Doc 9303 part 3, section 5.</summary>
internal static class CountryCodes
{
    // Alpha-2 and alpha-3 of ISO 3166-1, side by side.
    private const string Iso = """
        ADAND AEARE AFAFG AGATG AIAIA ALALB AMARM AOAGO AQATA ARARG ASASM ATAUT AUAUS AWABW AXALA AZAZE BABIH BBBRB
        BDBGD BEBEL BFBFA BGBGR BHBHR BIBDI BJBEN BLBLM BMBMU BNBRN BOBOL BQBES BRBRA BSBHS BTBTN BVBVT BWBWA BYBLR
        BZBLZ CACAN CCCCK CDCOD CFCAF CGCOG CHCHE CICIV CKCOK CLCHL CMCMR CNCHN COCOL CRCRI CUCUB CVCPV CWCUW CXCXR
        CYCYP CZCZE DEDEU DJDJI DKDNK DMDMA DODOM DZDZA ECECU EEEST EGEGY EHESH ERERI ESESP ETETH FIFIN FJFJI FKFLK
        FMFSM FOFRO FRFRA GAGAB GBGBR GDGRD GEGEO GFGUF GGGGY GHGHA GIGIB GLGRL GMGMB GNGIN GPGLP GQGNQ GRGRC GSSGS
        GTGTM GUGUM GWGNB GYGUY HKHKG HMHMD HNHND HRHRV HTHTI HUHUN IDIDN IEIRL ILISR IMIMN ININD IOIOT IQIRQ IRIRN
        ISISL ITITA JEJEY JMJAM JOJOR JPJPN KEKEN KGKGZ KHKHM KIKIR KMCOM KNKNA KPPRK KRKOR KWKWT KYCYM KZKAZ LALAO
        LBLBN LCLCA LILIE LKLKA LRLBR LSLSO LTLTU LULUX LVLVA LYLBY MAMAR MCMCO MDMDA MEMNE MFMAF MGMDG MHMHL MKMKD
        MLMLI MMMMR MNMNG MOMAC MPMNP MQMTQ MRMRT MSMSR MTMLT MUMUS MVMDV MWMWI MXMEX MYMYS MZMOZ NANAM NCNCL NENER
        NFNFK NGNGA NINIC NLNLD NONOR NPNPL NRNRU NUNIU NZNZL OMOMN PAPAN PEPER PFPYF PGPNG PHPHL PKPAK PLPOL PMSPM
        PNPCN PRPRI PSPSE PTPRT PWPLW PYPRY QAQAT REREU ROROU RSSRB RURUS RWRWA SASAU SBSLB SCSYC SDSDN SESWE SGSGP
        SHSHN SISVN SJSJM SKSVK SLSLE SMSMR SNSEN SOSOM SRSUR SSSSD STSTP SVSLV SXSXM SYSYR SZSWZ TCTCA TDTCD TFATF
        TGTGO THTHA TJTJK TKTKL TLTLS TMTKM TNTUN TOTON TRTUR TTTTO TVTUV TWTWN TZTZA UAUKR UGUGA UMUMI USUSA UYURY
        UZUZB VAVAT VCVCT VEVEN VGVGB VIVIR VNVNM VUVUT WFWLF WSWSM YEYEM YTMYT ZAZAF ZMZMB ZWZWE
        """;

    // Section 5, parts A to D: Germany, forms of British nationality, the United Nations and its bodies, organizations, and people without a State.
    private const string OfDoc9303 =
        "D GBD GBN GBO GBP GBS UNO UNA UNK RKS EUE IAO XBA XCC XCE XCO XDC XEC XES XIM XMP XOM XPO XXA XXB XXC XXX";

    // States that are no more, whose documents still turn up as places of issue: parts of section 5 name them as reserved.
    private const string Former = "ANT NTZ SCG SUN YUG ZAR TMP CSK";

    private static readonly FrozenDictionary<string, string> Known = All();

    /// <summary>The code as lists have it; false when it is no code of any State or issuer.</summary>
    /// <param name="text">Alpha-2, alpha-3 or a code of Doc 9303, in any case; the filler of machine-readable zones may follow it.</param>
    /// <param name="code">Alpha-3, or the code of Doc 9303 that has no other.</param>
    public static bool TryFind(string text, out string code)
    {
        code = "";
        if (!Known.TryGetValue(text.Trim().TrimEnd('<'), out var found)) return false;
        code = found;
        return true;
    }

    private static FrozenDictionary<string, string> All()
    {
        var codes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { ["UK"] = "GBR", ["EL"] = "GRC", ["XK"] = "RKS", ["XKX"] = "RKS" };
        foreach (var pair in Words(Iso))
        {
            codes[pair[..2]] = pair[2..];
            codes[pair[2..]] = pair[2..];
        }

        foreach (var code in Words(OfDoc9303).Concat(Words(Former))) codes[code] = code;
        return codes.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Words(string text) => text.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
