using System.Net;

namespace Aircop.Node.Tests;

public sealed class HeartbeatTests
{
    [Fact]
    public async Task It_names_its_airport_and_shows_its_key()
    {
        using var link = new Link(HttpStatusCode.NoContent);

        Assert.True(await Beat(link));

        Assert.Equal(("POST", "/api/v1/airports/ABJ/heard", "Bearer node-key"), link.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    public async Task A_beat_that_is_not_taken_is_told_so(HttpStatusCode status)
    {
        using var link = new Link(status);

        Assert.False(await Beat(link));
    }

    [Fact]
    public async Task A_cut_link_loses_the_beat_and_nothing_else()
    {
        using var link = new Link(null);

        Assert.False(await Beat(link));
    }

    private static async Task<bool> Beat(Link link)
    {
        using var http = new HttpClient(link, disposeHandler: false);
        var options = new NodeOptions { Inbox = "inbox", Server = new Uri("http://aircop.test/"), Key = "node-key" };
        return await new Heartbeat(options, "ABJ", http, new ManualClock()).SayAsync(CancellationToken.None);
    }

    private sealed class Link(HttpStatusCode? status) : HttpMessageHandler
    {
        public (string Method, string Path, string Key) Asked { get; private set; }

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            Asked = (request.Method.Method, request.RequestUri!.AbsolutePath, request.Headers.Authorization!.ToString());
            return status is { } code ? Task.FromResult(new HttpResponseMessage(code)) : throw new HttpRequestException("no link");
        }
    }
}
