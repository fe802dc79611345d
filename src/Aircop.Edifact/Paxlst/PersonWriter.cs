using System.Globalization;
using Aircop.Edifact.People;

namespace Aircop.Edifact.Paxlst;

/// <summary>Writes the segments of one person in the order of group 4.</summary>
internal static class PersonWriter
{
    public static void Write(ListedPerson person, DateOnly travel, SegmentWriter writer)
    {
        WriteName(person, writer);
        if (person.Sex != Sex.Unknown)
        {
            writer.Begin("ATT"u8).Element("2").Element().Element(CodeOf(person.Sex)).End();
        }

        WriteBirth(person, travel, writer);
        WriteBags(person.Bags, writer);
        WritePlaces(person, writer);
        PaxlstWriter.WriteContacts(person.Contacts, writer);
        if (person.CrewRole is not null)
        {
            writer.Begin("EMP"u8).Element("1").Element(person.CrewRole).Component("110").Component("111").End();
        }

        foreach (var nationality in person.Nationalities)
        {
            writer.Begin("NAT"u8).Element("2").Element(nationality).End();
        }

        WriteReferences(person, writer);
        foreach (var document in person.Documents)
        {
            WriteDocument(document, travel, writer);
        }

        if (person.OnwardFlight is { } onward)
        {
            writer.Begin("TDT"u8).Element("20").Element(onward.Raw)
                .Element().Element().Element(onward.NamedCarrier ?? onward.Carrier).End();
        }
    }

    private static void WriteName(ListedPerson person, SegmentWriter writer)
    {
        writer.Begin("NAD"u8)
            .Element(CodeOf(person.Kind) ?? person.KindCode ?? "ZZZ")
            .Element().Element()
            .Element(person.Surname).Component(person.Given).Component(person.Second);
        if (person.Address is { } address)
        {
            writer.Element(address.Street).Element(address.City).Element(address.Region).Element(address.PostCode).Element(address.Country);
        }

        writer.End();
    }

    private static void WriteBirth(ListedPerson person, DateOnly travel, SegmentWriter writer)
    {
        if (person.BirthDate is { } date)
        {
            var text = EdifactDates.WriteBirth(date, travel, out var isLong);
            writer.Begin("DTM"u8).Element("329").Component(text).Component(isLong ? "102" : null).End();
        }
        else if (person.BirthYear is { } year)
        {
            var text = year.ToString("0000", CultureInfo.InvariantCulture) + "0000";
            writer.Begin("DTM"u8).Element("329").Component(text).Component("102").End();
        }
    }

    private static void WriteBags(Baggage? bags, SegmentWriter writer)
    {
        if (bags is null)
        {
            return;
        }

        if (bags.Count is { } count)
        {
            writer.Begin("MEA"u8).Element("CT").Element().Element().Component(count).End();
        }

        if (bags.WeightKg is { } weight)
        {
            writer.Begin("MEA"u8).Element("WT").Element().Element("KGM")
                .Component(weight.ToString("0.###", CultureInfo.InvariantCulture)).End();
        }
    }

    private static void WritePlaces(ListedPerson person, SegmentWriter writer)
    {
        if (person.Verified is { } verified)
        {
            writer.Begin("GEI"u8).Element("4").Element(verified ? "173" : "174").End();
        }

        if (person.Bags is { } bags)
        {
            foreach (var run in bags.Tags)
            {
                writer.Begin("FTX"u8).Element("BAG").Element().Element().Element(run.First).Component(run.Count).End();
            }
        }

        WritePlace("22", person.Clearance, writer);
        WritePlace("178", person.Embarkation, writer);
        WritePlace("179", person.Destination, writer);
        WritePlace("174", person.Residence, writer);
        if ((person.BirthCountry ?? person.BirthPlace) is not null)
        {
            writer.Begin("LOC"u8).Element("180")
                .Element(person.BirthCountry).Component(null).Component(null).Component(person.BirthPlace).End();
        }
    }

    private static void WritePlace(string function, string? place, SegmentWriter writer)
    {
        if (place is not null)
        {
            writer.Begin("LOC"u8).Element(function).Element(place).End();
        }
    }

    private static void WriteReferences(ListedPerson person, SegmentWriter writer)
    {
        foreach (var locator in person.Locators)
        {
            WriteReference("AVF", locator, writer);
        }

        WriteReference("ABO", person.UniqueReference, writer);
        WriteReference("SEA", person.Seat, writer);
        foreach (var reference in person.References)
        {
            WriteReference(reference.Qualifier, reference.Value, writer);
        }
    }

    private static void WriteReference(string qualifier, string? value, SegmentWriter writer)
    {
        if (value is not null)
        {
            writer.Begin("RFF"u8).Element(qualifier).Component(value).End();
        }
    }

    private static void WriteDocument(TravelDocument document, DateOnly travel, SegmentWriter writer)
    {
        writer.Begin("DOC"u8).Element(document.Type);
        if (document.Type is not null)
        {
            writer.Component("110").Component("111");
        }

        writer.Element(document.Number).End();
        if (document.Expiry is { } expiry)
        {
            var text = EdifactDates.WriteExpiry(expiry, travel, out var isLong);
            writer.Begin("DTM"u8).Element("36").Component(text).Component(isLong ? "102" : null).End();
        }

        if (document.Issued is { } issued)
        {
            var text = EdifactDates.WriteBirth(issued, travel, out var isLong);
            writer.Begin("DTM"u8).Element("182").Component(text).Component(isLong ? "102" : null).End();
        }

        if ((document.Issuer ?? document.IssuerText) is not null)
        {
            writer.Begin("LOC"u8).Element("91")
                .Element(document.Issuer).Component(null).Component(null).Component(document.IssuerText).End();
        }
    }

    private static string? CodeOf(PersonKind kind) => kind switch
    {
        PersonKind.Passenger => "FL",
        PersonKind.Crew => "FM",
        PersonKind.TransitPassenger => "DDU",
        PersonKind.TransitCrew => "DDT",
        _ => null,
    };

    private static string CodeOf(Sex sex) => sex switch
    {
        Sex.Male => "M",
        Sex.Female => "F",
        _ => "X",
    };
}
