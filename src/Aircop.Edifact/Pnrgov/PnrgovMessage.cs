using Aircop.Edifact.Paxlst;

namespace Aircop.Edifact.Pnrgov;

/// <summary>What a push of bookings means for those seen before (MSG, code list 1225).</summary>
public enum PushFunction : byte
{
    /// <summary>The message does not say, or says something unknown; see <see cref="PnrgovMessage.FunctionCode"/>.</summary>
    Unspecified = 0,

    /// <summary>All active bookings of the flight (22): one seen before and absent now is gone.</summary>
    Full,

    /// <summary>New, changed and cancelled bookings only (141).</summary>
    Update,

    /// <summary>Acknowledgement of a push (23); see <see cref="Acknowledgements.AckresMessage"/>.</summary>
    Acknowledgement,
}

/// <summary>A push of the bookings of one flight (IATA PNRGOV implementation guide 10.1 to 16.1).</summary>
public sealed record PnrgovMessage
{
    /// <summary>Full or update push.</summary>
    public PushFunction Function { get; init; }

    /// <summary>The code the function was read from, as sent.</summary>
    public string? FunctionCode { get; init; }

    /// <summary>Who sends the push (ORG of level 0).</summary>
    public Originator? Originator { get; init; }

    /// <summary>The flight that is pushed (TVL of level 0); null when the message names none.</summary>
    public FlightLeg? Flight { get; init; }

    /// <summary>EQN: bookings in the whole push, all parts together, as the sender counted.</summary>
    public int? DeclaredRecords { get; init; }

    /// <summary>The bookings in the order sent.</summary>
    public Listed<PnrRecord> Records { get; init; } = [];
}

/// <summary>Who booked, sent or checked in (ORG).</summary>
public sealed record Originator
{
    /// <summary>Airline or reservation system, such as <c>1A</c>.</summary>
    public string? System { get; init; }

    /// <summary>City of the system, such as <c>MUC</c>.</summary>
    public string? SystemCity { get; init; }

    /// <summary>IATA number of the travel agency.</summary>
    public string? AgencyNumber { get; init; }

    /// <summary>In-house identification of the agency or office.</summary>
    public string? Office { get; init; }

    /// <summary>City of the agent.</summary>
    public string? AgentCity { get; init; }

    /// <summary>Company of the delivering system.</summary>
    public string? Company { get; init; }

    /// <summary>City of the company.</summary>
    public string? CompanyCity { get; init; }

    /// <summary><c>T</c> travel agent, <c>A</c> airline.</summary>
    public string? Kind { get; init; }

    /// <summary>Country as a code.</summary>
    public string? Country { get; init; }

    /// <summary>Currency as a code.</summary>
    public string? Currency { get; init; }

    /// <summary>Language as a code.</summary>
    public string? Language { get; init; }

    /// <summary>Sign of the agent.</summary>
    public string? Agent { get; init; }

    /// <summary>Further identification (element 8), as sent.</summary>
    public string? Further { get; init; }
}
