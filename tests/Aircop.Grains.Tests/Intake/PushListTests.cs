using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Edifact;
using Aircop.Edifact.Paxlst;
using Aircop.Edifact.People;
using Aircop.Edifact.Pnrgov;
using Aircop.Grains.Intake;
using Aircop.World.Reference;
using EdifactLeg = Aircop.Edifact.Paxlst.FlightLeg;
using PersonKind = Aircop.Contracts.Flights.PersonKind;

namespace Aircop.Grains.Tests.Intake;

/// <summary>What becomes of the messages that the EDIFACT reader makes.</summary>
public sealed class PushListTests
{
    private static readonly EdifactBody Body = new(new FlightOfList(new WorldPlaces()), Scene.Identities.CardKey());
    private static readonly DateTime Departure = new(2026, 5, 20, 14, 30, 0);

    private static readonly PnrTraveller Amina = new()
    {
        Person = new ListedPerson { Surname = "DIALLO", Given = "AMIN", UniqueReference = "4928506894", Seat = "31C", Bags = new(2, 40.4m, [new BagTagRun("AF123456", 2)]) },
        DocumentName = new DocumentName("DIALLO", "AMINATA", "FATOU"),
    };

    private static readonly PnrRecord Record = new()
    {
        Locators = [new RecordLocator("AF", "ABC123", null, new DateTime(2026, 5, 1, 10, 0, 0)), new RecordLocator("1A", "GDS999"), new RecordLocator("AF", "DCS", "C")],
        Travellers = [Amina],
        Infants = [new ListedPerson { Surname = "DIALLO", Given = "SOPHIE" }],
        BookedBy = new Originator { Kind = "T", AgencyNumber = "12345678", Office = "ABJ1" },
        Contacts = [new BookingContact(ContactKind.Phone, "+2250700000000", "CTCM"), new BookingContact(ContactKind.Email, "a@example.org", "CTCE")],
        Flights = [Flight("CDG", "ABJ", Departure, pushed: true), Flight("ABJ", "CMN", Departure.AddDays(3)), Flight("CMN", "CDG", Departure.AddDays(3).AddHours(8))],
        Fingerprint = "f1",
    };

    [Fact]
    public void A_push_is_a_list_of_the_flight_that_is_pushed_with_all_its_travellers()
    {
        var list = Read(Message(PushFunction.Full, Record) with { DeclaredRecords = 7 });

        Assert.Equal("AF702-2026-05-20-CDG", list.Flight.ToString());
        Assert.Equal((ManifestSource.Pnr, ManifestFunction.FullPush, "AFPNR", 7), (list.Source, list.Function, list.Sender, list.Declared));
        Assert.Equal(["AMINATA", "SOPHIE"], list.People.Select(person => person.Given));
        Assert.All(list.People, person => Assert.Equal(("ABC123", "GDS999", PersonKind.Passenger), (person.Locator, Assert.Single(person.OtherLocators), person.Kind)));
        var record = Assert.Single(list.Records);
        Assert.Equal(("ABC123", "AF", "f1", false), (record.Locator, record.Company, record.Fingerprint, record.Cancelled));
        Assert.Equal(new DateTimeOffset(2026, 5, 1, 10, 0, 0, TimeSpan.Zero), record.CreatedAt);
        Assert.Equal("AF702-2026-05-20-CDG", Read(Message(PushFunction.Full)).Flight.ToString());
    }

    [Fact]
    public void A_traveller_has_what_the_booking_tells()
    {
        var person = Read(Message(PushFunction.Full, Record)).People[0];

        Assert.Equal(("FATOU", "4928506894", "31C"), (person.Second, person.UniqueReference, person.Seat));
        Assert.Equal((2, 40, 2), (person.Bags!.Count, person.Bags.WeightKg, person.Bags.Tags.Length));
        var booking = person.Booking!;
        Assert.Equal(("12345678", "+2250700000000", "a@example.org"), (booking.Agency, booking.Phone, booking.Mail));
        Assert.Equal("CDG-ABJ-CMN-CDG", string.Join('-', booking.Itinerary));
        Assert.Equal((new DateOnly(2026, 5, 23), false), (booking.ReturnDate, booking.OneWay));
    }

    [Fact]
    public void A_journey_that_does_not_come_back_is_one_way_and_one_that_was_not_seen_says_nothing()
    {
        var oneWay = Read(Message(PushFunction.Full, Record with { Flights = [Flight("CDG", "ABJ", Departure, pushed: true)] })).People[0].Booking!;
        var unseen = Read(Message(PushFunction.Full, Record with { Flights = [] })).People[0].Booking!;

        Assert.Equal((true, null), (oneWay.OneWay, oneWay.ReturnDate));
        Assert.Null(unseen.OneWay);
        Assert.Empty(unseen.Itinerary);
    }

    [Fact]
    public void Of_the_flight_back_the_return_is_not_to_come()
    {
        var record = Record with { Flights = [Flight("ABJ", "CDG", Departure.AddDays(-5)), Flight("CDG", "ABJ", Departure, pushed: true)] };

        Assert.Equal((null, false), (Read(Message(PushFunction.Full, record)).People[0].Booking!.ReturnDate, Read(Message(PushFunction.Full, record)).People[0].Booking!.OneWay));
    }

    [Theory]
    [InlineData("CC", null, PaymentForm.Card, null)]
    [InlineData("CC", "DIALLO/AMINATA MRS", PaymentForm.Card, false)]
    [InlineData("CC", "A DIALLO", PaymentForm.Card, false)]
    [InlineData("CC", "DIALLO MAMADOU", PaymentForm.CardThirdParty, false)]
    [InlineData("CC", "ACME TRADING LTD", PaymentForm.CardThirdParty, true)]
    [InlineData("CA", null, PaymentForm.Cash, null)]
    [InlineData("MS", null, PaymentForm.Voucher, null)]
    [InlineData("CK", null, PaymentForm.Unspecified, null)]
    public void The_form_of_payment_tells_whether_the_payer_travels(string form, string? payer, PaymentForm expected, bool? company)
    {
        var record = Record with { Payments = [new Payment { Form = "CA", IsOld = true }, new Payment { Form = form, Payer = payer }] };

        var booking = Read(Message(PushFunction.Full, record)).People[0].Booking!;

        Assert.Equal((expected, company), (booking.Payment, booking.PayerIsCompany));
    }

    [Fact]
    public void A_codeshare_is_the_flight_of_the_carrier_that_flies_it()
    {
        var record = Record with { Flights = [Flight("CDG", "ABJ", Departure, pushed: true) with { OperatingCarrier = "HF", OperatingNumber = "81" }] };

        Assert.Equal("HF81-2026-05-20-CDG", Read(Message(PushFunction.Full, record)).Flight.ToString());
    }

    [Theory]
    [InlineData(PushFunction.Update, false, true)]
    [InlineData(PushFunction.Full, false, false)]
    [InlineData(PushFunction.Full, true, true)]
    public void A_booking_is_cancelled_when_an_update_leaves_it_no_flight_or_its_flight_is_refused(PushFunction function, bool refused, bool cancelled)
    {
        var record = Record with { IsCancelled = true, Flights = refused ? [Flight("CDG", "ABJ", Departure, pushed: true) with { Status = "HX" }] : [] };

        Assert.Equal(cancelled, Assert.Single(Read(Message(function, record)).Records).Cancelled);
    }

    [Fact]
    public void A_booking_told_by_its_locator_and_names_only_says_nothing_of_how_it_was_made()
    {
        var cancelled = Record with { IsCancelled = true, BookedBy = null, Contacts = [], Flights = [] };

        Assert.All(Read(Message(PushFunction.Update, cancelled)).People, person => Assert.Null(person.Booking));
        Assert.NotNull(Read(Message(PushFunction.Update, cancelled with { Contacts = Record.Contacts })).People[0].Booking);
    }

    [Theory]
    [InlineData("745", null, ManifestFunction.FullList)]
    [InlineData("745", "C", ManifestFunction.FullList)]
    [InlineData("745", "CP", ManifestFunction.ChangePeople)]
    [InlineData("745", "XR", ManifestFunction.CancelPeople)]
    [InlineData("745", "RP", ManifestFunction.CancelPeople)]
    [InlineData("250", "XR", ManifestFunction.FullList)]
    [InlineData("266", "CL", ManifestFunction.FlightClose)]
    [InlineData("266", "CLOB", ManifestFunction.OnBoard)]
    [InlineData("266", "CLNB", ManifestFunction.NotOnBoard)]
    [InlineData("266", "XF", ManifestFunction.CancelFlight)]
    [InlineData("266", "CP", ManifestFunction.Unspecified)]
    [InlineData("336", "H", ManifestFunction.Unspecified)]
    public void A_sub_code_that_does_not_fit_its_list_says_nothing(string code, string? sub, ManifestFunction function)
    {
        var list = Body.Read(
            new EdifactMessage { Type = "PAXLST", Paxlst = new PaxlstMessage { ListCode = code, SubCode = sub, TransactionReference = "TN1", Revision = 2, DeclaredPassengers = 160 } }, "AF");

        Assert.Equal((function, "TN1", 2, 160, ManifestSource.Api), (list.Function, list.Transaction, list.Revision, list.Declared, list.Source));
    }

    [Theory]
    [InlineData(null, null, false)]
    [InlineData(1, "F", false)]
    [InlineData(1, "C", true)]
    [InlineData(3, "F", true)]
    public void A_part_is_one_only_where_there_are_others(int? number, string? indicator, bool isPart)
    {
        var list = Body.Read(new EdifactMessage { Type = "PAXLST", Paxlst = new PaxlstMessage(), PartNumber = number, PartIndicator = indicator, AccessReference = "AF702" }, "AF");

        Assert.Equal(isPart ? new ListPart { Reference = "AF702", Number = number!.Value, Indicator = indicator! } : null, list.Part);
    }

    private static PnrFlight Flight(string from, string to, DateTime departure, bool pushed = false) =>
        new() { From = from, To = to, DepartureLocal = departure, ArrivalLocal = departure.AddHours(6), IsPushed = pushed, Status = "HK" };

    private static PnrgovMessage Message(PushFunction function, params ImmutableArray<PnrRecord> records) => new()
    {
        Function = function,
        Flight = new EdifactLeg { Flight = FlightDesignator.Parse("AF0702"), From = "CDG", To = "ABJ", DepartureLocal = Departure },
        Records = [.. records],
    };

    private static ReadList Read(PnrgovMessage message) => Body.Read(new EdifactMessage { Type = "PNRGOV", Version = "15:1", Pnrgov = message }, "AFPNR");
}
