using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Edifact;
using Aircop.Edifact.People;
using Aircop.World.Lists;
using Aircop.World.Traffic;

namespace Aircop.World.Tests;

public sealed class ManifestTests
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    [Fact]
    public void People_are_well_formed()
    {
        foreach (ScheduledFlight flight in Days.Full.Flights.Where((_, index) => index % 20 == 0))
        {
            ImmutableArray<ManifestPerson> people = Days.Full.Manifest(flight).People;
            Assert.Equal(flight.People, people.Length);
            Assert.Equal(Enumerable.Range(1, people.Length), people.Select(person => person.Position));
            Assert.Equal(people.Length, people.Select(person => person.Seat).Distinct().Count());
            foreach (ManifestPerson person in people)
            {
                Assert.Matches("^[A-Z][A-Z '-]*$", person.Surname);
                Assert.Matches("^[A-Z][A-Z '-]*$", person.Given);
                Assert.Matches("^[A-Z0-9]{6}$", person.Locator);
                Assert.Single(person.Nationalities);
                Assert.All(person.Documents, document => Assert.True(document.Expiry > flight.Key.Date));
                Assert.True(person.Birth is null || person.Birth < flight.Key.Date);
                Assert.Equal(flight.Form == ListForm.TypedList, person.Booking is not null);
            }
        }
    }

    [Fact]
    public void Most_book_alone_and_families_share_a_name()
    {
        List<IGrouping<string, ManifestPerson>> parties = [.. Days.Full.Flights.Take(60)
            .SelectMany(flight => Days.Full.Manifest(flight).People.Select(person => (flight.Key, person)))
            .GroupBy(each => each.Key + each.person.Locator, each => each.person)];

        Assert.InRange(parties.Count(party => party.Count() == 1) / (double)parties.Count, 0.5, 0.7);
        List<IGrouping<string, ManifestPerson>> families = parties.FindAll(party => party.Count() is >= 2 and <= 6);
        Assert.InRange(families.Count(party => party.Select(person => person.Surname).Distinct().Count() == 1) / (double)families.Count, 0.7, 0.9);
    }

    [Fact]
    public void A_longer_list_of_a_flight_begins_with_the_same_people()
    {
        foreach (ScheduledFlight flight in Days.Full.Flights.Take(40))
        {
            ImmutableArray<ManifestPerson> people = ManifestGenerator.Generate(Days.Full.Options, flight).People;
            ImmutableArray<ManifestPerson> longer = ManifestGenerator.Generate(Days.Full.Options, flight with { People = flight.People + 3 }).People;
            Assert.Equal(
                people.Select(person => (person.Surname, person.Given, person.Birth, person.Locator, person.Seat, person.Documents.FirstOrDefault())),
                longer.Take(people.Length).Select(person => (person.Surname, person.Given, person.Birth, person.Locator, person.Seat, person.Documents.FirstOrDefault())));
        }
    }

    [Fact]
    public void The_same_seed_writes_the_same_bytes()
    {
        Demo.SyntheticDay first = Demo.SyntheticDay.Make(Days.Small(5));
        Demo.SyntheticDay second = Demo.SyntheticDay.Make(Days.Small(5));

        Assert.Equal(first.Deliveries.AsEnumerable(), second.Deliveries);
        foreach ((Demo.ListDelivery left, Demo.ListDelivery right) in first.Deliveries.Zip(second.Deliveries))
            Assert.Equal(first.Body(left), second.Body(right));
    }

    [Fact]
    public void A_PAXLST_reads_back_with_the_same_flight_and_people()
    {
        WorldOptions options = Days.Small(8) with { MissingBirthShare = 0, MissingDocumentShare = 0, TypedListShare = 0 };
        foreach (ScheduledFlight flight in FlightSchedule.Generate(options))
        {
            FlightManifest manifest = ManifestGenerator.Generate(options, flight);
            Interchange interchange = InterchangeReader.Read(ListWriter.Write(manifest, flight.Departure.AddHours(-1)));
            EdifactMessage message = Assert.Single(interchange.Messages);
            Aircop.Edifact.Paxlst.FlightLeg leg = Assert.Single(message.Paxlst!.Legs);

            Assert.Empty(interchange.Findings);
            Assert.Empty(message.Findings);
            Assert.Equal(flight.Key.Carrier, leg.Flight!.Carrier);
            Assert.Equal(flight.Key.Number, leg.Flight.Number);
            Assert.Equal((flight.From.Iata, flight.To.Iata), (leg.From, leg.To));
            Assert.Equal(flight.DepartureLocal, leg.DepartureLocal);
            Assert.Equal(flight.ArrivalLocal, leg.ArrivalLocal);
            Assert.Equal(manifest.People.Length, message.Paxlst.DeclaredPassengers);
            Assert.Equal(manifest.People.Select(Describe), message.Paxlst.People.Select(Describe));
        }
    }

    [Fact]
    public void A_typed_list_reads_back_with_the_same_flight_and_people()
    {
        foreach (ScheduledFlight flight in Days.Full.Flights.Where(flight => flight.Form == ListForm.TypedList).Take(10))
        {
            FlightManifest manifest = Days.Full.Manifest(flight);
            byte[] body = ListWriter.Write(manifest, flight.Departure);
            TypedList list = JsonSerializer.Deserialize<TypedList>(body, Json)!;

            Assert.Equal(flight.Key.Carrier + flight.Key.Number, list.Flight.Carrier + list.Flight.Number);
            Assert.Equal((flight.From.Iata, flight.To.Iata), (list.Flight.From, list.Flight.To));
            Assert.Equal((flight.DepartureLocal, flight.ArrivalLocal), (list.Flight.Departure, list.Flight.Arrival));
            Assert.Equal(JsonSerializer.Serialize(manifest.People, Json), JsonSerializer.Serialize(list.People, Json));
            Assert.DoesNotContain("+00:00\",\"arrival", Encoding.UTF8.GetString(body), StringComparison.Ordinal);
        }
    }

    private static string Describe(ManifestPerson person) => string.Join(
        '|', person.Surname, person.Given, person.Second, person.Sex, person.Birth, string.Join(',', person.Nationalities),
        string.Join(',', person.Documents.Select(document => $"{document.Type} {document.Number} {document.Issuer} {document.Expiry}")),
        person.Locator, person.Seat, person.Bags!.Count, person.Bags.WeightKg, string.Join(',', person.Bags.Tags),
        person.Embarkation, person.Destination);

    private static string Describe(ListedPerson person) => string.Join(
        '|', person.Surname, person.Given, person.Second ?? "", person.Sex == Sex.Female ? "F" : "M", person.BirthDate,
        string.Join(',', person.Nationalities),
        string.Join(',', person.Documents.Select(document => $"{document.Type} {document.Number} {document.Issuer} {document.Expiry}")),
        string.Join(',', person.Locators), person.Seat, person.Bags!.Count, person.Bags.WeightKg,
        string.Join(',', person.Bags.Tags.SelectMany(run => run.Expand())), person.Embarkation, person.Destination);
}
