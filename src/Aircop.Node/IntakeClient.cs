using System.Net.Http.Headers;

namespace Aircop.Node;

/// <summary>Posts bodies to an intake over HTTP.</summary>
/// <param name="http">The client; its own timeout must be longer than <see cref="NodeOptions.PostTimeout"/>.</param>
/// <param name="options">Server, key and time allowed.</param>
/// <param name="clock">Measures the time allowed and reads Retry-After dates.</param>
public sealed class IntakeClient(HttpClient http, NodeOptions options, TimeProvider clock)
{
    private readonly Uri _messages = new(options.Server, "/api/v1/messages");

    /// <summary>Posts a body. Never throws for a fault of link or server: the answer says what is known.</summary>
    /// <param name="body">The bytes.</param>
    /// <param name="mediaType">How to read them.</param>
    /// <param name="cancel">Ends the post.</param>
    public async Task<PostAnswer> PostAsync(byte[] body, string mediaType, CancellationToken cancel)
    {
        using var limit = new CancellationTokenSource(options.PostTimeout, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, limit.Token);
        using var request = new HttpRequestMessage(HttpMethod.Post, _messages);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", options.Key);
        request.Content = new ByteArrayContent(body);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        try
        {
            using var response = await http.SendAsync(request, either.Token);
            var text = await response.Content.ReadAsStringAsync(either.Token);
            return new PostAnswer((int)response.StatusCode, text, RetryAfterOf(response.Headers.RetryAfter));
        }
        catch (HttpRequestException e)
        {
            return PostAnswer.NoLink(e.HttpRequestError.ToString());
        }
        catch (IOException e)
        {
            return PostAnswer.NoLink(e.GetType().Name);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return PostAnswer.NoLink("Timeout");
        }
    }

    private TimeSpan? RetryAfterOf(RetryConditionHeaderValue? header)
    {
        if (header?.Delta is { } delta) return delta;
        return header?.Date is { } date ? date - clock.GetUtcNow() : null;
    }
}
