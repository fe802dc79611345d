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
    private const int MostColumns = (NameParts.MaxLetters * 2) + 1;

    private static readonly byte[][] Exchange = [MakeExchange(36, 100), MakeExchange(18, 65), MakeExchange(8, 85)];
    private static readonly byte[][] Drop = [MakeDrop(46, 38), MakeDrop(20, 30), MakeDrop(7, 18)];

    /// <summary>The cost of turning one key into the other, hundredths of an edit.</summary>
    public static int Cost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Writing writing) => Cost(left, right, writing, int.MaxValue);

    /// <summary>The cost of turning one key into the other, hundredths of an edit.</summary>
    /// <param name="left">A sound key.</param>
    /// <param name="right">Another.</param>
    /// <param name="writing">How much the spellings say of vowels.</param>
    /// <param name="most">Cost above which any number above it may come back.</param>
    public static int Cost(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Writing writing, int most)
    {
        // What both begin or end with costs nothing.
        int same = left.CommonPrefixLength(right);
        left = left[same..];
        right = right[same..];
        int end = 0;
        while (end < left.Length && end < right.Length && left[^(end + 1)] == right[^(end + 1)]) end++;
        left = left[..^end];
        right = right[..^end];
        ReadOnlySpan<byte> exchange = Exchange[(int)writing];
        ReadOnlySpan<byte> drop = Drop[(int)writing];
        int width = right.Length + 1;
        if (left.IsEmpty || right.IsEmpty) return Sum(left, drop) + Sum(right, drop);
        Span<int> rows = stackalloc int[3 * Math.Min(width, MostColumns)];
        Span<int> before = rows[..width];
        Span<int> above = rows.Slice(width, width);
        Span<int> row = rows.Slice(width * 2, width);
        unchecked
        {
            for (int j = 1; j < above.Length; j++) above[j] = above[j - 1] + drop[right[j - 1] - 'A'];
            int letterBefore = -1;
            foreach (char value in left)
            {
                int letter = value - 'A';
                int dropped = drop[letter];
                ReadOnlySpan<byte> costs = exchange.Slice(letter * Letters, Letters);
                int diagonal = above[0];
                int last = diagonal + dropped;
                row[0] = last;
                int least = last;
                int otherBefore = -1;
                for (int j = 1; j < row.Length; j++)
                {
                    int other = right[j - 1] - 'A';
                    int cost = diagonal + costs[other];
                    diagonal = above[j];
                    cost = Math.Min(cost, Math.Min(diagonal + dropped, last + drop[other]));
                    if (letter == otherBefore && letterBefore == other && letter != other) cost = Math.Min(cost, before[j - 2] + Swap);
                    row[j] = last = cost;
                    least = Math.Min(least, cost);
                    otherBefore = other;
                }

                if (least > most + Edit) return least;
                letterBefore = letter;
                Span<int> free = before;
                before = above;
                above = row;
                row = free;
            }
        }

        return above[width - 1];
    }

    private static int Sum(ReadOnlySpan<char> letters, ReadOnlySpan<byte> drop)
    {
        int sum = 0;
        foreach (char letter in letters) sum += drop[letter - 'A'];
        return sum;
    }

    private static byte[] MakeExchange(int vowels, int percent)
    {
        var costs = new byte[Letters * Letters];
        costs.AsSpan().Fill(Edit);
        for (int letter = 0; letter < Letters; letter++) costs[(letter * Letters) + letter] = 0;
        foreach (char left in "AEIOU")
        {
            foreach (char right in "AEIOU") if (left != right) costs[(left - 'A') * Letters + right - 'A'] = (byte)vowels;
        }

        // Alike in many languages' spellings: the sound key could not decide.
        foreach (string pair in (ReadOnlySpan<string>)["KG", "KQ", "QH", "GQ", "CX", "SX", "SZ", "JC", "JZ", "VF", "DT", "JG", "CK", "CS", "XJ", "GH", "BP"])
            Set(costs, pair, 45 * percent / 100);
        foreach (string pair in (ReadOnlySpan<string>)["MN", "DZ", "VB", "LR", "CZ", "QX", "TZ", "JI", "PF", "CT", "JD", "CH", "CQ"])
            Set(costs, pair, 60 * percent / 100);
        // Han writes KI and TI of foreign names with JI.
        foreach (string pair in percent < 75 ? (ReadOnlySpan<string>)["JK", "JT"] : []) Set(costs, pair, 30);
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
