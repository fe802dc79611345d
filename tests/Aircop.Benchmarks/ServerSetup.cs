using System.Text;
using System.Text.Json.Nodes;
using Aircop.World.Reference;

namespace Aircop.Benchmarks;

/// <summary>Makes an empty server ready to be measured, as its administrator would: a node key, and a live operation of all airports.</summary>
internal static class ServerSetup
{
    public const string Operation = "bench";

    private static readonly string[] Steps = ["Invited", "Preparing", "Rehearsal", "Ready", "Live"];

    /// <summary>Sets the server up and returns the node key.</summary>
    public static async Task<string> PrepareAsync(Uri server, string administratorPassword, CancellationToken cancel)
    {
        using var http = new HttpClient { BaseAddress = server };
        http.DefaultRequestHeaders.Add("X-Aircop-Request", "1");
        await SendAsync(http, HttpMethod.Post, "api/v1/session", new JsonObject { ["name"] = "admin", ["password"] = administratorPassword }, cancel);
        var issued = await SendAsync(http, HttpMethod.Post, "api/v1/node-keys", new JsonObject { ["label"] = "bench" }, cancel);
        var plan = new JsonObject
        {
            ["name"] = "Bench",
            ["startsAt"] = "2020-01-01T00:00:00Z",
            ["endsAt"] = "2100-01-01T00:00:00Z",
            ["airports"] = new JsonArray([.. AircopNetwork.Airports.Select(a => (JsonNode)a.Airport.Iata)]),
            ["synthetic"] = true,
        };
        await SendAsync(http, HttpMethod.Put, "api/v1/operations/" + Operation, plan, cancel);
        foreach (var step in Steps)
            await SendAsync(http, HttpMethod.Post, $"api/v1/operations/{Operation}/state", new JsonObject { ["state"] = step }, cancel);
        return JsonNode.Parse(issued)!["key"]!.GetValue<string>();
    }

    private static async Task<string> SendAsync(HttpClient http, HttpMethod method, string path, JsonObject body, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json");
        using var response = await http.SendAsync(request, cancel);
        var answer = await response.Content.ReadAsStringAsync(cancel);
        return response.IsSuccessStatusCode
            ? answer
            : throw new InvalidOperationException($"{method} {path} answered {(int)response.StatusCode}: {answer}");
    }
}
