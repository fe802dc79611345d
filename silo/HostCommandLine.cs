namespace Aircop.Silo;

/// <summary>The command line of the hosts: short words for the settings that people type.</summary>
public static class HostCommandLine
{
    /// <summary>Turns <c>--demo</c>, <c>--bench</c>, <c>--data DIR</c> and <c>--urls U</c> into settings; everything else passes as it is.</summary>
    /// <exception cref="SetupException">A word is not known or its value is missing.</exception>
    public static string[] Read(IReadOnlyList<string> args)
    {
        var settings = new List<string>(args.Count);
        for (var i = 0; i < args.Count; i++)
        {
            var word = args[i];
            if (!word.StartsWith("--", StringComparison.Ordinal))
                throw new SetupException($"\"{word}\" is not understood. Known: --demo, --bench, --data DIR, --urls URL, and settings as --Section:Name=value.");
            if (word.Contains('=', StringComparison.Ordinal))
            {
                var split = word.IndexOf('=', StringComparison.Ordinal);
                settings.Add(Name(word[..split]) + word[split..]);
            }
            else if (word is "--demo")
            {
                settings.Add("--Demo:Enabled=true");
            }
            else if (word is "--bench")
            {
                settings.Add("--Bench:Enabled=true");
            }
            else if (i + 1 < args.Count)
            {
                settings.Add(Name(word) + "=" + args[++i]);
            }
            else
            {
                throw new SetupException($"{word} needs a value.");
            }
        }

        return [.. settings];
    }

    private static string Name(string word) => word == "--data" ? "--Storage:Directory" : word;
}
