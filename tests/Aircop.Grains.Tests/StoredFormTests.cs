using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using Aircop.Contracts;
using Aircop.Contracts.Accounts;
using Aircop.Contracts.Airports;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Intake;
using Aircop.Contracts.Lookouts;
using Aircop.Contracts.Network;
using Aircop.Contracts.Operations;
using Aircop.Contracts.Oversight;
using Aircop.Contracts.Passengers;
using Aircop.Contracts.Rules;
using Aircop.Contracts.SimulatedInterpol;
using Aircop.Grains.Accounts;
using Aircop.Grains.Airports;
using Aircop.Grains.Carriers;
using Aircop.Grains.Flights;
using Aircop.Grains.Intake;
using Aircop.Grains.Lookouts;
using Aircop.Grains.Network;
using Aircop.Grains.Operations;
using Aircop.Grains.Passengers;
using Aircop.Grains.Persistence;
using Aircop.Grains.Rules;
using Aircop.Grains.SimulatedInterpol;
using Aircop.Targeting;
using BookingFacts = Aircop.Contracts.Flights.BookingFacts;
using PaymentForm = Aircop.Contracts.Flights.PaymentForm;
using Severity = Aircop.Contracts.Severity;

namespace Aircop.Grains.Tests;

/// <summary>What is stored today must be read by every later version: a field that is renamed or lost fails here.</summary>
public sealed class StoredFormTests
{
    private static readonly DateTimeOffset Noon = new(2026, 5, 20, 12, 0, 0, TimeSpan.Zero);

    private static Hit ClosedHit => new()
    {
        Id = "p1.national.n1", Person = "p1", Kind = HitKind.LookoutDocument, Severity = Severity.Act, Rank = 1000,
        Headline = Phrase.Of("hit.document", ("category", "WantedPerson")),
        Reasons = [new HitReason { Side = ReasonSide.For, Source = "national", Text = Phrase.Of("evidence.documentNumber.equal") }],
        State = HitState.Closed, RaisedAt = Noon, ChangedAt = Noon, Owner = "ABJ shift lead", Decision = HitDecision.Refer,
        Outcome = new HitOutcome
        {
            Kind = OutcomeKind.Positive, Seizures = [new SeizureLine { Commodity = Commodity.Cocaine, Quantity = 3200 }],
            Arrests = 1, Protected = 0, Airport = "ABJ", RecordedAt = Noon,
        },
        Place = "31C", Protective = false, Presence = Presence.OnBoard, LastChange = DifferenceKind.Changed, ChangedFields = [PersonField.Seat],
        List = "national", Entry = "n1", EntryContent = "0f", Because = Phrase.Of("hit.because.entryChanged", ("list", "national")),
        Suppression = new HitSuppression { Flight = "AF702-2026-05-19-CDG", By = "ABJ officer", Reason = "Another person.", At = Noon },
        OnlyFor = "ABJ",
    };

    private static ClearedPair Pair => new()
    {
        List = "national", Entry = "n1", PersonContent = "1f", EntryContent = "0f", Flight = "AF702-2026-05-19-CDG", By = "ABJ officer", Reason = "Another person.", At = Noon,
    };

    private static ControlOutcome Found => new() { Id = "AF702/p1.rules", At = Noon, Positive = true, Goods = [Commodity.Cocaine] };

    private static FlightLeg Leg => new() { From = "CDG", To = "ABJ", Departure = Noon, Arrival = Noon.AddHours(6) };

    private static PersonDifference Seated => new()
    {
        Kind = DifferenceKind.Changed, Version = 1, At = Noon, Source = ManifestSource.Api, Fields = [new FieldChange { Field = PersonField.Seat, Before = "12A", After = "31C" }],
    };

    private static FlightReport Report => new()
    {
        Flight = "AF702-2026-05-20-CDG", Version = 3, At = Noon, Carrier = "AF", Number = "702", Legs = [Leg], People = 1, Lists = 1, Findings = 0,
        Hits = [ClosedHit], PostedBy = "CDG",
    };

    private static AirportStatus Status => new()
    {
        Airport = "CDG", Version = 5, LastHeardAt = Noon, ListsDue = 3, ListsReceived = 2, ListsLate = 1, NewlyLate = ["AF704"], Agencies = ["Customs"], At = Noon, NewlyUnreviewed = ["AF706-2026-05-20-CDG"],
    };

    private static OperationPlan Plan => new()
    {
        Id = "cocair-8", Name = "COCAIR VIII", StartsAt = Noon, EndsAt = Noon.AddDays(8),
        Airports = [new BoardPlace { Iata = "ABJ", City = "Abidjan", Country = "CI", Latitude = 5.26, Longitude = -3.93 }], Synthetic = true,
    };

    private static RouteNote Route => new()
    {
        Flight = "AF704-2026-05-21-ABJ", Version = 3, Passenger = "1f", Airports = ["PTY", "CDG", "ABJ"], Severity = Severity.Look, Rank = 240, Protective = false, Withdrawn = true,
        Reasons = [new HitReason { Side = ReasonSide.For, Source = "D10", Text = Phrase.Of("ground.D10") }],
    };

    private static Journey Journey => new()
    {
        Flight = "AF702", Version = 3, From = "CDG", To = "ABJ", Departure = Noon, Locator = "0f", Arrival = Noon.AddHours(6), Presence = Presence.OnBoard, Person = "p1", ToldAt = Noon,
        Booked = Noon, OneWay = false, StayNights = 3, ReturnDate = new DateOnly(2026, 5, 23), ItineraryEnd = "CDG", HoldBags = 1, BagKg = 23, Document = "2f",
        DocumentExpiry = new DateOnly(2031, 1, 1), Party = [new JourneyCompanion { Passenger = "3f", Minor = true, SharesFamilyName = true }], FromCountry = "FR", ToCountry = "CI",
        Km = 4890, Identity = "4f", Contacts = ["5f"], TakenOff = [new TakenOffSegment { At = Noon, Kind = TakenOffKind.Return }],
    };

    private static BackTest FirstTest => new()
    {
        Id = "t1", Order = new BackTestOrder { Rule = "N01", Text = "id: N01", From = new DateOnly(2026, 5, 1), Until = new DateOnly(2026, 5, 20), Airports = ["LIS"], By = "ama", Reason = "Tried." },
        State = BackTestState.Running, StartedAt = Noon,
    };

    private static FlightState Flight => new()
    {
        Version = 3, ChangedAt = Noon, Carrier = "AF", Number = "702", Legs = [Leg],
        People =
        [
            new PersonEntry { Key = "p1", ChangedIn = 1, Presence = Presence.OnBoard, Difference = Seated, Changes = [new BookingChange(Noon, BookingChangeKind.Destination)], Pnr = new ManifestPerson { Surname = "DIALLO" }, Api = new ManifestPerson
            {
                Surname = "DIALLO", Given = "AMINATA", Second = "FATOU", Kind = PersonKind.Passenger, Sex = "F", Birth = new DateOnly(1984, 5, 31), BirthYear = 1984,
                Nationalities = ["CIV"],
                Documents = [new TravelDocument { Type = "P", Number = "12AB34567", Issuer = "CIV", Expiry = new DateOnly(2031, 1, 1), Issued = new DateOnly(2021, 1, 2) }],
                Locator = "ABC123", Seat = "31C", Bags = new Baggage { Count = 1, WeightKg = 23, Tags = ["AF123456"], TagDestinations = ["ABJ"], Pooled = false },
                Embarkation = "CDG", Destination = "ABJ",
                Booking = new BookingFacts
                {
                    CreatedAt = Noon, Payment = PaymentForm.Cash, PayerName = "K. A.", PayerIsCompany = false, Agency = "12345678", Phone = "+2250700000000",
                    Mail = "a@example.org", Itinerary = ["CDG", "ABJ"], ReturnDate = new DateOnly(2026, 5, 23), OneWay = false, SplitLocators = ["DEF456"], SplitAt = Noon,
                },
                Position = 1, UniqueReference = "AF4711", OtherLocators = ["XYZ789"], CheckedInAt = Noon,
            } },
        ],
        Lists =
        [
            new ReceivedList
            {
                Receipt = "0f", Message = 0, Source = ManifestSource.Api, ReceivedAt = Noon, People = 1, Added = 1, Changed = 0,
                Findings = [new QualityFinding { Code = "CountMismatch", Segment = 7, Element = 2, Text = "The sender counts 2 people." }],
                Function = ManifestFunction.FullList, Dropped = 1, Cancelled = 2, Repeated = 3, Sender = "AF",
            },
        ],
        PagesOfLists = 1, FindingsInPages = 4,
        Parts =
        [
            new PartsOfList
            {
                Sender = "AF", Reference = "AF702", Source = ManifestSource.Pnr, Function = ManifestFunction.FullPush, BegunIn = 2, Parts = [new PartSeen(1, 1, ["p1"], ["ABC123"])],
                First = 1, Last = 1, Declared = 1, Again = [1], AgainIn = 3, Carried = [2],
            },
        ],
        Records = [new SeenRecord("AF", "ABC123", "f1", 2, Presence.Listed)],
        Transactions = [new SeenTransaction("AF", "TN1", 2, ["p1"], ["p2"])],
        Screened = { ["national"] = 4 }, RulesVersion = 4, Cleared = [new ClearedHit("p1.national.n1", Pair, 3)],
        Controls = [new ControlledHit("p1.national.n1", 3)], Routes = [new RouteOfPerson("p1", "AF700-2026-05-19-PTY", Route)], RoutesHere = [Route],
        Interests = [new InterestHere("p1", true, false, 3)],
        Hits = [ClosedHit], Acts = [new HitAct { CommandId = "c1", HitId = "p1.rules", Decision = HitDecision.Refer, By = "ABJ shift lead", Reason = "two grounds", At = Noon }], TargetedWith = "rules record-1, lookouts 1-0f", PostedBy = "CDG",
    };

    private static WatchlistDescription Described => new()
    {
        Owner = "Police", Airport = "ABJ", Purpose = "Wanted persons.", Sharing = SharingLevel.National, Categories = [LookoutCategory.WantedPerson],
        ValidFrom = new DateOnly(2026, 1, 1), ValidUntil = new DateOnly(2026, 12, 31), Release = ListRelease.TwoPersons,
        AskedOnly = true, CopiedAt = Noon, OldAfterHours = 24,
    };

    private static Lookout FullLookout => new()
    {
        Id = "n1", Category = LookoutCategory.WantedPerson, Surname = "DIALLO", Given = "AMINATA", Birth = new DateOnly(1984, 5, 31), BirthYear = 1984,
        DocumentNumber = "12AB34567", DocumentIssuer = "CIV", Aliases = [new LookoutName { Surname = "DIALO", Given = "AMINA", Weak = true }],
        Births = [new LookoutBirth { Day = new DateOnly(1984, 6, 1) }, new LookoutBirth { Year = 1983, YearTo = 1985, Approximate = true }], Nationalities = ["CIV"], Sex = "F",
        Documents = [new LookoutDocument { Type = "P", Number = "98ZZ11111", Issuer = "CIV" }], Notice = NoticeColour.Red, ReasonCode = "R1", ValidUntil = new DateOnly(2027, 1, 1),
    };

    private const string FirstWatchlist =
        """{"format":1,"version":2,"entries":{"n1":{"id":"n1","category":"WantedPerson","surname":"DIALLO","given":"AMINATA","birth":"1984-05-31","birthYear":1984,"documentNumber":"12AB34567","documentIssuer":"CIV"}}}""";

    private const string FirstHit =
        """{"id":"p1.national.n1","person":"p1","kind":"LookoutDocument","severity":"Act","rank":1000,"headline":{"code":"hit.document","args":{"category":"WantedPerson"}},"reasons":[{"side":"For","source":"national","text":{"code":"evidence.documentNumber.equal","args":{}}}],"state":"Closed","raisedAt":"2026-05-20T12:00:00+00:00","changedAt":"2026-05-20T12:00:00+00:00","owner":"ABJ shift lead","decision":"Refer","outcome":{"kind":"Positive","seizures":[{"commodity":"Cocaine","quantity":3200}],"arrests":1,"protected":0,"airport":"ABJ","recordedAt":"2026-05-20T12:00:00+00:00"},"place":"31C","protective":false}""";

    private const string FirstFlight =
        """{"format":1,"version":3,"changedAt":"2026-05-20T12:00:00+00:00","carrier":"AF","number":"702","legs":[LEG],"people":[{"key":"p1","changedIn":1,"person":{"surname":"DIALLO","given":"AMINATA","second":"FATOU","kind":"Passenger","sex":"F","birth":"1984-05-31","birthYear":1984,"nationalities":["CIV"],"documents":[{"type":"P","number":"12AB34567","issuer":"CIV","expiry":"2031-01-01"}],"locator":"ABC123","seat":"31C","bags":{"count":1,"weightKg":23,"tags":["AF123456"]},"embarkation":"CDG","destination":"ABJ","booking":{"createdAt":"2026-05-20T12:00:00+00:00","payment":"Cash","payerName":"K. A.","payerIsCompany":false,"agency":"12345678","phone":"\u002B2250700000000","mail":"a@example.org","itinerary":["CDG","ABJ"],"returnDate":"2026-05-23","oneWay":false},"position":1}}],"lists":[{"receipt":"0f","message":0,"source":"Api","receivedAt":"2026-05-20T12:00:00+00:00","people":1,"added":1,"changed":0,"findings":[{"code":"CountMismatch","segment":7,"text":"The sender counts 2 people."}]}],"hits":[HIT],"acts":[{"commandId":"c1","hitId":"p1.rules","decision":"Refer","outcome":"Unspecified","by":"ABJ shift lead","reason":"two grounds","at":"2026-05-20T12:00:00+00:00"}],"targetedWith":"rules record-1, lookouts 1-0f","postedBy":"CDG"}""";

    public static TheoryData<string> Names => [.. Forms.Keys];

    private static Dictionary<string, (object State, string Json)> Forms { get; } = new()
    {
        ["flight"] = (Flight, """{"format":1,"version":3,"changedAt":"2026-05-20T12:00:00+00:00","carrier":"AF","number":"702","legs":[LEG],"people":[{"key":"p1","changedIn":1,"person":{"surname":"DIALLO","given":"AMINATA","second":"FATOU","kind":"Passenger","sex":"F","birth":"1984-05-31","birthYear":1984,"nationalities":["CIV"],"documents":[{"type":"P","number":"12AB34567","issuer":"CIV","expiry":"2031-01-01","issued":"2021-01-02"}],"locator":"ABC123","seat":"31C","bags":{"count":1,"weightKg":23,"tags":["AF123456"],"tagDestinations":["ABJ"],"pooled":false},"embarkation":"CDG","destination":"ABJ","booking":{"createdAt":"2026-05-20T12:00:00+00:00","payment":"Cash","payerName":"K. A.","payerIsCompany":false,"agency":"12345678","phone":"\u002B2250700000000","mail":"a@example.org","itinerary":["CDG","ABJ"],"returnDate":"2026-05-23","oneWay":false,"splitLocators":["DEF456"],"splitAt":"2026-05-20T12:00:00+00:00"},"position":1,"uniqueReference":"AF4711","otherLocators":["XYZ789"],"checkedInAt":"2026-05-20T12:00:00+00:00"},"pnr":{"surname":"DIALLO","given":"","second":"","kind":"Unspecified","sex":"","nationalities":[],"documents":[],"locator":"","seat":"","embarkation":"","destination":"","position":0,"uniqueReference":"","otherLocators":[]},"presence":"OnBoard","difference":{"kind":"Changed","version":1,"at":"2026-05-20T12:00:00+00:00","source":"Api","fields":[{"field":"Seat","before":"12A","after":"31C"}]},"changes":[{"at":"2026-05-20T12:00:00+00:00","kind":"Destination"}]}],"lists":[{"receipt":"0f","message":0,"source":"Api","receivedAt":"2026-05-20T12:00:00+00:00","people":1,"added":1,"changed":0,"findings":[{"code":"CountMismatch","segment":7,"text":"The sender counts 2 people.","element":2}],"function":"FullList","dropped":1,"cancelled":2,"repeated":3,"sender":"AF"}],"hits":[HIT],"acts":[{"commandId":"c1","hitId":"p1.rules","decision":"Refer","outcome":"Unspecified","by":"ABJ shift lead","reason":"two grounds","at":"2026-05-20T12:00:00+00:00"}],"targetedWith":"rules record-1, lookouts 1-0f","postedBy":"CDG","pagesOfLists":1,"findingsInPages":4,"parts":[{"sender":"AF","reference":"AF702","source":"Pnr","function":"FullPush","begunIn":2,"parts":[{"number":1,"listed":1,"people":["p1"],"locators":["ABC123"]}],"first":1,"last":1,"declared":1,"again":[1],"againIn":3,"carried":[2]}],"records":[{"sender":"AF","locator":"ABC123","fingerprint":"f1","seenIn":2,"state":"Listed"}],"transactions":[{"sender":"AF","reference":"TN1","revision":2,"people":["p1"],"earlier":["p2"]}],"screened":{"national":4},"rulesVersion":4,"cleared":[{"hit":"p1.national.n1","pair":PAIR,"changedIn":3}],"controls":[{"hit":"p1.national.n1","changedIn":3}],"routes":[{"person":"p1","earlier":"AF700-2026-05-19-PTY","note":ROUTE}],"routesHere":[ROUTE],"interests":[{"person":"p1","positive":true,"onLookout":false,"changedIn":3}]}"""),
        ["lists of a flight"] = (
            new ListPage { Lists = [new ReceivedList { Receipt = "0f", Source = ManifestSource.Pnr, ReceivedAt = Noon }] },
            """{"format":1,"lists":[{"receipt":"0f","message":0,"source":"Pnr","receivedAt":"2026-05-20T12:00:00+00:00","people":0,"added":0,"changed":0,"findings":[],"function":"Unspecified","dropped":0,"cancelled":0,"repeated":0,"sender":""}]}"""),
        ["carrier"] = (
            new CarrierState { Registered = true, Hours = ["flights-2026052012"], Months = ["days-202605"] },
            """{"format":1,"registered":true,"hours":["flights-2026052012"],"months":["days-202605"]}"""),
        ["hour of a carrier"] = (
            new CarrierHour
            {
                Flights =
                [
                    new CarrierFlightReport
                    {
                        Flight = "AF702-2026-05-20-CDG", Version = 3, From = "CDG", To = "ABJ", Departure = Noon, Arrival = Noon.AddHours(6), People = 2,
                        Lists = [new CarrierList { Id = "0f.0", Source = ManifestSource.Api, ReceivedAt = Noon, People = 2, Findings = [new FindingCount { Code = "CountMismatch", Count = 1 }] }],
                        Missing = [new FieldCount { Field = DataField.BirthDate, People = 1 }],
                        ImplausiblePeople = 1, Implausible = [new ImplausibleCount { Value = ImplausibleValue.ExpiredDocument, People = 1 }],
                        Blind = [new BlindRule { Rule = "D03", Fields = "booking.payerName", People = 2 }],
                    },
                ],
            },
            """{"format":1,"flights":[{"flight":"AF702-2026-05-20-CDG","version":3,"from":"CDG","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","arrival":"2026-05-20T18:00:00+00:00","lists":[{"id":"0f.0","source":"Api","receivedAt":"2026-05-20T12:00:00+00:00","people":2,"findings":[{"code":"CountMismatch","count":1}]}],"people":2,"missing":[{"field":"BirthDate","people":1}],"implausiblePeople":1,"implausible":[{"value":"ExpiredDocument","people":1}],"blind":[{"rule":"D03","fields":"booking.payerName","people":2}]}]}"""),
        ["month of a carrier"] = (
            new CarrierMonth
            {
                Days =
                {
                    [new DateOnly(2026, 5, 20)] = new CarrierSums
                    {
                        Flights = 1, People = 2, Lists = { [ManifestSource.Api] = 1 }, ListsMiscounted = 1, Pushes = { ["Api-30"] = new PushSums { Late = 1, LateMinutes = 50 } },
                        Missing = { [DataField.BirthDate] = 1 }, ImplausiblePeople = 1, Implausible = { [ImplausibleValue.ExpiredDocument] = 1 },
                        Blind = { ["D03 booking.payerName"] = 2 }, Findings = { ["CountMismatch"] = 1 }, Lost = { [ManifestSource.Api] = new LostSums { Flights = 1, Minutes = 50 } },
                    },
                },
            },
            """{"format":1,"days":{"2026-05-20":{"flights":1,"people":2,"lists":{"Api":1},"listsMiscounted":1,"pushes":{"Api-30":{"onTime":0,"late":1,"missing":0,"lateMinutes":50}},"missing":{"BirthDate":1},"implausiblePeople":1,"implausible":{"ExpiredDocument":1},"blind":{"D03 booking.payerName":2},"findings":{"CountMismatch":1},"lost":{"Api":{"flights":1,"minutes":50}}}}}"""),
        ["told"] = (new ToldState { Version = 3 }, """{"format":1,"version":3}"""),
        ["entry of a plan"] = (new OperationEntry { At = Noon, Plan = Plan }, """{"at":"2026-05-20T12:00:00+00:00","plan":PLAN}"""),
        ["entry of a state"] = (new OperationEntry { At = Noon, State = new StateChange(OperationState.Live, "OCU head") }, """{"at":"2026-05-20T12:00:00+00:00","state":{"to":"Live","by":"OCU head"}}"""),
        ["entry of a flight"] = (new OperationEntry { At = Noon, Flight = Report }, """{"at":"2026-05-20T12:00:00+00:00","flight":REPORT}"""),
        ["entry of an airport"] = (new OperationEntry { At = Noon, Airport = Status }, """{"at":"2026-05-20T12:00:00+00:00","airport":STATUS}"""),
        ["log page"] = (
            new LogPage<AccessEntry> { Entries = [new LogEntry<AccessEntry>(1, "0f", new AccessEntry { At = Noon, Who = "ama", Action = AuditAction.View, Subject = "AF702", Purpose = "targeting" })] },
            """{"format":1,"entries":[{"seq":1,"hash":"0f","body":{"at":"2026-05-20T12:00:00+00:00","who":"ama","action":"View","subject":"AF702","purpose":"targeting"}}]}"""),
        ["checkpoint"] = (
            new BoardCheckpoint
            {
                Epoch = "0f", Seq = 9, Plan = Plan, State = OperationState.Live, Flights = [Report], Airports = [Status], Removed = ["AF1/p1"], Hours = Noon, Reviews = { ["AF706-2026-05-20-CDG"] = true },
                Events = [new BoardEvent { Seq = 9, Part = 1, At = Noon, Kind = BoardEventKind.HitRaised, Severity = Severity.Act, Airport = "ABJ", Flight = "AF702", Text = Phrase.Of("event.hitRaised") }],
            },
            """{"format":1,"epoch":"0f","seq":9,"plan":PLAN,"state":"Live","flights":[REPORT],"airports":[STATUS],"events":[{"seq":9,"part":1,"at":"2026-05-20T12:00:00+00:00","kind":"HitRaised","severity":"Act","airport":"ABJ","flight":"AF702","text":{"code":"event.hitRaised","args":{}}}],"removed":["AF1/p1"],"hours":"2026-05-20T12:00:00+00:00","reviews":{"AF706-2026-05-20-CDG":true}}"""),
        ["airport"] = (
            new AirportState { Unit = new JaitfUnit { Airport = "ABJ", Agencies = ["Customs", "Police"], ShiftCapacity = 20 }, Operations = ["cocair-8"], LastHeardAt = Noon, Hours = ["flights-2026052012"], Registered = true },
            """{"format":1,"unit":{"airport":"ABJ","agencies":["Customs","Police"],"shiftCapacity":20,"isOperational":true},"operations":["cocair-8"],"lastHeardAt":"2026-05-20T12:00:00+00:00","hours":["flights-2026052012"],"registered":true}"""),
        ["hour of an airport"] = (
            new AirportHour { Expected = [new ExpectedFlight { Flight = "AF702", To = "ABJ", Departure = Noon, Arrival = Noon }], Reports = [Report], Flights = ["AF704-2026-05-20-CDG"] },
            """{"format":1,"expected":[{"flight":"AF702","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","arrival":"2026-05-20T12:00:00+00:00"}],"reports":[REPORT],"flights":["AF704-2026-05-20-CDG"]}"""),
        ["flight of an airport"] = (new AirportFlight { Report = Report }, """{"format":1,"report":REPORT}"""),
        ["interchange"] = (
            new InterchangeState
            {
                Receipt = new IntakeReceipt { Receipt = "0f", Status = IntakeStatus.Accepted, Messages = [new IntakeMessage { Type = "PAXLST", Version = "D:12B", Flights = [], People = 1 }] },
                ReceivedAt = Noon,
                Unassigned = [new ManifestPerson { Surname = "DIALLO" }],
            },
            """{"format":1,"receipt":{"receipt":"0f","status":"Accepted","duplicate":false,"messages":[{"type":"PAXLST","version":"D:12B","flights":[],"people":1,"findings":[]}],"findings":[]},"receivedAt":"2026-05-20T12:00:00+00:00","unassigned":[{"surname":"DIALLO","given":"","second":"","kind":"Unspecified","sex":"","nationalities":[],"documents":[],"locator":"","seat":"","embarkation":"","destination":"","position":0,"uniqueReference":"","otherLocators":[]}]}"""),
        ["columns"] = (
            new ColumnMappingState
            {
                Version = 2,
                Mappings = [new ColumnMapping { Signature = "0f", Fields = [ColumnField.Surname, ColumnField.Ignored], Dates = DateOrder.MonthFirst, SetBy = "ama", SetAt = Noon }],
            },
            """{"format":1,"version":2,"mappings":[{"signature":"0f","fields":["Surname","Ignored"],"dates":"MonthFirst","setBy":"ama","setAt":"2026-05-20T12:00:00+00:00"}]}"""),
        ["passenger"] = (
            new PassengerState
            {
                Journeys = [Journey], Cleared = [Pair], Years = [2025],
                Controls = [new TravellerControl { Flight = "AF702", Hit = "p1.rules", At = Noon, Airport = "ABJ", Positive = true, Goods = [Commodity.Cocaine], Protective = false }],
                Company = [new TravellerCompany { Person = "6f", Flight = "AF702", Version = 3, Departure = Noon, OneBooking = false, Positive = true, OnLookout = false, Withdrawn = false }],
            },
            """{"format":1,"journeys":[JOURNEY],"cleared":[PAIR],"years":[2025],"controls":[{"flight":"AF702","hit":"p1.rules","at":"2026-05-20T12:00:00+00:00","airport":"ABJ","positive":true,"goods":["Cocaine"],"protective":false}],"company":[{"person":"6f","flight":"AF702","version":3,"departure":"2026-05-20T12:00:00+00:00","oneBooking":false,"positive":true,"onLookout":false,"withdrawn":false}]}"""),
        ["journeys of a year"] = (new JourneyPage { Journeys = [Journey] }, """{"format":1,"journeys":[JOURNEY]}"""),
        ["identity"] = (
            new IdentityState
            {
                Claims = [new IdentityClaim { Passenger = "1f", Since = Noon, SingleName = false, PlaceholderBirth = true }],
                Decisions = [new IdentityDecision { CommandId = "c1", Passenger = "1f", Other = "2f", Same = true, By = "ABJ shift lead", Reason = "One face.", At = Noon }],
            },
            """{"format":1,"claims":[{"passenger":"1f","since":"2026-05-20T12:00:00+00:00","singleName":false,"placeholderBirth":true}],"decisions":[{"commandId":"c1","passenger":"1f","other":"2f","same":true,"by":"ABJ shift lead","reason":"One face.","at":"2026-05-20T12:00:00+00:00"}]}"""),
        ["watchlist"] = (
            new WatchlistState
            {
                Version = 2, Description = Described, OutOfForce = true, Rows = [0, 2], Counts = [0, 1], Ends = { [1] = new DateOnly(2027, 1, 1) }, Content = "0f",
                Unswept = ["entries-0001-1"], KnownFrom = 1, LastDraft = 3,
                Marks = [new ListMark(new ListChange { Version = 2, At = Noon, By = "ama", ReleasedBy = "koffi", Reason = "As published.", Added = 1, Changed = 1, Removed = 1 }, ["n1"], ["n2"], ["n3"])],
                Drafts =
                [
                    new DraftMark(
                        new LookoutDraft
                        {
                            Id = 3, At = Noon, By = "ama", Reason = "As published.", IsWhole = true, Faults = 1, Description = Described,
                            Difference = new LookoutDifference { Added = 1, Changed = 1, Removed = 1, Same = 7, Samples = [new LookoutSample { After = new Lookout { Id = "n4" } }], OtherDescription = true },
                        },
                        2,
                        1),
                ],
            },
            """{"format":1,"version":2,"entries":{},"description":DESCRIBED,"outOfForce":true,"rows":[0,2],"counts":[0,1],"ends":{"1":"2027-01-01"},"content":"0f","unswept":["entries-0001-1"],"marks":[{"change":{"version":2,"at":"2026-05-20T12:00:00+00:00","by":"ama","releasedBy":"koffi","reason":"As published.","added":1,"changed":1,"removed":1},"added":["n1"],"changed":["n2"],"removed":["n3"]}],"knownFrom":1,"drafts":[{"draft":{"id":3,"at":"2026-05-20T12:00:00+00:00","by":"ama","reason":"As published.","isWhole":true,"faults":1,"difference":{"added":1,"changed":1,"removed":1,"same":7,"samples":[{"after":{"id":"n4","category":"Unspecified","surname":"","given":"","documentNumber":"","documentIssuer":"","aliases":[],"births":[],"nationalities":[],"sex":"","documents":[],"notice":"Unspecified","reasonCode":""}}],"otherDescription":true,"isAny":true},"description":DESCRIBED},"against":2,"rows":1}],"lastDraft":3}"""),
        ["page of a watchlist"] = (
            new LookoutPage { Entries = [FullLookout], Removed = ["n2"], Kept = ["n3"] },
            """{"format":1,"entries":[{"id":"n1","category":"WantedPerson","surname":"DIALLO","given":"AMINATA","birth":"1984-05-31","birthYear":1984,"documentNumber":"12AB34567","documentIssuer":"CIV","aliases":[{"surname":"DIALO","given":"AMINA","weak":true}],"births":[{"day":"1984-06-01","approximate":false},{"year":1983,"yearTo":1985,"approximate":true}],"nationalities":["CIV"],"sex":"F","documents":[{"type":"P","number":"98ZZ11111","issuer":"CIV"}],"notice":"Red","reasonCode":"R1","validUntil":"2027-01-01"}],"removed":["n2"],"kept":["n3"]}"""),
        ["checks of a flight"] = (
            new SimulatedCheckState
            {
                Version = 3, Departure = Noon, Waiting = [new CheckedDocument { Number = "12AB34567", Issuer = "CIV" }], Submitted = [new CheckedDocument { Number = "98ZZ11111" }], DueAt = Noon,
                Untold = [new CheckAnswer { Document = new CheckedDocument { Number = "77ZZ11111" }, Result = CheckResult.NoHit, Mode = CheckMode.Online, At = Noon }],
                Answered = [new CheckedDocument { Number = "77ZZ11111" }],
            },
            """{"format":1,"version":3,"departure":"2026-05-20T12:00:00+00:00","waiting":[{"number":"12AB34567","issuer":"CIV"}],"submitted":[{"number":"98ZZ11111","issuer":""}],"dueAt":"2026-05-20T12:00:00+00:00","untold":[{"document":{"number":"77ZZ11111","issuer":""},"result":"NoHit","mode":"Online","at":"2026-05-20T12:00:00+00:00"}],"answered":[{"number":"77ZZ11111","issuer":""}]}"""),
        ["rule book"] = (
            new RuleBookState
            {
                Version = 2, Changed = { ["D02"] = new RuleEntry { Id = "D02", Version = 1, Suspended = true, ChangedBy = "analyst", Reason = "Too many." } },
                Rules =
                {
                    ["N01"] = new RuleRow
                    {
                        Active = 1, Shadow = 2, Pending = 3, Suspended = true, Retired = true, Highest = 3, PagesOfActs = 1,
                        Versions = [new VersionMark(1, RuleState.Active, "0f", ["ama"], "ama", "koffi", Noon)],
                        Acts = [new RuleAct { CommandId = "c1", Kind = RuleActKind.Suspend, Version = 1, By = "koffi", At = Noon, Reason = "Too many.", Digest = "0f" }],
                    },
                },
                Alarms = [new RuleAlarm { Rule = "N01", Text = Phrase.Of("alarm.threw"), At = Noon }], Expired = ["D01"],
                Shares = { ["LIS"] = new SampleShare { Airport = "LIS", PerHundredThousand = 20, By = "koffi", At = Noon, Reason = "Proof." } }, ShareCommands = ["c2"],
            },
            """{"format":1,"version":2,"changed":{"D02":{"id":"D02","version":1,"suspended":true,"changedBy":"analyst","reason":"Too many.","text":"","shadowVersion":0,"shadowText":"","retired":false}},"rules":{"N01":{"active":1,"shadow":2,"pending":3,"suspended":true,"retired":true,"highest":3,"versions":[{"number":1,"state":"Active","digest":"0f","authors":["ama"],"submittedBy":"ama","approvedBy":"koffi","at":"2026-05-20T12:00:00+00:00"}],"acts":[{"commandId":"c1","kind":"Suspend","version":1,"by":"koffi","at":"2026-05-20T12:00:00+00:00","reason":"Too many.","digest":"0f"}],"pagesOfActs":1}},"alarms":[{"text":{"code":"alarm.threw","args":{}},"rule":"N01","at":"2026-05-20T12:00:00+00:00"}],"shares":{"LIS":{"airport":"LIS","perHundredThousand":20,"by":"koffi","at":"2026-05-20T12:00:00+00:00","reason":"Proof."}},"shareCommands":["c2"],"expired":["D01"]}"""),
        ["back-test"] = (
            new BackTestRow
            {
                Test = FirstTest with
                {
                    State = BackTestState.Done, EndedAt = Noon,
                    Result = new BackTestResult
                    {
                        RuleVersion = "N01.1-0f", DataVersion = "2-0f", Digest = "1f", Judged = 2, Hits = 1, Share = 0.5, Controls = 1, Positives = 1, Precision = new RateInterval { Rate = 1, Low = 0.2, High = 1 },
                        Missing = [new MissingFact { Fact = "booking.created", Count = 1 }], Airports = [new BackTestAirport { Airport = "LIS", Judged = 2, Hits = 1, PerShift = 0.5, MostInAShift = 1 }],
                        Days = [new BackTestDay { Day = new DateOnly(2026, 5, 20), Judged = 2, Hits = 1, Shifts = [0, 1, 0] }],
                        Sample = [new BackTestHit { Flight = "AF702-2026-05-20-CDG", Person = "p1", Ground = Phrase.Of("ground.N01"), WasHit = true, Outcome = OutcomeKind.Positive }],
                    },
                },
            },
            """{"format":1,"test":{"id":"t1","order":ORDER,"state":"Done","judged":0,"total":0,"startedAt":"2026-05-20T12:00:00+00:00","endedAt":"2026-05-20T12:00:00+00:00","problem":"","cancelledBy":"","result":{"ruleVersion":"N01.1-0f","dataVersion":"2-0f","digest":"1f","judged":2,"hits":1,"share":0.5,"notEvaluable":0,"missing":[{"fact":"booking.created","count":1}],"raised":0,"controls":1,"positives":1,"precision":{"rate":1,"low":0.2,"high":1},"missedPositives":0,"positivesNotEvaluable":0,"airports":[{"airport":"LIS","judged":2,"hits":1,"raised":0,"positives":0,"perShift":0.5,"mostInAShift":1}],"days":[{"day":"2026-05-20","judged":2,"hits":1,"shifts":[0,1,0],"positives":0}],"sample":[{"flight":"AF702-2026-05-20-CDG","person":"p1","ground":{"code":"ground.N01","args":{}},"wasHit":true,"outcome":"Positive"}],"faults":0}}}"""),
        ["back-tests"] = (
            new BackTestsState { Tests = [FirstTest], Rates = { ["N01"] = 0.5 } },
            """{"format":1,"tests":[{"id":"t1","order":ORDER,"state":"Running","judged":0,"total":0,"startedAt":"2026-05-20T12:00:00+00:00","problem":"","cancelledBy":""}],"rates":{"N01":0.5}}"""),
        ["text of a rule"] = (new RuleTextRow { Text = "id: N01" }, """{"format":1,"text":"id: N01"}"""),
        ["acts on a rule"] = (
            new RuleActPage { Acts = [new RuleAct { CommandId = "c1", Kind = RuleActKind.Retire, By = "koffi", At = Noon }] },
            """{"format":1,"acts":[{"commandId":"c1","kind":"Retire","version":0,"by":"koffi","at":"2026-05-20T12:00:00+00:00","reason":"","digest":""}]}"""),
        ["account"] = (
            new AccountState { Account = new Account { Name = "ama", Label = "ABJ shift lead", PasswordHash = "hash", Role = Role.ShiftLead, Airport = "ABJ", LockedUntil = Noon }, Failures = 5 },
            """{"format":1,"account":{"name":"ama","label":"ABJ shift lead","passwordHash":"hash","role":"ShiftLead","airport":"ABJ","disabled":false,"lockedUntil":"2026-05-20T12:00:00+00:00"},"failures":5}"""),
        ["retention"] = (new RetentionState { Passengers = ["0f", "1f"] }, """{"format":1,"passengers":["0f","1f"]}"""),
        ["node key"] = (new NodeKeyState { Key = new NodeKey { Airport = "ABJ", Label = "ABJ node" } }, """{"format":1,"key":{"airport":"ABJ","label":"ABJ node"}}"""),
        ["link"] = (
            new LinkState
            {
                Version = 4, Told = 3, OutcomeIn = 2, Earlier = ImmutableSortedDictionary<DateOnly, int>.Empty.Add(new DateOnly(2026, 1, 1), 7), Outcomes = [Found],
                Flights =
                [
                    new LinkedFlight
                    {
                        Flight = "AF702-2026-05-20-CDG", Version = 3, ChangedIn = 4, Departure = Noon, Arrival = Noon.AddHours(6),
                        Bookings =
                        [
                            new LinkBooking
                            {
                                Person = "p1", Traveller = "0f", Locator = "1f", Family = "2f", From = "CDG", To = "ABJ", MadeAt = Noon, OneWay = true, FirstJourney = true, MinorAlone = false, Agency = "3f",
                            },
                        ],
                    },
                ],
            },
            """{"format":1,"version":4,"told":3,"outcomeIn":2,"flights":[{"flight":"AF702-2026-05-20-CDG","version":3,"changedIn":4,"departure":"2026-05-20T12:00:00+00:00","arrival":"2026-05-20T18:00:00+00:00","bookings":[{"person":"p1","traveller":"0f","locator":"1f","family":"2f","from":"CDG","to":"ABJ","madeAt":"2026-05-20T12:00:00+00:00","oneWay":true,"firstJourney":true,"minorAlone":false,"agency":"3f"}]}],"earlier":{"2026-01-01":7},"outcomes":[FOUND]}"""),
        ["links of a flight"] = (new FlightLinksState { Links = { ["p1"] = ["phone:0f", "card:1f"] } }, """{"format":1,"links":{"p1":["phone:0f","card:1f"]}}"""),
        ["route"] = (
            new RouteState { WatchedSince = new DateOnly(2026, 1, 5), Weeks = [new DateOnly(2026, 5, 18)], Outcomes = [Found], Told = ImmutableSortedDictionary<DateOnly, string>.Empty.Add(new DateOnly(2026, 5, 20), "D11") },
            """{"format":1,"watchedSince":"2026-01-05","weeks":["2026-05-18"],"outcomes":[FOUND],"told":{"2026-05-20":"D11"}}"""),
        ["week of a route"] = (
            new RouteWeek { Flights = ImmutableSortedDictionary<string, RouteFlight>.Empty.Add("AF702", new RouteFlight { Flight = "AF702", Version = 3, Day = new DateOnly(2026, 5, 20), Bookings = 9, CourierLike = 2 }) },
            """{"format":1,"flights":{"AF702":{"flight":"AF702","version":3,"day":"2026-05-20","bookings":9,"courierLike":2}}}"""),
        ["seizures"] = (
            new SeizuresState
            {
                Version = 5, MethodIn = 4, Counted = ImmutableSortedDictionary<string, DateOnly>.Empty.Add("AF702/p1.rules", new DateOnly(2026, 5, 20)),
                Controls = ImmutableSortedDictionary<DateOnly, int>.Empty.Add(new DateOnly(2026, 5, 20), 3),
                Positives = ImmutableSortedDictionary<DateOnly, int>.Empty.Add(new DateOnly(2026, 5, 20), 1),
                Methods = [new SeizureMethod { Id = "AF702/p1.rules", At = Noon, Route = "CDG-ABJ", Agency = "agency:0f", Lead = LeadBand.ThreeDays, Payer = PayerKind.Cash, Stay = StayBand.OneWay, Bags = BagBand.Heavy }],
                ToTell = [new OutcomeToTell(5, "agency:0f", "CDG-ABJ")],
            },
            """{"format":1,"version":5,"methodIn":4,"methods":[{"id":"AF702/p1.rules","at":"2026-05-20T12:00:00+00:00","route":"CDG-ABJ","agency":"agency:0f","lead":"ThreeDays","payer":"Cash","stay":"OneWay","bags":"Heavy"}],"counted":{"AF702/p1.rules":"2026-05-20"},"controls":{"2026-05-20":3},"positives":{"2026-05-20":1},"toTell":[{"in":5,"agency":"agency:0f","route":"CDG-ABJ"}]}"""),
        ["network"] = (
            new NetworkState { Names = { [RegisterKind.LookoutList] = ["national", "unit-abj"] } },
            """{"format":1,"names":{"LookoutList":["national","unit-abj"]}}"""),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_state_is_stored_as_it_always_was(string name)
    {
        var (state, json) = Forms[name];

        Assert.Equal(Whole(json), JsonSerializer.Serialize(state, state.GetType(), GrainStateJson.Options));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_stored_state_is_read_whole(string name)
    {
        var (state, json) = Forms[name];

        var read = JsonSerializer.Deserialize(Encoding.UTF8.GetBytes(Whole(json)), state.GetType(), GrainStateJson.Options);

        Assert.Equal(Whole(json), JsonSerializer.Serialize(read, state.GetType(), GrainStateJson.Options));
    }

    [Fact]
    public void A_flight_stored_before_sources_were_kept_apart_is_read_whole()
    {
        var read = JsonSerializer.Deserialize<FlightState>(Whole(FirstFlight.Replace("HIT", FirstHit, StringComparison.Ordinal)), GrainStateJson.Options)!;

        var entry = Assert.Single(read.People);
        Assert.Equal(("DIALLO", "31C", Presence.Listed), (entry.Person.Surname, entry.Person.Seat, entry.Presence));
        Assert.Same(entry.Api, entry.Person);
        Assert.Null(entry.Pnr);
        Assert.Equal(("", 0), (entry.Person.UniqueReference, entry.Person.OtherLocators.Length));
        Assert.Empty(Assert.Single(read.Hits).ChangedFields);
        Assert.Single(Assert.Single(read.Lists).Findings);
        Assert.Equal((0, 0, 0), (read.Parts.Count, read.Records.Count, read.Transactions.Count));
        Assert.Empty(FlightReports.View("AF702-2026-05-20-CDG", read, [], _ => null).Findings);
    }

    [Fact]
    public void A_journey_stored_before_it_told_more_than_its_ends_is_read_whole()
    {
        var read = JsonSerializer.Deserialize<PassengerState>(
            """{"format":1,"journeys":[{"flight":"AF702","version":3,"from":"CDG","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","locator":"ABC123"}],"cleared":[]}""", GrainStateJson.Options)!;

        var journey = Assert.Single(read.Journeys);
        Assert.Equal((Presence.Listed, "", "", 0, 0, 0), (journey.Presence, journey.Document, journey.Identity, journey.Party.Length, journey.Contacts.Length, journey.TakenOff.Length));
        Assert.Equal((0, 0, 0), (read.Years.Count, read.Controls.Count, read.Company.Count));
    }

    [Fact]
    public void An_hour_of_an_airport_stored_before_flights_had_rows_of_their_own_is_read_whole()
    {
        var read = JsonSerializer.Deserialize<AirportHour>(Whole("""{"format":1,"expected":[],"reports":[REPORT]}"""), GrainStateJson.Options)!;

        Assert.Equal("AF702-2026-05-20-CDG", Assert.Single(read.Reports).Flight);
        Assert.Empty(read.Flights);
    }

    [Fact]
    public void A_lookout_list_stored_before_it_had_pages_is_read_whole()
    {
        var read = JsonSerializer.Deserialize<WatchlistState>(FirstWatchlist, GrainStateJson.Options)!;

        var entry = Assert.Single(read.Entries.Values);
        Assert.Equal((2L, 1, "DIALLO"), (read.Version, read.Total(), entry.Surname));
        Assert.Equal((0, 0, ""), (entry.Aliases.Length, entry.Documents.Length, entry.Sex));
        Assert.Equal(new Lookout { Id = "n1", Category = entry.Category, Surname = "DIALLO", Given = "AMINATA", Birth = entry.Birth, BirthYear = 1984, DocumentNumber = "12AB34567", DocumentIssuer = "CIV" }, entry);
    }

    private static string Whole(string json) => json
        .Replace("DESCRIBED", """{"owner":"Police","airport":"ABJ","purpose":"Wanted persons.","sharing":"National","categories":["WantedPerson"],"validFrom":"2026-01-01","validUntil":"2026-12-31","release":"TwoPersons","askedOnly":true,"copiedAt":"2026-05-20T12:00:00+00:00","oldAfterHours":24,"needsTwo":true}""", StringComparison.Ordinal)
        .Replace("REPORT", """{"flight":"AF702-2026-05-20-CDG","version":3,"at":"2026-05-20T12:00:00+00:00","carrier":"AF","number":"702","legs":[LEG],"people":1,"lists":1,"findings":0,"hits":[HIT],"postedBy":"CDG","from":"CDG","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","arrival":"2026-05-20T18:00:00+00:00"}""", StringComparison.Ordinal)
        .Replace("STATUS", """{"airport":"CDG","version":5,"lastHeardAt":"2026-05-20T12:00:00+00:00","listsDue":3,"listsReceived":2,"listsLate":1,"newlyLate":["AF704"],"agencies":["Customs"],"at":"2026-05-20T12:00:00+00:00","newlyUnreviewed":["AF706-2026-05-20-CDG"]}""", StringComparison.Ordinal)
        .Replace("PLAN", """{"id":"cocair-8","name":"COCAIR VIII","startsAt":"2026-05-20T12:00:00+00:00","endsAt":"2026-05-28T12:00:00+00:00","airports":[{"iata":"ABJ","city":"Abidjan","country":"CI","latitude":5.26,"longitude":-3.93}],"synthetic":true}""", StringComparison.Ordinal)
        .Replace("FOUND", """{"id":"AF702/p1.rules","at":"2026-05-20T12:00:00+00:00","positive":true,"goods":["Cocaine"]}""", StringComparison.Ordinal)
        .Replace("PAIR", """{"list":"national","entry":"n1","personContent":"1f","entryContent":"0f","flight":"AF702-2026-05-19-CDG","by":"ABJ officer","reason":"Another person.","at":"2026-05-20T12:00:00+00:00","takenBack":false}""", StringComparison.Ordinal)
        .Replace("JOURNEY", """{"flight":"AF702","version":3,"from":"CDG","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","locator":"0f","arrival":"2026-05-20T18:00:00+00:00","presence":"OnBoard","person":"p1","toldAt":"2026-05-20T12:00:00+00:00","booked":"2026-05-20T12:00:00+00:00","oneWay":false,"stayNights":3,"returnDate":"2026-05-23","itineraryEnd":"CDG","holdBags":1,"bagKg":23,"document":"2f","documentExpiry":"2031-01-01","party":[{"passenger":"3f","minor":true,"sharesFamilyName":true}],"fromCountry":"FR","toCountry":"CI","km":4890,"identity":"4f","contacts":["5f"],"takenOff":[{"at":"2026-05-20T12:00:00+00:00","kind":"Return"}]}""", StringComparison.Ordinal)
        .Replace("ROUTE", """{"flight":"AF704-2026-05-21-ABJ","version":3,"passenger":"1f","airports":["PTY","CDG","ABJ"],"reasons":[{"side":"For","source":"D10","text":{"code":"ground.D10","args":{}}}],"severity":"Look","rank":240,"protective":false,"withdrawn":true}""", StringComparison.Ordinal)
        .Replace("LEG", """{"from":"CDG","to":"ABJ","departure":"2026-05-20T12:00:00+00:00","arrival":"2026-05-20T18:00:00+00:00"}""", StringComparison.Ordinal)
        .Replace("HIT", """{"id":"p1.national.n1","person":"p1","kind":"LookoutDocument","severity":"Act","rank":1000,"headline":{"code":"hit.document","args":{"category":"WantedPerson"}},"reasons":[{"side":"For","source":"national","text":{"code":"evidence.documentNumber.equal","args":{}}}],"state":"Closed","raisedAt":"2026-05-20T12:00:00+00:00","changedAt":"2026-05-20T12:00:00+00:00","owner":"ABJ shift lead","decision":"Refer","outcome":{"kind":"Positive","seizures":[{"commodity":"Cocaine","quantity":3200}],"arrests":1,"protected":0,"airport":"ABJ","recordedAt":"2026-05-20T12:00:00+00:00"},"place":"31C","protective":false,"presence":"OnBoard","lastChange":"Changed","changedFields":["Seat"],"list":"national","entry":"n1","entryContent":"0f","because":{"code":"hit.because.entryChanged","args":{"list":"national"}},"suppression":SUPPRESSION,"onlyFor":"ABJ"}""", StringComparison.Ordinal)
        .Replace("ORDER", """{"rule":"N01","text":"id: N01","from":"2026-05-01","until":"2026-05-20","airports":["LIS"],"by":"ama","reason":"Tried."}""", StringComparison.Ordinal)
        .Replace("SUPPRESSION", """{"flight":"AF702-2026-05-19-CDG","by":"ABJ officer","reason":"Another person.","at":"2026-05-20T12:00:00+00:00"}""", StringComparison.Ordinal);
}
