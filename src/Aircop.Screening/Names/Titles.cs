namespace Aircop.Screening.Names;

/// <summary>
/// Titles of bookings. They stand behind the given names, as a word or glued; never at the start, where MR may begin MRINAL, and
/// never as all there is.
/// </summary>
internal static class Titles
{
    private const int ShortestStem = 3;

    private static readonly string[] Words = ["MR", "MRS", "MS", "MISS", "MSTR", "DR", "PROF", "REV", "CHD", "INF"];
    private static readonly string[] Glued = ["MSTR", "MISS", "MRS", "MR"];

    /// <summary>Number of parts that are left without the titles at the end.</summary>
    /// <param name="parts">The name.</param>
    /// <param name="start">First part of the given names; it is never a title.</param>
    public static int WithoutTitles(NameParts parts, int start)
    {
        int count = parts.Count;
        while (count > start + 1 && IsTitle(parts.Letters(count - 1))) count--;
        return count;
    }

    /// <summary>Length of a word without a title glued to its end: JOHNMR is JOHN, but OMR and AMR stay whole.</summary>
    public static int WithoutGluedTitle(ReadOnlySpan<char> word)
    {
        foreach (string title in Glued)
        {
            if (word.Length - title.Length >= ShortestStem && word.EndsWith(title, StringComparison.Ordinal)) return word.Length - title.Length;
        }

        return word.Length;
    }

    private static bool IsTitle(ReadOnlySpan<char> word)
    {
        foreach (string title in Words)
        {
            if (word.SequenceEqual(title)) return true;
        }

        return false;
    }
}
