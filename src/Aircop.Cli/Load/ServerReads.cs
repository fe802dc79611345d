using System.Net.Http.Headers;
using System.Text.Json;
using Aircop.Cli.Hub;

namespace Aircop.Cli.Load;

/// <summary>Reads what a load run needs of a server.</summary>
/// <param name="http">The client.</param>
/// <param name="server">Address of the server.</param>
/// <param name="key">Key that may read the board.</param>
public sealed class ServerReads(HttpClient http, Uri server, string key)
{
    /// <summary>Id of the first operation; null when there is none.</summary>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="HttpRequestException">The server cannot be reached or refuses.</exception>
    public async Task<string?> FirstOperationAsync(CancellationToken cancel)
    {
        using var json = JsonDocument.Parse(await GetAsync("/api/v1/operations", cancel));
        var list = json.RootElement;
        if (list.ValueKind == JsonValueKind.Object && list.TryGetProperty("operations", out var inner)) list = inner;
        if (list.ValueKind != JsonValueKind.Array) return null;
        foreach (var operation in list.EnumerateArray())
            if (operation.TryGetProperty("id", out var id)) return id.GetString();
        return null;
    }

    /// <summary>The board of an operation with the time in the field.</summary>
    /// <param name="operation">Id of the operation.</param>
    /// <param name="cancel">Ends the call.</param>
    /// <exception cref="HttpRequestException">The server cannot be reached or refuses.</exception>
    public async Task<BoardAnswer> BoardAsync(string operation, CancellationToken cancel) =>
        JsonSerializer.Deserialize(await GetAsync($"/api/v1/operations/{Uri.EscapeDataString(operation)}/board", cancel), BoardJson.Default.BoardAnswer)
        ?? throw new JsonException("The server answered no board.");

    private async Task<byte[]> GetAsync(string path, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server, path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using var response = await http.SendAsync(request, cancel);
        if (!response.IsSuccessStatusCode)
            throw new HttpRequestException($"{path} answered {(int)response.StatusCode}.", inner: null, response.StatusCode);
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }
}
