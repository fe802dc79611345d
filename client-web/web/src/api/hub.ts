import { HubConnectionBuilder, LogLevel } from '@microsoft/signalr';
import type { BoardLink } from './backend';
import type { BoardAnswer, FieldTime, BoardTick } from './model';

/** A link over the hub. It does not reconnect by itself: the feed decides when to try again and with what. */
export function signalRLink(): BoardLink {
  const connection = new HubConnectionBuilder().withUrl('/hubs/board').configureLogging(LogLevel.None).build();
  connection.serverTimeoutInMilliseconds = 20_000;
  return {
    start: () => connection.start(),
    stop: () => connection.stop(),
    subscribe: (operation, epoch, lastSeq) => connection.invoke<BoardAnswer>('Subscribe', operation, epoch, lastSeq),
    seen: (operation, seq) => {
      // A lost report of progress is made up by the next one.
      connection.invoke('Seen', operation, seq).catch(() => undefined);
    },
    onTick: (handler) => connection.on('tick', (tick: BoardTick) => handler(tick)),
    onClock: (handler) => connection.on('clock', (clock: FieldTime) => handler(clock)),
    onClosed: (handler) => connection.onclose(() => handler()),
  };
}
