import type { HitReason } from '../api/model';
import { useWords } from '../i18n/useWords';

/** What speaks for a hit, what against it, and what could not be seen. */
export function Reasons({ reasons }: { reasons: readonly HitReason[] }) {
  const { t } = useWords();
  return (
    <div className="reasons">
      <Side side="for" label={t('panel.for')} reasons={reasons.filter(({ side }) => side === 'For')} none={t('panel.noFor')} />
      <Side side="against" label={t('panel.against')} reasons={reasons.filter(({ side }) => side === 'Against')} none={t('panel.noAgainst')} />
      <Side side="not-seen" label={t('panel.notSeen')} reasons={reasons.filter(({ side }) => side === 'NotSeen')} />
    </div>
  );
}

function Side({ side, label, reasons, none }: { side: string; label: string; reasons: readonly HitReason[]; none?: string }) {
  const { say } = useWords();
  if (reasons.length === 0 && !none) return null;
  return (
    <section className={`reason-side ${side}`}>
      <h3>{label}</h3>
      <ul className="plain">
        {reasons.map((reason, index) => (
          <li key={index}>
            <span>{say(reason.text)}</span>
            <span className="codes dim">{reason.source}</span>
          </li>
        ))}
        {reasons.length === 0 && <li className="dim">{none}</li>}
      </ul>
    </section>
  );
}
