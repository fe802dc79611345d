import { describe, expect, it } from 'vitest';
import { placeLabels, spread, type Mark } from './labels';

const mark = (id: string, x: number, y: number, priority = 1): Mark => ({ id, x, y, radius: 5, width: 27, height: 13, priority });

describe('placeLabels', () => {
  // As close together as the airports of the Gulf of Guinea.
  const crowd = [mark('ABJ', 300, 200, 4), mark('ACC', 318, 202), mark('LFW', 330, 196), mark('COO', 342, 200), mark('LOS', 352, 190, 2), mark('DLA', 375, 212), mark('NSI', 390, 214)];
  const placed = placeLabels(crowd, 800, 500);
  const boxes = crowd.flatMap(({ id, width, height }) => {
    const at = placed.get(id);
    return at ? [{ id, left: at.x, right: at.x + width, top: at.y - height / 2, bottom: at.y + height / 2 }] : [];
  });

  it('finds a place for every word of a crowd', () => expect(placed.size).toBe(crowd.length));

  it('lets no word cover another word or a mark', () => {
    for (const a of boxes) {
      for (const b of boxes) {
        if (a.id < b.id) expect(a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom).toBe(false);
      }
      for (const { x, y, radius } of crowd) {
        expect(a.left < x + radius && x - radius < a.right && a.top < y + radius && y - radius < a.bottom).toBe(false);
      }
    }
  });

  it('gives the most urgent its place first and leaves out what has none', () => {
    const tight = placeLabels([mark('LOW', 20, 20, 1), mark('TOP', 20, 22, 9)], 58, 36);
    expect([...tight.keys()]).toEqual(['TOP']);
  });
});

describe('spread', () => {
  it('moves marks that lie on one another apart and leaves the others', () => {
    const [a, b, far] = spread([{ x: 100, y: 100 }, { x: 103, y: 100 }, { x: 300, y: 100 }], 15);
    expect(Math.hypot(b!.x - a!.x, b!.y - a!.y)).toBeGreaterThan(14.9);
    expect(far).toEqual({ x: 300, y: 100 });
  });
});
