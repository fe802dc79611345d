import type { ReactNode } from 'react';
import { go, useParam } from '../../url';

/** Leads back to the board from which the flight was opened, to one of its hits; plain text when it was opened from none. */
export function BoardLink({ hit, children }: { hit: string; children: ReactNode }) {
  const board = useParam('board');
  if (!board) return <span>{children}</span>;
  const address = boardAddress(board, hit);
  return (
    <a
      className="text-link"
      href={address}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(address);
      }}
    >
      {children}
    </a>
  );
}

/** The address of a board, with a hit opened if one is named. */
export function boardAddress(board: string, hit = ''): string {
  return `/operations/${encodeURIComponent(board)}${hit && `?hit=${encodeURIComponent(hit)}`}`;
}
