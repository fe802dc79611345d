using Aircop.Contracts.Flights;
using static Aircop.Grains.Tests.Flights.MergedFlight;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

/// <summary>Pushes of bookings and status lists: who comes, changes, goes and returns.</summary>
public sealed class PushTests
{
    private static readonly Booking Amina = Booking.Of("ABC123", Person("DIALLO", "AMINATA", seat: "12A"));
    private static readonly Booking Koffi = Booking.Of("XYZ789", Person("KOUASSI", "KOFFI", seat: "14C"));

    private readonly MergedFlight _flight = new();

    [Fact]
    public void A_booking_absent_from_a_full_push_is_dropped_and_stays_visible()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));

        var outcome = _flight.Take(Push(ManifestFunction.FullPush, Amina));

        Assert.Equal((0, 0, 1, 1), (outcome.Added, outcome.Changed, outcome.Dropped, outcome.Repeated));
        Assert.Equal((Presence.Dropped, DifferenceKind.Dropped, 2L), (_flight.Of("KOFFI").Presence, _flight.Of("KOFFI").Difference!.Kind, _flight.Of("KOFFI").ChangedIn));
        Assert.Equal((Presence.Listed, 1L), (_flight.Of("AMINATA").Presence, _flight.Of("AMINATA").ChangedIn));
    }

    [Fact]
    public void An_update_push_changes_only_the_bookings_on_it()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));

        var outcome = _flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMINATA", seat: "31C"))));

        Assert.Equal((0, 1, 0), (outcome.Added, outcome.Changed, outcome.Dropped));
        Assert.Equal(2, _flight.Present.Count());
        Assert.Equal(new FieldChange { Field = PersonField.Seat, Before = "12A", After = "31C" }, Assert.Single(_flight.Of("AMINATA").Difference!.Fields));
        Assert.Equal(["p1"], outcome.WithOtherData);
    }

    [Fact]
    public void Who_returns_is_listed_again()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));
        _flight.Take(Push(ManifestFunction.FullPush, Amina));

        var outcome = _flight.Take(Push(ManifestFunction.UpdatePush, Koffi));

        Assert.Equal((0, 1, 0), (outcome.Added, outcome.Changed, outcome.Repeated));
        Assert.Equal((Presence.Listed, DifferenceKind.Returned), (_flight.Of("KOFFI").Presence, _flight.Of("KOFFI").Difference!.Kind));
    }

    [Fact]
    public void A_cancelled_booking_cancels_its_travellers_whether_it_names_them_or_not()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));

        var first = _flight.Take(Push(ManifestFunction.UpdatePush, Amina with { Fingerprint = "c1", Cancelled = true }, new Booking("XYZ789", [], "c2", Cancelled: true)));
        var again = _flight.Take(Push(ManifestFunction.UpdatePush, new Booking("XYZ789", [], "c2", Cancelled: true)));

        Assert.Equal((2, 0), (first.Cancelled, first.Dropped));
        Assert.Equal((0, 1), (again.Cancelled, again.Repeated));
        Assert.All(_flight.People, entry => Assert.Equal(Presence.Cancelled, entry.Presence));
        Assert.Equal(Presence.Listed, Returned(Koffi).Presence);
    }

    [Fact]
    public void A_cancelled_booking_that_was_never_seen_names_people_who_are_not_on_the_flight()
    {
        var outcome = _flight.Take(Push(ManifestFunction.UpdatePush, Amina with { Cancelled = true }));

        Assert.Equal((1, 1), (outcome.Added, outcome.Cancelled));
        Assert.Equal(Presence.Cancelled, Assert.Single(_flight.People).Presence);
    }

    [Fact]
    public void Who_is_no_longer_in_a_booking_is_dropped_by_it()
    {
        _flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMINATA"), Person("DIALLO", "FATOU"))));

        _flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", Person("DIALLO", "AMINATA"))));

        Assert.Equal((Presence.Listed, Presence.Dropped), (_flight.Of("AMINATA").Presence, _flight.Of("FATOU").Presence));
    }

    [Fact]
    public void A_booking_pushed_again_word_for_word_is_recognised_and_not_merged_again()
    {
        _flight.Take(Push(ManifestFunction.UpdatePush, Amina));
        _flight.Take(ApiList([Person("DIALLO", "AMINATA", "P1") with { Locator = "ABC123" }], ManifestFunction.CancelPeople));

        var outcome = _flight.Take(Push(ManifestFunction.FullPush, Amina with { Travellers = [] }));

        Assert.Equal((1, false), (outcome.Repeated, outcome.IsNews));
        Assert.Equal(Presence.Cancelled, Assert.Single(_flight.People).Presence);
    }

    [Fact]
    public void Another_senders_full_push_drops_nobody_of_this_one()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina));

        _flight.Take(Push(ManifestFunction.FullPush, Koffi) with { Sender = "DL" });

        Assert.Equal(2, _flight.Present.Count());
    }

    [Fact]
    public void A_full_push_that_counts_more_bookings_than_came_is_taken_as_an_update()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));

        var outcome = _flight.Take(Push(ManifestFunction.FullPush, Amina) with { Declared = 2 });

        Assert.Equal(0, outcome.Dropped);
        Assert.Contains(outcome.Findings, finding => finding.Code == "PushNotBelieved");
        Assert.Equal(2, _flight.Present.Count());
    }

    [Theory]
    [InlineData(10, 5, true)]
    [InlineData(10, 4, false)]
    [InlineData(9, 1, true)]
    [InlineData(40, 19, false)]
    public void A_full_push_that_would_drop_more_than_half_of_ten_bookings_is_taken_as_an_update(int before, int after, bool believed)
    {
        _flight.Take(Push(ManifestFunction.FullPush, [.. Enumerable.Range(0, before).Select(i => Numbered(i))]));

        var outcome = _flight.Take(Push(ManifestFunction.FullPush, [.. Enumerable.Range(0, after).Select(i => Numbered(i))]));

        Assert.Equal(believed ? before - after : 0, outcome.Dropped);
        Assert.Equal(!believed, outcome.Findings.Any(finding => finding.Code == "PushNotBelieved"));
    }

    [Fact]
    public void A_full_push_without_any_booking_empties_no_flight()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina));

        Assert.Contains(_flight.Take(Push(ManifestFunction.FullPush)).Findings, finding => finding.Code == "PushNotBelieved");
        Assert.Single(_flight.Present);
    }

    [Theory]
    [InlineData(ManifestFunction.CancelPeople, Presence.Cancelled)]
    [InlineData(ManifestFunction.ChangePeople, Presence.Listed)]
    [InlineData(ManifestFunction.FlightClose, Presence.Listed)]
    public void A_list_does_to_the_people_on_it_what_it_asks(ManifestFunction function, Presence presence)
    {
        _flight.Api([Person("DIALLO", "AMINATA"), Person("KOUASSI", "KOFFI")]);

        _flight.Api([Person("KOUASSI", "KOFFI")], function);

        Assert.Equal((Presence.Listed, presence), (_flight.Of("AMINATA").Presence, _flight.Of("KOFFI").Presence));
    }

    [Fact]
    public void A_passenger_list_without_somebody_drops_nobody()
    {
        _flight.Api([Person("DIALLO", "AMINATA"), Person("KOUASSI", "KOFFI")]);

        Assert.Equal(0, _flight.Api([Person("KOUASSI", "KOFFI")]).Dropped);
    }

    [Theory]
    [InlineData(ManifestFunction.OnBoard, Presence.OnBoard, Presence.NotOnBoard)]
    [InlineData(ManifestFunction.NotOnBoard, Presence.NotOnBoard, Presence.OnBoard)]
    public void A_flight_that_closes_tells_of_those_on_the_list_and_of_the_other_passengers(ManifestFunction function, Presence listed, Presence others)
    {
        _flight.Api([Person("DIALLO", "AMINATA"), Person("KOUASSI", "KOFFI"), Person("SERGE", "PILOT") with { Kind = PersonKind.Crew }]);

        _flight.Api([Person("KOUASSI", "KOFFI")], function);

        Assert.Equal((others, listed, Presence.Listed), (_flight.Of("AMINATA").Presence, _flight.Of("KOFFI").Presence, _flight.Of("PILOT").Presence));
    }

    [Fact]
    public void A_booking_neither_takes_off_who_boarded_nor_brings_back_who_did_not()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina, Koffi));
        _flight.Api([Person("DIALLO", "AMINATA")], ManifestFunction.OnBoard);

        _flight.Take(Push(ManifestFunction.FullPush, Koffi with { Fingerprint = "other" }));

        Assert.Equal((Presence.OnBoard, Presence.NotOnBoard), (_flight.Of("AMINATA").Presence, _flight.Of("KOFFI").Presence));
        _flight.Api([Person("KOUASSI", "KOFFI")]);
        Assert.Equal(Presence.Listed, _flight.Of("KOFFI").Presence);
    }

    [Fact]
    public void A_cancelled_flight_cancels_everybody_and_a_new_push_brings_them_back()
    {
        _flight.Take(Push(ManifestFunction.FullPush, Amina));
        _flight.Api([Person("KOUASSI", "KOFFI")]);

        Assert.Equal(2, _flight.Api([], ManifestFunction.CancelFlight).Cancelled);
        Assert.Empty(_flight.Present);

        Assert.Equal((0, 1), (_flight.Take(Push(ManifestFunction.FullPush, Amina)).Repeated, _flight.Present.Count()));
    }

    [Fact]
    public void A_higher_revision_of_a_transaction_replaces_the_lower_one()
    {
        _flight.Take(Revision(1, Person("DIALLO", "AMINATA"), Person("KOUASSI", "KOFFI")));

        Assert.Equal(1, _flight.Take(Revision(2, Person("DIALLO", "AMINATA"))).Dropped);
        Assert.Equal(Presence.Dropped, _flight.Of("KOFFI").Presence);
    }

    [Fact]
    public void A_lower_revision_that_comes_late_changes_nobody_and_loses_nobody()
    {
        _flight.Take(Revision(2, Person("DIALLO", "AMINATA", seat: "31C")));

        var outcome = _flight.Take(Revision(1, Person("DIALLO", "AMINATA", seat: "12A"), Person("KOUASSI", "KOFFI")));

        Assert.Equal("OlderRevision", Assert.Single(outcome.Findings).Code);
        Assert.Equal(("31C", Presence.Dropped), (_flight.Of("AMINATA").Person.Seat, _flight.Of("KOFFI").Presence));
    }

    [Fact]
    public void Lists_of_one_transaction_and_one_revision_stand_beside_each_other()
    {
        _flight.Take(Revision(1, Person("DIALLO", "AMINATA")));
        _flight.Take(Revision(1, Person("KOUASSI", "KOFFI")));

        Assert.Equal(2, _flight.Present.Count());
    }

    [Fact]
    public void Contradictions_between_API_and_PNR_are_counted_and_name_nobody()
    {
        var known = Person("DIALLO", "AMINATA", "P1", birth: new DateOnly(1984, 5, 31)) with { Sex = "F", UniqueReference = "4928506894", Nationalities = ["CIV"] };
        _flight.Take(Push(ManifestFunction.UpdatePush, Booking.Of("ABC123", known with { Birth = new DateOnly(1985, 5, 31), Nationalities = ["CI"], Documents = [Document("P2")] })));
        _flight.Api([known]);

        var finding = Assert.Single(Aircop.Grains.Flights.ListFindings.Of(_flight.State));

        Assert.Equal("InconsistentApiPnr", finding.Code);
        Assert.Contains("1 people: 1 birth dates, 0 sexes, 0 nationalities, 1 document", finding.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("DIALLO", finding.Text, StringComparison.Ordinal);
    }

    private static ManifestSubmission Revision(int revision, params ManifestPerson[] people) => ApiList([.. people]) with { Transaction = "TN1", Revision = revision };

    private Aircop.Grains.Flights.PersonEntry Returned(Booking booking)
    {
        _flight.Take(Push(ManifestFunction.UpdatePush, booking));
        return _flight.Of(booking.Travellers[0].Given);
    }
}
