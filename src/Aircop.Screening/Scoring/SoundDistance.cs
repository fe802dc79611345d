using Aircop.Screening.Names;
using Aircop.Screening.Scripts;

namespace Aircop.Screening.Scoring;

/// <summary>
/// Weighted edit distance of two sound keys: vowels and consonants that spellings confuse cost less than one edit, and the less
/// the scripts say of vowels the less those cost.
/// </summary>
internal static class SoundDistance
{
    /// <summary>Cost of one plain edit.</summary>
    public const int Edit = 100;

    private const int Letters = 26;
    private const int Swap = 65;

    private static readonly byte[][] Exchange = [MakeExchange(36, 100), MakeExchange(18, 65), MakeExchange(8, 85)];
    private static readonly byte[][] Drop = [MakeDrop(46, 38), MakeDrop(20, 30), MakeDrop(7, 18)];

    /// <summary>The cost of turning one key into the other, hundredths of an edit.</summary>
    public static int Cost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Writing writing)
    {
        byte[] exchange = Exchange[(int)writing];
        byte[] drop = Drop[(int)writing];
        Span<int> rows = stackalloc int[3 * (NameParts.MaxLetters * 2 + 1)];
        int width = right.Length + 1;
        Span<int> before = rows[..width];
        Span<int> above = rows.Slice(width, width);
        Span<int> row = rows.Slice(width * 2, width);
        above[0] = 0;
        for (int j = 1; j < width; j++) above[j] = above[j - 1] + drop[right[j - 1] - 'A'];
        for (int i = 0; i < left.Length; i++)
        {
            int letter = left[i] - 'A';
            int dropped = drop[letter];
            row[0] = above[0] + dropped;
            for (int j = 1; j < width; j++)
            {
                int other = right[j - 1] - 'A';
                int cost = above[j - 1] + (letter == other ? 0 : exchange[letter * Letters + other]);
                cost = Math.Min(cost, above[j] + dropped);
                cost = Math.Min(cost, row[j - 1] + drop[other]);
                if (i > 0 && j > 1 && letter == right[j - 2] - 'A' && left[i - 1] - 'A' == other && letter != other)
                    cost = Math.Min(cost, before[j - 2] + Swap);
                row[j] = cost;
            }

            Span<int> free = before;
            before = above;
            above = row;
            row = free;
        }

        return above[width - 1];
    }

    private static byte[] MakeExchange(int vowels, int percent)
    {
        var costs = new byte[Letters * Letters];
        costs.AsSpan().Fill(Edit);
        foreach (char left in "AEIOU")
        {
            foreach (char right in "AEIOU") costs[(left - 'A') * Letters + right - 'A'] = (byte)vowels;
        }

        // Alike in many languages' spellings: the sound key could not decide.
        foreach (string pair in (ReadOnlySpan<string>)["KG", "KQ", "QH", "GQ", "CX", "SX", "SZ", "JC", "JZ", "VF", "DT", "JG", "CK", "CS", "XJ", "GH", "BP"])
            Set(costs, pair, 45 * percent / 100);
        foreach (string pair in (ReadOnlySpan<string>)["MN", "DZ", "VB", "LR", "CZ", "QX", "TZ", "JI", "PF", "CT", "JD"])
            Set(costs, pair, 60 * percent / 100);
        Set(costs, "VU", Math.Min(45, vowels * 2));
        Set(costs, "VO", Math.Min(60, vowels * 2));
        return costs;
    }

    private static byte[] MakeDrop(byte vowel, byte breath)
    {
        var costs = new byte[Letters];
        costs.AsSpan().Fill(Edit);
        foreach (char letter in "AEIOU") costs[letter - 'A'] = vowel;
        costs['H' - 'A'] = breath;
        costs['G' - 'A'] = 60;
        if (vowel < breath) costs['V' - 'A'] = breath;
        return costs;
    }

    private static void Set(byte[] costs, string pair, int cost)
    {
        costs[(pair[0] - 'A') * Letters + pair[1] - 'A'] = (byte)cost;
        costs[(pair[1] - 'A') * Letters + pair[0] - 'A'] = (byte)cost;
    }
}
