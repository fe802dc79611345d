namespace Aircop.Node.Tests;

public sealed class InboxWatchTests
{
    private static readonly DateTimeOffset Start = new(2025, 8, 29, 6, 0, 0, TimeSpan.Zero);
    private readonly InboxWatch _watch = new(TimeSpan.FromSeconds(2));

    [Fact]
    public void A_growing_file_is_not_whole_until_it_has_stood_still()
    {
        Assert.Empty(_watch.Look([new("a.edi", 10, Start)], Start));
        Assert.Empty(_watch.Look([new("a.edi", 20, Start.AddSeconds(1))], Start.AddSeconds(1)));
        Assert.Empty(_watch.Look([new("a.edi", 20, Start.AddSeconds(1))], Start.AddSeconds(2.9)));
        Assert.Single(_watch.Look([new("a.edi", 20, Start.AddSeconds(1))], Start.AddSeconds(3)));
    }

    [Fact]
    public void A_file_renamed_in_after_it_was_written_is_whole_at_first_sight() =>
        Assert.Single(_watch.Look([new("a.edi", 10, Start.AddMinutes(-1))], Start));

    [Fact]
    public void A_file_from_a_computer_whose_clock_is_ahead_becomes_whole_all_the_same()
    {
        var file = new SeenFile("a.edi", 10, Start.AddHours(3));
        Assert.Empty(_watch.Look([file], Start));
        Assert.Single(_watch.Look([file], Start.AddSeconds(2)));
    }

    [Theory]
    [InlineData("list.edi", true)]
    [InlineData("LIST.TXT", true)]
    [InlineData("list.csv", true)]
    [InlineData("list.json", true)]
    [InlineData("list.edi.part", false)]
    [InlineData("list.tmp", false)]
    [InlineData("list", false)]
    public void Only_the_endings_that_the_intake_reads_are_taken(string name, bool taken) => Assert.Equal(taken, InboxWatch.Reads(name));
}
