using System.Text.Json;
using System.Text.Json.Serialization;

namespace Aircop.Edifact.Tests;

/// <summary>Published sample messages, which are not part of the repository: found beside it, or through AIRCOP_SHARED.</summary>
internal static class Corpus
{
    public static string? Folder { get; } = Find();

    public static byte[] Read(string name) => File.ReadAllBytes(Path.Combine(Folder!, name));

    public static IReadOnlyDictionary<string, MessageFacts> Facts()
    {
        using var stream = File.OpenRead(Path.Combine(Folder!, "edi-facts.json"));
        return JsonSerializer.Deserialize<Dictionary<string, MessageFacts>>(stream)!;
    }

    private static string? Find()
    {
        var named = Environment.GetEnvironmentVariable("AIRCOP_SHARED");
        if (named is not null)
        {
            return Existing(Path.Combine(named, "corpus", "edifact"));
        }

        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared", "corpus", "edifact")) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? Existing(string folder) => File.Exists(Path.Combine(folder, "edi-facts.json")) ? folder : null;
}

/// <summary>A fact about the corpus; skipped where the corpus is absent.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CorpusFactAttribute : FactAttribute
{
    public CorpusFactAttribute()
    {
        if (Corpus.Folder is null)
        {
            Skip = "The corpus of published samples is not on this machine.";
        }
    }
}

/// <summary>What a human and a second reader counted in a sample.</summary>
internal sealed record MessageFacts
{
    [JsonPropertyName("messages")]
    public int Messages { get; init; }

    [JsonPropertyName("version")]
    public string Version { get; init; } = "";

    [JsonPropertyName("access_ref")]
    public string AccessReference { get; init; } = "";

    [JsonPropertyName("part")]
    public string Part { get; init; } = "";

    [JsonPropertyName("sender")]
    public string Sender { get; init; } = "";

    [JsonPropertyName("receiver")]
    public string Receiver { get; init; } = "";

    [JsonPropertyName("list")]
    public string List { get; init; } = "";

    [JsonPropertyName("cnt")]
    public string Count { get; init; } = "";

    [JsonPropertyName("ports")]
    public string Ports { get; init; } = "";

    [JsonPropertyName("people")]
    public int People { get; init; }

    [JsonPropertyName("by_kind")]
    public Dictionary<string, int> ByKind { get; init; } = [];

    [JsonPropertyName("documents")]
    public int Documents { get; init; }

    [JsonPropertyName("doc_types")]
    public Dictionary<string, int> DocumentTypes { get; init; } = [];

    [JsonPropertyName("locators")]
    public string[] Locators { get; init; } = [];

    [JsonPropertyName("seats")]
    public int Seats { get; init; }

    [JsonPropertyName("bag_tags")]
    public int BagTags { get; init; }

    [JsonPropertyName("first")]
    public string First { get; init; } = "";

    [JsonPropertyName("last")]
    public string Last { get; init; } = "";

    [JsonPropertyName("nationalities")]
    public Dictionary<string, int> Nationalities { get; init; } = [];

    [JsonPropertyName("segments_unh_unt")]
    public int Segments { get; init; }
}
