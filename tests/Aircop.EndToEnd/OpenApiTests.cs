using System.Text.Json.Nodes;

namespace Aircop.EndToEnd;

/// <summary>The description of the interface from which the page's types are made is the server's own.</summary>
public sealed class OpenApiTests
{
    private const string WriteVariable = "AIRCOP_WRITE_OPENAPI";

    [Fact]
    public async Task The_committed_description_is_the_one_that_the_server_gives()
    {
        await using var aircop = await RunningAircop.Start();
        using var http = aircop.Client();
        var text = await http.GetStringAsync("/openapi/v1.json");
        var file = Path.Combine(RunningAircop.Root, "client-web", "web", "openapi.json");
        if (Environment.GetEnvironmentVariable(WriteVariable) is { Length: > 0 }) await File.WriteAllTextAsync(file, text.TrimEnd() + "\n");
        var committed = JsonNode.Parse(await File.ReadAllTextAsync(file));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text), committed), $"client-web/web/openapi.json is out of date: run this test once with {WriteVariable}=1 and npm run generate.");
    }
}
