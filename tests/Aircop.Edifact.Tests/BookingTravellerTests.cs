using Aircop.Edifact.People;

namespace Aircop.Edifact.Tests;

/// <summary>Travellers of bookings: names as systems write them, documents where senders put them, and nobody lost.</summary>
public sealed class BookingTravellerTests
{
    [Theory]
    [InlineData("JOHNMR", "JOHN", "MR")]
    [InlineData("NINA MS", "NINA", "MS")]
    [InlineData("MOANMISS", "MOAN", "MISS")]
    [InlineData("LIMR", "LI", "MR")]
    [InlineData("PAULMSTR", "PAUL", "MSTR")]
    [InlineData("KEVINMICHAELMR", "KEVINMICHAEL", "MR")]
    [InlineData("ISABELLE MRS(ADT)(INF/SOPHY/20SEP12)", "ISABELLE", "MRS")]
    [InlineData("ANNA PROF DR", "ANNA", "PROF DR")]
    [InlineData("MRINAL", "MRINAL", null)]
    [InlineData("DRAGAN", "DRAGAN", null)]
    [InlineData("MSIZI", "MSIZI", null)]
    [InlineData("SIRIN", "SIRIN", null)]
    [InlineData("DRU", "DRU", null)]
    [InlineData("MR", "MR", null)]
    [InlineData("ALEXANDR", "ALEXANDR", null)]
    [InlineData("ADAMS", "ADAMS", null)]
    public void A_title_is_taken_off_the_end_where_a_name_is_left(string sent, string given, string? title)
    {
        var traveller = Bookings.Traveller($"TIF+SMITH+{sent}:A:1'");

        Assert.Equal((sent, given, title), (traveller.GivenAsSent, traveller.Person.Given, traveller.Title));
    }

    [Theory]
    [InlineData("SMITH JR", "SMITH", "SMITH", "JR")]
    [InlineData("SMITHJR", "SMITHJR", "SMITH", "JR")]
    [InlineData("SMITHJR", "SMITH", "SMITH", "JR")]
    [InlineData("SMITHJR", "", "SMITHJR", null)]
    public void A_suffix_is_a_word_of_its_own_or_agreed_by_the_document(string sent, string document, string surname, string? suffix)
    {
        var docs = document.Length == 0 ? "" : $"SSR+DOCS:HK:1:ZZ:::::/P/GBR/1/GBR/12JUL64/M/23AUG39/{document}/JOHN'";

        var traveller = Bookings.Traveller($"TIF+{sent}+JOHNMR:A:1'{docs}");

        Assert.Equal((sent, surname, suffix), (traveller.SurnameAsSent, traveller.Person.Surname, traveller.Suffix));
    }

    [Theory]
    [InlineData("/P/GBR/123/GBR/12JUL64/M/23AUG39/SMITH/JOHN/ROBERT/H")]
    [InlineData("P/GBR/123/GBR/12JUL64/M/23AUG39/SMITH/JOHN/ROBERT")]
    [InlineData("//P/GBR/123/GBR/12JUL64/M/23AUG39/SMITH/JOHN/ROBERT")]
    public void A_document_is_read_with_or_without_its_slash_and_shifted(string text)
    {
        var traveller = Bookings.WithDocs(text);

        var expected = new TravelDocument("P", "123", "GBR", new DateOnly(2039, 8, 23));
        Assert.Equal([expected], traveller.Person.Documents.ToArray());
        Assert.Equal((Sex.Male, new DateOnly(1964, 7, 12)), (traveller.Person.Sex, traveller.Person.BirthDate));
        Assert.Equal(["GBR"], traveller.Person.Nationalities.ToArray());
        Assert.Equal("ROBERT", traveller.DocumentName!.Second);
    }

    [Theory]
    [InlineData("////GBR/12JUL64/M//SMITH/JOHN", "GBR")]
    [InlineData("/////12JUL64/M//SMITH/JOHN", "")]
    [InlineData("////0/12JUL64/M", "")]
    public void Birth_and_sex_without_a_document_make_no_document(string text, string nationality)
    {
        var person = Bookings.WithDocs(text).Person;

        Assert.Empty(person.Documents);
        Assert.Equal((new DateOnly(1964, 7, 12), Sex.Male), (person.BirthDate, person.Sex));
        Assert.Equal(nationality, string.Join(',', person.Nationalities));
    }

    [Fact]
    public void A_number_behind_an_empty_field_and_a_lone_type_is_the_number()
    {
        var document = Assert.Single(Bookings.WithDocs("//P/P00266142/GBR/12JUL64/M/23AUG39/SMITH/JOHN").Person.Documents);

        Assert.Equal(("P", "P00266142", null), (document.Type, document.Number, document.Issuer));
    }

    [Fact]
    public void Repeated_documents_are_one_and_several_keep_their_order()
    {
        const string Passport = "SSR+DOCS:HK:1:ZZ:::::/P/GBR/123/GBR/12JUL64/M//SMITH/JOHN+::1'";
        var traveller = Bookings.Traveller(
            "TIF+SMITH+JOHN:A:1'" + Passport + "SSR+DOCS:HK:1:ZZ:::::/I/GBR/77/GBR/12JUL64/M//SMITH/JOHN'" + Bookings.Flight
            + Passport.Replace("M//", "M/23AUG39/", StringComparison.Ordinal));

        Assert.Equal(["P 123 23.08.2039", "I 77 "], traveller.Person.Documents.Select(document => $"{document.Type} {document.Number} {document.Expiry:dd.MM.yyyy}"));
    }

    [Fact]
    public void The_infants_document_under_the_adult_is_the_infants()
    {
        var record = Bookings.Read(
            "TIF+BELT:I+ISABELLE MRS:A:2:1'"
            + "SSR+DOCS:HK:1:SQ:::::/P/GBR/512731999/GBR/20SEP24/FI/25OCT27/BELT/SOPHY OLIVIA/'"
            + "SSR+DOCS:HK:1:SQ:::::/P/GBR/509229987/GBR/01JUL78/F/12NOV32/BELT/ISABELLE RUTH/'TIF+BELT:I+SOPHY:IN:3'");

        Assert.Equal(["509229987", "512731999"], record.Travellers.Select(traveller => Assert.Single(traveller.Person.Documents).Number));
        Assert.Empty(record.Infants);
    }

    [Fact]
    public void An_infant_named_by_a_service_only_is_kept_with_its_document()
    {
        var record = Bookings.Read(
            "TIF+BELT+ISABELLE:A:2'SSR+INFT:HK:1:ZZ:::::BELT/SOPHY 20SEP24+::2'"
            + "SSR+DOCS:HK:1:SQ:::::/P/GBR/512731999/GBR/20SEP24/FI/25OCT27/BELT/SOPHY'SSR+INFT:HK:1:ZZ:::::BELT/SOPHY 20SEP24'");

        var infant = Assert.Single(record.Infants);
        Assert.Equal(("BELT", "SOPHY", new DateOnly(2024, 9, 20), "512731999"), (infant.Surname, infant.Given, infant.BirthDate, infant.Documents[0].Number));
        Assert.Empty(Assert.Single(record.Travellers).Person.Documents);
    }

    [Fact]
    public void Documents_in_the_head_and_under_the_flight_go_by_reference_and_by_name()
    {
        var record = Bookings.Read(
            "SSR+DOCS:HK:1:ZZ:::::/P/GBR/111/GBR/12JUL64/M//JONES/MARY+::2'TIF+SMITH+JOHN:A:001'TIF+JONES+MARY:A:2'" + Bookings.Flight
            + "SSR+DOCS:HK:1:ZZ:::::/P/GBR/222/GBR/12JUL65/M/+::1'SSR+DOCS:HK:1:ZZ:::::/I/GBR/333/GBR/12JUL65/M//SMITH/JOHN'");

        Assert.Equal(["222,333", "111"], record.Travellers.Select(traveller => string.Join(',', traveller.Person.Documents.Select(document => document.Number))));
    }

    [Fact]
    public void A_booking_without_TIF_yields_the_holders_of_its_documents()
    {
        var record = Bookings.Read("SSR+DOCS:HK:1:ZZ:::::/P/GBR/111/GBR/12JUL64/F//JONES/MARY'" + Bookings.Flight);

        Assert.Equal(("JONES", "MARY", "111"), (record.Travellers[0].Person.Surname, record.Travellers[0].Person.Given, record.Travellers[0].Person.Documents[0].Number));
    }

    [Fact]
    public void Names_at_check_in_and_in_the_history_make_no_traveller()
    {
        var record = Bookings.Read(
            "TIF+SMITH+JOHNMR:A:1'" + Bookings.Flight + "DAT+2:040326:0700'TRI++12:::1'TIF+SMITH+JOHNMR:A:1'TRI++13:::9'TIF+OTHER+ONE'"
            + "ABI+1+:X'SAC+++X'TIF+GONE+GUY'SAC+++A'TIF+NEW+GUY'");

        Assert.Equal("SMITH", Assert.Single(record.Travellers).Person.Surname);
        Assert.Equal((2, 1), (record.Flights[0].CheckIns, record.HistoryGroups));
        Assert.Equal(("12", new DateTime(2026, 3, 4, 7, 0, 0, DateTimeKind.Unspecified)), (record.Travellers[0].BoardingNumber, record.Travellers[0].CheckedInAt));
    }

    [Fact]
    public void A_group_and_its_places_are_nobody()
    {
        var record = Bookings.Read("TIF+ACME TEAM:G'TIF+TBA+TBA'TIF+ACME TEAM+TBA'TIF+SMITH+JOHN:A:1'");

        Assert.Equal(("ACME TEAM", "SMITH"), (record.GroupName, Assert.Single(record.Travellers).Person.Surname));
    }

    [Fact]
    public void A_traveller_behind_the_flights_or_without_SRC_is_kept()
    {
        Assert.Equal(2, Bookings.Read("TIF+SMITH+JOHN:A:1'" + Bookings.Flight + "TIF+SMITH+JOHN:A:1'TIF+JONES+MARY:A:2'").Travellers.Length);

        var message = Bookings.ReadMessage("RCI+ZZ:AB12CD'TIF+SMITH+JOHN'");
        Assert.Equal("SMITH", message.Pnrgov!.Records[0].Travellers[0].Person.Surname);
        Assert.Contains(FindingCode.MissingMandatoryField, Samples.CodesOf(message));
    }

    [Fact]
    public void Only_a_visa_is_a_document_and_not_a_redress_number()
    {
        var person = Bookings.Traveller(
            "TIF+SMITH+JOHN:A:1'SSR+DOCO:HK:1:ZZ:::::LEEDS/V/8675309/LONDON/22DEC06/USA'SSR+DOCO:HK:1:ZZ:::::/R/111///USA'"
            + "SSR+DOCO:HK:1:ZZ:::::/K/222///USA'").Person;

        Assert.Equal([new TravelDocument("V", "8675309", "USA", null, new DateOnly(2006, 12, 22), "LONDON")], person.Documents.ToArray());
        Assert.Equal("LEEDS", person.BirthPlace);
    }

    [Fact]
    public void Addresses_contacts_loyalty_and_tickets_are_the_travellers()
    {
        var traveller = Bookings.Traveller(
            "TIF+SMITH+JOHN:A:1'FTI+SQ:314655277:::::G'REF+:4928506894'FAR+A+32++++SFLY'"
            + "SSR+DOCA:HK:1:ZZ:::::/R/GBR'SSR+DOCA:HK:1:ZZ:::::/D/AUS/13 SHORE AVENUE/BROADBEACH/QLD/4215'"
            + "IFT+4:28::YY+CTCE JOHN..A./SMITH//MAIL.COM-1SMITH/JOHN'IFT+4:28+YY CTC M 123456789'SSR+CTCH:HK:1:ZZ:::::447700900123'"
            + "SSR+FQTV:HK:1:ZZ:::::ZZ777'SSR+TKNE:HK:1:ZZ:::GRU:LIS:9631270001234C2'TKT+0062230534212:T:1'MON+:94.34:+:100.00:'DAT+710:010226'");

        var person = traveller.Person;
        Assert.Equal(["SQ 314655277", "ZZ 777"], traveller.Loyalty.ToArray());
        Assert.Equal(("4928506894", 32, "GBR"), (person.UniqueReference, traveller.FareAge, person.Residence));
        Assert.Equal(new PostalAddress("13 SHORE AVENUE", "BROADBEACH", "QLD", "4215", "AUS"), person.Address);
        Assert.Equal(
            [new Contact(ContactKind.Email, "JOHN_A-SMITH@MAIL.COM"), new Contact(ContactKind.Phone, "123456789"), new Contact(ContactKind.Phone, "447700900123")],
            person.Contacts.ToArray());
        Assert.Equal([new PersonReference("YZY", "9631270001234C2")], person.References.ToArray());
        var ticket = Assert.Single(traveller.Tickets);
        Assert.Equal(("0062230534212", 94.34m, 100m, 1), (ticket.Number, ticket.BaseFare, ticket.Total, ticket.IssuedAt!.Value.Day));
    }
}
