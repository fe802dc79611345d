using System.Collections.Immutable;
using System.Text.Json;
using Aircop.ClientWeb.Flights;
using Aircop.Contracts;
using Aircop.Contracts.Flights;

namespace Aircop.ClientWeb.Tests;

/// <summary>A masked flight tells nobody who is on it.</summary>
public sealed class FlightMaskingTests
{
    private static readonly string[] Secrets = ["OKONKWO", "CHIDI", "EMEKA", "A1234567", "K9XYZ2", "0555123456", "chidi@example.org", "PAYER LTD", "TAG001", "1988-03-04", "GDS99Z", "REF4711", "OLDSEAT", "Brother of"];

    [Fact]
    public void Nothing_that_identifies_a_person_is_left()
    {
        var text = JsonSerializer.Serialize(FlightMasking.Mask(Flight()), new JsonSerializerOptions(JsonSerializerDefaults.Web));
        foreach (var secret in Secrets) Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Initials_year_and_the_ends_of_a_document_number_stay()
    {
        var person = FlightMasking.Mask(Flight()).People[0].Person;
        Assert.Equal(("O.", "C."), (person.Surname, person.Given));
        Assert.Equal(1988, person.BirthYear);
        Assert.Equal("A1\u2022\u2022\u202267", person.Documents[0].Number);
        Assert.Equal("31C", person.Seat);
    }

    [Fact]
    public void A_short_number_is_hidden_whole() =>
        Assert.Equal("\u2022\u2022\u2022", FlightMasking.Mask(Flight("A1234")).People[0].Person.Documents[0].Number);

    private static FlightView Flight(string number = "A1234567") => new()
    {
        Key = "AT515-2026-11-21-CMN", Carrier = "AT", Number = "515", Version = 1,
        Hits =
        [
            new Hit
            {
                Id = "p1.national.n1", Person = "p1", Headline = Phrase.Of("hit.name"),
                Suppression = new HitSuppression { Flight = "AT515-2026-11-20-CMN", By = "ABJ officer", Reason = "Brother of Chidi Okonkwo." },
            },
        ],
        Comparisons = [new HitComparison { Hit = "p1.national.n1", Sentences = ImmutableSortedDictionary<string, string>.Empty.Add("en", "OKONKWO same.") }],
        People =
        [
            new FlightPerson
            {
                Key = "p1",
                Person = Person(number),
                Api = Person(number),
                Pnr = Person(number),
                Difference = new PersonDifference
                {
                    Kind = DifferenceKind.Changed,
                    Fields = [new FieldChange { Field = PersonField.Name, Before = "OKONKWO", After = "OKONKWO CHIDI" }, new FieldChange { Field = PersonField.Seat, Before = "OLDSEAT" }],
                },
            },
        ],
    };

    private static ManifestPerson Person(string number) => new()
    {
        Surname = "OKONKWO", Given = "CHIDI", Second = "EMEKA", Birth = new DateOnly(1988, 3, 4), Seat = "31C", Locator = "K9XYZ2",
        Documents = [new TravelDocument { Number = number, Type = "P", Issuer = "NGA" }],
        Bags = new Baggage { Count = 1, Tags = ["TAG001"] },
        Booking = new BookingFacts { PayerName = "PAYER LTD", Phone = "0555123456", Mail = "chidi@example.org" },
        UniqueReference = "REF4711", OtherLocators = ["GDS99Z"],
    };

    [Fact]
    public void What_kind_of_change_it_was_stays()
    {
        var difference = FlightMasking.Mask(Flight()).People[0].Difference!;

        Assert.Equal([PersonField.Name, PersonField.Seat], difference.Fields.Select(change => change.Field));
        Assert.Equal("", difference.Fields[1].After);
    }
}
