import type { ReactNode } from 'react';
import { go } from '../url';

/** Leads to another page without loading the application anew. */
export function Link({ to, current = false, className = 'text-link', children }: { to: string; current?: boolean; className?: string; children: ReactNode }) {
  return (
    <a
      className={className}
      href={to}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey) return;
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
