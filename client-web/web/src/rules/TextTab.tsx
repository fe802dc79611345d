import { useId, useRef } from 'react';
import type { RuleSchema, RuleTextFault } from '../api/model';
import type { Rules } from '../api/rules';
import { useWords } from '../i18n/useWords';
import { setParams, useParam } from '../url';
import { Builder } from './Builder';
import { Editor } from './Editor';
import { Faults } from './Faults';
import { LiveCount } from './LiveCount';
import { faultSpan, offsetOf } from './ruleText';
import { Sentences } from './Sentences';
import { useChecked } from './useChecked';

interface Props {
  rules: Rules;
  /** Null until it is read. */
  schema: RuleSchema | null;
  text: string;
  onText: (text: string) => void;
}

/** A rule as text and by choice, in step with each other, with what is found of it while it is written. */
export function TextTab({ rules, schema, text, onText }: Props) {
  const { t } = useWords();
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const isBuilt = useParam('as') === 'builder';
  const checked = useChecked(rules, text);
  const faults = checked.check?.faults ?? [];
  const goTo = (fault: RuleTextFault) => {
    const { start, end } = faultSpan(text, fault.line, fault.column);
    const offset = offsetOf(text, fault.line, start + 1);
    area.current?.focus();
    area.current?.setSelectionRange(offset, offset + end - start);
  };
  return (
    <div className="rule-columns">
      <section className="panel rule-text" aria-label={t('rules.tab.text')}>
        <header className="panel-head">
          <div className="segments rule-ways" role="group" aria-label={t('rules.way')}>
            {([false, true] as const).map((built) => (
              <button key={String(built)} aria-pressed={isBuilt === built} onClick={() => setParams({ as: built ? 'builder' : null }, true)}>
                {t(built ? 'rules.asBuilder' : 'rules.asText')}
              </button>
            ))}
          </div>
          <p className="dim clip">{t(isBuilt ? 'rules.builderLead' : 'rules.textLead')}</p>
        </header>
        {isBuilt && schema ? (
          <Builder text={text} schema={schema} onText={onText} />
        ) : (
          <Editor ref={area} text={text} faults={faults} describedBy={id} isReadOnly={false} onText={onText} />
        )}
        <Faults id={id} faults={faults} isCurrent={checked.isCurrent} onGo={goTo} />
      </section>
      <div className="rule-side">
        <LiveCount checked={checked} />
        <Sentences check={checked.check} />
      </div>
    </div>
  );
}
