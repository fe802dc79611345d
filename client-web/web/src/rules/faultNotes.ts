// Beyond so many signs there is no room behind a line.
const lineShort = 60;
const linesLooked = 3;

/** What is said behind a line, and whether it is about a line above. */
export interface Note {
  readonly message: string;
  readonly isOfAbove: boolean;
}

/**
 * Where the first fault of each line is said: behind the line, or where that is long, behind the next one that has room, so that no note
 * covers what is written. Lines are counted from 0.
 */
export function faultNotes(lines: readonly string[], faults: readonly { readonly line: number; readonly message: string }[]): ReadonlyMap<number, Note> {
  const notes = new Map<number, Note>();
  const faulty = new Set(faults.map(({ line }) => line - 1));
  const hasRoom = (at: number) => at < lines.length && (lines[at]?.length ?? 0) <= lineShort;
  for (const at of faulty) {
    const message = faults.find(({ line }) => line - 1 === at)?.message ?? '';
    const below = Array.from({ length: linesLooked }, (_, index) => at + 1 + index).find((line) => hasRoom(line) && !faulty.has(line) && !notes.has(line));
    if (hasRoom(at) || below === undefined) notes.set(at, { message, isOfAbove: false });
    else notes.set(below, { message, isOfAbove: true });
  }
  return notes;
}
