import { memo } from 'react';
import type { BoardRow, Hit, MarkedRow } from '../api/model';
import { dueOf, isOpen, isUnreviewed, type Due } from '../board/queueOrder';
import { changeOfHit } from '../flight/changes';
import { countdown, type Countdown } from '../i18n/format';
import { headlineOf } from '../i18n/phrase';
import { useWords } from '../i18n/useWords';
import { selectRow } from '../pages/selection';
import { mayClaim } from './acts';
import { ChangeChips, hasChips } from './flight/ChangeChips';
import { SeverityShape } from './Shape';

interface Props {
  row: MarkedRow;
  gone: boolean;
  now: number;
  /** Airport whose departures count until they leave; empty for none. */
  unit: string;
  selected: boolean;
  /** A heading above the row, where a group begins. */
  heading?: string | undefined;
  /** The heading is the line that the shift's capacity draws. */
  isLine: boolean;
  onClaim?: ((row: BoardRow) => void) | undefined;
}

/** The word for where a hit stands: the decision once there is one. */
export function stateKey({ state, decision, outcome }: Hit): string {
  if (state === 'Closed' && outcome) return `outcome.${outcome.kind}`;
  return state === 'Decided' ? `decision.${decision}` : `hitState.${state}`;
}

/** What the time of a row counts to. */
export function dueWord({ what }: Due, { kind }: Countdown): 'toDepart' | 'toLand' | 'landed' {
  if (what === 'departure') return 'toDepart';
  return kind === 'left' ? 'toLand' : 'landed';
}

export const QueueRow = memo(function QueueRow({ row, gone, now, unit, selected, heading, isLine, onClaim }: Props) {
  const { t, say } = useWords();
  const { hit } = row;
  const due = dueOf(row, now, unit);
  const left = countdown(due.at, now);
  const { headline, rest } = headlineOf(hit);
  const codes = [...new Set(hit.reasons.filter((reason) => reason.side === 'For').map((reason) => reason.source))];
  const asked = hit.state === 'Decided' && (hit.decision === 'Refer' || hit.decision === 'Protect');
  const closed = !isOpen(row) || gone;
  const change = changeOfHit(hit);
  const unreviewed = !closed && isUnreviewed(row);
  return (
    <li className={`row severity-${hit.severity}${selected ? ' selected' : ''}${closed ? ' closed' : ''}`}>
      {heading && <h3 className={isLine ? 'row-heading line' : 'row-heading'}>{heading}</h3>}
      <div className="row-grid">
        <SeverityShape severity={hit.severity} label={t(`severity.${hit.severity}`)} />
        <div className="row-time">
          <span className="countdown">{left.text}</span>
          <span className="dim">{t(`queue.${dueWord(due, left)}`)}</span>
        </div>
        <div className="row-body">
          <p className="row-flight">
            <strong>
              {row.carrier} {row.number}
            </strong>{' '}
            {row.from} → {row.to}
            {hit.place && ` · ${t('queue.seat', { place: hit.place })}`}
            {unreviewed && (
              <>
                {' · '}
                <span className="unreviewed" title={t('worklist.unreviewedWhy')}>
                  {t('worklist.unreviewed')} <span className="codes">Q05</span>
                </span>
              </>
            )}
          </p>
          <p className="row-headline">
            <button className="row-open" data-row={row.id} aria-current={selected || undefined} onClick={() => selectRow(selected ? null : row.id)}>
              {say(headline)}
            </button>
          </p>
          {rest.length > 0 && <p className="row-reasons dim">{rest.map((reason) => say(reason.text)).join(' · ')}</p>}
          {hasChips({ change }) && (
            <p className="chips">
              <ChangeChips change={change} />
            </p>
          )}
        </div>
        <div className="row-aside">
          <span className={asked ? 'chip state asked' : 'chip state'}>{gone ? t('queue.gone') : t(stateKey(hit))}</span>
          {onClaim && mayClaim(row) && !gone ? (
            <button className="claim" data-claim={row.id} onClick={() => onClaim(row)}>
              <kbd aria-hidden="true">c</kbd> {t('queue.claimKey')}
            </button>
          ) : (
            <span className="owner clip">{hit.owner}</span>
          )}
          <span className="codes dim clip">{codes.join(' ')}</span>
        </div>
      </div>
    </li>
  );
});
