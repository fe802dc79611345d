import type { RateInterval } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useRuleWords } from './useRuleWords';

const width = 120;

interface Props {
  rate: RateInterval | null;
  /** A rate to compare with, drawn as a line; null when there is none. */
  against?: number | null;
  /** What is said where nothing is known. */
  none?: string;
}

/** A rate with its interval: the bar is where it may lie, the mark is what was seen. Nothing is drawn where nothing is known. */
export function RateBar({ rate, against = null, none }: Props) {
  const { t } = useWords();
  const { percent } = useRuleWords();
  if (!rate) return <span className="dim">{none ?? t('rules.noControl')}</span>;
  const interval = t('rules.interval', { low: percent(rate.low, 0), high: percent(rate.high, 0) });
  return (
    <span className="rate">
      <span className="rate-figure">{percent(rate.rate, 0)}</span>
      <svg viewBox={`0 0 ${width} 12`} width={width} height="12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rate-all" y="5" width={width} height="2" />
        <rect className="rate-interval" x={rate.low * width} y="3" width={Math.max(1.5, (rate.high - rate.low) * width)} height="6" rx="1" />
        {against !== null && <path className="rate-against" d={`M${against * width} 0v12`} />}
        <path className="rate-seen" d={`M${rate.rate * width} 1v10`} />
      </svg>
      <span className="dim rate-words">{interval}</span>
    </span>
  );
}
