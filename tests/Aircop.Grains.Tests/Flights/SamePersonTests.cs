using Aircop.Contracts.Flights;
using static Aircop.Grains.Tests.Flights.MergedFlight;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

/// <summary>Who of a booking is who of a passenger list.</summary>
public sealed class SamePersonTests
{
    private static readonly DateOnly Birth = new(1984, 5, 31);

    [Theory]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "AMINATA", "the same name")]
    [InlineData("DIALLO", "AMINATA FATOU", "DIALLO", "AMINATA", "a missing second name")]
    [InlineData("DIALLO", "AMINATA FATOU", "DIALLO", "AMINATAFATOU", "glued given names")]
    [InlineData("DIALLO", "AMINATA FATOU", "DIALLO", "FATOU", "a second name used alone")]
    [InlineData("DIALLO", "AMINATA FATOU", "DIALLO", "FATOU AMINATA", "given names in another order")]
    [InlineData("OUEDRAOGOSAWADOGO", "AMINATA", "OUEDRAOGOSAWA", "AMINATA", "a surname that is cut off")]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "AMIN", "a given name that is cut off")]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "AMINATA MRS", "a title")]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "AMINATAMRS", "a title that is glued on")]
    [InlineData("DIALLO", "AMINATA", "KOUASSI", "AMINATA", "a married name")]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "A", "an initial")]
    [InlineData("DIALLO", "AMINATA", "DIALLO", "", "a missing given name")]
    [InlineData("GARCIA LOPEZ", "MARIA", "GARCIA", "MARIA", "one of two surnames")]
    [InlineData("N'GUÉSSAN", "RENÉ", "NGUESSAN", "RENE", "accents")]
    [InlineData("Y", "TUYETMAIVAN", "YTUYETMAIVAN", "", "a surname of one letter joined to the given names")]
    public void Within_a_booking_names_join_over(string surname, string given, string booked, string bookedGiven, string difference)
    {
        var flight = new MergedFlight();

        flight.Api([Person(surname, given, "12AB34567", birth: Birth) with { Locator = "ABC123" }]);
        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person(booked, bookedGiven))));

        Assert.True(flight.People.Count == 1, difference);
        var person = flight.People[0];
        Assert.Equal((surname, booked), (person.Api!.Surname, person.Pnr!.Surname));
        Assert.Equal(surname, person.Person.Surname);
    }

    [Theory]
    [InlineData("DIALLO", "AMINATA", "KOUASSI", "AMINATA")]
    [InlineData("DIALLO", "AMINATA FATOU", "DIALLO", "AMINATAFATOUMRS")]
    [InlineData("DIALLO", "AMINATA", "DIALL", "AMIN")]
    public void One_document_joins_over_names_that_agree_in_part(string surname, string given, string booked, string bookedGiven)
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person(booked, bookedGiven, "12AB34567"))));
        flight.Api([Person(surname, given, "12AB34567", birth: Birth) with { Locator = "GDS999" }]);

        Assert.Single(flight.People);
    }

    [Theory]
    [InlineData("MRINAL", "MRINALINI")]
    [InlineData("DRAGAN", "DRU")]
    [InlineData("KOFFI", "MOUSSA")]
    public void Different_given_names_of_one_family_stay_two(string one, string other)
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", one), Person("DIALLO", other))));
        flight.Api([Person("DIALLO", other, "D2") with { Locator = "ABC123" }]);
        flight.Api([Person("DIALLO", one, "D1") with { Locator = "ABC123" }]);

        Assert.Equal(2, flight.People.Count);
        Assert.All(flight.People, entry => Assert.Equal(entry.Pnr!.Given, entry.Api!.Given));
    }

    [Fact]
    public void A_family_of_one_booking_without_birth_dates_joins_one_to_one()
    {
        var flight = new MergedFlight();
        ManifestPerson[] booked = [Person("DIALLO", "MAMADOU"), Person("DIALLO", "M"), Person("DIALLO", "AMINATAMRS"), Person("DIALLO", "")];
        flight.Take(Push(ManifestFunction.FullPush, Booking.Of("ABC123", [.. booked])));

        flight.Api([.. ((string[])["FATOU", "AMINATA", "MOUSSA", "MAMADOU"]).Select(given => Person("DIALLO", given, "P" + given) with { Locator = "ABC123" })]);

        Assert.Equal(4, flight.People.Count);
        Assert.Equal(["MAMADOU", "MOUSSA", "AMINATA", "FATOU"], flight.People.Select(entry => entry.Api!.Given));
    }

    [Fact]
    public void Father_and_son_of_one_name_in_one_booking_stay_two()
    {
        var flight = new MergedFlight();
        flight.Take(Push(ManifestFunction.FullPush, Booking.Of("ABC123", Person("DIALLO", "MAMADOU"), Person("DIALLO", "MAMADOU"))));

        flight.Api([Person("DIALLO", "MAMADOU", "P1", birth: new DateOnly(1960, 1, 1)) with { Locator = "ABC123" }]);
        flight.Api([Person("DIALLO", "MAMADOU", "P2", birth: new DateOnly(1990, 1, 1)) with { Locator = "ABC123" }]);

        Assert.Equal(["P1", "P2"], flight.People.Select(entry => Assert.Single(entry.Person.Documents).Number));
    }

    [Fact]
    public void Two_of_one_name_in_two_parts_of_one_list_stay_two()
    {
        var flight = new MergedFlight();

        flight.Take(ApiList([Person("DIALLO", "MAMADOU")]) with { Part = Part(1, "C") });
        flight.Take(ApiList([Person("DIALLO", "MAMADOU")]) with { Part = Part(2, "F") });

        Assert.Equal(2, flight.People.Count);
    }

    [Fact]
    public void Who_travels_in_two_bookings_is_listed_with_each()
    {
        var flight = new MergedFlight();
        var person = Person("DIALLO", "AMINATA", "12AB34567", birth: Birth);

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", person)));
        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("XYZ789", person)));
        flight.Api([person with { Locator = "XYZ789" }]);

        Assert.Equal(["ABC123", "XYZ789"], flight.People.Select(entry => entry.Pnr!.Locator));
        Assert.Equal([false, true], flight.People.Select(entry => entry.Api is not null));
    }

    [Fact]
    public void Who_was_divided_from_a_booking_is_the_same_in_the_other()
    {
        var flight = new MergedFlight();
        var (one, other) = (Person("DIALLO", "AMINATA", birth: Birth), Person("KOUASSI", "KOFFI", birth: Birth));
        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", one, other)));

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", one), Booking.Of("XYZ789", other)));

        Assert.Equal(["ABC123", "XYZ789"], flight.People.Select(entry => entry.Pnr!.Locator));
        Assert.Equal(2, flight.Present.Count());
    }

    [Fact]
    public void A_unique_reference_joins_at_once()
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "A") with { UniqueReference = "4928506894" })));
        flight.Api([Person("KOUASSI", "BEATRICE", "12AB34567") with { UniqueReference = "4928506894" }]);

        Assert.Equal(("KOUASSI", "DIALLO"), (Assert.Single(flight.People).Api!.Surname, flight.People[0].Pnr!.Surname));
    }

    [Fact]
    public void Running_numbers_for_unique_references_join_nobody_alone()
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMINATA") with { UniqueReference = "1" })));
        flight.Api([Person("KOUASSI", "BEATRICE") with { UniqueReference = "1" }]);

        Assert.Equal(2, flight.People.Count);
    }

    [Fact]
    public void The_locator_of_another_system_is_the_same_booking()
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "A") with { OtherLocators = ["GDS999"] })));
        flight.Api([Person("DIALLO", "AMINATA", "12AB34567") with { Locator = "GDS999" }]);

        Assert.Single(flight.People);
    }

    [Theory]
    [InlineData("M", "M", 1)]
    [InlineData("M", "", 1)]
    [InlineData("M", "F", 2)]
    public void Name_birth_and_sex_join_without_booking_and_document(string sex, string other, int people)
    {
        var flight = new MergedFlight();

        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMINATA", birth: Birth) with { Sex = sex })));
        flight.Api([Person("Diallo", "Aminata", "12AB34567", birth: Birth) with { Sex = other, Locator = "GDS999" }]);

        Assert.Equal(people, flight.People.Count);
    }

    [Fact]
    public void An_infant_on_its_mothers_document_is_somebody()
    {
        var flight = new MergedFlight();

        flight.Api([Person("DIALLO", "AMINATA", "12AB34567", birth: Birth)]);
        flight.Api([Person("DIALLO", "SOPHIE", "12AB34567", birth: new DateOnly(2025, 9, 20))]);

        Assert.Equal(2, flight.People.Count);
    }

    [Fact]
    public void The_view_takes_names_and_documents_of_API_and_of_PNR_what_API_lacks()
    {
        var flight = new MergedFlight();
        var booking = new BookingFacts { Payment = PaymentForm.Cash, Itinerary = ["CDG", "ABJ"] };
        flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMIN", "OLD111", "12A") with { Booking = booking, Bags = new Baggage { Count = 2 } })));

        flight.Api([Person("DIALLO", "AMINATA", "12AB34567", birth: Birth) with { Locator = "ABC123" }]);

        // Another passport of the same issuer under a name that only begins alike: not sure enough.
        Assert.Equal(2, flight.People.Count);

        flight.Api([Person("DIALLO", "AMINA", birth: Birth) with { Locator = "ABC123" }]);
        var view = flight.People[0].Person;
        Assert.Equal(("AMINA", "12A", Birth, "OLD111"), (view.Given, view.Seat, view.Birth, Assert.Single(view.Documents).Number));
        Assert.Equal((booking, 2), (view.Booking, view.Bags!.Count));
    }
}
