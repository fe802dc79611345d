import type { BoardFigures, Commodity } from '../api/model';
import type { Board } from './board';

/** Figures of which the page keeps a history. */
export type FigureKey = 'people' | 'lists' | 'waiting' | 'owed' | 'arrests' | Commodity;

export interface Point {
  readonly at: number;
  readonly value: number;
}

const keepHours = 24;
const pointsKept = 96;
const minStep = 5 * 60_000;

/** A figure's value on a board. */
export function figureOf(figures: BoardFigures, key: FigureKey): number {
  switch (key) {
    case 'people':
      return figures.people;
    case 'lists':
      return figures.listsReceived;
    case 'waiting':
      return figures.hitsWaiting;
    case 'owed':
      return figures.outcomesOwed;
    case 'arrests':
      return figures.arrests;
    default:
      return figures.seizures.find((seizure) => seizure.commodity === key)?.quantity ?? 0;
  }
}

const followed: readonly FigureKey[] = ['people', 'lists', 'waiting', 'owed', 'arrests', 'Cocaine', 'Cannabis', 'Currency'];

/** How the key figures went while this page was open, and as far back as the board's own events tell. */
export class History {
  readonly #series = new Map<FigureKey, Point[]>();

  /** Reads back from a fresh snapshot what its events say of goods taken. */
  seed(board: Board): void {
    for (const key of ['Cocaine', 'Cannabis', 'Currency'] as const) {
      if ((this.#series.get(key)?.length ?? 0) > 2) continue;
      let value = figureOf(board.figures, key);
      const points: Point[] = [];
      for (const event of board.events) {
        const { commodity, quantity } = event.text.args;
        if (event.text.code !== 'event.seizure' || commodity !== key || quantity === undefined) continue;
        const at = Date.parse(event.at);
        points.unshift({ at, value });
        value -= Number(quantity);
        points.unshift({ at: at - 1, value });
      }
      const first = points[0];
      const oldest = board.events.at(-1);
      if (first && oldest) points.unshift({ at: Math.min(first.at, Date.parse(oldest.at)), value: first.value });
      this.#series.set(key, points);
    }
  }

  /** Notes the figures of a board at a time in the field. */
  note(board: Board, now: number): void {
    for (const key of followed) {
      const points = this.#series.get(key) ?? [];
      const value = figureOf(board.figures, key);
      const last = points.at(-1);
      if (last && now - last.at < minStep && points.length > 1) points[points.length - 1] = { at: last.at, value };
      else points.push({ at: now, value });
      const oldest = now - keepHours * 3_600_000;
      while (points.length > pointsKept || (points[0] && points[0].at < oldest && points.length > 2)) points.shift();
      this.#series.set(key, points);
    }
  }

  /** Values of a figure, oldest first. */
  series(key: FigureKey): readonly Point[] {
    return this.#series.get(key) ?? [];
  }
}
