using System.Collections.Immutable;
using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Acknowledgements;

/// <summary>A state's answer to an interactive passenger list (CUSRES, WCO/IATA/ICAO API guide).</summary>
public sealed record CusresMessage
{
    /// <summary>BGM document code: 962 answer, 132 unsolicited.</summary>
    public string? DocumentCode { get; init; }

    /// <summary>RFF+TN: transaction that is answered.</summary>
    public string? TransactionReference { get; init; }

    /// <summary>The leg the answer is about (RFF+AF, DTM 189 and 232, LOC 125 and 87).</summary>
    public FlightLeg? Flight { get; init; }

    /// <summary>Errors of the message as a whole (ERP+1): it was refused.</summary>
    public ImmutableArray<AcknowledgedError> Errors { get; init; } = [];

    /// <summary>Answers person by person (ERP+2), in the order sent.</summary>
    public ImmutableArray<PersonAnswer> People { get; init; } = [];
}

/// <summary>The answer for one person.</summary>
public sealed record PersonAnswer
{
    /// <summary>Record locator of the person's booking (RFF+AVF).</summary>
    public string? Locator { get; init; }

    /// <summary>The sender's unique reference of the person (RFF+ABO).</summary>
    public string? UniqueReference { get; init; }

    /// <summary>ERC as sent: 0Z may board, 1Z may not, 2Z check at the counter, 4Z error.</summary>
    public string? Code { get; init; }

    /// <summary>Text for the counter (FTX+AAP).</summary>
    public string? Text { get; init; }
}
