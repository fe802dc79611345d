import { useEffect, useState } from 'react';
import type { Desk, DeskTrouble } from '../api/desk';
import type { Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { UserMenu } from '../parts/UserMenu';
import { go, setParams, useParam } from '../url';
import { FlightFields } from './FlightFields';
import { TableDesk } from './TableDesk';
import { TypingDesk } from './TypingDesk';

interface Props {
  desk: Desk;
  session: Session;
  onSignOut: () => void;
  onExpired: () => void;
}

/** The airline desk: a list is typed or dropped, put right, and sent. The way of entry and the flight are in the address, people never are. */
export function DeskPage({ desk, session, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const isTable = useParam('way') === 'table';
  const [trouble, setTrouble] = useState<DeskTrouble | null>(null);

  useEffect(() => {
    if (trouble === 'SignedOut') onExpired();
  }, [trouble, onExpired]);

  return (
    <div className="desk">
      <title>{`${t('desk.title')} · AIRCOP`}</title>
      <header className="bar">
        <a className="skip" href="#list">
          {t('desk.skip')}
        </a>
        <span className="brand">AIRCOP</span>
        <h1 className="operation-title">{t('desk.title')}</h1>
        {session.airport && <span className="chip">{session.airport}</span>}
        <span className="grow" />
        <button className="button quiet" onClick={() => go('/operations')}>
          {t('menu.operations')}
        </button>
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main>
        <div className="desk-top">
          <div className="segments desk-ways" role="group" aria-label={t('desk.way')}>
            <button aria-pressed={!isTable} onClick={() => setParams({ way: null })}>
              {t('desk.type')}
            </button>
            <button aria-pressed={isTable} onClick={() => setParams({ way: 'table' })}>
              {t('desk.table')}
            </button>
          </div>
          <p className="dim">{t(isTable ? 'desk.tableLead' : 'desk.typeLead')}</p>
        </div>
        <FlightFields isOptional={isTable} />
        {trouble && trouble !== 'SignedOut' && (
          <p className="error" role="alert">
            {t(`desk.trouble.${trouble}`)}
          </p>
        )}
        {isTable ? <TableDesk desk={desk} onTrouble={setTrouble} /> : <TypingDesk desk={desk} onTrouble={setTrouble} />}
      </main>
    </div>
  );
}
