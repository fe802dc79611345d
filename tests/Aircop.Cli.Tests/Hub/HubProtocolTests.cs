using System.Text;
using System.Text.Json;
using Aircop.Cli.Hub;

namespace Aircop.Cli.Tests.Hub;

public sealed class HubProtocolTests
{
    private static HubMessage Read(string record) => HubProtocol.Read(Encoding.UTF8.GetBytes(record));

    [Fact]
    public void An_invocation_is_read_with_its_arguments()
    {
        var invocation = Assert.IsType<HubInvocation>(Read("""{"type":1,"target":"tick","arguments":[{"seq":3},"x"]}"""));
        Assert.Equal("tick", invocation.Target);
        Assert.Equal(3, invocation.Arguments[0].GetProperty("seq").GetInt32());
        Assert.Equal(2, invocation.Arguments.Count);
    }

    [Fact]
    public void A_completion_is_read_with_its_result()
    {
        var completion = Assert.IsType<HubCompletion>(Read("""{"type":3,"invocationId":"7","result":{"ticks":[]}}"""));
        Assert.Equal("7", completion.InvocationId);
        Assert.Null(completion.Error);
        Assert.Equal(JsonValueKind.Object, completion.Result!.Value.ValueKind);
    }

    [Fact]
    public void A_completion_that_failed_is_read_with_its_error()
    {
        var completion = Assert.IsType<HubCompletion>(Read("""{"type":3,"invocationId":"7","error":"There is no such operation."}"""));
        Assert.Equal("There is no such operation.", completion.Error);
        Assert.Null(completion.Result);
    }

    [Fact]
    public void Ping_and_close_and_what_a_watcher_does_not_use_are_told_apart()
    {
        Assert.IsType<HubPing>(Read("""{"type":6}"""));
        Assert.Equal(new HubClose("busy", AllowReconnect: true), Read("""{"type":7,"error":"busy","allowReconnect":true}"""));
        Assert.Equal(new HubClose(null, AllowReconnect: false), Read("""{"type":7}"""));
        Assert.Equal(new HubOther(2), Read("""{"type":2,"invocationId":"1","item":4}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"type\":\"1\"}")]
    [InlineData("{\"type\":1}")]
    [InlineData("{\"type\":3,\"result\":1}")]
    [InlineData("<html>")]
    public void What_is_no_message_is_refused(string record) => Assert.ThrowsAny<JsonException>(() => Read(record));

    [Fact]
    public void The_handshake_is_accepted_by_an_empty_object_and_refused_by_an_error()
    {
        Assert.Null(HubProtocol.ReadHandshake("{}"u8.ToArray()));
        Assert.Equal("no json here", HubProtocol.ReadHandshake("{\"error\":\"no json here\"}"u8.ToArray()));
    }

    [Fact]
    public void A_subscription_tells_epoch_and_number_or_null() => Assert.Equal(
        [
            """{"type":1,"invocationId":"1","target":"Subscribe","arguments":["cocair-8",null,0]}""" + "\u001e",
            """{"type":1,"invocationId":"2","target":"Subscribe","arguments":["cocair-8","e1",42]}""" + "\u001e",
        ],
        [
            Encoding.UTF8.GetString(HubProtocol.WriteSubscribe("1", "cocair-8", null, 0).Span),
            Encoding.UTF8.GetString(HubProtocol.WriteSubscribe("2", "cocair-8", "e1", 42).Span),
        ]);
}
