import type { ReactNode } from 'react';
import { go, useParam } from '../../url';

/** The board or the worklist from which a page was opened. */
export type Back = { readonly board: string } | { readonly worklist: string };

/** Where the page was opened from, by the address; null when from nowhere. */
export function useBack(): Back | null {
  const board = useParam('board');
  const worklist = useParam('worklist');
  if (board) return { board };
  return worklist ? { worklist } : null;
}

/** The address of where a page was opened from, with a hit opened if one is named. */
export function backAddress(back: Back, hit = ''): string {
  const path = 'board' in back ? `/operations/${encodeURIComponent(back.board)}` : `/worklist/${encodeURIComponent(back.worklist)}`;
  return path + (hit && `?hit=${encodeURIComponent(hit)}`);
}

/** Leads back to where the flight was opened from, to one of its hits; plain text when it was opened from nowhere. */
export function BackLink({ hit, children }: { hit: string; children: ReactNode }) {
  const back = useBack();
  if (!back) return <span>{children}</span>;
  const address = backAddress(back, hit);
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
