using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Contract = Aircop.Contracts.Flights;

namespace Aircop.Grains.Intake;

/// <summary>Reads EDIFACT into lists: one interchange, or several that stand behind each other. The reading itself is Aircop.Edifact's; here its model becomes the network's.</summary>
/// <param name="flights">Makes flights of what lists tell.</param>
internal sealed class EdifactBody(FlightOfList flights)
{
    /// <summary>Reads a body. A message that is cut off refuses the whole: the link broke, and the node must send it again.</summary>
    /// <param name="bytes">The body.</param>
    /// <param name="today">Day of receipt, for two-digit years.</param>
    public ReadBody Read(ReadOnlyMemory<byte> bytes, DateOnly today)
    {
        var interchanges = InterchangeReader.ReadAll(bytes, today);
        var findings = Map([.. interchanges.SelectMany(interchange => interchange.Findings)]);
        ImmutableArray<EdifactMessage> messages = [.. interchanges.SelectMany(interchange => interchange.Messages)];
        if (messages.IsEmpty) return new ReadBody([], findings, Refused: true);
        ImmutableArray<ReadList> lists = [.. messages.Select(Read)];
        var cut = messages.Any(message => !message.TrailerSeen);
        if (cut)
            findings = findings.Add(new QualityFinding
            {
                Code = "Truncated",
                Text = "The interchange ends before its message does (no UNT). Nothing was taken; send it again whole.",
            });
        return new ReadBody(lists, findings, cut);
    }

    private ReadList Read(EdifactMessage message)
    {
        var findings = new List<QualityFinding>();
        foreach (var finding in message.Findings) findings.Add(Map(finding));
        if (message.Paxlst is not { } paxlst)
            return new ReadList { Type = message.Type, Version = message.Version ?? "", Findings = [.. findings] };

        ToldLeg? prime = paxlst.PrimeLeg is { } leg ? Told(leg) : null;
        var designator = paxlst.PrimeLeg?.Flight;
        var key = flights.Make(
            designator?.Carrier, designator?.Number, prime, [.. paxlst.Legs.Select(Told)], findings, out var legs);
        return new ReadList
        {
            Type = message.Type,
            Version = message.Version ?? "",
            Flight = key,
            Legs = legs,
            People = [.. paxlst.People.Select(Map)],
            Declared = message.StandsAlone ? paxlst.DeclaredPassengers : null,
            Source = ManifestSource.Api,
            Findings = [.. findings],
        };
    }

    private static ToldLeg Told(Edifact.Paxlst.FlightLeg leg) => new(leg.From, leg.To, leg.DepartureLocal, leg.ArrivalLocal);

    private static ManifestPerson Map(ListedPerson person) => new()
    {
        Surname = person.Surname ?? person.Given ?? "",
        Given = person.Surname is null ? "" : person.Given ?? "",
        Second = person.Second ?? "",
        Kind = (Contract.PersonKind)person.Kind,
        Sex = person.Sex switch { Sex.Male => "M", Sex.Female => "F", Sex.Unspecified => "X", _ => "" },
        Birth = person.BirthDate,
        BirthYear = person.BirthYear,
        Nationalities = person.Nationalities,
        Documents = [.. person.Documents.Where(document => !string.IsNullOrEmpty(document.Number)).Select(Map)],
        Locator = person.Locators.IsEmpty ? "" : person.Locators[0],
        Seat = person.Seat ?? "",
        Bags = person.Bags is { } bags ? Map(bags) : null,
        Embarkation = person.Embarkation ?? "",
        Destination = person.Destination ?? "",
        Position = person.Position,
    };

    private static Contract.TravelDocument Map(Edifact.People.TravelDocument document) => new()
    {
        Type = document.Type ?? "",
        Number = document.Number!,
        Issuer = document.Issuer ?? "",
        Expiry = document.Expiry,
    };

    private static Contract.Baggage Map(Edifact.People.Baggage bags) => new()
    {
        Count = bags.Count,
        WeightKg = bags.WeightKg is { } weight ? (int)Math.Clamp(Math.Round(weight), 0, int.MaxValue) : null,
        Tags = [.. bags.Tags.SelectMany(run => run.Expand())],
    };

    private static ImmutableArray<QualityFinding> Map(ImmutableArray<Finding> findings) => [.. findings.Select(Map)];

    private static QualityFinding Map(Finding finding) =>
        new() { Code = finding.Code.ToString(), Segment = finding.Segment, Text = finding.Text };
}
