using Aircop.Screening;

namespace Aircop.Benchmarks.Screening;

/// <summary>
/// The peer: the whole list is walked for each traveller, every word of the traveller's name is compared with every word of the entry's by
/// Jaro-Winkler, and the best pairs are averaged. This is how most open screening services begin; written here without malice.
/// </summary>
internal sealed class JaroWinklerPeer
{
    private const double PrefixWeight = 0.1;
    private const int LongestPrefix = 4;

    private readonly string[][] _names;

    public JaroWinklerPeer(IEnumerable<LookoutEntry> entries) => _names = [.. entries.Select(static entry => Words(entry.GivenNames, entry.Surname))];

    /// <summary>Number of entries at or above a likeness.</summary>
    public int Screen(in ScreeningSubject traveller, double least)
    {
        var words = Words(traveller.GivenName, traveller.Surname);
        var hits = 0;
        foreach (var name in _names)
        {
            double sum = 0;
            foreach (var word in words)
            {
                double best = 0;
                foreach (var other in name) best = Math.Max(best, Likeness(word, other));
                sum += best;
            }

            if (sum >= least * words.Length) hits++;
        }

        return hits;
    }

    private static string[] Words(string? given, string? family) => $"{given} {family}".Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static double Likeness(string left, string right)
    {
        if (left == right) return 1;
        var window = Math.Max(0, (Math.Max(left.Length, right.Length) / 2) - 1);
        Span<bool> usedLeft = stackalloc bool[left.Length];
        Span<bool> usedRight = stackalloc bool[right.Length];
        var common = 0;
        for (var i = 0; i < left.Length; i++)
        {
            var last = Math.Min(right.Length - 1, i + window);
            for (var j = Math.Max(0, i - window); j <= last; j++)
            {
                if (usedRight[j] || left[i] != right[j]) continue;
                usedLeft[i] = usedRight[j] = true;
                common++;
                break;
            }
        }

        if (common == 0) return 0;
        var swaps = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!usedLeft[i]) continue;
            while (!usedRight[j]) j++;
            if (left[i] != right[j]) swaps++;
            j++;
        }

        var jaro = ((double)common / left.Length + (double)common / right.Length + (common - (swaps / 2.0)) / common) / 3;
        var prefix = 0;
        while (prefix < Math.Min(LongestPrefix, Math.Min(left.Length, right.Length)) && left[prefix] == right[prefix]) prefix++;
        return jaro + (prefix * PrefixWeight * (1 - jaro));
    }
}
