namespace Aircop.Fuzzing;

/// <summary>Damages messages as links, gateways and people do, and worse. The same seed damages the same way.</summary>
/// <param name="random">Draws what is done.</param>
public sealed class Mutation(Random random)
{
    private const int LongestCut = 20;
    private const int LongestRepeat = 2_000;

    // What tells something in EDIFACT, and what is none of it.
    private static ReadOnlySpan<byte> Telling => "'+:?*/\r\n \0UNHBZTADFLSRC019\u2019\u00FF"u8;

    private static readonly byte[][] Pieces =
    [
        "UNA:+.? '"u8.ToArray(), "UNH+1+PAXLST:D:12B'"u8.ToArray(), "UNT+1+1'"u8.ToArray(), "UNZ+1+1'"u8.ToArray(), "SRC'"u8.ToArray(),
        "TIF+DOE+JOHNMR:A:1'"u8.ToArray(), "NAD+FL+++DOE:JO'"u8.ToArray(), "TVL+010126:1000+AAA+BBB+ZZ+1'"u8.ToArray(), "ABI+1'"u8.ToArray(),
        "SSR+DOCS:HK:1:ZZ:::::/P/GBR/1/GBR/01JAN80/M/01JAN30/DOE/JO'"u8.ToArray(), "EQN+99999999999'"u8.ToArray(), "\u2019"u8.ToArray(), "?"u8.ToArray(),
    ];

    /// <summary>A damaged copy of a message.</summary>
    /// <param name="message">The message.</param>
    public byte[] Of(ReadOnlySpan<byte> message)
    {
        var bytes = new List<byte>(message.Length + LongestRepeat);
        bytes.AddRange(message);
        for (var steps = random.Next(1, 12); steps > 0 && bytes.Count > 0; steps--)
        {
            Step(bytes);
        }

        return [.. bytes];
    }

    private void Step(List<byte> bytes)
    {
        var at = random.Next(bytes.Count);
        switch (random.Next(10))
        {
            case 0:
                bytes[at] = (byte)random.Next(256);
                break;
            case 1:
                bytes[at] ^= (byte)(1 << random.Next(8));
                break;
            case 2:
                bytes.RemoveRange(at, Math.Min(random.Next(1, LongestCut), bytes.Count - at));
                break;
            case 3:
                bytes.Insert(at, Telling[random.Next(Telling.Length)]);
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            case 5:
                Exchange(bytes, bytes[at], Telling[random.Next(Telling.Length)]);
                break;
            case 6:
                bytes.InsertRange(at, bytes.GetRange(0, Math.Min(LongestRepeat, random.Next(bytes.Count))));
                break;
            case 7:
                bytes.InsertRange(at, Enumerable.Repeat(Telling[random.Next(Telling.Length)], random.Next(LongestRepeat)));
                break;
            case 8:
                bytes.RemoveRange(0, at);
                break;
            default:
                bytes.InsertRange(at, Pieces[random.Next(Pieces.Length)]);
                break;
        }
    }

    private static void Exchange(List<byte> bytes, byte from, byte to)
    {
        for (var i = 0; i < bytes.Count; i++)
        {
            bytes[i] = bytes[i] == from ? to : bytes[i];
        }
    }
}
