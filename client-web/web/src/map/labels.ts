/** A mark on the map with a word to put beside it. Lengths in pixels. */
export interface Mark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly width: number;
  readonly height: number;
  /** Greater gets its place first. */
  readonly priority: number;
}

/** Where a word stands; its left edge and its middle. A leader line is drawn where it stands far off. */
export interface Placed {
  readonly x: number;
  readonly y: number;
  readonly leader: boolean;
}

interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const overlaps = (a: Box, b: Box) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

// Directions in the order of liking: right, left, and then around.
const directions: readonly (readonly [number, number])[] = [
  [1, 0],
  [-1, 0],
  [0.8, -0.8],
  [0.8, 0.8],
  [-0.8, -0.8],
  [-0.8, 0.8],
  [0, -1],
  [0, 1],
];

const rings = [3, 9, 17, 26, 36];

/** Finds a place for each word where it covers no mark and no other word. One that has no place is left out. */
export function placeLabels(marks: readonly Mark[], width: number, height: number): ReadonlyMap<string, Placed> {
  const taken: Box[] = marks.map(({ x, y, radius }) => ({ left: x - radius, top: y - radius, right: x + radius, bottom: y + radius }));
  const placed = new Map<string, Placed>();
  for (const mark of [...marks].sort((a, b) => b.priority - a.priority || (a.id < b.id ? -1 : 1))) {
    const spot = findSpot(mark, taken, width, height);
    if (!spot) continue;
    placed.set(mark.id, spot.placed);
    taken.push(spot.box);
  }
  return placed;
}

function findSpot(mark: Mark, taken: readonly Box[], width: number, height: number): { placed: Placed; box: Box } | null {
  for (const ring of rings) {
    for (const [dx, dy] of directions) {
      const distance = mark.radius + ring;
      const centreX = mark.x + dx * (distance + (dx === 0 ? 0 : mark.width / 2));
      const centreY = mark.y + dy * (distance + mark.height / 2);
      const box = {
        left: centreX - mark.width / 2,
        right: centreX + mark.width / 2,
        top: centreY - mark.height / 2,
        bottom: centreY + mark.height / 2,
      };
      if (box.left < 2 || box.top < 2 || box.right > width - 2 || box.bottom > height - 2) continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      return { placed: { x: box.left, y: centreY, leader: ring > 5 }, box };
    }
  }
  return null;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves marks that lie on one another apart, no further than needed; each stays near where it belongs. */
export function spread(points: readonly Point[], apart: number): readonly Point[] {
  const moved = points.map(({ x, y }) => ({ x, y }));
  for (let round = 0; round < 40; round++) {
    let still = true;
    for (let i = 0; i < moved.length; i++) {
      for (let j = i + 1; j < moved.length; j++) {
        const a = moved[i];
        const b = moved[j];
        if (!a || !b) continue;
        const dx = b.x - a.x || 0.01;
        const dy = b.y - a.y;
        const distance = Math.hypot(dx, dy);
        if (distance >= apart) continue;
        const push = (apart - distance) / 2 / distance;
        a.x -= dx * push;
        a.y -= dy * push;
        b.x += dx * push;
        b.y += dy * push;
        still = false;
      }
    }
    if (still) break;
  }
  return moved;
}
