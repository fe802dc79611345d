import type { Point } from '../board/history';

const width = 46;
const height = 14;

/** A small line of how a figure went; nothing when there is too little to show. */
export function Sparkline({ points }: { points: readonly Point[] }) {
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 3 || last.at === first.at) return null;
  const values = points.map((point) => point.value);
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return null;
  const line = points.map(({ at, value }) => {
    const x = 1 + ((at - first.at) / (last.at - first.at)) * (width - 2);
    const y = height - 1 - ((value - low) / (high - low)) * (height - 2);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" width={width} height={height} aria-hidden="true">
      <polyline points={line.join(' ')} />
    </svg>
  );
}
