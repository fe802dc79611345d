import type { Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { UserMenu } from '../parts/UserMenu';
import { Link } from './Link';

interface Props {
  /** What the window is called. */
  title: string;
  session: Session;
  /** The page that is open. */
  at: 'book' | 'scores' | 'rule';
  onSignOut: () => void;
}

/** The head of the pages about rules. */
export function RulesBar({ title, session, at, onSignOut }: Props) {
  const { t } = useWords();
  return (
    <header className="bar">
      <title>{`${title} · AIRCOP`}</title>
      <a className="skip" href="#rules">
        {t('rules.skip')}
      </a>
      <span className="brand">AIRCOP</span>
      <nav className="rules-nav" aria-label={t('rules.title')}>
        <Link to="/rules" current={at === 'book'}>
          {t('rules.title')}
        </Link>
        <Link to="/rules/rule-scores" current={at === 'scores'}>
          {t('rules.scores')}
        </Link>
      </nav>
      <span className="grow" />
      <UserMenu session={session} onSignOut={onSignOut} />
    </header>
  );
}
