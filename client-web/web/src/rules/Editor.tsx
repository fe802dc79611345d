import type { Ref } from 'react';
import type { RuleTextFault } from '../api/model';
import { useWords } from '../i18n/useWords';
import { faultSpan } from './ruleText';

interface Props {
  text: string;
  faults: readonly RuleTextFault[];
  /** Id of what says the faults in words. */
  describedBy: string;
  isReadOnly: boolean;
  onText: (text: string) => void;
  ref: Ref<HTMLTextAreaElement>;
}

/** A rule's text with line numbers; faults are underlined where they stand, and said at the end of their line. */
export function Editor({ text, faults, describedBy, isReadOnly, onText, ref }: Props) {
  const { t } = useWords();
  const lines = text.split('\n');
  return (
    <div className="code">
      <div className="code-lines" aria-hidden="true">
        {lines.map((_, index) => (
          <span key={index} className={faults.some(({ line }) => line === index + 1) ? 'faulty' : undefined}>
            {index + 1}
          </span>
        ))}
      </div>
      <div className="code-area">
        <pre className="code-marks" aria-hidden="true">
          {lines.map((line, index) => (
            <Line key={index} line={line} faults={faults.filter((fault) => fault.line === index + 1)} text={text} />
          ))}
        </pre>
        <textarea
          ref={ref}
          aria-label={t('rules.textOf')}
          aria-invalid={faults.length > 0}
          aria-describedby={describedBy}
          spellCheck={false}
          autoComplete="off"
          autoCapitalize="off"
          wrap="off"
          readOnly={isReadOnly}
          value={text}
          onChange={(event) => onText(event.target.value)}
        />
      </div>
    </div>
  );
}

function Line({ line, faults, text }: { line: string; faults: readonly RuleTextFault[]; text: string }) {
  const first = faults[0];
  if (!first) return <span className="code-line">{`${line}\n`}</span>;
  const { start, end } = faultSpan(text, first.line, first.column);
  return (
    <span className="code-line">
      {line.slice(0, start)}
      <mark>{line.slice(start, end) || ' '}</mark>
      {line.slice(end)}
      <span className="code-note">{first.message}</span>
      {'\n'}
    </span>
  );
}
