namespace Aircop.Screening.Scripts;

/// <summary>How much a spelling says of the vowels: the less it says, the less a differing vowel speaks against a match.</summary>
public enum Writing : byte
{
    /// <summary>An alphabet: vowels are written, and mostly alike.</summary>
    Full = 0,

    /// <summary>Syllables or letters whose vowels have several spellings in Latin letters: Thai, Khmer, Hangul, Kana, the Indic scripts.</summary>
    Loose,

    /// <summary>Consonants with some long vowels: Arabic, Hebrew, and Arabic names in the reversible spelling of a machine-readable zone.</summary>
    Consonants,
}

/// <summary>The scripts that are told apart.</summary>
internal enum Script : byte
{
    None = 0,
    Latin,
    Greek,
    Cyrillic,
    Armenian,
    Hebrew,
    Arabic,
    Indic,
    Sinhala,
    Thai,
    Lao,
    Myanmar,
    Georgian,
    Hangul,
    Ethiopic,
    Khmer,
    Kana,
    Han,
}
