import type { Ref } from 'react';
import type { RuleTextFault } from '../api/model';
import { useWords } from '../i18n/useWords';
import { faultNotes, type Note } from './faultNotes';
import { sayFault } from './faultSaid';
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

/** A rule's text with line numbers; faults are underlined where they stand, and said behind their line or below it. */
export function Editor({ text, faults, describedBy, isReadOnly, onText, ref }: Props) {
  const { t } = useWords();
  const lines = text.split('\n');
  const notes = faultNotes(
    lines,
    faults.map((fault) => ({ line: fault.line, message: sayFault(t, fault).text })),
  );
  return (
    <div className="code">
      <div className="code-page">
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
              <Line key={index} line={line} fault={faults.find((fault) => fault.line === index + 1)} note={notes.get(index)} text={text} />
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
    </div>
  );
}

interface LineProps {
  line: string;
  /** The first fault of the line. */
  fault: RuleTextFault | undefined;
  note: Note | undefined;
  text: string;
}

function Line({ line, fault, note, text }: LineProps) {
  const span = fault ? faultSpan(text, fault.line, fault.column) : { start: line.length, end: line.length };
  return (
    <span className="code-line">
      {line.slice(0, span.start)}
      {fault && <mark>{line.slice(span.start, span.end) || ' '}</mark>}
      {line.slice(span.end)}
      {note && (
        <span className="code-note">
          {note.isOfAbove && '↑ '}
          {note.message}
        </span>
      )}
    </span>
  );
}
