import { describe, expect, it } from 'vitest';
import { faultNotes } from './faultNotes';

const fault = (line: number, message: string) => ({ line, message });
const long = 'x'.repeat(80);

describe('the notes of faults', () => {
  it('stand behind a short line', () => {
    expect(faultNotes(['a', 'b'], [fault(2, 'two')])).toEqual(new Map([[1, { message: 'two', isOfAbove: false }]]));
  });

  it('stand behind the next line with room where a line is long, and never behind one with a fault of its own', () => {
    const notes = faultNotes([long, 'b', 'c'], [fault(1, 'one'), fault(2, 'two')]);
    expect(notes.get(1)).toEqual({ message: 'two', isOfAbove: false });
    expect(notes.get(2)).toEqual({ message: 'one', isOfAbove: true });
  });

  it('stay with a long line that has none below', () => {
    expect(faultNotes([long], [fault(1, 'one')]).get(0)).toEqual({ message: 'one', isOfAbove: false });
    expect(faultNotes(['a'], [fault(9, 'far')]).size).toBe(1);
  });
});
