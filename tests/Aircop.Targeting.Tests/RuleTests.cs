namespace Aircop.Targeting.Tests;

public sealed class RuleTests
{
    public static TheoryData<string> RuleIds => [.. Cases.Pack.Rules.Select(rule => rule.Id)];

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_hits_its_case_and_says_why(string id)
    {
        RuleOutcome outcome = Cases.RuleOf(id).Evaluate(Cases.Hitting(id));

        Assert.Equal(RuleResult.Hit, outcome.Result);
        Assert.Empty(outcome.Missing);
    }

    [Theory]
    [MemberData(nameof(RuleIds))]
    public void A_rule_that_saw_nothing_is_not_evaluable(string id)
    {
        RuleOutcome outcome = Cases.RuleOf(id).Evaluate(new SubjectFacts());

        Assert.Equal(RuleResult.NotEvaluable, outcome.Result);
        Assert.NotEmpty(outcome.Missing);
    }

    [Theory]
    [InlineData("D01", "booking.created")]
    [InlineData("D01", "flight.departure")]
    [InlineData("D01", "flight.international")]
    [InlineData("D01", "flight.distanceKm")]
    [InlineData("D02", "booking.paymentForm")]
    [InlineData("D02", "booking.created")]
    [InlineData("D02", "flight.departure")]
    [InlineData("D03", "booking.paymentForm")]
    [InlineData("D03", "booking.payerName")]
    [InlineData("D03", "booking.payerIsCompany")]
    [InlineData("D03", "booking.party")]
    [InlineData("D07", "booking.directKm")]
    [InlineData("D07", "booking.stayNights")]
    [InlineData("D09", "booking.flownKm")]
    [InlineData("D09", "booking.directKm")]
    [InlineData("D09", "booking.directService")]
    [InlineData("D16", "booking.stayNights")]
    [InlineData("D16", "bags.weightKg")]
    [InlineData("D18", "bags.tagCount")]
    [InlineData("D18", "bags.acceptedCount")]
    [InlineData("D25", "booking.contactPhones")]
    [InlineData("W01", "booking.segments")]
    [InlineData("W01", "bags.weightKg")]
    [InlineData("W01", "booking.stayNights")]
    [InlineData("C03", "booking.paymentForm")]
    [InlineData("C03", "flight.to")]
    [InlineData("C03", "booking.created")]
    [InlineData("C03", "flight.departure")]
    [InlineData("X01", "booking.oneWay")]
    [InlineData("X01", "booking.stayNights")]
    [InlineData("X02", "booking.created")]
    [InlineData("X02", "flight.departure")]
    [InlineData("X03", "booking.payerName")]
    [InlineData("X03", "booking.party")]
    public void A_missing_fact_makes_a_rule_not_evaluable_and_is_named(string id, string missing)
    {
        RuleOutcome outcome = Cases.RuleOf(id).Evaluate(Cases.Without(Cases.Hitting(id), missing));

        Assert.Equal(RuleResult.NotEvaluable, outcome.Result);
        Assert.Equal(missing, Assert.Single(outcome.Missing));
    }

    [Theory]
    [InlineData("D01")]
    [InlineData("D02")]
    [InlineData("D03")]
    [InlineData("D07")]
    [InlineData("D09")]
    [InlineData("D16")]
    [InlineData("D18")]
    [InlineData("D25")]
    [InlineData("W01")]
    [InlineData("C03")]
    public void No_rule_hits_an_ordinary_tourist(string id) =>
        Assert.Equal(RuleResult.NoHit, Cases.RuleOf(id).Evaluate(Cases.Tourist).Result);

    [Theory]
    [InlineData("X01")]
    [InlineData("X02")]
    [InlineData("X03")]
    public void No_rule_exonerates_the_courier(string id) =>
        Assert.Equal(RuleResult.NoHit, Cases.RuleOf(id).Evaluate(Cases.Courier).Result);

    [Fact]
    public void One_condition_seen_to_fail_is_no_hit_whatever_else_is_missing()
    {
        var facts = new SubjectFacts { Flight = new FlightFacts { International = false } };

        Assert.Equal(RuleResult.NoHit, Cases.RuleOf("D01").Evaluate(facts).Result);
    }

    [Theory]
    [InlineData(23.9, RuleResult.Hit)]
    [InlineData(24, RuleResult.NoHit)]
    [InlineData(-1, RuleResult.NotEvaluable)]
    public void D01_counts_hours_before_departure_and_distrusts_a_booking_made_after_it(double hours, RuleResult expected)
    {
        SubjectFacts facts = Cases.With(Cases.Courier, booking => booking with { CreatedUtc = Cases.Departure.AddHours(-hours) });

        Assert.Equal(expected, Cases.RuleOf("D01").Evaluate(facts).Result);
    }

    [Theory]
    [InlineData(PaymentForm.Cash, RuleResult.Hit)]
    [InlineData(PaymentForm.Voucher, RuleResult.Hit)]
    [InlineData(PaymentForm.Card, RuleResult.NoHit)]
    [InlineData(PaymentForm.Miles, RuleResult.NoHit)]
    public void D02_takes_cash_and_vouchers(PaymentForm form, RuleResult expected) =>
        Assert.Equal(
            expected, Cases.RuleOf("D02").Evaluate(Cases.With(Cases.Courier, booking => booking with { PaymentForm = form })).Result);

    [Theory]
    [InlineData("ANA COSTA", RuleResult.NoHit)]
    [InlineData("costa/rui mr", RuleResult.NoHit)]
    [InlineData("CÓSTA A", RuleResult.NoHit)]
    [InlineData("MARCO DE SOUSA", RuleResult.Hit)]
    [InlineData("COSTAGLIOLA P", RuleResult.Hit)]
    [InlineData("   ", RuleResult.NotEvaluable)]
    public void D03_compares_the_payer_with_the_family_names_of_the_party(string payer, RuleResult expected)
    {
        SubjectFacts facts = Cases.With(Cases.Hitting("D03"), booking => booking with { PayerName = payer });

        Assert.Equal(expected, Cases.RuleOf("D03").Evaluate(facts).Result);
    }

    [Fact]
    public void D03_takes_no_particle_for_a_family_name()
    {
        SubjectFacts facts = Cases.With(
            Cases.Hitting("D03"), booking => booking with { Party = [new("DE ALMEIDA", "ANA")], PayerName = "MARCO DE SOUSA" });

        Assert.Equal(RuleResult.Hit, Cases.RuleOf("D03").Evaluate(facts).Result);
    }

    [Fact]
    public void D03_leaves_companies_alone() =>
        Assert.Equal(
            RuleResult.NoHit,
            Cases.RuleOf("D03").Evaluate(Cases.With(Cases.Hitting("D03"), booking => booking with { PayerIsCompany = true })).Result);

    [Theory]
    [InlineData("D07")]
    [InlineData("W01")]
    public void Without_a_return_there_is_no_short_stay(string id)
    {
        SubjectFacts facts = Cases.With(Cases.Hitting(id), booking => booking with { OneWay = true, StayNights = null });

        Assert.Equal(RuleResult.NoHit, Cases.RuleOf(id).Evaluate(facts).Result);
    }

    [Theory]
    [InlineData(1, 26, 1, RuleResult.Hit)]
    [InlineData(2, 25, 1, RuleResult.NoHit)]
    [InlineData(3, 60, 2, RuleResult.NoHit)]
    [InlineData(14, 0, 0, RuleResult.NoHit)]
    [InlineData(15, 0, 0, RuleResult.Hit)]
    [InlineData(15, 20, 1, RuleResult.NoHit)]
    public void D16_weighs_bags_against_nights(int nights, double kilograms, int bags, RuleResult expected)
    {
        SubjectFacts facts = Cases.With(Cases.Courier, booking => booking with { StayNights = nights }) with
        {
            Bags = new BagFacts { WeightKg = kilograms, AcceptedCount = bags },
        };

        Assert.Equal(expected, Cases.RuleOf("D16").Evaluate(facts).Result);
    }

    [Theory]
    [InlineData("+351 21 842 7316", RuleResult.NoHit)]
    [InlineData("00225 27 21 75 10 00", RuleResult.NoHit)]
    [InlineData("21 842 7316", RuleResult.NoHit)]
    [InlineData("CTC 842-7316 EXT", RuleResult.NoHit)]
    [InlineData("+12345678", RuleResult.Hit)]
    [InlineData("99999999", RuleResult.Hit)]
    [InlineData("8765432", RuleResult.Hit)]
    [InlineData("12345", RuleResult.Hit)]
    [InlineData("+0351218427316", RuleResult.Hit)]
    [InlineData("351218427316351218427316", RuleResult.Hit)]
    [InlineData("NONE", RuleResult.Hit)]
    public void D25_knows_a_number_from_a_made_up_one(string phone, RuleResult expected)
    {
        SubjectFacts facts = Cases.With(Cases.Courier, booking => booking with { ContactPhones = [phone] });

        Assert.Equal(expected, Cases.RuleOf("D25").Evaluate(facts).Result);
    }

    [Fact]
    public void D25_is_content_with_one_good_number() =>
        Assert.Equal(
            RuleResult.NoHit,
            Cases.RuleOf("D25").Evaluate(
                Cases.With(Cases.Courier, booking => booking with { ContactPhones = ["0000000", "+351 21 842 7316"] })).Result);

    [Theory]
    [InlineData("HKG", "NBO", RuleResult.NoHit)]
    [InlineData("NBO", "HKG", RuleResult.Hit)]
    public void W01_goes_by_direction(string from, string to, RuleResult expected)
    {
        SubjectFacts facts = Cases.With(Cases.Courier, booking => booking with { Segments = [new(from, to, null) { Index = 0 }] });

        Assert.Equal(expected, Cases.RuleOf("W01").Evaluate(facts).Result);
    }

    [Fact]
    public void Parameters_are_given_with_their_units()
    {
        Rule rule = Cases.RuleOf("D01");

        Assert.Equal([new("maxLeadHours", 24, "h", 1, 168), new("minDistanceKm", 2_500, "km", 0, 20_000)], rule.Parameters.AsEnumerable());
        Assert.Equal(LegalBases.SeriousCrime, rule.LegalBasis);
        Assert.Equal(1, rule.Version);
    }
}
