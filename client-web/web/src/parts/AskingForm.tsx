import type { ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

interface Props {
  className: string;
  /** What its button says. */
  action: string;
  /** It has been sent and not been answered. */
  working: boolean;
  onSend: () => void;
  onCancel: () => void;
  children: ReactNode;
}

/** A form that asks for what an act needs before anything is sent. Escape leaves it, and nothing else with it. */
export function AskingForm({ className, action, working, onSend, onCancel, children }: Props) {
  const { t } = useWords();
  return (
    <form
      className={className}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      {children}
      <div className="form-acts">
        <button className="button primary" disabled={working}>
          {working ? t('act.working') : action}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('act.cancel')}
        </button>
      </div>
    </form>
  );
}
