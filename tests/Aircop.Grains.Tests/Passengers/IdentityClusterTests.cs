using System.Collections.Immutable;
using Aircop.Contracts.Flights;
using Aircop.Contracts.Passengers;
using Aircop.Grains.Passengers;
using static Aircop.Grains.Tests.Passengers.Pasts;

namespace Aircop.Grains.Tests.Passengers;

public sealed class IdentityClusterTests
{
    private static readonly TravellerPast Own = Record("r1", Flight("CDG", "LIS", 0));

    [Fact]
    public void One_name_and_birth_date_are_one_traveller() => Assert.Equal((true, "identity.same.nameAndBirth"), Judged(Record("r2", Flight("CDG", "MAD", 30))));

    [Fact]
    public void The_record_that_is_asked_of_stands_first()
    {
        var records = IdentityCluster.Of(Own, Claims(), [Record("r2")]);

        Assert.Equal(("r1", true, "identity.own", 1), (records[0].Passenger, records[0].Same, records[0].Because.Code, records[0].Journeys));
    }

    [Fact]
    public void Records_that_were_in_use_at_one_time_are_kept_apart()
    {
        Assert.Equal((false, "identity.apart.inUseAtOnce"), Judged(Record("r2", Flight("GRU", "MAD", 0.1))));
        Assert.Equal((false, "identity.apart.inUseAtOnce"), Judged(Record("r2", Flight("CDG", "LIS", 0) with { Person = "p2" })));
    }

    [Fact]
    public void A_corrected_document_and_a_flight_not_taken_keep_nothing_apart()
    {
        Assert.True(Judged(Record("r2", Flight("CDG", "LIS", 0))).Same);
        Assert.True(Judged(Record("r2", Flight("GRU", "MAD", 0.1) with { Presence = Presence.NotOnBoard })).Same);
    }

    [Fact]
    public void A_single_name_is_no_identity() => Assert.Equal((false, "identity.apart.singleName"), Judged(Record("r2"), claim => claim with { SingleName = true }));

    [Fact]
    public void A_first_of_January_is_one_only_when_something_else_agrees()
    {
        static IdentityClaim Placeholder(IdentityClaim claim) => claim with { PlaceholderBirth = true };
        var own = Record("r1", Flight("CDG", "LIS", 0, "k1") with { Contacts = ["a"], Party = [Companion("c1")] });

        Assert.Equal((false, "identity.apart.placeholderBirth"), Judged(Record("r2", Flight("CDG", "MAD", 30, "k2")), Placeholder, own));
        Assert.Equal((true, "identity.same.confirmed"), Judged(Record("r2", Flight("CDG", "MAD", 30, "k1")), Placeholder, own));
        Assert.Equal((true, "identity.same.confirmed"), Judged(Record("r2", Flight("CDG", "MAD", 30, "k2") with { Contacts = ["a"] }), Placeholder, own));
        Assert.Equal((true, "identity.same.confirmed"), Judged(Record("r2", Flight("CDG", "MAD", 30, "k2") with { Party = [Companion("c1")] }), Placeholder, own));
    }

    [Fact]
    public void The_later_word_of_a_person_stands_against_the_machine()
    {
        var apart = new IdentityDecision { CommandId = "1", Passenger = "r2", Other = "r1", Same = false, By = "lead", Reason = "Two faces.", At = Today };
        var same = apart with { CommandId = "2", Passenger = "r1", Other = "r2", Same = true, At = Today.AddDays(1) };
        var overlapping = Record("r2", Flight("GRU", "MAD", 0.1));

        var parted = IdentityCluster.Of(Own, Claims() with { Decisions = [apart] }, [Record("r2")])[1];
        Assert.Equal((false, "identity.apart.decided", "lead", "Two faces.", Today), (parted.Same, parted.Because.Code, parted.By, parted.Reason, parted.Since));
        var joined = IdentityCluster.Of(Own, Claims() with { Decisions = [apart, same] }, [overlapping])[1];
        Assert.Equal((true, "identity.same.decided"), (joined.Same, joined.Because.Code));
    }

    [Fact]
    public void A_person_may_join_a_record_of_another_name()
    {
        var same = new IdentityDecision { CommandId = "1", Passenger = "r1", Other = "r9", Same = true, By = "lead", At = Today };
        var records = Claims() with { Decisions = [same, same with { Passenger = "r2", Other = "r8" }] };

        Assert.Equal(["r2", "r9"], IdentityCluster.Others("r1", records).Order(StringComparer.Ordinal));
        Assert.True(IdentityCluster.Of(Own, records, [Record("r9")])[1].Same);
    }

    private static IdentityRecords Claims() => new() { Claims = [new IdentityClaim { Passenger = "r1", Since = Today }, new IdentityClaim { Passenger = "r2", Since = Today }] };

    private static (bool Same, string Because) Judged(TravellerPast other, Func<IdentityClaim, IdentityClaim>? claim = null, TravellerPast? own = null)
    {
        ImmutableArray<IdentityClaim> claims = [.. Claims().Claims.Select(one => claim?.Invoke(one) ?? one)];
        var judged = IdentityCluster.Of(own ?? Own, new IdentityRecords { Claims = claims }, [other])[1];
        return (judged.Same, judged.Because.Code);
    }
}
