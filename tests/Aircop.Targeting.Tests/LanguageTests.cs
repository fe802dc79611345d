using static Aircop.Targeting.Tests.RuleFiles;

namespace Aircop.Targeting.Tests;

/// <summary>What conditions mean: Kleene's logic, comparisons, windows and counts, and which facts a rule says it missed.</summary>
public sealed class LanguageTests
{
    private static readonly SubjectFacts TwoNights = new() { Booking = new BookingFacts { StayNights = 2 } };

    [Theory]
    [InlineData("bk.stayNights == 9 && bk.oneWay", RuleResult.NoHit)]
    [InlineData("bk.oneWay && bk.stayNights == 9", RuleResult.NoHit)]
    [InlineData("bk.stayNights == 2 && bk.oneWay", RuleResult.NotEvaluable)]
    [InlineData("bk.stayNights == 2 || bk.oneWay", RuleResult.Hit)]
    [InlineData("bk.oneWay || bk.stayNights == 2", RuleResult.Hit)]
    [InlineData("bk.stayNights == 9 || bk.oneWay", RuleResult.NotEvaluable)]
    [InlineData("!bk.oneWay", RuleResult.NotEvaluable)]
    [InlineData("!(bk.oneWay && bk.stayNights == 9)", RuleResult.Hit)]
    [InlineData("bk.oneWay ? bk.stayNights == 2 : bk.stayNights == 9", RuleResult.NotEvaluable)]
    [InlineData("bk.stayNights == 2 ? bk.stayNights > 1 : bk.oneWay", RuleResult.Hit)]
    [InlineData("has(bk.stayNights) && !has(bk.oneWay)", RuleResult.Hit)]
    [InlineData("atLeast(2, bk.stayNights == 2, bk.stayNights < 9, bk.oneWay)", RuleResult.Hit)]
    [InlineData("atLeast(3, bk.stayNights == 2, bk.stayNights < 9, bk.oneWay)", RuleResult.NotEvaluable)]
    [InlineData("atLeast(3, bk.stayNights == 2, bk.stayNights == 9, bk.oneWay)", RuleResult.NoHit)]
    public void What_is_missing_decides_nothing_and_what_is_known_decides_in_spite_of_it(string when, RuleResult expected) =>
        Assert.Equal(expected, Judge(when, TwoNights).Result);

    [Fact]
    public void Only_facts_that_would_have_decided_are_named_in_the_order_of_the_schema()
    {
        RuleOutcome outcome = Judge("(bags.weightKg > 5 || bk.stayNights == 2) && fl.international && bk.oneWay", TwoNights);

        Assert.Equal(["booking.oneWay", "flight.international"], outcome.Missing.AsEnumerable());
    }

    [Theory]
    [InlineData("bk.stayNights * 3 - 1 == 5")]
    [InlineData("-bk.stayNights < -1")]
    [InlineData("bk.stayNights % 2 == 0")]
    [InlineData("2.5 > bk.stayNights")]
    [InlineData("abs(1 - bk.stayNights) == 1")]
    [InlineData("(bk.stayNights + 1 > 2) == true")]
    [InlineData("1 + 2 * 3 == 7 && bk.stayNights > 0")]
    public void Numbers_are_reckoned_by_the_usual_precedence(string when) => Assert.Equal(RuleResult.Hit, Judge(when, TwoNights).Result);

    [Fact]
    public void A_share_of_nothing_is_not_known()
    {
        var facts = new SubjectFacts { Booking = new BookingFacts { FlownKm = 100, DirectKm = 0 } };

        RuleOutcome outcome = Judge("bk.flownKm / bk.directKm > 1.6", facts);

        Assert.Equal(RuleResult.NotEvaluable, outcome.Result);
        Assert.Equal("booking.directKm", Assert.Single(outcome.Missing));
    }

    [Theory]
    [InlineData("fl.departure - bk.created < days(2)", RuleResult.Hit)]
    [InlineData("fl.departure - bk.created < duration(\"35h\")", RuleResult.NoHit)]
    [InlineData("bk.created + hours(36) == fl.departure", RuleResult.Hit)]
    [InlineData("fl.departure - days(1) > bk.created", RuleResult.Hit)]
    [InlineData("fl.departure - bk.created == days(1) + hours(6) * 2", RuleResult.Hit)]
    public void Times_and_spans_are_reckoned_with(string when, RuleResult expected)
    {
        var facts = new SubjectFacts
        {
            Booking = new BookingFacts { CreatedUtc = Cases.Departure.AddHours(-36) },
            Flight = new FlightFacts { DepartureUtc = Cases.Departure },
        };

        Assert.Equal(expected, Judge(when, facts).Result);
    }

    [Theory]
    [InlineData("bk.paymentForm == 'Cash'", RuleResult.Hit)]
    [InlineData("bk.paymentForm != 'Cash'", RuleResult.NoHit)]
    [InlineData("'Card' == bk.paymentForm", RuleResult.NoHit)]
    [InlineData("bk.paymentForm in ['Card', 'Cash']", RuleResult.Hit)]
    [InlineData("fl.to in ['BOG', 'LIM']", RuleResult.Hit)]
    [InlineData("fl.to in group('source')", RuleResult.Hit)]
    [InlineData("fl.to in group('market')", RuleResult.NoHit)]
    [InlineData("fl.to.startsWith('BO') && fl.to.endsWith('G') && fl.to.contains('og')", RuleResult.Hit)]
    [InlineData("fl.to.matches('^[A-C]..$')", RuleResult.Hit)]
    [InlineData("fl.from in group('source')", RuleResult.NotEvaluable)]
    public void Texts_and_choices_are_compared(string when, RuleResult expected)
    {
        var facts = new SubjectFacts { Booking = new BookingFacts { PaymentForm = PaymentForm.Cash }, Flight = new FlightFacts { To = "BOG" } };

        Assert.Equal(expected, Judge(when, facts).Result);
    }

    [Theory]
    [InlineData("within(days(30)).size() == 2", RuleResult.Hit)]
    [InlineData("within(days(100)).size() == 3", RuleResult.Hit)]
    [InlineData("within(days(100)).count(j, j.stayNights <= 2) == 2", RuleResult.Hit)]
    [InlineData("within(days(100)).exists(j, j.to == 'LIM')", RuleResult.Hit)]
    [InlineData("within(days(20)).exists(j, j.to == 'LIM')", RuleResult.NoHit)]
    [InlineData("within(days(100)).all(j, j.to in group('source'))", RuleResult.NoHit)]
    [InlineData("within(days(30)).all(j, j.to in group('source'))", RuleResult.Hit)]
    [InlineData("within(days(100)).distinct(j, j.to) == 3", RuleResult.Hit)]
    [InlineData("within(days(100)).filter(j, j.stayNights > 1).filter(j, j.to != 'LIS').size() == 1", RuleResult.Hit)]
    [InlineData("within(days(100)).sum(j, j.stayNights) == 8", RuleResult.Hit)]
    [InlineData("within(days(100)).first(j, j.stayNights > 1).to == 'LIM'", RuleResult.Hit)]
    [InlineData("within(days(100)).exists(j, hx.journeys.within(days(100)).exists(k, k.departed < j.departed && k.stayNights > j.stayNights))", RuleResult.Hit)]
    public void Journeys_are_counted_in_windows_back_from_the_departure(string rest, RuleResult expected) =>
        Assert.Equal(expected, Judge("hx.journeys." + rest, Traveller(
            new JourneyFacts { Departed = Ago(10), To = "BOG", StayNights = 1 },
            new JourneyFacts { Departed = Ago(25), To = "LIM", StayNights = 2 },
            new JourneyFacts { Departed = Ago(90), To = "LIS", StayNights = 5 },
            new JourneyFacts { Departed = Ago(-3), To = "MAD", StayNights = 4 })).Result);

    [Theory]
    [InlineData("count(j, j.stayNights <= 3) >= 1", RuleResult.Hit)]
    [InlineData("count(j, j.stayNights <= 3) >= 2", RuleResult.NotEvaluable)]
    [InlineData("count(j, j.stayNights <= 3) >= 3", RuleResult.NoHit)]
    [InlineData("count(j, j.stayNights <= 3) == 1", RuleResult.NotEvaluable)]
    [InlineData("count(j, j.stayNights <= 3) == 4", RuleResult.NoHit)]
    [InlineData("count(j, j.stayNights <= 3) < 3", RuleResult.Hit)]
    [InlineData("exists(j, j.stayNights <= 3)", RuleResult.Hit)]
    [InlineData("exists(j, j.stayNights > 9)", RuleResult.NotEvaluable)]
    [InlineData("all(j, j.stayNights <= 3)", RuleResult.NotEvaluable)]
    [InlineData("all(j, j.stayNights > 3)", RuleResult.NoHit)]
    [InlineData("sum(j, j.stayNights) > 0", RuleResult.NotEvaluable)]
    public void A_row_with_a_gap_counts_for_nothing_until_it_makes_a_difference(string rest, RuleResult expected)
    {
        SubjectFacts facts = Traveller(new JourneyFacts { Departed = Ago(5), StayNights = 2 }, new JourneyFacts { Departed = Ago(6) });

        RuleOutcome outcome = Judge("hx.journeys.within(days(30))." + rest, facts);

        Assert.Equal(expected, outcome.Result);
        Assert.Equal(expected == RuleResult.NotEvaluable ? ["history.journeys.stayNights"] : [], outcome.Missing.AsEnumerable());
    }

    [Fact]
    public void A_row_without_a_time_may_or_may_not_be_in_the_window()
    {
        SubjectFacts facts = Traveller(new JourneyFacts { Departed = Ago(5) }, new JourneyFacts());

        Assert.Equal(RuleResult.Hit, Judge("hx.journeys.within(days(30)).size() >= 1", facts).Result);
        Assert.Equal("history.journeys.departed", Assert.Single(Judge("hx.journeys.within(days(30)).size() >= 2", facts).Missing));
    }

    [Fact]
    public void An_empty_list_was_seen_and_a_missing_one_was_not()
    {
        Assert.Equal(RuleResult.Hit, Judge("hx.journeys.within(days(30)).size() == 0", Traveller()).Result);
        Assert.Equal("history.journeys", Assert.Single(Judge("hx.journeys.within(days(30)).size() == 0", new SubjectFacts { Flight = new FlightFacts() }).Missing));
    }

    [Fact]
    public void Without_a_moment_to_count_back_from_a_window_is_not_known()
    {
        SubjectFacts facts = Traveller(new JourneyFacts { Departed = Ago(5) }) with { Flight = null };

        Assert.Equal("subject.asOf", Assert.Single(Judge("hx.journeys.within(days(30)).size() >= 1", facts).Missing));
        Assert.Equal(RuleResult.Hit, Judge("hx.journeys.within(days(30)).size() >= 1", facts with { AsOf = Cases.Departure }).Result);
    }

    [Fact]
    public void Different_values_of_which_some_are_missing_lie_between_two_bounds()
    {
        SharedBooking Booking(string? locator) => new() { At = Ago(1), Locator = locator };
        SubjectFacts facts = Traveller() with { Network = new NetworkFacts { OnCard = [Booking("a"), Booking("b"), Booking("a"), Booking(null)] } };

        Assert.Equal(RuleResult.Hit, Judge("nw.onCard.within(days(9)).distinct(b, b.locator) >= 2", facts).Result);
        Assert.Equal(RuleResult.NotEvaluable, Judge("nw.onCard.within(days(9)).distinct(b, b.locator) >= 3", facts).Result);
        Assert.Equal(RuleResult.NoHit, Judge("nw.onCard.within(days(9)).distinct(b, b.locator) >= 4", facts).Result);
    }

    [Fact]
    public void Parameters_stand_for_their_values()
    {
        const string Nights = "param nights: 2 nights in 1..14";

        Assert.Equal(RuleResult.Hit, Judge("bk.stayNights <= nights", TwoNights, Nights).Result);
        Assert.Equal(RuleResult.NoHit, Judge("bk.stayNights <= nights", TwoNights, Nights.Replace("2 nights", "1 nights", StringComparison.Ordinal)).Result);
    }

    [Fact]
    public void A_named_expression_stands_for_itself_wherever_it_is_used()
    {
        SubjectFacts facts = Traveller(new JourneyFacts { Departed = Ago(5), StayNights = 2 }, new JourneyFacts { Departed = Ago(6), StayNights = 3 });
        string[] lets = ["let trips: hx.journeys.within(days(30)).size()", "let longest: hx.journeys.within(days(30)).count(j, j.stayNights >= trips)"];

        Assert.Equal(RuleResult.Hit, Judge("trips == 2 && longest == 2", facts, lets).Result);
        Assert.Equal(RuleResult.Hit, Judge("hx.journeys.within(days(9)).exists(j, trips == 2 && j.stayNights == 3)", facts, lets[0]).Result);
    }

    [Theory]
    [InlineData("CASHEW  in bags", true)]
    [InlineData("40 boxes of beans", true)]
    [InlineData("plastic waste, baled", true)]
    [InlineData("beansprouts", false)]
    [InlineData("walnuts", false)]
    public void A_group_of_words_is_found_as_whole_words(string goods, bool found) =>
        Assert.Equal(
            found ? RuleResult.Hit : RuleResult.NoHit,
            Compile(About("aw.goods.mentions(group('coverLoads'))") is var file
                ? file with { Text = file.Text.Replace("subject: Passenger", "subject: Consignment", StringComparison.Ordinal) }
                : file).Evaluate(new SubjectFacts { Consignment = new ConsignmentFacts { Goods = goods } }).Result);

    private static SubjectFacts Traveller(params JourneyFacts[] journeys) => new()
    {
        Flight = new FlightFacts { DepartureUtc = Cases.Departure },
        History = new HistoryFacts { Journeys = [.. journeys] },
    };
}
