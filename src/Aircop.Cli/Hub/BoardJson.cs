using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Aircop.Contracts.Operations;

namespace Aircop.Cli.Hub;

/// <summary>Time in the field at the server.</summary>
/// <param name="Utc">Time in the field, UTC.</param>
/// <param name="Speed">Seconds in the field per second of the wall clock.</param>
public sealed record BoardClock(DateTimeOffset Utc, double Speed);

/// <summary>What the server answers to a subscription and to a GET of a board: the whole board, or what was missed.</summary>
/// <param name="Clock">Time in the field.</param>
/// <param name="Snapshot">The whole board; null when the ticks suffice.</param>
/// <param name="Ticks">What the asker missed, oldest first.</param>
public sealed record BoardAnswer(BoardClock? Clock, BoardSnapshot? Snapshot, ImmutableArray<BoardTick> Ticks);

/// <summary>Boards as the server writes them.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, UseStringEnumConverter = true)]
[JsonSerializable(typeof(BoardAnswer))]
[JsonSerializable(typeof(BoardTick))]
[JsonSerializable(typeof(BoardSnapshot))]
public sealed partial class BoardJson : JsonSerializerContext;
