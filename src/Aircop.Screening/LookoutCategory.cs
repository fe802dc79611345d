namespace Aircop.Screening;

/// <summary>What a lookout asks for. The category decides which verbs an officer is offered: a missing person is protected, not arrested.</summary>
public enum LookoutCategory
{
    /// <summary>Not stated by the owner of the list.</summary>
    Unspecified = 0,

    /// <summary>A person sought for arrest or surrender.</summary>
    WantedPerson,

    /// <summary>A travel document reported stolen, lost or revoked, whoever presents it.</summary>
    StolenOrLostDocument,

    /// <summary>A person or document on a national police, customs or immigration file.</summary>
    NationalLookout,

    /// <summary>A person or document of interest to one task force.</summary>
    UnitLookout,

    /// <summary>A missing or endangered person: protect.</summary>
    MissingPerson,
}

/// <summary>Colour of an INTERPOL notice; links to INTERPOL are simulated.</summary>
public enum NoticeColour
{
    /// <summary>No notice, or not stated.</summary>
    Unspecified = 0,

    /// <summary>Wanted person.</summary>
    Red,

    /// <summary>Information about a person.</summary>
    Blue,

    /// <summary>Warning about a person's criminal activities.</summary>
    Green,

    /// <summary>Missing person.</summary>
    Yellow,

    /// <summary>Unidentified body.</summary>
    Black,

    /// <summary>Imminent threat.</summary>
    Orange,

    /// <summary>Way of working or concealment.</summary>
    Purple,

    /// <summary>Assets.</summary>
    Silver,

    /// <summary>Subject of United Nations Security Council sanctions.</summary>
    UnSecurityCouncil,
}

/// <summary>How loudly the owner of a list wants a hit on its entry shown.</summary>
public enum LookoutSeverity
{
    /// <summary>Not stated.</summary>
    Unspecified = 0,

    /// <summary>Shown among the ordinary rows of the worklist.</summary>
    Ordinary,

    /// <summary>Worth an officer's look before the flight is met.</summary>
    Look,

    /// <summary>An act is expected: the entry asks for it.</summary>
    Act,
}
