import { useEffect, useState } from 'react';
import type { Backend } from '../api/backend';
import type { OperationSummary, Session } from '../api/model';
import { formatDay } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { UserMenu } from '../parts/UserMenu';
import { go } from '../url';

interface Props {
  backend: Backend;
  session: Session;
  /** The list is shown even when it has one operation only. */
  stay: boolean;
  onSignOut: () => void;
}

const planExample = `PUT /api/v1/operations/cocair-8
X-Aircop-Request: 1

{ "name": "COCAIR VIII",
  "startsAt": "2026-11-19T00:00:00Z",
  "endsAt": "2026-11-28T00:00:00Z",
  "airports": ["ABJ", "GRU", "PUJ"],
  "synthetic": false }`;

export function Operations({ backend, session, stay, onSignOut }: Props) {
  const { t } = useWords();
  const [operations, setOperations] = useState<readonly OperationSummary[] | null>(null);
  const [failed, setFailed] = useState(false);

  useEffect(() => {
    let wanted = true;
    backend.operations().then(
      (found) => {
        if (!wanted) return;
        const only = found[0];
        // Who keeps the rules sees no boards.
        if (!stay && (session.role === 'Analyst' || session.role === 'RuleApprover')) go('/rules', true);
        else if (only && found.length === 1 && !stay && session.role !== 'SystemAdministrator') go(addressOf(only), true);
        else setOperations(found);
      },
      () => wanted && setFailed(true),
    );
    return () => {
      wanted = false;
    };
  }, [backend, stay, session.role]);

  return (
    <>
      <header className="bar">
        <span className="brand">AIRCOP</span>
        <span className="grow" />
        <UserMenu session={session} onSignOut={onSignOut} />
      </header>
      <main className="centred">
        {failed && (
          <p className="error" role="alert">
            {t('operations.failed')}
          </p>
        )}
        {operations?.length === 0 && <None />}
        {operations && operations.length > 0 && (
          <section className="card broad">
            <h1>{t('operations.title')}</h1>
            <ul className="plain">
              {operations.map((operation) => (
                <Operation key={operation.id} operation={operation} />
              ))}
            </ul>
          </section>
        )}
      </main>
    </>
  );
}

function addressOf(operation: OperationSummary): string {
  return `/operations/${encodeURIComponent(operation.id)}${location.search}`;
}

function Operation({ operation }: { operation: OperationSummary }) {
  const { t, language } = useWords();
  const dates = { from: formatDay(language, Date.parse(operation.startsAt)), to: formatDay(language, Date.parse(operation.endsAt)) };
  return (
    <li>
      <a
        className="operation"
        href={addressOf(operation)}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey) return;
          event.preventDefault();
          go(addressOf(operation));
        }}
      >
        <span className="operation-name">{operation.name}</span>
        <span className={operation.state === 'Live' ? 'chip live' : 'chip'}>{t(`state.${operation.state}`)}</span>
        {operation.synthetic && <span className="chip">{t('bar.synthetic')}</span>}
        <span className="dim grow">
          {t('operations.dates', dates)} · {t('operations.airports', { count: operation.airports.length })}
        </span>
      </a>
    </li>
  );
}

function None() {
  const { t } = useWords();
  return (
    <section className="card broad">
      <h1>{t('operations.none')}</h1>
      <p>{t('operations.noneLead')}</p>
      <pre tabIndex={0}>{planExample}</pre>
      <p className="dim">{t('operations.noneThen')}</p>
    </section>
  );
}
