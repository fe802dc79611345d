using System.Collections.Frozen;

namespace Aircop.Screening.Names;

/// <summary>Tells what a part does in a name from its letters.</summary>
internal static class PartRoles
{
    private static readonly FrozenSet<string> Particles = Set("""
        AL EL UL AR ER UR AS ES US AD ED UD AN EN UN AZ EZ AT ASH ESH ETH IBN BIN BEN BINT BINTI BENT OULD WALAD WULD OULAD AG AIT AP
        VAN VON VOM ZU ZUR ZUM DER DEN TER TEN TE DE DEL DELLA DELLE DELLO DI DA DAL DO DOS DAS DU LA LE LAS LOS LO Y E
        ABU ABO ABOU ABI ABOL ABUL UM UMM OM BN ABN ABW ABY WLD OGLU OGLY KIZI KYZY UGLI NA OF
        """);

    private static readonly FrozenSet<string> Honorifics = Set("""
        HAJI HAJJI HADJI HADJ HAJJ HAJ SHEIKH SHEIK SHAYKH SHAIKH CHEIKH SHEKH SHAIK CHEIK MULLAH MULLA MOLLA MAULAVI MAWLAWI
        MOULAVI MAULVI MAWLAVI MULAVI MAULANA MAWLANA QARI HAFIZ HAFEZ HAFEEZ USTAD USTAZ AYATOLLAH HOJJATOLESLAM SAYYID SAYYED SAYED SEYED SYED
        AKHUND AKHUNDZADA AGHA AGA KHWAJA MIR MD MOHD DR DOCTOR PROF PROFESSOR ENG ENGR ENGINEER GEN GENERAL COL COLONEL MAJ MAJOR CAPT CAPTAIN LT
        MR MRS MS MISS MSTR MME MLLE SIR DAME LADY LORD DON DONA SRI SHRI SMT THIRU MONSIEUR MADAME SENOR SENORA HERR FRAU FR REV HON
        JR SR JUNIOR SENIOR II III IV FILHO NETO SOBRINHO COMANDANTE COMMANDANT COMMANDER EMIR AMEER
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> ParticlesBySpan = Particles.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> HonorificsBySpan = Honorifics.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The role of a part.</summary>
    /// <param name="letters">Its letters, A to Z.</param>
    public static PartRole Of(ReadOnlySpan<char> letters)
    {
        if (letters.Length <= 5 && ParticlesBySpan.Contains(letters)) return PartRole.Particle;
        if (letters.Length == 1) return PartRole.Initial;
        if (HonorificsBySpan.Contains(letters)) return PartRole.Honorific;
        return IsPatronymic(letters) ? PartRole.Patronymic : PartRole.Word;
    }

    /// <summary>Takes what stands last in its field for a name: a particle leads to the name behind it (KIM Jong UN, not AL-HASSAN).</summary>
    public static void Settle(NameParts parts)
    {
        for (int i = 0; i < parts.Count; i++)
        {
            bool last = i == parts.Count - 1 || parts.Part(i + 1).Field != parts.Part(i).Field;
            if (last && parts.Part(i).Role == PartRole.Particle && parts.Part(i).Length is > 1 and < 4) parts.Part(i).Role = PartRole.Word;
        }
    }

    // East Slavic names after the father; the same endings stand on some family names, where the lesser weight does no harm.
    private static bool IsPatronymic(ReadOnlySpan<char> letters) => letters.Length >= 8
        && (letters.EndsWith("OVICH") || letters.EndsWith("EVICH") || letters.EndsWith("OVNA") || letters.EndsWith("EVNA")
            || letters.EndsWith("OVYCH") || letters.EndsWith("AVICH") || letters.EndsWith("IVNA"));

    private static FrozenSet<string> Set(string words) =>
        words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
