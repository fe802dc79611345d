import { useEffect, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { LinkCount, LinkKind } from '../api/model';
import { formatDate } from '../i18n/format';
import { useWords } from '../i18n/useWords';

/** Reads what is counted of one person's links. Every look is logged. */
export type ReadCounts = () => Promise<readonly LinkCount[] | NoAnswer>;

interface Props {
  id: string;
  read: ReadCounts;
  /** The links that the reason rests on. */
  kinds: readonly LinkKind[];
}

/** What was counted for a reason: how many bookings, travellers and airports share it, and since when. Nothing tells what it is, or who. */
export function LinkCounts({ id, read, kinds }: Props) {
  const { t } = useWords();
  const [shown, setShown] = useState<readonly LinkCount[] | NoAnswer | null>(null);
  // Read once, when it is opened: what is asked of the server is logged.
  const [ask] = useState(() => read);
  useEffect(() => {
    let wanted = true;
    void ask().then((found) => wanted && setShown(found));
    return () => {
      wanted = false;
    };
  }, [ask]);
  const counts = shown !== null && !isTrouble(shown) ? shown.filter(({ kind }) => kinds.includes(kind)) : [];
  return (
    <div className="link-counts" id={id}>
      {shown === null && <p role="status">{t('panel.reading')}</p>}
      {shown !== null && isTrouble(shown) && (
        <p className="error" role="alert">
          {typeof shown === 'string' ? t(`links.trouble.${shown}`) : shown.refused}
        </p>
      )}
      {shown !== null && !isTrouble(shown) && counts.length === 0 && <p>{t('links.none')}</p>}
      {counts.length > 0 && (
        <>
          <dl>
            {counts.map((count) => (
              <OneLink key={count.kind} count={count} />
            ))}
          </dl>
          <p className="dim">{t('links.note')}</p>
        </>
      )}
    </div>
  );
}

function OneLink({ count }: { count: LinkCount }) {
  const { t, language } = useWords();
  const { bookings, travellers, families, flights, airports, from, until, earlier, controls, positives } = count;
  const day = (at: string) => formatDate(language, Date.parse(at));
  const numbers = bookings > 0 ? [t('links.bookings', { count: bookings }), t('links.travellers', { count: travellers }), t('links.families', { count: families }), t('links.flights', { count: flights })] : [];
  const window = from && until ? (day(from) === day(until) ? t('links.on', { day: day(from) }) : t('links.between', { from: day(from), until: day(until) })) : '';
  const older = earlier > 0 ? t('links.older', { count: earlier }) : '';
  const found = controls > 0 ? t('links.controls', { count: controls, positives }) : t('links.noControls');
  return (
    <div>
      <dt>{t(`links.kind.${count.kind}`)}</dt>
      <dd>
        {numbers.length > 0 && <span className="link-figures">{numbers.join(' · ')}</span>}
        {airports.length > 0 && <span>{t('links.airports', { count: airports.length, airports: airports.join(' ') })}</span>}
        {(window || older) && <span>{[window, older].filter(Boolean).join(' · ')}</span>}
        <span>{found}</span>
      </dd>
    </div>
  );
}
