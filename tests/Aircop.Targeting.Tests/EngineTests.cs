using Aircop.Targeting.Files;

namespace Aircop.Targeting.Tests;

public sealed class EngineTests
{
    [Fact]
    public void One_family_alone_is_no_hit_however_many_rules_speak()
    {
        TargetingResult result = Evaluate(Only(Cases.Hitting("C03"), bags: false) with { Booking = CashOnly });

        Assert.Equal(["D02", "C03"], result.For.Select(ground => ground.RuleId));
        Assert.Equal(1, result.Families);
        Assert.False(result.IsHit);
        Assert.Equal(Severity.Ordinary, result.Severity);
    }

    [Fact]
    public void Two_families_are_a_hit()
    {
        SubjectFacts facts = Cases.Tourist with
        {
            Booking = Cases.Tourist.Booking! with { ContactPhones = ["0000000"] },
            Bags = new BagFacts { AcceptedCount = 1, TagCount = 2, WeightKg = 20 },
        };

        TargetingResult result = Evaluate(facts);

        Assert.Equal(["D18", "D25"], result.For.Select(ground => ground.RuleId));
        Assert.True(result.IsHit);
        Assert.Equal(Severity.Look, result.Severity);
        Assert.Equal(Threat.Cocaine, result.Threat);
        Assert.Equal(["X01", "X02", "X03"], result.Against.Select(ground => ground.RuleId));
    }

    [Fact]
    public void The_courier_is_to_be_looked_at_first()
    {
        TargetingResult result = Evaluate(Cases.Courier);

        Assert.True(result.IsHit);
        Assert.Equal(Severity.Act, result.Severity);
        Assert.Equal(5, result.Families);
        Assert.Empty(result.Against);
        Assert.True(result.Rank > Evaluate(Cases.Tourist).Rank);
    }

    [Fact]
    public void A_tourist_is_no_hit_and_the_reasons_against_are_given()
    {
        TargetingResult result = Evaluate(Cases.Tourist);

        Assert.False(result.IsHit);
        Assert.Empty(result.For);
        Assert.Equal(0, result.Rank);
        Assert.Equal(["X01", "X02", "X03"], result.Against.Select(ground => ground.RuleId));
    }

    [Fact]
    public void Grounds_against_lower_rank_and_urgency_but_hide_no_hit()
    {
        SubjectFacts doubted = Cases.With(
            Cases.Courier, booking => booking with { PayerName = "ANA COSTA", StayNights = 20, ContactPhones = ["+351 21 842 7316"] });

        TargetingResult result = Evaluate(doubted);

        Assert.True(result.IsHit);
        Assert.NotEmpty(result.Against);
        Assert.True(result.Rank < Evaluate(Cases.Courier).Rank);
        Assert.Equal(Severity.Look, result.Severity);
    }

    [Fact]
    public void One_strong_ground_is_a_hit()
    {
        var pack = new RulePack("test", [RuleFiles.Compile(RuleFiles.About("bags.tagCount > bags.acceptedCount", "strong: yes"))]);

        TargetingResult result = TargetingEngine.Evaluate(pack, Cases.Courier);

        Assert.True(result.IsHit);
        Assert.True(result.For[0].IsStrong);
        Assert.Equal(Severity.Act, result.Severity);
    }

    [Fact]
    public void What_was_not_seen_is_told_rule_by_rule()
    {
        TargetingResult result = Evaluate(new SubjectFacts());

        Assert.False(result.IsHit);
        Assert.Equal(10, result.NotSeen.Count);
        Assert.All(result.NotSeen, ground => Assert.Equal(GroundSide.NotSeen, ground.Side));
        Assert.Equal("notSeen.D02", result.NotSeen[1].TextCode);
        Assert.Equal(
            "booking.created,booking.paymentForm,flight.departure", Assert.Single(result.NotSeen[1].Args).Value);
    }

    [Fact]
    public void A_rule_that_throws_is_reported_and_the_others_still_run()
    {
        var pack = new RulePack("test", [RuleFiles.Broken("Z99"), .. Cases.Pack.Rules]);

        TargetingResult result = TargetingEngine.Evaluate(pack, Cases.Courier);

        Assert.Equal(new RuleFault("Z99", 1, "System.InvalidOperationException"), Assert.Single(result.Faults));
        Assert.Equal(Evaluate(Cases.Courier).For.Select(ground => ground.RuleId), result.For.Select(ground => ground.RuleId));
    }

    [Fact]
    public void A_pack_refuses_two_rules_of_one_id() =>
        Assert.Throws<ArgumentException>(() => new RulePack("test", [Cases.RuleOf("D18"), Cases.RuleOf("D18")]));

    [Fact]
    public void The_same_facts_give_the_same_result_in_another_pack_of_the_same_rules()
    {
        RulePack again = RulePackReader.Read(CorePack.Name, CorePack.Files, CorePack.Groups).Pack!;
        RulePack same = new("record", again.Rules.Where(rule => Cases.Pack.Find(rule.Id) is not null));
        foreach (SubjectFacts facts in Facts.Random(seed: 31, count: 500))
            Assert.Equal(Facts.Describe(Evaluate(facts)), Facts.Describe(TargetingEngine.Evaluate(same, facts)));
    }

    [Theory]
    [InlineData(41)]
    [InlineData(42)]
    public void Whatever_the_facts_a_hit_has_two_families_and_every_rule_is_accounted_for(int seed)
    {
        int hits = 0;
        foreach (SubjectFacts facts in Facts.Random(seed, 2_000))
        {
            TargetingResult result = Evaluate(facts);
            int families = result.For.Select(ground => ground.Family).Distinct().Count();

            Assert.Equal(families >= 2, result.IsHit);
            Assert.Equal(families, result.Families);
            Assert.Empty(result.Faults);
            Assert.Equal(result.IsHit, result.Severity != Severity.Ordinary);
            Assert.Empty(result.For.Select(ground => ground.RuleId).Intersect(result.NotSeen.Select(ground => ground.RuleId)));
            if (result.IsHit) hits++;
        }

        Assert.InRange(hits, 1, 1_999);
    }

    [Theory]
    [InlineData(51)]
    [InlineData(52)]
    public void Seeing_less_never_makes_a_hit(int seed)
    {
        var random = new Random(seed);
                foreach (SubjectFacts facts in Facts.Random(seed, 1_000))
        {
            SubjectFacts less = Cases.Without(facts, Cases.Fields[random.Next(Cases.Fields.Length)]);
            HashSet<string> before = [.. Evaluate(facts).For.Select(ground => ground.RuleId)];

            Assert.All(Evaluate(less).For, ground => Assert.Contains(ground.RuleId, before));
        }
    }

    private static BookingFacts CashOnly => new()
    {
        CreatedUtc = Cases.Departure.AddHours(-30), PaymentForm = PaymentForm.Cash,
    };

    private static SubjectFacts Only(SubjectFacts facts, bool bags) => bags ? facts : facts with { Bags = null };

    private static TargetingResult Evaluate(SubjectFacts facts) => TargetingEngine.Evaluate(Cases.Pack, facts);
}
