namespace Aircop.Screening.Scoring;

/// <summary>How a part of the traveller's name stands to a part of the listed name.</summary>
public enum PartRelation : byte
{
    /// <summary>Not compared.</summary>
    Unspecified = 0,

    /// <summary>The same letters.</summary>
    Exact,

    /// <summary>Another spelling of the same sounds, as between transliterations.</summary>
    SameSound,

    /// <summary>Another form of the same name: MOHAMED and MEHMET, WILLIAM and BILL.</summary>
    Variant,

    /// <summary>Nearly the same letters or sounds: a slip, or a looser transliteration.</summary>
    Near,

    /// <summary>Written as one part on one side and as two on the other.</summary>
    Joined,

    /// <summary>One side has the initial only.</summary>
    Initial,

    /// <summary>One side is cut off.</summary>
    Cut,

    /// <summary>On the list only; leaving a name out is no contradiction.</summary>
    Missing,

    /// <summary>With the traveller only.</summary>
    Extra,

    /// <summary>Both sides have a part in this place, and they are not alike.</summary>
    Contradicts,
}
