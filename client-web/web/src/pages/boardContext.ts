import { createContext, useContext } from 'react';
import type { Board } from '../board/board';
import type { BoardFeed } from '../board/feed';
import { useStore } from '../board/store';
import type { Workplace } from './workplace';

/** What every part of a board page works with. */
export interface BoardSurroundings extends Workplace {
  readonly feed: BoardFeed;
}

export const BoardContext = createContext<BoardSurroundings | null>(null);

export function useSurroundings(): BoardSurroundings {
  const surroundings = useContext(BoardContext);
  if (!surroundings) throw new Error('A part of the board stands outside of it.');
  return surroundings;
}

/** A part of the board; only drawn where there is one. */
export function useBoard<Part>(select: (board: Board) => Part): Part {
  const { feed } = useSurroundings();
  return useStore(feed.state, ({ board }) => {
    if (!board) throw new Error('There is no board yet.');
    return select(board);
  });
}
