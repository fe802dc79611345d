import type { RuleSchema } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Choice } from '../parts/choices';
import { ConditionRow } from './ConditionRow';
import { operatorsOf, readConditions, usableFacts, writeConditions, type Condition, type Conditions } from './condition';
import { HeadFields } from './HeadFields';
import { parametersOf, valueOf, withEntry, withParameter } from './ruleText';
import { useRuleWords } from './useRuleWords';

interface Props {
  text: string;
  schema: RuleSchema;
  onText: (text: string) => void;
}

/** Builds a rule by choice. It writes the same text that can be typed; a condition that rows cannot say is left to the text. */
export function Builder({ text, schema, onText }: Props) {
  const { t } = useWords();
  const conditions = readConditions(valueOf(text, 'when'), schema);
  return (
    <div className="builder">
      <HeadFields text={text} schema={schema} onText={onText} />
      <section aria-labelledby="conditions">
        <h2 id="conditions">{t('rules.builder.conditions')}</h2>
        {conditions ? <Rows text={text} schema={schema} conditions={conditions} onText={onText} /> : <Beyond condition={valueOf(text, 'when')} />}
      </section>
      <Parameters text={text} onText={onText} />
    </div>
  );
}

function Beyond({ condition }: { condition: string }) {
  const { t } = useWords();
  return (
    <>
      <p>{t('rules.builder.beyond')}</p>
      <pre className="beyond" tabIndex={0}>
        {condition}
      </pre>
    </>
  );
}

function Rows({ text, schema, conditions, onText }: Props & { conditions: Conditions }) {
  const { t } = useWords();
  const facts = usableFacts(schema, valueOf(text, 'subject'));
  const parameters = parametersOf(text).map(({ name }) => name);
  const put = (changed: Conditions) => onText(withEntry(text, 'when', writeConditions(changed, schema)));
  const { joined, rows } = conditions;
  const change = (at: number, row: Condition) => put({ joined, rows: rows.map((each, index) => (index === at ? row : each)) });
  const add = () => {
    const fact = facts[0];
    const operator = fact && operatorsOf(fact.type)[0];
    if (fact && operator) put({ joined, rows: [...rows, { fact: fact.name, operator, value: fact.type === 'Number' ? '0' : '' }] });
  };
  return (
    <>
      {rows.length > 1 && (
        <Choice
          label={t('rules.builder.joined')}
          options={(['all', 'any'] as const).map((value) => ({ value, text: t(`rules.builder.${value}`) }))}
          value={joined}
          onChoose={(value) => put({ joined: value, rows })}
        />
      )}
      <ol className="builder-rows">
        {rows.map((row, index) => (
          <ConditionRow
            key={index}
            row={row}
            number={index + 1}
            facts={facts}
            groups={schema.groups}
            parameters={parameters}
            onChange={(changed) => change(index, changed)}
            onRemove={() => put({ joined, rows: rows.filter((_, at) => at !== index) })}
          />
        ))}
      </ol>
      <button className="button small" onClick={add} disabled={facts.length === 0}>
        {t('rules.builder.add')}
      </button>
    </>
  );
}

function Parameters({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useWords();
  const { number } = useRuleWords();
  const parameters = parametersOf(text);
  if (parameters.length === 0) return null;
  return (
    <section aria-labelledby="parameters">
      <h2 id="parameters">{t('rules.builder.parameters')}</h2>
      <ul className="builder-parameters">
        {parameters.map((parameter) => (
          <li key={parameter.name}>
            <label>
              <code>{parameter.name}</code>
              <input type="number" step="any" min={parameter.least} max={parameter.most} value={parameter.value} onChange={(event) => event.target.value !== '' && onText(withParameter(text, parameter, event.target.value))} />
            </label>
            <span className="dim">{[parameter.unit, t('rules.builder.range', { least: number(Number(parameter.least), 3), most: number(Number(parameter.most), 3) })].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
