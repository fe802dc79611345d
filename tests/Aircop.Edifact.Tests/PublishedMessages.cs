using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Testing;

namespace Aircop.Edifact.Tests;

/// <summary>Published sample messages, which are not part of the repository, with what is in them.</summary>
internal static class PublishedMessages
{
    public static byte[] Read(string name) => File.ReadAllBytes(Corpus.Path("edifact", name));

    /// <summary>All samples of at most 16 kB; none where the corpus is absent.</summary>
    public static IReadOnlyList<byte[]> All() => Corpus.Folder is null
        ? []
        : [.. Facts().Keys.Order(StringComparer.Ordinal).Select(Read).Where(message => message.Length <= 16 * 1024)];

    public static IReadOnlyDictionary<string, MessageFacts> Facts()
    {
        using var stream = File.OpenRead(Corpus.Path("edifact", "edi-facts.json"));
        return JsonSerializer.Deserialize<Dictionary<string, MessageFacts>>(stream)!;
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

    [JsonPropertyName("function")]
    public string Function { get; init; } = "";

    [JsonPropertyName("flight")]
    public string Flight { get; init; } = "";

    [JsonPropertyName("eqn")]
    public string DeclaredRecords { get; init; } = "";

    [JsonPropertyName("records")]
    public int Records { get; init; }

    [JsonPropertyName("infants")]
    public int Infants { get; init; }

    [JsonPropertyName("group_names")]
    public int GroupNames { get; init; }

    [JsonPropertyName("docs_with_number")]
    public int NumberedDocuments { get; init; }

    [JsonPropertyName("itinerary_flights")]
    public int ItineraryFlights { get; init; }

    [JsonPropertyName("checkin_groups")]
    public int CheckIns { get; init; }

    [JsonPropertyName("bag_tag_entries")]
    public int BagTagEntries { get; init; }

    [JsonPropertyName("tickets")]
    public int Tickets { get; init; }

    [JsonPropertyName("payment")]
    public Dictionary<string, int> Payments { get; init; } = [];

    [JsonPropertyName("split_refs")]
    public int SplitLocators { get; init; }

    [JsonPropertyName("history_groups")]
    public int HistoryGroups { get; init; }

    [JsonPropertyName("non_air")]
    public int NonAir { get; init; }

    [JsonPropertyName("first_itinerary")]
    public string[] FirstItinerary { get; init; } = [];
}
