namespace Aircop.Screening.Evidence;

/// <summary>The languages in which evidence is put into words.</summary>
public enum SentenceLanguage
{
    /// <summary>English.</summary>
    English = 0,

    /// <summary>French.</summary>
    French,

    /// <summary>Spanish.</summary>
    Spanish,

    /// <summary>Portuguese.</summary>
    Portuguese,
}
