using Aircop.Contracts.Accounts;
using Aircop.Testing;

namespace Aircop.ClientWeb.Tests;

/// <summary>What a page learns from its session.</summary>
public sealed class SessionTests
{
    [Fact]
    public async Task A_session_tells_the_time_in_the_field()
    {
        var clock = new ManualTimeProvider(new DateTimeOffset(2026, 5, 20, 6, 0, 0, TimeSpan.Zero));
        await using var web = await WebOfTests.Start(clock, static _ => { });
        using var officer = await web.SignIn("officer", Role.TargetingOfficer, "ABJ");
        clock.Advance(TimeSpan.FromMinutes(90));

        var time = (await WebOfTests.Json(await officer.GetAsync("/api/v1/session"))).GetProperty("time");

        Assert.Equal(new DateTimeOffset(2026, 5, 20, 7, 30, 0, TimeSpan.Zero), time.GetProperty("utc").GetDateTimeOffset());
        Assert.Equal(1, time.GetProperty("speed").GetDouble());
    }
}
