using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>What must not be kept is not: card numbers, meals, medical care.</summary>
public sealed class ProtectionTests
{
    private const string Card = "4111111111111111";
    private static readonly ReadingOptions WithKey = new() { CardKey = Encoding.UTF8.GetBytes("a secret of this test") };

    [Theory]
    [InlineData("FOP+CC::416.00:VI:4111111111111111:1227'")]
    [InlineData("FOP+CC::416.00:VI:4111 1111 1111 1111:1227'")]
    [InlineData("FOP+CC:4111111111111111'")]
    [InlineData("FOP+4111111111111111'")]
    [InlineData("FOP+CC:::4111111111111111'")]
    [InlineData("FOP+CC::4111111111111111'")]
    [InlineData("FOP+CC::1.00:VI::4111111111111111'")]
    [InlineData("IFT+4:28::ZZ+CTCM 4111111111111111'")]
    [InlineData("IFT+4:28::ZZ+CTCT CARD 4111-1111-1111-1111 12/27'")]
    [InlineData("IFT+4:43+PAYER 4111 1111 1111 1111+STREET+4111111111111111'")]
    [InlineData("SSR+CTCM:HK:1:ZZ:::::4111111111111111'")]
    [InlineData("SSR+OTHS:::::::: FP CCVI4111111111111111'")]
    [InlineData("ADD++700:4111111111111111:CITY:::US::4111111111111111'")]
    [InlineData("ADD++700:ST:4111111111111111:4111111111111111:::4111111111111111'")]
    [InlineData("SSR+DOCO:HK:1:ZZ:::::4111111111111111/V/1/4111111111111111/22DEC06/USA'")]
    [InlineData("SSR+DOCA:HK:1:ZZ:::::/D/USA/4111111111111111/4111111111111111/4111111111111111'")]
    [InlineData("LTS+0/O/FP/CCVI4111111111111111/1227'LTS+/APM-4111111111111111'")]
    [InlineData("TIF+4111111111111111+4111111111111111'")]
    [InlineData("TIF+4111111111111111:G'")]
    public void No_run_of_a_cards_digits_survives(string segment)
    {
        var message = Bookings.ReadMessage(Bookings.Record + "TIF+SMITH+JOHN:A:1'" + segment, options: WithKey);

        foreach (var text in Essences.Texts(message))
        {
            var digits = new string([.. text.Where(character => char.IsAsciiDigit(character) || character == 'X')]);
            Assert.False(digits.Contains(Card[..11], StringComparison.Ordinal), "The number of a card was kept.");
        }
    }

    [Fact]
    public void A_card_in_clear_is_masked_and_has_the_same_token_each_time()
    {
        const string Pay = "FOP+CC::416.00:VI:4111111111111111:1227'";
        var first = Bookings.ReadMessage(Bookings.Record + Pay + "FOP+CC:::VI:4111 1111 1111 1111'", options: WithKey);
        var payments = first.Pnrgov!.Records[0].Payments;

        Assert.All(payments, payment => Assert.Equal("411111XXXXXX1111", payment.MaskedNumber));
        Assert.Equal(32, payments[0].CardToken!.Length);
        Assert.Equal(payments[0].CardToken, payments[1].CardToken);
        Assert.Equal(2, first.Findings.Count(finding => finding.Code == FindingCode.CardNumberMasked));
        Assert.Null(Bookings.ReadMessage(Bookings.Record + Pay).Pnrgov!.Records[0].Payments[0].CardToken);
        var other = new ReadingOptions { CardKey = Encoding.UTF8.GetBytes("another secret") };
        Assert.NotEqual(payments[0].CardToken, Bookings.ReadMessage(Bookings.Record + Pay, options: other).Pnrgov!.Records[0].Payments[0].CardToken);
    }

    [Theory]
    [InlineData("372395XXXXX9581", "372395XXXXX9581")]
    [InlineData("XXXXXXXX1186", "XXXXXXXX1186")]
    [InlineData("************1186", "XXXXXXXXXXXX1186")]
    [InlineData("12345678", "XXXX5678")]
    public void A_masked_card_stays_masked_and_has_no_token(string sent, string kept)
    {
        var payment = Bookings.ReadMessage(Bookings.Record + $"FOP+CC:::VI:{sent}'", options: WithKey).Pnrgov!.Records[0].Payments[0];

        Assert.Equal((kept, null), (payment.MaskedNumber, payment.CardToken));
    }

    [Fact]
    public void Meals_and_medical_services_are_counted_and_forgotten()
    {
        var message = Bookings.ReadMessage(
            Bookings.Record + "SSR+AVML:HK:2:DL'SSR+KSML:HK:1:DL:::::KOSHER'SSR+WCHR:HK:1:ZZ'SSR+WCBD:HK:1:ZZ'SSR+MEDA:HK:1:ZZ'SSR+OXYG:HK:1:ZZ'"
            + "IFT+4:28::ZZ+PAX IS WCHC AND DIABETIC'SSR+PETC:HK:1:ZZ:::::CAT'SSR+UMNR:HK:1:ZZ:::::UM08'SSR+QQQQ:HK:1:ZZ'TIF+SMITH+JOHN:A:1'");
        var record = message.Pnrgov!.Records[0];

        Assert.Equal(7, record.SensitiveDropped);
        Assert.Equal(["PETC", "UMNR"], record.ServiceCodes.ToArray());
        Assert.StartsWith("7 ", Assert.Single(message.Findings, finding => finding.Code == FindingCode.ForbiddenFieldDropped).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Essences.Texts(message), text => text.Contains("WCH", StringComparison.Ordinal) || text.Contains("ML", StringComparison.Ordinal));
    }

    [Fact]
    public void An_international_telephone_is_no_card()
    {
        var record = Bookings.Read("IFT+4:28::ZZ+CTCM ?+4915112345678'");

        Assert.Equal("+4915112345678", record.Contacts[0].Value);
    }
}
