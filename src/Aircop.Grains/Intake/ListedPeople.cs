using Aircop.Contracts.Flights;
using Aircop.Edifact.People;
using Contract = Aircop.Contracts.Flights;

namespace Aircop.Grains.Intake;

/// <summary>Makes the network's people of those that EDIFACT lists have.</summary>
internal static class ListedPeople
{
    /// <summary>A person as the network has it.</summary>
    public static ManifestPerson Map(ListedPerson person) => new()
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
        OtherLocators = person.Locators.Length > 1 ? [.. person.Locators[1..].Distinct()] : [],
        UniqueReference = person.UniqueReference ?? "",
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
        Issued = document.Issued,
    };

    private static Contract.Baggage Map(Edifact.People.Baggage bags) => new()
    {
        Count = bags.Count,
        WeightKg = bags.WeightKg is { } weight ? (int)Math.Clamp(Math.Round(weight), 0, int.MaxValue) : null,
        Tags = [.. bags.Tags.SelectMany(run => run.Expand())],
        TagDestinations = [.. bags.Tags.Where(run => run.Destination is not null).Select(run => run.Destination!).Distinct()],
    };
}
