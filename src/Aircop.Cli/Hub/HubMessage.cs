using System.Text.Json;

namespace Aircop.Cli.Hub;

/// <summary>A message of a hub (SignalR hub protocol, JSON encoding).</summary>
public abstract record HubMessage;

/// <summary>The server calls a method of the client.</summary>
/// <param name="Target">Name of the method.</param>
/// <param name="Arguments">Its arguments.</param>
public sealed record HubInvocation(string Target, IReadOnlyList<JsonElement> Arguments) : HubMessage;

/// <summary>The answer to a call of the client.</summary>
/// <param name="InvocationId">Which call.</param>
/// <param name="Result">What it returned; null when it returned nothing.</param>
/// <param name="Error">Why it failed; null when it did not.</param>
public sealed record HubCompletion(string InvocationId, JsonElement? Result, string? Error) : HubMessage;

/// <summary>Sign of life.</summary>
public sealed record HubPing : HubMessage;

/// <summary>The server ends the connection.</summary>
/// <param name="Error">Why; null when nothing went wrong.</param>
/// <param name="AllowReconnect">True when the client may come back.</param>
public sealed record HubClose(string? Error, bool AllowReconnect) : HubMessage;

/// <summary>A message of a kind that a watcher does not use, such as stream items.</summary>
/// <param name="Type">Number of the kind.</param>
public sealed record HubOther(int Type) : HubMessage;
