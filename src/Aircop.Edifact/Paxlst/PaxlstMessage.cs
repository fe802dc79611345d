using System.Collections.Immutable;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>A passenger or crew list (WCO/IATA/ICAO API guide, UN/EDIFACT PAXLST).</summary>
public sealed record PaxlstMessage
{
    /// <summary>BGM document code: 745 passenger list, 250 crew list, 266 flight status, 336 master crew list, 10 land manifest.</summary>
    public string? ListCode { get; init; }

    /// <summary>BGM second element as sent, such as CP, XR, RP, CL, CLNB, CLOB, XF, CF or C; may not fit its list.</summary>
    public string? SubCode { get; init; }

    /// <summary>RFF+TN transaction reference.</summary>
    public string? TransactionReference { get; init; }

    /// <summary>Revision of the transaction: the same reference with a higher revision replaces.</summary>
    public int? Revision { get; init; }

    /// <summary>Who reports, if the message says.</summary>
    public ReportingParty? ReportingParty { get; init; }

    /// <summary>The legs of the flight in the order sent. A leg that lacks a port is left out; one that lacks a time is kept.</summary>
    public ImmutableArray<FlightLeg> Legs { get; init; } = [];

    /// <summary>The people in the order sent.</summary>
    public Listed<ListedPerson> People { get; init; } = [];

    /// <summary>CNT+42: passengers of the whole series of parts, as the sender counted.</summary>
    public int? DeclaredPassengers { get; init; }

    /// <summary>CNT+41: crew of the whole series of parts, as the sender counted.</summary>
    public int? DeclaredCrew { get; init; }

    /// <summary>
    /// The leg the list is about: the one that leaves the last foreign port (125) and lands at the first port of entry (87), else one
    /// with either, else the first. Null if there is no leg.
    /// </summary>
    public FlightLeg? PrimeLeg
    {
        get
        {
            FlightLeg? best = null;
            var bestRank = -1;
            foreach (var leg in Legs)
            {
                var rank = (leg.ToQualifier == "87" ? 2 : 0) + (leg.FromQualifier == "125" ? 1 : 0);
                if (rank > bestRank)
                {
                    best = leg;
                    bestRank = rank;
                }
            }

            return best;
        }
    }

    /// <summary>The first local time of the legs: the day of travel.</summary>
    internal static DateTime? TravelTime(ImmutableArray<FlightLeg> legs)
    {
        foreach (var leg in legs)
        {
            if ((leg.DepartureLocal ?? leg.ArrivalLocal) is { } time)
            {
                return time;
            }
        }

        return null;
    }
}

/// <summary>Who sent the list.</summary>
public sealed record ReportingParty
{
    /// <summary>Name or department as sent.</summary>
    public string? Name { get; init; }

    /// <summary>Profile identifier, where one was given in place of a name.</summary>
    public string? Identifier { get; init; }

    /// <summary>Telephone, fax and mail.</summary>
    public ImmutableArray<Contact> Contacts { get; init; } = [];
}

/// <summary>One leg of a flight. Times are local at their port and have <see cref="DateTimeKind.Unspecified"/>.</summary>
public sealed record FlightLeg
{
    /// <summary>The flight; null when the message names none.</summary>
    public FlightDesignator? Flight { get; init; }

    /// <summary>TDT stage: 20 arriving or departing flight, 34 overflight, 11 border crossing by land; null in the legacy form.</summary>
    public string? Stage { get; init; }

    /// <summary>Port of departure: IATA three letters where it can be told.</summary>
    public required string From { get; init; }

    /// <summary>Port of arrival: IATA three letters where it can be told.</summary>
    public required string To { get; init; }

    /// <summary>The port of departure as sent, such as UN/LOCODE <c>NZAKL</c>.</summary>
    public string? FromAsSent { get; init; }

    /// <summary>The port of arrival as sent.</summary>
    public string? ToAsSent { get; init; }

    /// <summary>Scheduled departure, local at the port of departure.</summary>
    public DateTime? DepartureLocal { get; init; }

    /// <summary>Scheduled arrival, local at the port of arrival.</summary>
    public DateTime? ArrivalLocal { get; init; }

    /// <summary>Role of the port of departure: 125 last port abroad, 92 routing; 5 or PT in the legacy form.</summary>
    public string? FromQualifier { get; init; }

    /// <summary>Role of the port of arrival: 87 first port of entry, 92 routing, 130 final; 8 or PT in the legacy form.</summary>
    public string? ToQualifier { get; init; }
}
