using Aircop.Contracts.Flights;
using Aircop.Grains.Flights;
using static Aircop.Grains.Tests.Flights.MergedFlight;
using static Aircop.Grains.Tests.Flights.People;

namespace Aircop.Grains.Tests.Flights;

/// <summary>Lists in several parts, which come in any order, twice, or never.</summary>
public sealed class PartsTests
{
    private readonly MergedFlight _flight = new();

    [Fact]
    public void People_of_each_part_are_there_at_once()
    {
        Api(2, "", "KOFFI");

        Assert.Single(_flight.Present);
        Assert.False(_flight.State.Parts[0].IsComplete);
    }

    [Theory]
    [InlineData(1, 2, 3)]
    [InlineData(3, 2, 1)]
    [InlineData(2, 3, 1)]
    public void A_list_is_complete_when_the_first_the_last_and_all_between_came(int a, int b, int c)
    {
        foreach (var number in (int[])[a, b]) Api(number, Indicator(number), $"GIVEN{number}");
        Assert.Equal("PartMissing", Assert.Single(ListFindings.Of(_flight.State)).Code);

        Api(c, Indicator(c), $"GIVEN{c}");

        Assert.True(Assert.Single(_flight.State.Parts).IsComplete);
        Assert.Empty(ListFindings.Of(_flight.State));
        Assert.Equal(3, _flight.Present.Count());
    }

    [Fact]
    public void The_last_part_alone_says_what_is_missing()
    {
        Api(3, "F", "KOFFI");

        Assert.Contains("1 to 3 of a list only 3 came", Assert.Single(ListFindings.Of(_flight.State)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_comes_twice_is_there_once()
    {
        Api(1, "C", "KOFFI");
        Api(1, "C", "KOFFI");
        Api(2, "F", "AMINATA");
        Api(2, "F", "AMINATA");

        Assert.True(Assert.Single(_flight.State.Parts).IsComplete);
        Assert.Equal(2, _flight.People.Count);
    }

    [Fact]
    public void Counts_are_compared_only_when_all_parts_are_there()
    {
        Assert.Empty(Api(1, "C", "KOFFI", declared: 3).Findings);

        Assert.Equal("CountMismatch", Assert.Single(Api(2, "F", "AMINATA", declared: 3).Findings).Code);
    }

    [Fact]
    public void A_full_push_in_parts_drops_only_when_all_of_them_are_there()
    {
        Push(0, null, "", Numbered(1), Numbered(2), Numbered(3));

        Assert.Equal(0, Push(2, 2, "F", Numbered(2)).Dropped);
        Assert.Equal(1, Push(1, 2, "C", Numbered(1)).Dropped);
        Assert.Equal(Presence.Dropped, _flight.People[2].Presence);
    }

    [Fact]
    public void What_an_update_brings_between_the_parts_of_a_full_push_stays()
    {
        Push(1, 2, "C", Numbered(1));
        _flight.Take(MergedFlight.Push(ManifestFunction.UpdatePush, Numbered(7)));

        Assert.Equal(0, Push(2, 2, "F", Numbered(2)).Dropped);
    }

    [Fact]
    public void A_full_push_in_parts_that_counts_more_than_came_drops_nobody()
    {
        Push(0, null, "", Numbered(1), Numbered(2), Numbered(3));

        Push(1, 4, "C", Numbered(1));
        var outcome = Push(2, 4, "F", Numbered(2));

        Assert.Equal(0, outcome.Dropped);
        Assert.Equal(["CountMismatch", "PushNotBelieved"], outcome.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Push_after_push_under_one_reference_drops_who_is_gone_each_time()
    {
        Push(1, null, "C", Numbered(1), Numbered(2));
        Push(2, null, "F", Numbered(3), Numbered(4));

        Push(1, null, "C", Numbered(1), Numbered(2));
        Push(2, null, "F", Numbered(3));
        Assert.Equal(Presence.Dropped, _flight.People[3].Presence);

        Push(2, null, "F", Numbered(3), Numbered(4));
        Push(1, null, "C", Numbered(1));
        Assert.Equal([Presence.Listed, Presence.Dropped, Presence.Listed, Presence.Listed], _flight.People.Select(entry => entry.Presence));
    }

    [Fact]
    public void A_late_repeat_of_a_part_makes_no_part_missing()
    {
        Push(1, null, "C", Numbered(1));
        Push(2, null, "F", Numbered(2));

        Push(1, null, "C", Numbered(1));

        Assert.Empty(ListFindings.Of(_flight.State));
    }

    [Fact]
    public void A_flight_remembers_only_so_many_lists_in_parts()
    {
        for (var i = 0; i < 100; i++) _flight.Take(ApiList([Person("DIALLO", "AMINATA")]) with { Part = Part(1, "C", $"ref {i}") });

        Assert.Equal(ListSeries.MostRemembered, _flight.State.Parts.Count);
        Assert.Single(_flight.People);
    }

    private static string Indicator(int number) => number switch { 1 => "C", 3 => "F", _ => "" };

    private MergeOutcome Api(int number, string indicator, string given, int? declared = null) =>
        _flight.Take(ApiList([Person("DIALLO", given)]) with { Part = Part(number, indicator), Declared = declared });

    private MergeOutcome Push(int number, int? declared, string indicator, params Booking[] bookings) =>
        _flight.Take(MergedFlight.Push(ManifestFunction.FullPush, [.. bookings]) with { Part = number == 0 ? null : Part(number, indicator), Declared = declared });
}
