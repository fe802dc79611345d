import type { RuleTextFault } from '../api/model';
import { useWords } from '../i18n/useWords';
import { sayFault } from './faultSaid';

interface Props {
  id: string;
  faults: readonly RuleTextFault[];
  /** False while a newer text is being checked. */
  isCurrent: boolean;
  /** Goes to where a fault stands. */
  onGo: (fault: RuleTextFault) => void;
}

/** The faults of a text in words; each leads to its place. */
export function Faults({ id, faults, isCurrent, onGo }: Props) {
  const { t } = useWords();
  return (
    <div className="rule-faults" id={id}>
      <p role="status" className={faults.length > 0 ? 'error' : 'dim'}>
        {!isCurrent ? t('rules.checking') : faults.length === 0 ? t('desk.noFaults') : t('desk.faultCount', { count: faults.length })}
      </p>
      {faults.length > 0 && (
        <ol>
          {faults.map((fault, index) => (
            <li key={index}>
              <button className="link" onClick={() => onGo(fault)}>
                {t('rules.place', { line: fault.line, column: fault.column })}
              </button>
              <span>
                {t(`rules.fault.${fault.code}`, { defaultValue: fault.code })}. <Said fault={fault} />
              </span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function Said({ fault }: { fault: RuleTextFault }) {
  const { t } = useWords();
  const { text, isEnglish } = sayFault(t, fault);
  return <span lang={isEnglish ? 'en' : undefined}>{text}</span>;
}
