import { useEffect, useState } from 'react';
import type { Backend } from '../api/backend';
import type { CarrierAnswer, CarrierListing, Session } from '../api/model';
import { usePeriod } from '../carriers/usePeriod';
import { useWords } from '../i18n/useWords';
import { CarrierCard } from '../parts/carriers/CarrierCard';
import { CarrierList } from '../parts/carriers/CarrierList';
import { PeriodChoice } from '../parts/carriers/PeriodChoice';
import { UserMenu } from '../parts/UserMenu';
import { go } from '../url';

interface Props {
  backend: Backend;
  session: Session;
  /** Designator of the carrier; empty for all of them. */
  code: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

type Shown = { listing: CarrierListing } | { answer: CarrierAnswer } | { refused: 'denied' | 'unknown' | 'failed' };

/** How well the data of airlines arrive: all of them, or one. */
export function Carriers({ backend, session, code, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const days = usePeriod();
  const [shown, setShown] = useState<Shown | null>(null);

  useEffect(() => {
    let wanted = true;
    read(backend, code, days).then(
      (found) => {
        if (!wanted) return;
        if (found === 'SignedOut') onExpired();
        else setShown(found);
      },
      () => wanted && setShown({ refused: 'failed' }),
    );
    return () => {
      wanted = false;
    };
  }, [backend, code, days, onExpired]);

  const title = code === '' ? t('carriers.title') : `${code} · ${t('carriers.title')}`;
  return (
    <>
      <header className="bar">
        <title>{`${title} · AIRCOP`}</title>
        <a className="skip" href="#carriers">
          {t('carriers.skip')}
        </a>
        <span className="brand">AIRCOP</span>
        <button className="button small" onClick={() => go('/operations')}>
          {t('menu.operations')}
        </button>
        {code !== '' && (
          <button className="button small" onClick={() => go(`/carriers${location.search}`)}>
            {t('carriers.all')}
          </button>
        )}
        <span className="grow" />
        <PeriodChoice />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="carriers" id="carriers" tabIndex={-1}>
        {shown === null && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {shown && 'refused' in shown && (
          <p className="error" role="alert">
            {t(`carriers.${shown.refused}`, { code })}
          </p>
        )}
        {shown && 'listing' in shown && <CarrierList listing={shown.listing} />}
        {shown && 'answer' in shown && <CarrierCard answer={shown.answer} days={days} />}
      </main>
    </>
  );
}

async function read(backend: Backend, code: string, days: number): Promise<Shown | 'SignedOut'> {
  const found = code === '' ? await backend.carriers(days) : await backend.carrier(code, days);
  if (found === 'SignedOut') return found;
  if (found === 'Forbidden') return { refused: 'denied' };
  if (found === 'Missing') return { refused: 'unknown' };
  return 'scorecard' in found ? { answer: found } : { listing: found };
}
