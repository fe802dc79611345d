namespace Aircop.Edifact;

/// <summary>What a reader found wrong, missing or odd. Closed: a reader raises no other code.</summary>
public enum FindingCode
{
    /// <summary>No code was set.</summary>
    Unspecified = 0,

    /// <summary>The bytes hold neither a UNB nor a UNH segment. The input is refused.</summary>
    NotEdifact,

    /// <summary>A header was found, but no separators under which its message can be read. The input is refused.</summary>
    UnreadableSeparators,

    /// <summary>The interchange holds no UNH segment. The input is refused.</summary>
    NoMessage,

    /// <summary>The message is of a type this reader does not read; only its header was kept.</summary>
    UnsupportedMessage,

    /// <summary>The message ended without UNT: people at its end may be missing.</summary>
    Truncated,

    /// <summary>UNZ or UNE is missing.</summary>
    MissingTrailer,

    /// <summary>A segment could not be read and was skipped.</summary>
    UnreadableSegment,

    /// <summary>A count given by the sender (UNT, UNE, UNZ, CNT) differs from what was received.</summary>
    CountMismatch,

    /// <summary>A reference in a trailer differs from the one in its header.</summary>
    ReferenceMismatch,

    /// <summary>A field the guide makes mandatory is empty or absent.</summary>
    MissingMandatoryField,

    /// <summary>A value cannot be true, or cannot be read: an impossible date, a birth after the flight.</summary>
    ImplausibleValue,

    /// <summary>A person has no travel document.</summary>
    MissingDocument,

    /// <summary>Passengers have no seat.</summary>
    MissingSeat,

    /// <summary>A document expires before the departure.</summary>
    ExpiredDocument,

    /// <summary>One document number stands under two different names.</summary>
    SharedDocument,

    /// <summary>A code is not in the tables; the segment's value was not used.</summary>
    UnknownCode,

    /// <summary>No leg with both ports was found.</summary>
    NoFlight,

    /// <summary>A leg lacks one of its ports and was left out.</summary>
    IncompleteLeg,

    /// <summary>The message lists nobody.</summary>
    NoPeople,

    /// <summary>Bytes outside the declared character set occur; they were read as UTF-8, else as Latin-1.</summary>
    CharsetBreach,

    /// <summary>The same person stands in the list twice; both were kept.</summary>
    DuplicateRecord,

    /// <summary>The flight number does not begin with the carrier named beside it.</summary>
    CarrierMismatch,

    /// <summary>Between the first and the last part of a series in this interchange a part is missing.</summary>
    PartMissing,

    /// <summary>The service string was absent or malformed and the separators were deduced from the header.</summary>
    SeparatorsDeduced,

    /// <summary>Another interchange follows the one read.</summary>
    DataAfterInterchange,

    /// <summary>A limit of the reader was reached and the rest was not kept.</summary>
    LimitReached,

    /// <summary>Further findings of the same message were counted, not kept.</summary>
    FindingsSuppressed,

    /// <summary>Service codes or texts on sensitive matters (meals, medical care) were dropped and counted.</summary>
    ForbiddenFieldDropped,

    /// <summary>A card number came in clear; it was masked, and kept as a keyed token only.</summary>
    CardNumberMasked,

    /// <summary>A name seems to be cut off by the width of its field.</summary>
    TruncatedName,

    /// <summary>What services say of a traveller could not be tied to one of the record.</summary>
    UnknownTraveller,

    /// <summary>A booking without a locator.</summary>
    MissingLocator,
}
