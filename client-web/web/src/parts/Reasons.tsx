import { useId, useState } from 'react';
import type { HitReason } from '../api/model';
import { restsOn } from '../flight/restsOn';
import { useWords } from '../i18n/useWords';
import { LinkCounts, type ReadCounts } from './LinkCounts';

interface Props {
  reasons: readonly HitReason[];
  /** Reads what reasons that rest on links have counted. */
  counts: ReadCounts;
}

/** What speaks for a hit, what against it, and what could not be seen. */
export function Reasons({ reasons, counts }: Props) {
  const { t } = useWords();
  return (
    <div className="reasons">
      <Side side="for" label={t('panel.for')} reasons={reasons.filter(({ side }) => side === 'For')} none={t('panel.noFor')} counts={counts} />
      <Side side="against" label={t('panel.against')} reasons={reasons.filter(({ side }) => side === 'Against')} none={t('panel.noAgainst')} counts={counts} />
      <Side side="not-seen" label={t('panel.notSeen')} reasons={reasons.filter(({ side }) => side === 'NotSeen')} counts={counts} />
    </div>
  );
}

function Side({ side, label, reasons, none, counts }: Props & { side: string; label: string; none?: string }) {
  if (reasons.length === 0 && !none) return null;
  return (
    <section className={`reason-side ${side}`}>
      <h3>{label}</h3>
      <ul className="plain">
        {reasons.map((reason, index) => (
          <Reason key={index} reason={reason} counts={counts} />
        ))}
        {reasons.length === 0 && <li className="dim">{none}</li>}
      </ul>
    </section>
  );
}

function Reason({ reason, counts }: { reason: HitReason; counts: ReadCounts }) {
  const { t, say } = useWords();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const kinds = reason.side === 'NotSeen' ? undefined : restsOn[reason.source];
  return (
    <li>
      <span>{say(reason.text)}</span>
      {kinds && (
        <button className="link counted" aria-expanded={isOpen} aria-controls={isOpen ? id : undefined} title={t('links.why')} onClick={() => setOpen(!isOpen)}>
          {t('links.show')}
        </button>
      )}
      <span className="codes dim">{reason.source}</span>
      {kinds && isOpen && <LinkCounts id={id} read={counts} kinds={kinds} />}
    </li>
  );
}
