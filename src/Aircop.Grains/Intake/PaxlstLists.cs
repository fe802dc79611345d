using Aircop.Contracts.Flights;
using Aircop.Edifact.Paxlst;

namespace Aircop.Grains.Intake;

/// <summary>Makes lists of PAXLST messages.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
internal sealed class PaxlstLists(FlightOfList flights)
{
    private const string PassengerList = "745";
    private const string CrewList = "250";
    private const string FlightStatus = "266";

    /// <summary>The list of a message.</summary>
    /// <param name="message">The message.</param>
    /// <param name="type">Its type.</param>
    /// <param name="findings">Takes findings.</param>
    public ReadList Read(PaxlstMessage message, string type, List<QualityFinding> findings)
    {
        ToldLeg? prime = message.PrimeLeg is { } leg ? Told(leg) : null;
        var designator = message.PrimeLeg?.Flight;
        var key = flights.Make(designator?.Carrier, designator?.Number, prime, [.. message.Legs.Select(Told)], findings, out var legs);
        return new ReadList
        {
            Type = type,
            Flight = key,
            Legs = legs,
            People = [.. message.People.Select(ListedPeople.Map)],
            Declared = message.ListCode == CrewList ? message.DeclaredCrew ?? message.DeclaredPassengers : message.DeclaredPassengers,
            Source = ManifestSource.Api,
            Function = FunctionOf(message),
            Sender = message.ReportingParty?.Identifier ?? "",
            Transaction = message.TransactionReference ?? "",
            Revision = message.Revision,
        };
    }

    /// <summary>What the list asks to be done (BGM; crib, section 2.2). A sub-code that does not fit its list says nothing.</summary>
    private static ManifestFunction FunctionOf(PaxlstMessage message) => (message.ListCode, message.SubCode) switch
    {
        (PassengerList, "CP") => ManifestFunction.ChangePeople,
        (PassengerList, "XR" or "RP") => ManifestFunction.CancelPeople,
        (PassengerList or CrewList, _) => ManifestFunction.FullList,
        (FlightStatus, "CL") => ManifestFunction.FlightClose,
        (FlightStatus, "CLOB") => ManifestFunction.OnBoard,
        (FlightStatus, "CLNB") => ManifestFunction.NotOnBoard,
        (FlightStatus, "XF") => ManifestFunction.CancelFlight,
        _ => ManifestFunction.Unspecified,
    };

    private static ToldLeg Told(Edifact.Paxlst.FlightLeg leg) => new(leg.From, leg.To, leg.DepartureLocal, leg.ArrivalLocal);
}
