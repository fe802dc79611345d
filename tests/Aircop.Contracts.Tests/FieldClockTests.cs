using Aircop.Contracts.Reference;

namespace Aircop.Contracts.Tests;

public sealed class FieldClockTests
{
    private static readonly DateTimeOffset Morning = new(2026, 5, 20, 6, 0, 0, TimeSpan.Zero);

    private readonly Wall _wall = new() { Now = Morning };

    [Fact]
    public void In_the_mission_it_is_the_wall_clock()
    {
        var clock = new FieldClock(_wall);
        _wall.Now += TimeSpan.FromMinutes(7);

        Assert.Equal(_wall.Now, clock.GetUtcNow());
    }

    [Fact]
    public void Played_it_runs_from_its_start_at_its_speed()
    {
        var start = new DateTimeOffset(2025, 8, 29, 0, 0, 0, TimeSpan.Zero);
        var clock = new FieldClock(_wall, start, 60);
        _wall.Now += TimeSpan.FromMinutes(2);

        Assert.Equal(start.AddHours(2), clock.GetUtcNow());
        Assert.Equal(TimeSpan.FromMinutes(1), clock.WallTimeUntil(start.AddHours(3)));
        Assert.Equal(TimeSpan.Zero, clock.WallTimeUntil(start));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void It_never_stands_still_nor_runs_back(double speed) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FieldClock(_wall, Morning, speed));

    private sealed class Wall : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
