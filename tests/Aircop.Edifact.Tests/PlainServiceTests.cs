using System.Text;

namespace Aircop.Edifact.Tests;

/// <summary>
/// Services of a traveller in the form of the guide are tied as they are read, mail addresses of remarks taken straight off the bytes. With a
/// character released that needs no release, the same booking takes the general way: both must give the same.
/// </summary>
public sealed class PlainServiceTests
{
    private const string Ann = "TIF+SMITH+ANNMRS:A:1'";
    private const string Bob = "TIF+SMITH+BOBMR:A:2'";
    private const string Infant = "TIF+SMITH+EVE:IN:3'";

    [Theory]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG3401506/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/GBR/28SEP58/M/26DEC34/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/I/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/A'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/28SEP57/F/26DEC33/SMITH/ANNMRS'")]
    [InlineData(Ann + Bob + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/28SEP57/M/26DEC33/SMITH/BOB'")]
    [InlineData("SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/01SEP57/M/26DEC33/SMITH/ANN+::1'" + Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCO:HK:1:ZZ:::::LIMA/V/123/LIMA/01JAN20/USA'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+INFT:HK:1:ZZ:::::SMITH/ANN 01JAN26'")]
    [InlineData("SSR+INFT:HK:1:ZZ:::::SMITH/ANN 01JAN26'" + Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Infant + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP25/F/26DEC33/SMITH/EVE'SSR+INFT:HK:1:ZZ:::::SMITH/EVE 01JAN26'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP25/FI/26DEC33/SMITH/EVE'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/31SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/00JAN57/F/00DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/12JUL64/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/ /COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/123456789012345678901234567890123/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/Ñ1/COL/28SEP57/F/26DEC33/SMITH/ANN'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITHSON/ANN'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/28SEP57/F/26DEC33/SMITH/ANNA'")]
    [InlineData(Ann + "SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN/MARY'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG2/COL/28SEP57/F/26DEC33/SMITH/'")]
    [InlineData("TIF+SMITHJR+JOHN JAMESMR:A:1'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/M/26DEC33/SMITHJR/JOHN JAMES'")]
    [InlineData("TIF+SMITH+ADAMSMS:A:1'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ADAMS'")]
    [InlineData("TIF+SMITH+LISA MS:A:1'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/LISA '")]
    [InlineData("TIF+SMITH+ANN-1DOEMRS:A:1'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/SMITH/ANN-1DOE'")]
    [InlineData("TIF+S/MITH+ANN:A:1'SSR+DOCS:HK:1:ZZ:::::/P/COL/RG1/COL/28SEP57/F/26DEC33/S/MITH/ANN'")]
    [InlineData(Ann + "SSR+TKNE:HK:1:ZZ:::::0161234567890C1'SSR+TKNE:HK:1:ZZ:::::0161234567890C1'SSR+TKNE:HK:1:ZZ:::::0161234567890 C2'SSR+TKNE:HK:1:ZZ:::::123'")]
    [InlineData(Ann + Infant + "SSR+TKNE:HK:1:ZZ:::::INF0161234567890C1'SSR+TKNE:HK:1:ZZ:::::0161234567891C1'")]
    [InlineData("SSR+TKNE:HK:1:ZZ:::::0161234567890C1+::1'" + Ann + "SSR+TKNE:HK:1:ZZ:::::0161234567891C1'")]
    [InlineData(Ann + "IFT+4:28::ZZ+CTCE JO//EXAMPLE.ORG'IFT+4:28::ZZ+CTCE J.O..E./X//EXAMPLE.ORG'IFT+4:28::ZZ+CTCE JO@EXAMPLE.ORG'")]
    [InlineData(Ann + "IFT+4:28::ZZ+CTCE 1234567890123//EXAMPLE.ORG'IFT+4:28::ZZ+CTCE 4111111111111111//EXAMPLE.ORG'IFT+4:28::ZZ+CTCE JO///X'IFT+4:28::ZZ+CTCE //X'")]
    [InlineData(Ann + "IFT+4:28::ZZ+CTCE JO//X.'IFT+4:28::ZZ+CTCE JO.//X'IFT+4:28::ZZ+CTCE JO//X//Y'IFT+4:28::ZZ+CTCE JO//X-1SMITH/ANN'IFT+4:28::ZZ+ctce jo//x'")]
    [InlineData(Ann + "IFT+4:28::ZZ+CTCE JO//MEDICAL.ORG'IFT+4:28::ZZ+CTCE VGML//X.ORG'IFT+4:28::ZZ+CTCE WCHR//X.ORG'IFT+4:28::ZZ+BLND'IFT+4:28::ZZ+Kosher'")]
    public void A_booking_reads_the_same_where_something_in_it_is_released(string segments)
    {
        var plain = Read(segments);
        var released = Read(segments.Replace(":::::", ":::::?", StringComparison.Ordinal).Replace("ZZ+", "ZZ+?", StringComparison.Ordinal));

        Assert.Equal(Essences.Of(released), Essences.Of(plain));
        Assert.Equal(released.Findings.AsEnumerable(), plain.Findings);
    }

    [Fact]
    public void Sensitive_words_are_found_wherever_they_stand_in_a_remark()
    {
        var filler = new string('A', 70);

        foreach (var word in new[] { "VGML", "WCHR", "DEAF", "MEDICAL", "wheelchair" })
        {
            var texts = new[] { word, $"X {word}", $"{word}/X", $"1{word}1", $"{filler} {word}", $"{word} {filler}" };
            var remarks = string.Concat(texts.Select(text => $"IFT+4:28::ZZ+{text}'"));

            Assert.Equal(texts.Length, Bookings.Read(Ann + remarks).SensitiveDropped);
        }

        Assert.Equal(0, Bookings.Read(Ann + "IFT+4:28::ZZ+VGMLX XVGML DEAFS MEDICALS CALM'").SensitiveDropped);
    }

    private static EdifactMessage Read(string segments)
    {
        var text = Bookings.Head + Bookings.Record + segments + Bookings.Flight + "UNT+9+M1'UNZ+1+REF1'";
        return Assert.Single(InterchangeReader.Read(Encoding.UTF8.GetBytes(text)).Messages);
    }
}
