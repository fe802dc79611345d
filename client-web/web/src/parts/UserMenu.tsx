import { useId, useState } from 'react';
import type { Session } from '../api/model';
import { useWords } from '../i18n/useWords';
import { chooseTheme, rememberedTheme, type Theme } from '../theme';
import { go } from '../url';
import { Choice, LanguageChoice } from './choices';

export function UserMenu({ session, onSignOut, onHelp }: { session: Session; onSignOut: () => void; onHelp?: () => void }) {
  const { t } = useWords();
  const id = useId();
  const [theme, setTheme] = useState<Theme>(rememberedTheme);
  return (
    <div className="menu-anchor">
      <button className="button quiet user" popoverTarget={id} title={t('menu.open')}>
        <span className="visually-hidden">{t('menu.open')}: </span>
        <span className="clip">{session.label}</span>
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div id={id} popover="auto" className="popover menu">
        <p className="menu-who">
          <strong>{session.label}</strong>
          <span className="dim">
            {t(`role.${session.role}`)}
            {session.airport && ` · ${session.airport}`}
          </span>
        </p>
        <LanguageChoice />
        <Choice
          label={t('menu.theme')}
          options={[
            { value: 'dark', text: t('menu.dark') },
            { value: 'light', text: t('menu.light') },
          ]}
          value={theme}
          onChoose={(value) => {
            chooseTheme(value);
            setTheme(value);
          }}
        />
        <div className="menu-acts">
          {onHelp && (
            <button className="button" popoverTarget={id} popoverTargetAction="hide" onClick={onHelp}>
              {t('menu.keys')} <kbd>?</kbd>
            </button>
          )}
          {onHelp && (
            <button className="button" onClick={() => go('/operations')}>
              {t('menu.operations')}
            </button>
          )}
          {session.mayDecide && session.airport && !location.pathname.startsWith('/worklist') && (
            <button className="button" onClick={() => go(`/worklist/${session.airport}`)}>
              {t('menu.worklist', { unit: session.airport })}
            </button>
          )}
          {(session.role === 'ShiftLead' || session.role === 'TargetingOfficer') && location.pathname !== '/desk' && (
            <button className="button" onClick={() => go('/desk')}>
              {t('menu.desk')}
            </button>
          )}
          {session.role !== 'SystemAdministrator' && (
            <button className="button" onClick={() => go('/carriers')}>
              {t('menu.carriers')}
            </button>
          )}
          {(session.role === 'Analyst' || session.role === 'RuleApprover') && (
            <button className="button" onClick={() => go('/rules')}>
              {t('menu.rules')}
            </button>
          )}
          {(session.role === 'ShiftLead' || session.role === 'SystemAdministrator') && (
            <button className="button" onClick={() => go('/lists')}>
              {t('menu.lists')}
            </button>
          )}
          <button className="button" onClick={onSignOut}>
            {t('menu.signOut')}
          </button>
        </div>
      </div>
    </div>
  );
}
