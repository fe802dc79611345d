using System.Net;
using System.Text.Json;
using Aircop.Testing;

namespace Aircop.EndToEnd;

/// <summary>Every message of the corpus posted to the running program gets its receipt.</summary>
public sealed class CorpusTests
{
    [CorpusFact]
    public async Task Every_list_and_every_push_is_taken_with_all_its_people()
    {
        await using var aircop = await RunningAircop.Start();
        using var network = await TestNetwork.Administrator(aircop);
        using var node = aircop.Client(await network.NewKey());
        using var facts = JsonDocument.Parse(await File.ReadAllBytesAsync(Corpus.Path("edifact", "edi-facts.json")));
        var faults = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Corpus.Path("edifact"), "*.edi", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var name = Path.GetRelativePath(Corpus.Path("edifact"), file).Replace('\\', '/');
            using var answer = await node.PostAsync("/api/v1/messages", new ByteArrayContent(await File.ReadAllBytesAsync(file)));
            using var receipt = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
            if (answer.StatusCode != HttpStatusCode.Accepted)
            {
                faults.Add($"{name}: {(int)answer.StatusCode} {receipt.RootElement}");
                continue;
            }

            var messages = receipt.RootElement.GetProperty("messages").EnumerateArray().ToList();
            var expected = facts.RootElement.GetProperty(name).GetProperty("people").GetInt32();
            var people = messages.Sum(static m => m.GetProperty("people").GetInt32());
            if (people != expected) faults.Add($"{name}: {people} people instead of {expected}");
        }

        Assert.Empty(faults);
    }
}
