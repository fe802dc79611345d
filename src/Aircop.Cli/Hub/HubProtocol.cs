using System.Buffers;
using System.Text.Json;

namespace Aircop.Cli.Hub;

/// <summary>Reads and writes the records of SignalR's JSON hub protocol, version 1 (aspnetcore docs/specs/HubProtocol.md).</summary>
public static class HubProtocol
{
    private const int Invocation = 1;
    private const int Completion = 3;
    private const int Ping = 6;
    private const int Close = 7;

    /// <summary>The first record a client sends.</summary>
    public static ReadOnlyMemory<byte> Handshake { get; } = "{\"protocol\":\"json\",\"version\":1}\u001e"u8.ToArray();

    /// <summary>A sign of life.</summary>
    public static ReadOnlyMemory<byte> PingRecord { get; } = "{\"type\":6}\u001e"u8.ToArray();

    /// <summary>Reads the answer to the handshake: null when it was accepted, otherwise why not.</summary>
    /// <param name="record">The first record received.</param>
    /// <exception cref="JsonException">It is no JSON object.</exception>
    public static string? ReadHandshake(ReadOnlyMemory<byte> record)
    {
        using var json = JsonDocument.Parse(record);
        return Text(Object(json), "error");
    }

    /// <summary>Reads a record.</summary>
    /// <param name="record">The record without its end byte.</param>
    /// <exception cref="JsonException">It is no message of the protocol.</exception>
    public static HubMessage Read(ReadOnlyMemory<byte> record)
    {
        using var json = JsonDocument.Parse(record);
        var message = Object(json);
        if (!message.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.Number || !type.TryGetInt32(out var number))
            throw new JsonException("A hub message has no type.");
        return number switch
        {
            Invocation => new HubInvocation(Text(message, "target") ?? throw new JsonException("An invocation has no target."), Arguments(message)),
            Completion => new HubCompletion(
                Text(message, "invocationId") ?? throw new JsonException("A completion has no invocation id."),
                message.TryGetProperty("result", out var result) && result.ValueKind != JsonValueKind.Null ? result.Clone() : null,
                Text(message, "error")),
            Ping => new HubPing(),
            Close => new HubClose(Text(message, "error"), message.TryGetProperty("allowReconnect", out var allow) && allow.ValueKind == JsonValueKind.True),
            _ => new HubOther(number),
        };
    }

    /// <summary>Writes the call <c>Subscribe(operationId, epoch, lastSeq)</c>.</summary>
    /// <param name="invocationId">Number of the call.</param>
    /// <param name="operation">Id of the operation.</param>
    /// <param name="epoch">Epoch of the board the caller has; null when it has none.</param>
    /// <param name="lastSeq">Number at which that board stands.</param>
    public static ReadOnlyMemory<byte> WriteSubscribe(string invocationId, string operation, string? epoch, long lastSeq) =>
        WriteCall(invocationId, "Subscribe", writer =>
        {
            writer.WriteStringValue(operation);
            if (epoch is null) writer.WriteNullValue();
            else writer.WriteStringValue(epoch);
            writer.WriteNumberValue(lastSeq);
        });

    /// <summary>Writes the call <c>Seen(operationId, seq)</c>, which is not answered: without it a server takes the watcher for stuck.</summary>
    /// <param name="operation">Id of the operation.</param>
    /// <param name="seq">Number at which the caller's board stands.</param>
    public static ReadOnlyMemory<byte> WriteSeen(string operation, long seq) => WriteCall(null, "Seen", writer =>
    {
        writer.WriteStringValue(operation);
        writer.WriteNumberValue(seq);
    });

    private static ReadOnlyMemory<byte> WriteCall(string? invocationId, string target, Action<Utf8JsonWriter> arguments)
    {
        var buffer = new ArrayBufferWriter<byte>(256);
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type", Invocation);
            if (invocationId is not null) writer.WriteString("invocationId", invocationId);
            writer.WriteString("target", target);
            writer.WriteStartArray("arguments");
            arguments(writer);
            writer.WriteEndArray();
            writer.WriteEndObject();
        }
        buffer.Write([HubFrames.RecordEnd]);
        return buffer.WrittenMemory;
    }

    private static JsonElement Object(JsonDocument json) =>
        json.RootElement.ValueKind == JsonValueKind.Object ? json.RootElement : throw new JsonException("A hub record is no object.");

    private static string? Text(JsonElement message, string name) =>
        message.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static List<JsonElement> Arguments(JsonElement message)
    {
        var arguments = new List<JsonElement>();
        if (!message.TryGetProperty("arguments", out var list) || list.ValueKind != JsonValueKind.Array) return arguments;
        foreach (var argument in list.EnumerateArray()) arguments.Add(argument.Clone());
        return arguments;
    }
}
