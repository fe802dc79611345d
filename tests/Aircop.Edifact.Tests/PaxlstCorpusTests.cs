using System.Globalization;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;
using Aircop.Testing;
using static Aircop.Edifact.Tests.PublishedFacts;

namespace Aircop.Edifact.Tests;

/// <summary>Every published passenger list yields what its publisher and a second, independent reader found in it.</summary>
public sealed class PaxlstCorpusTests
{
    [CorpusFact]
    public void Every_sample_yields_the_facts_counted_in_it() => PublishedFacts.MustHold("paxlst/", Compare);

    private static IEnumerable<(string What, string Expected, string Actual)> Compare(MessageFacts facts, Interchange interchange)
    {
        yield return ("messages", Text(facts.Messages), Text(interchange.Messages.Length));
        var message = interchange.Messages[0];
        var list = message.Paxlst!;
        var isLegacy = facts.ByKind.ContainsKey("PDT");
        yield return ("version", facts.Version, Joined(":", message.Type, message.Version, message.Agency, message.Association));
        yield return ("access reference", facts.AccessReference, message.AccessReference ?? "");
        yield return ("part", facts.Part, Joined(":", message.PartNumber?.ToString("00", CultureInfo.InvariantCulture), message.PartIndicator));
        yield return ("sender", facts.Sender.Split(':')[0], interchange.Sender ?? "");
        yield return ("receiver", facts.Receiver.Split(':')[0], interchange.Recipient ?? "");
        yield return ("list", facts.List, Joined("+", list.ListCode, list.SubCode));
        yield return ("segments", Text(facts.Segments), Text(message.SegmentCount));
        yield return ("count", DeclaredCount(facts.Count), Text(list.DeclaredPassengers ?? list.DeclaredCrew ?? 0));
        yield return ("people", Text(facts.People), Text(list.People.Length));
        yield return ("documents", Text(facts.Documents), Text(Numbered(list).Count()));
        yield return ("document types", Tally(facts.DocumentTypes), Tally(Numbered(list).Select(document => document.Type ?? "(blank)")));
        yield return ("locators", string.Join(',', facts.Locators), string.Join(',', Locators(list)));
        yield return ("seats", Text(facts.Seats), Text(list.People.Count(person => person.Seat is not null)));
        yield return ("bag tags", Text(facts.BagTags), Text(list.People.Sum(person => person.Bags?.Tags.Sum(run => run.Expand().Count()) ?? 0)));
        yield return ("nationalities", Tally(facts.Nationalities), Tally(list.People.SelectMany(person => person.Nationalities)));
        if (!isLegacy)
        {
            yield return ("kinds", Tally(facts.ByKind), Tally(list.People.Select(person => person.KindCode!)));
        }

        yield return ("first person", NameOf(facts.First), list.People.Length == 0 ? "" : NameOf(list.People[0], !isLegacy));
        yield return ("last person", NameOf(facts.Last), list.People.Length == 0 ? "" : NameOf(list.People[^1], !isLegacy));
        yield return ("ports", PortsOf(facts.Ports), PortsOf(list));
    }

    private static IEnumerable<TravelDocument> Numbered(PaxlstMessage list) =>
        list.People.SelectMany(person => person.Documents).Where(document => document.Number is not null);

    private static IEnumerable<string> Locators(PaxlstMessage list) =>
        list.People.SelectMany(person => person.Locators).Distinct().Order(StringComparer.Ordinal);

    /// <summary>The facts list each port once for each leg; a transit port of the legacy form stands once for two legs.</summary>
    private static string PortsOf(PaxlstMessage list)
    {
        var ports = new List<string>();
        foreach (var leg in list.Legs)
        {
            if (leg.FromQualifier != "PT")
            {
                ports.Add($"{leg.Flight?.Raw} {leg.FromQualifier} {leg.FromAsSent} {Stamp(leg.DepartureLocal)}");
            }

            ports.Add($"{leg.Flight?.Raw} {leg.ToQualifier} {leg.ToAsSent} {Stamp(leg.ArrivalLocal)}");
        }

        return string.Join("; ", ports.Select(port => port.Trim()));
    }

    private static string PortsOf(string facts) => string.Join("; ", facts.Split(';').Select(port => port.Trim()));

    private static string Stamp(DateTime? time) => time?.ToString("yyMMddHHmm", CultureInfo.InvariantCulture) ?? "";

    private static string DeclaredCount(string facts)
    {
        var parts = facts.Split(':', '+');
        return parts[0] is "41" or "42" ? parts[1] : "0";
    }

    /// <summary>The facts join all components of a name; the sixth is a format code and no name.</summary>
    private static string NameOf(string facts) => string.Join('/', facts.Split('/', ':').Where(part => part != "1"));

    /// <summary>The facts about the legacy form leave second names out.</summary>
    private static string NameOf(ListedPerson person, bool withSecond) =>
        Joined("/", person.Surname, person.Given, withSecond ? person.Second : null);
}
