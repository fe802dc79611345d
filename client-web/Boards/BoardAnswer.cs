using System.Collections.Immutable;
using Aircop.ClientWeb.Wire;
using Aircop.Contracts.Operations;

namespace Aircop.ClientWeb.Boards;

/// <summary>Time in the field with the number a board has reached, pushed as a sign of life.</summary>
/// <param name="Utc">Time in the field, UTC.</param>
/// <param name="Speed">Seconds in the field per second of the wall clock.</param>
/// <param name="Seq">Number of the last tick pushed.</param>
public sealed record ClockPush(DateTimeOffset Utc, double Speed, long Seq);

/// <summary>A board, or what a board missed.</summary>
/// <param name="Clock">Time in the field.</param>
/// <param name="Snapshot">The whole board; null when the ticks suffice.</param>
/// <param name="Ticks">What the asker missed, oldest first; empty with a snapshot or when nothing was missed.</param>
public sealed record BoardAnswer(FieldTime Clock, BoardSnapshot? Snapshot, ImmutableArray<BoardTick> Ticks);
