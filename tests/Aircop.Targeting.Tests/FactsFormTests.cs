using System.Text.Json;
using Aircop.Targeting.Forms;

namespace Aircop.Targeting.Tests;

/// <summary>Facts that are kept say what they said: byte for byte the same ones, without names, and as much of them as a rule needs.</summary>
public sealed class FactsFormTests
{
    private static IEnumerable<SubjectFacts> Many =>
        Facts.Random(61, 400).Concat(CorePack.All.Rules.SelectMany(rule => rule.Examples).Select(example => example.Facts));

    [Fact]
    public void Facts_are_read_as_they_were_written()
    {
        foreach (SubjectFacts facts in Many)
        {
            byte[] bytes = FactsForm.Current.Write(facts);
            SubjectFacts read = FactsForm.Of(FactsForm.Current.Description).Read(bytes);

            Assert.Equal(Json(facts), Json(read));
            Assert.Equal(bytes, FactsForm.Current.Write(read));
        }
    }

    [Fact]
    public void Every_rule_finds_the_same_in_facts_without_names()
    {
        foreach (SubjectFacts facts in Many)
        {
            SubjectFacts kept = FactsWithoutNames.Of(facts);
            foreach (Rule rule in CorePack.All.For(RuleSubject.Passenger).Rules) Assert.Equal(Told(rule, facts), Told(rule, kept));
        }
    }

    [Fact]
    public void Every_rule_finds_the_same_in_as_much_as_it_reads()
    {
        foreach (Rule rule in CorePack.All.For(RuleSubject.Passenger).Rules)
        {
            FactsForm form = FactsForm.Of(FactsForm.Current.Description, [rule]);
            foreach (SubjectFacts facts in Many) Assert.Equal(Told(rule, facts), Told(rule, form.Read(FactsForm.Current.Write(facts))));
        }
    }

    [Fact]
    public void Nothing_of_names_and_contact_data_is_kept()
    {
        var facts = new SubjectFacts
        {
            Booking = new BookingFacts
            {
                PayerName = "MRS ANA COSTA", Party = [new PartyMember("COSTA", "ANA"), new PartyMember("SILVA", "RUI")], ContactPhones = ["+351 21 842 7312", "1111111"],
                ContactEmails = ["ana@example.test"],
            },
        };

        string kept = Json(FactsWithoutNames.Of(facts));

        Assert.All((string[])["ANA", "COSTA", "SILVA", "RUI", "842", "1111111", "example"], secret => Assert.DoesNotContain(secret, kept, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void What_a_later_program_does_not_know_any_more_is_passed_over_and_what_it_has_got_since_was_not_seen()
    {
        string before = FactsForm.Current.Description
            .Replace("StayNights whole", "NightsOfStay whole", StringComparison.Ordinal)
            .Replace("Journeys rows JourneyFacts", "Trips rows TripFacts", StringComparison.Ordinal)
            .Replace("OneWay truth", "OneWay text", StringComparison.Ordinal);
        SubjectFacts facts = new()
        {
            Booking = new BookingFacts { StayNights = 4, Split = true, Locator = "l1" },
            History = new HistoryFacts { Journeys = [new JourneyFacts { To = "LIS" }], ReturnBooked = true },
        };

        SubjectFacts read = FactsForm.Of(before).Read(FactsForm.Current.Write(facts));

        Assert.Equal((null, true, "l1"), (read.Booking!.StayNights, read.Booking.Split, read.Booking.Locator));
        Assert.Equal((true, true), (read.History!.Journeys.IsDefault, read.History.ReturnBooked!.Value));
    }

    private static (RuleResult, string, string) Told(Rule rule, SubjectFacts facts)
    {
        RuleOutcome outcome = rule.Evaluate(facts);
        return (outcome.Result, string.Join(',', outcome.Missing), string.Join(',', outcome.Args));
    }

    private static string Json(SubjectFacts facts) => JsonSerializer.Serialize(facts, FactsJson.Default.SubjectFacts);
}
