using System.Net.Http.Headers;

namespace Aircop.Node;

/// <summary>
/// Says that the airport's node is there, so that a quiet airport is not shown as unknown. A beat that does not get through
/// is not made up for: the next one says the same.
/// </summary>
/// <param name="options">Server and key.</param>
/// <param name="airport">The node's airport, IATA code.</param>
/// <param name="http">The link.</param>
/// <param name="clock">The clock.</param>
public sealed class Heartbeat(NodeOptions options, string airport, HttpClient http, TimeProvider clock)
{
    /// <summary>Time between two beats.</summary>
    public static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    /// <summary>Says it once; false when the server did not take it.</summary>
    public async Task<bool> SayAsync(CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.PostTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(options.Server, $"/api/v1/airports/{airport}/heard"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            return response.IsSuccessStatusCode;
        }
        catch (Exception e) when (e is HttpRequestException || (e is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            return false;
        }
    }

    /// <summary>Says it every <see cref="Period"/> until it is cancelled.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        using var timer = new PeriodicTimer(Period, clock);
        do await SayAsync(cancel);
        while (await timer.WaitForNextTickAsync(cancel));
    }
}
