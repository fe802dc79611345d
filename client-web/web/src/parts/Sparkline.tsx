/** A small line of how a figure went; nothing when there is too little to show. */
export function Sparkline({ values }: { values: readonly number[] }) {
  if (values.length < 3) return null;
  const low = Math.min(...values);
  const high = Math.max(...values);
  if (low === high) return null;
  const width = 46;
  const height = 14;
  const points = values.map((value, index) => {
    const x = 1 + (index / (values.length - 1)) * (width - 2);
    const y = height - 1 - ((value - low) / (high - low)) * (height - 2);
    return `${x.toFixed(1)},${y.toFixed(1)}`;
  });
  return (
    <svg className="sparkline" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      <polyline points={points.join(' ')} />
    </svg>
  );
}
