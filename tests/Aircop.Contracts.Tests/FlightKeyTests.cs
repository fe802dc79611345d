using Aircop.Contracts.Flights;

namespace Aircop.Contracts.Tests;

public sealed class FlightKeyTests
{
    [Theory]
    [InlineData("EK456-2025-08-29-DXB", "EK", "456")]
    [InlineData("B2740-2025-08-29-MSQ", "B2", "740")]
    [InlineData("2B1-2025-08-29-ABJ", "2B", "1")]
    [InlineData("BAW117A-2025-08-29-LHR", "BAW", "117A")]
    [InlineData("AF702-2025-08-29-LFPG", "AF", "702")]
    public void A_written_key_is_read_and_written_again(string text, string carrier, string number)
    {
        Assert.True(FlightKey.TryParse(text, out var key));

        Assert.Equal((carrier, number, new DateOnly(2025, 8, 29)), (key.Carrier, key.Number, key.Date));
        Assert.Equal(text, key.ToString());
        Assert.Equal(carrier + number, key.Designator);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("EK456")]
    [InlineData("EK456-2025-08-29")]
    [InlineData("EK456-2025-08-29-")]
    [InlineData("EK456-2025-02-30-DXB")]
    [InlineData("EK456-2025-08-29-dxb")]
    [InlineData("EK456-2025-08-29-DXBXX")]
    [InlineData("ek456-2025-08-29-DXB")]
    [InlineData("EK-2025-08-29-DXB")]
    [InlineData("EKA-2025-08-29-DXB")]
    [InlineData("EK123456-2025-08-29-DXB")]
    [InlineData("E K456-2025-08-29-DXB")]
    [InlineData("../../etc-2025-08-29-DXB")]
    public void What_is_no_key_is_not_read(string? text) => Assert.False(FlightKey.TryParse(text, out _));
}
