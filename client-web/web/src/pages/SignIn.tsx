import { useId, useState, type FormEvent } from 'react';
import type { Backend } from '../api/backend';
import type { Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { LanguageChoice } from '../parts/choices';

interface Props {
  backend: Backend;
  unreachable: boolean;
  onSignedIn: (session: Session) => void;
}

export function SignIn({ backend, unreachable, onSignedIn }: Props) {
  const { t } = useWords();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [working, setWorking] = useState(false);
  const [refused, setRefused] = useState<'wrong' | 'locked' | 'unreachable' | null>(unreachable ? 'unreachable' : null);
  const errorId = useId();

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setWorking(true);
    setRefused(null);
    void backend.signIn(name.trim().toLowerCase(), password).then((result) => {
      setWorking(false);
      if ('session' in result) onSignedIn(result.session);
      else setRefused(result.refused);
    });
  };

  return (
    <main className="centred">
      <form className="card" onSubmit={submit}>
        <p className="brand">AIRCOP</p>
        <h1>{t('signIn.title')}</h1>
        <p className="dim">{t('signIn.lead')}</p>
        <label className="field">
          {t('signIn.name')}
          <input
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            autoFocus
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        </label>
        <label className="field">
          {t('signIn.password')}
          <input
            type="password"
            autoComplete="current-password"
            required
            value={password}
            aria-invalid={refused === 'wrong'}
            aria-describedby={refused ? errorId : undefined}
            onChange={(event) => setPassword(event.target.value)}
          />
        </label>
        <div role="alert">
          {refused && (
            <p id={errorId} className="error">
              {t(`signIn.${refused}`)}
            </p>
          )}
        </div>
        <button className="button primary wide" disabled={working}>
          {working ? t('signIn.working') : t('signIn.submit')}
        </button>
        <LanguageChoice />
      </form>
    </main>
  );
}
