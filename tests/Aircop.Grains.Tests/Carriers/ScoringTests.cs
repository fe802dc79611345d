using System.Text.Json;
using Aircop.Contracts.Carriers;
using Aircop.Contracts.Flights;
using Aircop.Grains.Carriers;
using static Aircop.Grains.Tests.Carriers.Reports;

namespace Aircop.Grains.Tests.Carriers;

/// <summary>A scorecard follows from the flights' reports and from nothing else.</summary>
public sealed class ScoringTests
{
    [Fact]
    public void A_carrier_that_keeps_the_schedule_has_whole_shares()
    {
        var card = Score(Flight("702").With(ManifestSource.Pnr, BookingPushes.AsSpan()).With(ManifestSource.Api, 20));

        Assert.Equal(new CarrierScores { Timeliness = 1, Completeness = 1, Plausibility = 1, Counts = 1, Overall = 1 }, card.Scores);
        Assert.Equal((1, 100, 7), (card.Flights, card.People, card.Lists));
        Assert.Empty(card.WarningLost);
    }

    [Fact]
    public void A_late_push_is_late_by_the_minutes_since_it_was_due()
    {
        var card = Score(Flight("702").With(ManifestSource.Api, -20));

        var push = card.Push(ManifestSource.Api, 30);
        Assert.Equal((0, 1, 0, 50L), (push.OnTime, push.Late, push.Missing, push.LateMinutes));
        Assert.Equal(new WarningLost { Source = ManifestSource.Api, Flights = 1, Minutes = 50 }, Assert.Single(card.WarningLost));
        Assert.Equal((0, 0), (card.Scores.Timeliness, card.Scores.Overall));
    }

    [Theory]
    [InlineData(500, PushState.OnTime)]
    [InlineData(30, PushState.OnTime)]
    [InlineData(-15, PushState.OnTime)]
    [InlineData(-16, PushState.Late)]
    public void Document_data_are_on_time_until_a_quarter_of_an_hour_after_departure(int minutesBefore, PushState state) =>
        Assert.Equal(state, PushSchedule.Judge(Flight("702").With(ManifestSource.Api, minutesBefore)).Single(push => push.Source == ManifestSource.Api).State);

    [Fact]
    public void A_push_between_two_marks_answers_to_the_earlier_one_and_the_later_one_is_missing()
    {
        var pushes = PushSchedule.Judge(Flight("702").With(ManifestSource.Pnr, 4320, 2160));

        Assert.Equal(
            [(4320, PushState.OnTime), (2880, PushState.Late), (1440, PushState.Missing), (120, PushState.Missing), (60, PushState.Missing), (0, PushState.Missing)],
            pushes.Where(push => push.Source == ManifestSource.Pnr).Select(push => (push.MinutesBefore, push.State)));
        Assert.Equal(720, pushes[1].LateMinutes);
    }

    [Fact]
    public void A_missing_push_is_counted_over_the_flights()
    {
        var kept = Flight("702").With(ManifestSource.Pnr, BookingPushes.AsSpan()).With(ManifestSource.Api, 30);
        var without = Flight("704").With(ManifestSource.Pnr, 4320, 2880, 120, 60, 0).With(ManifestSource.Api, 30);

        var card = Score([kept, without]);

        Assert.Equal((2, 1, 0, 1), (card.Push(ManifestSource.Pnr, 1440).Due, card.Push(ManifestSource.Pnr, 1440).OnTime, card.Push(ManifestSource.Pnr, 1440).Late, card.Push(ManifestSource.Pnr, 1440).Missing));
        Assert.Equal(13.0 / 14, card.Scores.Timeliness!.Value, 9);
    }

    [Fact]
    public void Bookings_are_due_of_a_carrier_that_sends_bookings_at_all()
    {
        var api = Flight("702").With(ManifestSource.Api, 30);
        var both = Flight("704").With(ManifestSource.Pnr, BookingPushes.AsSpan()).With(ManifestSource.Api, 30);

        Assert.Equal(1, Score(api).Scores.Timeliness);
        Assert.False(Score(api).Push(ManifestSource.Pnr, 1440).Counts);
        Assert.Empty(Score(api).WarningLost);
        Assert.Equal(8.0 / 14, Score([api, both]).Scores.Timeliness!.Value, 9);
        Assert.Equal((72 + 6) * 60, Score([api, both]).WarningLost.Single().Minutes);
    }

    [Fact]
    public void A_list_of_nobody_is_no_push_and_one_from_the_desk_stands_for_document_data()
    {
        var nobody = Flight("702", 0, new CarrierList { Id = "a", Source = ManifestSource.Api, ReceivedAt = Now.AddHours(-9) });
        var desk = Flight("702").With(ManifestSource.AirlineDesk, 300);

        Assert.Equal(1, Score(nobody).Push(ManifestSource.Api, 30).Missing);
        Assert.Equal(1, Score(desk).Push(ManifestSource.Api, 30).OnTime);
    }

    [Fact]
    public void A_list_whose_count_differs_lowers_the_share_of_counts()
    {
        var flight = Flight("702").With(ManifestSource.Api, 90, 60, 45, 30);
        var miscounted = flight.Lists[0] with { Findings = [new FindingCount { Code = "CountMismatch", Count = 2 }, new FindingCount { Code = "MissingSeat", Count = 1 }] };

        var card = Score(flight with { Lists = flight.Lists.SetItem(0, miscounted) });

        Assert.Equal((4, 1, 0.75, 0.75), (card.Lists, card.ListsMiscounted, card.Scores.Counts!.Value, card.Scores.Overall!.Value));
        Assert.Equal([("CountMismatch", 2), ("MissingSeat", 1)], card.Findings.Select(finding => (finding.Code, finding.Count)));
    }

    [Fact]
    public void Mandatory_fields_make_completeness_and_others_are_only_shown()
    {
        var card = Score(Flight("702") with
        {
            Missing = [new FieldCount { Field = DataField.BirthDate, People = 60 }, new FieldCount { Field = DataField.Seat, People = 90 }],
            ImplausiblePeople = 5,
            Implausible = [new ImplausibleCount { Value = ImplausibleValue.ExpiredDocument, People = 5 }],
        });

        Assert.Equal(0.9, card.Scores.Completeness!.Value, 9);
        Assert.Equal(0.95, card.Scores.Plausibility!.Value, 9);
        Assert.Equal([(DataField.Seat, false, 90), (DataField.BirthDate, true, 60)], card.Missing.Select(missing => (missing.Field, missing.Mandatory, missing.People)));
    }

    [Fact]
    public void Rules_left_blind_add_up_by_rule_and_missing_facts()
    {
        var payer = new BlindRule { Rule = "D03", Fields = "booking.payerName", People = 300 };
        var party = new BlindRule { Rule = "D03", Fields = "booking.payerName,booking.party", People = 10 };

        var card = Score([Flight("702") with { Blind = [payer, party] }, Flight("704") with { Blind = [payer with { People = 112 }] }]);

        Assert.Equal([payer with { People = 412 }, party], card.Blind.AsEnumerable());
    }

    [Theory]
    [InlineData(7, 2)]
    [InlineData(30, 3)]
    [InlineData(90, 4)]
    public void A_window_takes_the_departures_of_its_days(int days, int flights)
    {
        var card = Score([Flight("1"), Flight("2", 6), Flight("3", 7), Flight("4", 89), Flight("5", 90)], days);

        Assert.Equal((flights, new DateOnly(2026, 5, 20), new DateOnly(2026, 5, 20).AddDays(1 - days)), (card.Flights, card.Until, card.From));
    }

    [Fact]
    public void A_flight_counts_once_its_last_push_has_had_its_time()
    {
        var flight = Flight("702").With(ManifestSource.Api, 30);

        var before = Score([flight], at: flight.Departure.AddMinutes(15));
        var after = Score([flight], at: flight.Departure.AddMinutes(16));

        Assert.Equal((0, 1, null), (before.Flights, before.FlightsToCome, before.Scores.Overall));
        Assert.Equal((1, 0, 1.0), (after.Flights, after.FlightsToCome, after.Scores.Overall));
    }

    [Fact]
    public void Reports_in_any_order_and_repeated_give_the_same_scorecard()
    {
        var random = new Random(7);
        var whole = Flight("702").With(ManifestSource.Pnr, 4320, 1500, 60).With(ManifestSource.Api, -40, 80);
        CarrierFlightReport[] told =
        [
            .. Enumerable.Range(1, 5).Select(version => whole with
            {
                Version = version,
                People = 90 + version,
                Lists = [whole.Lists[version - 1]],
                Missing = [new FieldCount { Field = DataField.Sex, People = version }],
            }),
        ];

        var cards = Enumerable.Range(0, 20).Select(_ =>
        {
            CarrierFlightReport[] some = [.. told, .. told];
            random.Shuffle(some);
            return JsonSerializer.Serialize(Score(some.Aggregate(CarrierReports.Join)));
        }).ToArray();

        Assert.Single(cards.Distinct(StringComparer.Ordinal));
        Assert.Equal((95, 5), (Score(told.Aggregate(CarrierReports.Join)).People, Score(told.Aggregate(CarrierReports.Join)).Lists));
    }

    [Fact]
    public void Sums_of_days_say_what_the_flights_of_these_days_said()
    {
        CarrierFlightReport[] old =
        [
            Flight("702", 9).With(ManifestSource.Pnr, 4000, 60).With(ManifestSource.Api, -40) with { Missing = [new FieldCount { Field = DataField.Sex, People = 3 }] },
            Flight("704", 9).With(ManifestSource.Api, 40) with { Blind = [new BlindRule { Rule = "D02", Fields = "booking.created", People = 9 }] },
        ];
        var day = new CarrierSums();
        foreach (var flight in old) day.Add(flight);

        var bySums = Scoring.Of("AF", [Flight("706").With(ManifestSource.Api, 30)], [new(Scoring.DayOf(old[0].Departure), day)], Now, 30, 0);
        var byFlights = Scoring.Of("AF", [Flight("706").With(ManifestSource.Api, 30), .. old], [], Now, 30, 0);

        Assert.Equal(JsonSerializer.Serialize(byFlights), JsonSerializer.Serialize(bySums));
    }
}
