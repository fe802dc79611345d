using System.Buffers;
using System.Text;
using Aircop.Fuzzing;

namespace Aircop.Edifact.Tests;

/// <summary>
/// Plain segments under the default separators are read on a faster way than others. Under other separators the same message takes the
/// general way: both must give the same.
/// </summary>
public sealed class SeparatorTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_message_reads_the_same_under_default_and_under_other_separators(int seed)
    {
        var lists = new ListGenerator(seed);
        for (var round = 0; round < 200; round++)
        {
            var output = new ArrayBufferWriter<byte>();
            InterchangeWriter.Write(lists.Next(), output);
            var text = Encoding.UTF8.GetString(output.WrittenSpan);

            Assert.Equal(Rewritten(text), Rewritten(UnderOtherSeparators(text)));
        }
    }

    [Theory]
    [InlineData("ATT+2++m'")]
    [InlineData("ATT+2++ M'")]
    [InlineData("ATT+2++'")]
    [InlineData("DTM+329:000000'")]
    [InlineData("DTM+329:990230'")]
    [InlineData("DTM+329:19860424'")]
    [InlineData("DTM+36:301016'DTM+36:301017'")]
    [InlineData("LOC+178+gru'LOC+179+L S'")]
    [InlineData("LOC+091+BRA'LOC+7+BRA'LOC+174+D'")]
    [InlineData("NAT+2+GBR'NAT+2+BRA'NAT+2+GBR'")]
    [InlineData("NAT+1+GBR'NAT+2+D'NAT+2+'")]
    [InlineData("RFF+AVF:'RFF+AVF: ABC 'RFF+SEA:31c'RFF+SEA:32A'")]
    [InlineData("RFF+AVF:ABC:1'RFF+AVF:A?'C'")]
    [InlineData("DOC+P:110:111+'DOC+P:110:ZZZ+X1'DOC+P+X2:1'DOC+IP+X3'DOC++X4'DOC+P'")]
    [InlineData("MEA+CT++:x'MEA+CT++2'MEA+WT++KGM:1000000'MEA+WT++KGM:12.5'MEA+WT++LBR:40'MEA+WT++KGM:-1'")]
    [InlineData("FTX+BAG+++AB123:2'FTX+BAG+++AB123'FTX+BAG+++NULL:1'FTX+BAG+++:1'FTX+BAG+++AB9:0'")]
    [InlineData("GEI+4+173'COM+1:TE'XYZ+1'DTM+182:200101'")]
    [InlineData("NAD+FL+++ROSSI:EVA'NAT+2+ITA'NAD+FL+++ROSSI'NAD+FL+++ROSSI:EVA:LIA'NAD+FL+++ROSSI: EVA :'NAD+FL+++:EVA'NAD+FL+++ '")]
    [InlineData("NAD+FL+++'NAD+FL'NAD+FL++ROSSI+EVA'NAD+FL++ROSSI'NAD+fl+++ROSSI:EVA'NAD+FM+++ROSSI:EVA'NAD+DDU+++ROSSI:EVA'")]
    [InlineData("NAD+FL+++ROSSI:EVA:LIA:X'NAD+FL+++ROSSI:EVA+1 MAIN ST+ROME'NAD+FL+++O?'HARA:EVA'NAD+FL+++ROSSI+EVA'NAD+FL:1+++ROSSI:EVA'")]
    [InlineData("NAD+FL+++A*B:C&D (E)'NAD+FL+++ÑUÑEZ:ZOË'NAD+FL+++A\tB:C'NAD+FL+++ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFGHIJKLMNOPQRSTUVWXYZ:B'")]
    public void Segments_just_beside_the_plain_form_read_the_same_on_both_ways(string segments)
    {
        var text = Samples.Head + Samples.Route + "NAD+FL+++MARINO:ADA'DOC+P+X0'" + segments + segments + Samples.Tail;

        var plain = Samples.Read(text);
        var general = Samples.Read(UnderOtherSeparators(text));

        Assert.Equal(plain.Messages[0].Findings.AsEnumerable(), general.Messages[0].Findings);
        Assert.Equal(Rewritten(text), Rewritten(UnderOtherSeparators(text)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_push_of_bookings_reads_the_same_under_default_and_under_other_separators(int seed)
    {
        var bookings = new BookingGenerator(seed);
        for (var round = 0; round < 100; round++)
        {
            var output = new ArrayBufferWriter<byte>();
            InterchangeWriter.Write(bookings.Next(), output);

            AssertSameOnBothWays(Encoding.UTF8.GetString(output.WrittenSpan));
        }
    }

    [Theory]
    [InlineData("PTK+NR++150417:1010+DL+006+LON'TXD++0.57:::AY6'EBD+USD:50.00+1::N'")]
    [InlineData("ABI+1+:LHRRR+LON++DL'DAT+T:010126:0900'SAC+++A'TIF+DOE+JOHNMR:A:7'SSR+CTCM:HK:1:ZZ:::::55112345'TVL+010126:1000+AAA+BBB+ZZ+1'RPI+1+XX'")]
    [InlineData("ABI+1'SAC+++X'IFT+4:28::YY+CTCE X//Y.COM'TBD++1:20:700'LTS+0/APM 44 188 000 000'RCI+ZZ:OTHER'ABI+2'TIF+LATE+ANN'")]
    [InlineData("SAC+++A'TIF+DOE+JOHNMR:A:7'SAC'")]
    [InlineData("TXD'PTK'TXD+?''EBD+'TXD++A?+B'TXD++ÑU'PTKX+1'PTK:1'TXD+\tA'\r\nTXD++1'\nptk+NR'")]
    [InlineData("ABI+1'TIF+O?'HARA+JO:A:8'TIF+ÑUÑEZ+JO:A:9'QQQ+1'TIF'TVL'")]
    [InlineData("DAT+2:270918:1301'TRI++12:::1'TIF+SMITH+ANNMRS:A:1'SSD+24A++++Y'TBD++1:20:700+++ZZ:123456:2'DAT+2:310218:1301'TRI++:::1'SSD+XXX'")]
    [InlineData("TVL+010126:1000+AAA+BBB+ZZ+1'DAT+2:270918:2400'TRI++7:::2'SSD+\t24A'SSD+024a:1+X'SSD+2?4A'SSD'DAT+2:270918'DAT+2:'DAT+700:010126:0900'TRI+X+1:::1'TRI++A+B'")]
    [InlineData("TRI++1::2:1'TRI++1:::1:3'TRI++ 1 ::: 1 'TRI++abc:::1'TRI++12345:::ab'TRI'SSD+30C'SSD+30D'")]
    [InlineData("REF+:4928506894'FAR+N+45++++YFL'REF+:OTHER'REF+ABC'REF+: 'FAR+N+ 7 'FAR+N+200'FAR+N+5:6'FAR++9'FAR+N'FAR+N+4?+1'FAR+N+4\t'")]
    [InlineData("RPI+2+HK'RPI+ 3 + hl 'RPI++XX'RPI+x+HK'RPI+1'RPI+1+HK+X'RPI+1:2+HK:3'APD+777'APD+ 32n 'APD+'APD+ABCDEF'APD+320:X'APD+3?'2'")]
    [InlineData("  TIF+DOE+JO:A:5'\t'' 'RPI+1+HK' 'SSD+1A'tif+LOWER+CASE:A:6'src'rci+ZZ:LOWER'")]
    [InlineData("SRC+X'RCI+ZZ:THIRD'TIF+ROE+RAY:A:4'UNS+D'UNX+1'TIF1+DOE+JO'TI+DOE'+DOE'12+A'")]
    [InlineData("TVL+311225:2316:010126:0746+BOG+EZE+2I+100:Y'TVL+311225:2316:010126:0746+BOG+EZE+2I+100:Y'TVL+310225:2316+BOG+EZE+2I+100'TVL+310225:2316+BOG+EZE+2I+100'")]
    [InlineData("TVL++++ZZ+77'TVL++++ZZ+77'TVL+311225+BOG+EZE+2I?+X+100'TVL+311225:0000:0746+BOG+EZE+2I:YY+100'TVL+311225:2560+BOG+EZE+2I+100'TVL+:0900'TVL'")]
    [InlineData("SSR+DOCS:HK:1:ZZ:::::/P/COL/RG3401506/COL/28SEP57/F/26DEC33/SMITH/ANN'SSR+DOCS:HK:1:ZZ:::::P/COL/RG1/COL/29FEB57/F/31APR33/SMITH/ANN'SSR+docs:HK:1:ZZ:::::/P/COL/X//28sep57//26DEC2033/SMITH/ANN/M/X/Y/Z/1/2/3/4/5/6'")]
    [InlineData("SSR+SEAT:HK:1:ZZ:::AAA:BBB+1A::1'SSR+TKNE:HK:1:ZZ:::::0161234567890C1'SSR+TKNE:HK:1:ZZ:::::0161234567890C1'SSR+ :HK'SSR+VGML:HK'SSR+D?OCS:HK:1:ZZ:::::/P/COL/Y/COL/00JAN57/F/26DEC33/SMITH/ANN'")]
    [InlineData("IFT+4:28::ZZ+CTCE A.B//EXAMPLE.ORG'IFT+4:28::ZZ+CTCE A..B//EX./AMPLE.ORG-1SMITH/ANN'IFT+4:28::ZZ+CTCE //X'IFT+4:28::ZZ+CTCE A//'IFT+4:28::ZZ+CTCE A. //B .C'IFT+4:28::ZZ+WHEELCHAIR NEEDED'IFT+4:28::ZZ+NO VGML'")]
    [InlineData("ABI+1'TRI++1:::1'SSD+30C++++Y'APD+320'REF+:1'FAR+N+4'RPI+1+HK'DAT+2:270918:1301'TRI++1:::1'ABI'ABI+2?+X'abi+3'")]
    [InlineData("FOP+CC::1985.57:VI:XXXXXXXXXXXX4791:0929'FOP+CC::1:VI:4111111111111111:0929+CC::1:VI:XXXX4791'FOP+CC::1:VI:XXXXXXXXXXXX479X'FOP+CC::1:VI:xxxxxxxxxxxx4791'MON+B:1.00:EUR+T:12345678.00:EUR'")]
    [InlineData("TIF+DOE+JOMR:A:12'TIF+DOE+JO:A:123'TIF+DOE+:A:1'TIF++JO:A:1'TIF+D:G+JO:A:1'TIF+ DOE + JO :A:3'TIF+DOE+JO:A:x'TIF+DOE+JO:A:'TIF+ROE+JO:A'")]
    [InlineData("TIF+TBA+TBA:A:4'TIF+DOE+JO:C:5'TIF+ÑU+JO:A:6'TIF+DOE+4111111111111111MR:A:7'TIF+DOE+ANN(INF/SOPHY/20SEP12):A:8'TIF+DOE+JO+PAT:A:9'TIF+ + :A:1'")]
    [InlineData("MON+B:1.00:EUR+T:2.00:GBP'MON+T:1.00:EUR+B:1.00:EUR'TKT+:1'MON+B:1.0:EUR+T:2.00:EUR'MON+B:1.00:eur+T:1.00:EUR'TKT+12:T:1'MON+B:1.00:EUR+T:2.00:EURO'")]
    [InlineData("TKT+13:T:1'MON+B:1.00:EUR'MON+B:1.00:EUR+T:2.00:EUR+T:3.00:GBP'TKT+ 12 :T:1'MON+B:.00:EUR+T:1.:EUR'TKT+12A:T:1'TKT+12:T:2'TKT+12:t:1'TKT+:T:1'")]
    [InlineData("FOP+CC::1.00:VI:XXXXXXXX1234:0929'FOP+CC::1.00:VI:XXXXXXX1234:0929'FOP+CC:2:1.00:VI:XXXXXXXX1234:0929'FOP+CC::1.00:V1:XXXXXXXX1234:0929'FOP+CC::1.00:VI:XXXXXXXX1234:09A9'")]
    [InlineData("IFT+4:43+A PAYER+A STREET'FOP+CC::1.00:VI:XXXXXXXX1234:0929'IFT+4:43+A SPONSOR+A STREET+5512345'FOP+CA::1.00'FOP+CC::1.00:VI:XXXXXXXX1234:0929+CA::2.00'FOP+CC::1.00:VI:XXXXXXXX1234'")]
    [InlineData("DAT+710:040326'TKT+1:T:1'DAT+710:040326'TKT+2:T:1'DAT+710:320326'DAT+710: 4036'DAT+710:04032026'DAT+700:040326'DAT+7100:04032'TIF+NEW+ONE:A:9'DAT+710:040326'")]
    public void Segments_of_a_booking_on_the_fast_lane_or_just_beside_it_read_the_same_on_both_ways(string segments)
    {
        const string Traveller = "TIF+SMITH+ANNMRS:A:1'TKT+0062230534212:T:1'";
        var booking = Bookings.Record + Traveller + segments + Bookings.Flight + segments;

        AssertSameOnBothWays(Bookings.Head + segments + booking + booking + "UNT+9+M1'UNZ+1+REF1'");
        AssertSameOnBothWays(Bookings.Head + booking + segments.TrimEnd('\''));
    }

    private static void AssertSameOnBothWays(string text)
    {
        var plain = InterchangeReader.Read(Encoding.UTF8.GetBytes(text));
        var general = InterchangeReader.Read(Encoding.UTF8.GetBytes(UnderOtherSeparators(text)));

        Assert.Equal(Essences.Of(plain), Essences.Of(general));
        Assert.Equal(plain.Findings.AsEnumerable(), general.Findings);
        foreach (var (one, other) in plain.Messages.Zip(general.Messages))
        {
            Assert.Equal(one.Findings.AsEnumerable(), other.Findings);
            Assert.Equal(one.SegmentCount, other.SegmentCount);
        }
    }

    private static string Rewritten(string text)
    {
        var output = new ArrayBufferWriter<byte>();
        InterchangeWriter.Write(InterchangeReader.Read(Encoding.UTF8.GetBytes(text)), output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    // Separators that occur in no generated text; what was released stays literal, and the release character stays.
    private static string UnderOtherSeparators(string text)
    {
        var other = new StringBuilder("UNA|^.? ~");
        var start = text.StartsWith("UNA", StringComparison.Ordinal) ? 9 : 0;
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] == '?')
            {
                i++;
                other.Append(text[i] == '?' ? "??" : text[i]);
                continue;
            }

            other.Append(text[i] switch { ':' => '|', '+' => '^', '\'' => '~', _ => text[i] });
        }

        return other.ToString();
    }
}
