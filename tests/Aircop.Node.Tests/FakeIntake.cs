using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;

namespace Aircop.Node.Tests;

/// <summary>An intake that remembers the bodies it took and answers as the real one does, with faults on demand.</summary>
internal sealed class FakeIntake : HttpMessageHandler
{
    private readonly Queue<Func<HttpResponseMessage?>> _faults = new();

    /// <summary>Hashes of the bodies posted, in order, repeats included.</summary>
    public List<string> Posts { get; } = [];

    /// <summary>Hashes of the bodies taken, once each.</summary>
    public HashSet<string> Taken { get; } = new(StringComparer.Ordinal);

    /// <summary>Media types posted.</summary>
    public List<string> MediaTypes { get; } = [];

    /// <summary>Authorization of the last post.</summary>
    public AuthenticationHeaderValue? Authorization { get; private set; }

    /// <summary>True while the link is cut before anything arrives.</summary>
    public bool Cut { get; set; }

    /// <summary>True while bodies arrive and their answers are lost.</summary>
    public bool AnswersLost { get; set; }

    /// <summary>The next post gets this answer and changes nothing.</summary>
    public void AnswerNext(HttpStatusCode status, string body = "", TimeSpan? retryAfter = null) => _faults.Enqueue(() =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        if (retryAfter is { } wait) response.Headers.RetryAfter = new RetryConditionHeaderValue(wait);
        return response;
    });

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (Cut) throw new HttpRequestException("The link is cut.");
        var hash = Convert.ToHexStringLower(SHA256.HashData(await request.Content!.ReadAsByteArrayAsync(cancellationToken)));
        Posts.Add(hash);
        MediaTypes.Add(request.Content.Headers.ContentType!.MediaType!);
        Authorization = request.Headers.Authorization;
        if (_faults.TryDequeue(out var fault)) return fault()!;
        var duplicate = !Taken.Add(hash);
        if (AnswersLost) throw new HttpRequestException("The answer is lost.");
        return new HttpResponseMessage(HttpStatusCode.Accepted)
        {
            Content = new StringContent($$"""{"receipt":"{{hash}}","duplicate":{{(duplicate ? "true" : "false")}},"messages":[]}"""),
        };
    }
}
