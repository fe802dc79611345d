import { useCarrierWords } from '../../carriers/useCarrierWords';

/** A share as a bar with its figure. The lowest of the four stands out, for it makes the overall figure. */
export function ScoreBar({ share, isLowest }: { share: number | null; isLowest: boolean }) {
  const { percent } = useCarrierWords();
  return (
    <span className={isLowest ? 'score lowest' : 'score'}>
      <svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="score-all" width="100" height="6" />
        <rect className="score-share" width={100 * (share ?? 0)} height="6" />
      </svg>
      <span className="score-figure">{percent(share)}</span>
    </span>
  );
}
