using System.Net.Http.Json;
using System.Text.Json;
using Aircop.Cli.Hub;
using Aircop.Contracts.Operations;
using Aircop.World.Reference;

namespace Aircop.EndToEnd;

/// <summary>Sets up a running program over HTTP as an administrator does: keys, and an operation that is live.</summary>
public sealed class TestNetwork : IDisposable
{
    /// <summary>Id of the operation.</summary>
    public const string Operation = "test-operation";

    private readonly HttpClient _administrator;

    private TestNetwork(HttpClient administrator) => _administrator = administrator;

    /// <summary>Signs in as the first administrator.</summary>
    public static async Task<TestNetwork> Administrator(RunningAircop aircop)
    {
        var http = aircop.Client();
        http.DefaultRequestHeaders.Add("X-Aircop-Request", "1");
        (await http.PostAsJsonAsync("/api/v1/session", new { name = "admin", password = RunningAircop.AdminPassword })).EnsureSuccessStatusCode();
        return new TestNetwork(http);
    }

    /// <summary>Issues a key; for every airport when none is named.</summary>
    public async Task<string> NewKey(string airport = "")
    {
        var answer = await _administrator.PostAsJsonAsync("/api/v1/node-keys", new { airport, label = "test node" });
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return json.RootElement.GetProperty("key").GetString()!;
    }

    /// <summary>Opens an account.</summary>
    public async Task NewAccount(string name, string password, string role, string airport = "") =>
        (await _administrator.PutAsJsonAsync($"/api/v1/accounts/{name}", new { label = name, password, role, airport, disabled = false })).EnsureSuccessStatusCode();

    /// <summary>Plans an operation over all airports of the network and takes it to the live phase.</summary>
    public async Task GoLive()
    {
        var plan = new
        {
            name = "Test operation",
            startsAt = "2025-01-01T00:00:00Z",
            endsAt = "2035-01-01T00:00:00Z",
            airports = AircopNetwork.Airports.Select(static m => m.Airport.Iata),
            synthetic = true,
        };
        (await _administrator.PutAsJsonAsync($"/api/v1/operations/{Operation}", plan)).EnsureSuccessStatusCode();
        for (var state = OperationState.Proposed; state < OperationState.Live;)
        {
            state = await State() + 1;
            var answer = await _administrator.PostAsJsonAsync($"/api/v1/operations/{Operation}/state", new { state = state.ToString() });
            answer.EnsureSuccessStatusCode();
        }
    }

    /// <summary>The board as the interface gives it.</summary>
    public static async Task<BoardSnapshot> Board(HttpClient node) =>
        JsonSerializer.Deserialize(await node.GetByteArrayAsync($"/api/v1/operations/{Operation}/board"), BoardJson.Default.BoardAnswer)!.Snapshot!;

    /// <inheritdoc/>
    public void Dispose() => _administrator.Dispose();

    private async Task<OperationState> State()
    {
        using var json = JsonDocument.Parse(await _administrator.GetStreamAsync("/api/v1/operations"));
        return Enum.Parse<OperationState>(json.RootElement[0].GetProperty("state").GetString()!);
    }
}
