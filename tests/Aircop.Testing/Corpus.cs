using Xunit;

namespace Aircop.Testing;

/// <summary>The corpus of messages and lists that lies beside the repository on some machines, in <c>shared/corpus</c>.</summary>
public static class Corpus
{
    /// <summary>Why tests that need the corpus are skipped.</summary>
    public const string Absence = "There is no folder shared/corpus beside the repository (or in $AIRCOP_SHARED).";

    /// <summary>The corpus folder, or null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>A path in the corpus.</summary>
    /// <exception cref="InvalidOperationException">The corpus is absent.</exception>
    public static string Path(params string[] parts) =>
        System.IO.Path.Combine([Folder ?? throw new InvalidOperationException(Absence), .. parts]);

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("AIRCOP_SHARED") is { Length: > 0 } shared)
        {
            var named = System.IO.Path.Combine(shared, "corpus");
            return Directory.Exists(named) ? named : null;
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var beside = System.IO.Path.Combine(folder.FullName, "shared", "corpus");
            if (Directory.Exists(beside))
            {
                return beside;
            }
        }

        return null;
    }
}

/// <summary>A fact that needs the corpus and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute() => Skip = Corpus.Folder is null ? Corpus.Absence : null;
}

/// <summary>A theory that needs the corpus and is skipped without it.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class CorpusTheoryAttribute : TheoryAttribute
{
    public CorpusTheoryAttribute() => Skip = Corpus.Folder is null ? Corpus.Absence : null;
}
