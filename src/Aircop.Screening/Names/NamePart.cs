using Aircop.Screening.Scripts;

namespace Aircop.Screening.Names;

/// <summary>Where in a name a part was written.</summary>
public enum NameField : byte
{
    /// <summary>The form of the name does not say.</summary>
    Unknown = 0,

    /// <summary>Family name: the primary identifier of a document.</summary>
    Family,

    /// <summary>Given names: the secondary identifier.</summary>
    Given,
}

/// <summary>What a part does in a name.</summary>
public enum PartRole : byte
{
    /// <summary>A name.</summary>
    Word = 0,

    /// <summary>A single letter that stands for a name.</summary>
    Initial,

    /// <summary>One syllable of a name that is written without blanks: Han, Hangul.</summary>
    Syllable,

    /// <summary>A name after the father: IVANOVICH, IVANOVNA.</summary>
    Patronymic,

    /// <summary>AL, BIN, VAN, DE and their like: written, joined or left out at will.</summary>
    Particle,

    /// <summary>Rank, office, devotion or generation: HAJI, SHEIKH, DR, JR.</summary>
    Honorific,
}

/// <summary>One part of a name, ready to be compared. Its letters lie in the <see cref="NameParts"/> it belongs to.</summary>
internal struct NamePart
{
    /// <summary>Number of letters, A to Z.</summary>
    public byte Length;

    /// <summary>Number of letters of the sound key.</summary>
    public byte SoundLength;

    /// <summary>How much the spelling says of vowels.</summary>
    public Writing Writing;

    /// <summary>Field it was written in.</summary>
    public NameField Field;

    /// <summary>What it does.</summary>
    public PartRole Role;

    /// <summary>Class of variants, zero for none.</summary>
    public ushort Variant;

    /// <summary>A further class, where a pet form belongs to two names.</summary>
    public ushort OtherVariant;
}
