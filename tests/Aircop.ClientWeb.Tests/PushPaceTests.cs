using Aircop.ClientWeb.Boards;
using Aircop.Testing;

namespace Aircop.ClientWeb.Tests;

/// <summary>Figures go at most four times a second; an alert does not wait for them.</summary>
public sealed class PushPaceTests
{
    private static readonly TimeSpan Figures = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Alerts = TimeSpan.FromMilliseconds(50);
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void The_first_push_goes_at_once() => Assert.Equal(TimeSpan.Zero, Pace().WaitFor(alert: false));

    [Fact]
    public void Figures_wait_for_the_rest_of_their_window()
    {
        var pace = Pace();
        pace.Pushed();
        _time.Advance(TimeSpan.FromMilliseconds(100));
        Assert.Equal(TimeSpan.FromMilliseconds(150), pace.WaitFor(alert: false));
        _time.Advance(TimeSpan.FromMilliseconds(150));
        Assert.Equal(TimeSpan.Zero, pace.WaitFor(alert: false));
    }

    [Fact]
    public void An_alert_goes_in_the_midst_of_a_window_but_a_storm_of_them_is_spaced()
    {
        var pace = Pace();
        pace.Pushed();
        Assert.Equal(Alerts, pace.WaitFor(alert: true));
        _time.Advance(Alerts);
        Assert.Equal(TimeSpan.Zero, pace.WaitFor(alert: true));
        Assert.NotEqual(TimeSpan.Zero, pace.WaitFor(alert: false));
    }

    private PushPace Pace() => new(_time, Figures, Alerts);
}
