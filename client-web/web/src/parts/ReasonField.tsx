import { useId, type ReactNode } from 'react';
import { useWords } from '../i18n/useWords';

const longest = 2000;

interface Props {
  /** What is to be said. */
  label: ReactNode;
  value: string;
  onChange: (reason: string) => void;
  /** What is wrong with the form, in a sentence; empty when nothing is. */
  fault: string;
  /** The reason itself is what is wrong. */
  isFaulty?: boolean;
  autoFocus?: boolean;
}

/** Where the reason for an act is written. Ctrl and Enter send the form it stands in. */
export function ReasonField({ label, value, onChange, fault, isFaulty = fault !== '', autoFocus = false }: Props) {
  const { t } = useWords();
  const id = useId();
  return (
    <div className="reason-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        rows={2}
        autoFocus={autoFocus}
        maxLength={longest}
        value={value}
        aria-invalid={isFaulty}
        aria-describedby={`${id}hint`}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) event.currentTarget.form?.requestSubmit();
        }}
      />
      <p id={`${id}hint`} className={fault ? 'error' : 'dim'} role={fault ? 'alert' : undefined}>
        {fault || t('act.whyHint')}
      </p>
    </div>
  );
}
