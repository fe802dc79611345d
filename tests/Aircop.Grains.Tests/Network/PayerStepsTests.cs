using Aircop.Grains.Network;

namespace Aircop.Grains.Tests.Network;

/// <summary>How near a payer is to somebody on whom something was found.</summary>
public sealed class PayerStepsTests
{
    private static readonly BookingLinks Booking = new("phone:1", "mail:1", "card:1", "payer:1");

    [Theory]
    [InlineData("card:1", true, 1)]
    [InlineData("payer:1", true, 1)]
    [InlineData("phone:1", true, 2)]
    [InlineData("mail:1", true, 2)]
    [InlineData("phone:1", false, 1)]
    [InlineData("phone:2", true, PayerSteps.NoneNear)]
    public void Who_paid_for_somebody_found_is_one_step_away_and_who_pays_for_one_reached_where_such_is_two(string found, bool isPaidByOther, int steps) =>
        Assert.Equal(steps, PayerSteps.Of(Booking, isPaidByOther, link => link == found));

    [Fact]
    public void The_nearest_counts_and_of_a_booking_that_hangs_on_nothing_nothing_is_known()
    {
        Assert.Equal(1, PayerSteps.Of(Booking, isPaidByOther: true, _ => true));
        Assert.Null(PayerSteps.Of(BookingLinks.None, isPaidByOther: true, _ => true));
    }
}
