using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;

namespace Aircop.Grains.Flights;

/// <summary>A flight as it is stored. What it owes to others follows from its version and from what it has told (<see cref="ToldState"/>).</summary>
internal sealed class FlightState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version, from 1; grows with every change.</summary>
    public long Version { get; set; }

    /// <summary>When it last changed, UTC.</summary>
    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>Carrier's designator.</summary>
    public string Carrier { get; set; } = "";

    /// <summary>Flight number.</summary>
    public string Number { get; set; } = "";

    /// <summary>Legs in order.</summary>
    public FlightLeg[] Legs { get; set; } = [];

    /// <summary>Everyone on the flight, and who was.</summary>
    public List<PersonEntry> People { get; set; } = [];

    /// <summary>The last lists received; those before them are in <see cref="ListPages"/>.</summary>
    public List<ReceivedList> Lists { get; set; } = [];

    /// <summary>Hits, oldest first.</summary>
    public List<Hit> Hits { get; set; } = [];

    /// <summary>Acts of officers on hits, oldest first.</summary>
    public List<HitAct> Acts { get; set; } = [];

    /// <summary>What targeted it last.</summary>
    public string TargetedWith { get; set; } = "";

    /// <summary>Airport whose node posted the last list.</summary>
    public string PostedBy { get; set; } = "";

    /// <summary>Full pages of lists in rows of their own. A page that is not counted here was never taken.</summary>
    public int PagesOfLists { get; set; }

    /// <summary>Faults found in the lists of these pages.</summary>
    public int FindingsInPages { get; set; }

    /// <summary>Lists in several parts, the latest last.</summary>
    public List<PartsOfList> Parts { get; set; } = [];

    /// <summary>Bookings seen.</summary>
    public List<SeenRecord> Records { get; set; } = [];

    /// <summary>Transactions that carry a revision.</summary>
    public List<SeenTransaction> Transactions { get; set; } = [];

    /// <summary>Versions of lookout lists with which everybody has been screened, by the name of the list.</summary>
    public Dictionary<string, long> Screened { get; set; } = new(StringComparer.Ordinal);

    /// <summary>Pairs of a person and a lookout that were told apart, here or on another flight.</summary>
    public List<ClearedHit> Cleared { get; set; } = [];

    /// <summary>Outcomes of controls that were recorded here.</summary>
    public List<ControlledHit> Controls { get; set; } = [];

    /// <summary>Routes of its people that earlier flights are part of.</summary>
    public List<RouteOfPerson> Routes { get; set; } = [];

    /// <summary>Routes of its people that later flights have told of.</summary>
    public List<RouteNote> RoutesHere { get; set; } = [];

    /// <summary>Those of its people who are of interest to the records of the others, and who were.</summary>
    public List<InterestHere> Interests { get; set; } = [];

    /// <summary>The same state, which no later change of this one reaches. What is in the lists never changes.</summary>
    public FlightState Copy()
    {
        var copy = (FlightState)MemberwiseClone();
        copy.People = [.. People];
        copy.Lists = [.. Lists];
        copy.Hits = [.. Hits];
        copy.Acts = [.. Acts];
        copy.Parts = [.. Parts];
        copy.Records = [.. Records];
        copy.Transactions = [.. Transactions];
        copy.Screened = new Dictionary<string, long>(Screened, StringComparer.Ordinal);
        copy.Cleared = [.. Cleared];
        copy.Controls = [.. Controls];
        copy.Routes = [.. Routes];
        copy.RoutesHere = [.. RoutesHere];
        copy.Interests = [.. Interests];
        return copy;
    }
}

/// <summary>A decision that a person and a lookout are not the same. It holds while both sides say what they said then.</summary>
/// <param name="Hit">Id of the hit.</param>
/// <param name="Pair">The decision.</param>
/// <param name="ChangedIn">Version of the flight in which it was made or taken back; 0 for one made on another flight.</param>
internal sealed record ClearedHit(string Hit, ClearedPair Pair, long ChangedIn);

/// <summary>A hit whose outcome was recorded.</summary>
/// <param name="Hit">Id of the hit.</param>
/// <param name="ChangedIn">Version of the flight in which it was.</param>
internal sealed record ControlledHit(string Hit, long ChangedIn);

/// <summary>A route of a person, as an earlier flight is told of it.</summary>
/// <param name="Person">Key of the person within this flight.</param>
/// <param name="Earlier">Key of the earlier flight.</param>
/// <param name="Note">What it is told; its version is that in which it changed.</param>
internal sealed record RouteOfPerson(string Person, string Earlier, RouteNote Note);

/// <summary>A person who is of interest, or was when both are false.</summary>
/// <param name="Person">Key of the person within the flight.</param>
/// <param name="Positive">Whether a control of the person was positive.</param>
/// <param name="OnLookout">Whether the person is on a lookout list that is shared, and was not told from it.</param>
/// <param name="ChangedIn">Version of the flight in which that changed.</param>
internal sealed record InterestHere(string Person, bool Positive, bool OnLookout, long ChangedIn);

/// <summary>A booking as last seen.</summary>
/// <param name="Sender">Who pushed it.</param>
/// <param name="Locator">The sender's locator.</param>
/// <param name="Fingerprint">Hash of it as sent.</param>
/// <param name="SeenIn">Version of the flight in which it was last listed with something new.</param>
/// <param name="State">Listed, dropped or cancelled.</param>
internal sealed record SeenRecord(string Sender, string Locator, string Fingerprint, long SeenIn, Presence State);

/// <summary>A transaction whose later revision replaces it.</summary>
/// <param name="Sender">Who sends it.</param>
/// <param name="Reference">Its reference (RFF+TN).</param>
/// <param name="Revision">Highest revision seen.</param>
/// <param name="People">Keys of the people it lists.</param>
/// <param name="Earlier">Keys of the people whom lower revisions listed, until this one is complete.</param>
internal sealed record SeenTransaction(string Sender, string Reference, int Revision, string[] People, string[] Earlier);

/// <summary>
/// Up to which version a flight has told others of itself. Kept in a row of its own and written lazily: telling twice does
/// no harm, so losing it costs only a repeat.
/// </summary>
internal sealed class ToldState
{
    /// <summary>Format of this row.</summary>
    public int Format { get; set; } = 1;

    /// <summary>Version that airports, operations and passengers have been told.</summary>
    public long Version { get; set; }
}
