using Aircop.Edifact.People;

namespace Aircop.Edifact.Tests;

/// <summary>The legacy US form yields the same model.</summary>
public sealed class LegacyUsTests
{
    private const string Head = "UNA:+.? 'UNB+UNOA:1+AIR:NZ+USCS:US+020131:2359+R1++CEDIPAX+A+++0'UNH+M1+PAXLST:001:000:NZ'"
        + "CTA+IC+:FRED? SAMPLES+1-703:TE+1-704:FX'TDT++SA812+40+SA'";

    private const string Tail = "UNT+9+M1'UNZ+1+R1'";

    [Fact]
    public void Transit_ports_close_one_leg_and_open_the_next()
    {
        var message = Samples.ReadMessage(Head
            + "LOC+5+NZAKL:50'DTM+136+020131+2200+M10'LOC+PT+USHNL:50'DTM+132+020131+1900+P8'LOC+8+USJFK:50'DTM+132+020201+0400+P2'UNS+D'"
            + "PDT+P/1:080701:US+JONES:INA::351230'" + Tail);
        var legs = message.Paxlst!.Legs;

        Assert.Equal("SA812:AKL-HNL SA812:HNL-JFK", Samples.LegsOf(message));
        Assert.Equal(("NZAKL", "USHNL"), (legs[0].FromAsSent, legs[0].ToAsSent));
        Assert.Equal(new DateTime(2002, 1, 31, 22, 0, 0, DateTimeKind.Unspecified), legs[0].DepartureLocal);
        Assert.Equal(new DateTime(2002, 1, 31, 19, 0, 0, DateTimeKind.Unspecified), legs[0].ArrivalLocal);
        Assert.Null(legs[1].DepartureLocal);
        Assert.Equal("FRED SAMPLES", message.Paxlst.ReportingParty!.Name);
        Assert.Equal(2, message.Paxlst.ReportingParty.Contacts.Length);
    }

    [Fact]
    public void A_full_person_is_read()
    {
        var person = Read("PDT+P/182345345:990909:US+MANGUS:SIMON:P:590429:M+PAX+NZAKL:LAX'");

        Assert.Equal(("MANGUS", "SIMON", "P", Sex.Male), (person.Surname, person.Given, person.Second, person.Sex));
        Assert.Equal((PersonKind.Passenger, new DateOnly(1959, 4, 29)), (person.Kind, person.BirthDate));
        Assert.Equal(("AKL", "LAX"), (person.Embarkation, person.Destination));
        Assert.Equal(new TravelDocument("P", "182345345", "US", new DateOnly(1999, 9, 9)), Assert.Single(person.Documents));
    }

    [Theory]
    [InlineData("PDT+P/E234567::NZ+DOE:SIMON::590429'", "DOE", "SIMON", 1959, Sex.Unknown)]
    [InlineData("PDT+P/E234567+DOE:590429:F+CRW'", "DOE", null, 1959, Sex.Female)]
    [InlineData("PDT+P/75641:940409:IR+O?'SHEA:IAN+PAX'", "O'SHEA", "IAN", null, Sex.Unknown)]
    [InlineData("PDT++DOE'", "DOE", null, null, Sex.Unknown)]
    public void Fields_may_drop_out(string segment, string surname, string? given, int? year, Sex sex)
    {
        var person = Read(segment);

        Assert.Equal((surname, given, year, sex), (person.Surname, person.Given, person.BirthDate?.Year, person.Sex));
    }

    [Theory]
    [InlineData("PAX", PersonKind.Passenger)]
    [InlineData("CRW", PersonKind.Crew)]
    [InlineData("ITI", PersonKind.TransitPassenger)]
    public void The_kind_is_read_from_its_code(string code, PersonKind kind) => Assert.Equal(kind, Read($"PDT+P/1+DOE:JON+{code}'").Kind);

    private static ListedPerson Read(string segment) =>
        Samples.ReadList(Head + "LOC+005+NZAKL:50'LOC+008+USLAX:50'UNS+D'" + segment + Tail).People[0];
}
