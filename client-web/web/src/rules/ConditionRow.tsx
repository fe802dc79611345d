import { useId } from 'react';
import type { RuleFact, RuleSchema } from '../api/model';
import { useWords } from '../i18n/useWords';
import { operatorsOf, takesValue, type Condition, type Operator } from './condition';
import { useRuleWords } from './useRuleWords';

interface Props {
  row: Condition;
  /** Place of the row, from 1. */
  number: number;
  facts: readonly RuleFact[];
  groups: RuleSchema['groups'];
  /** Names of parameters that a number can be compared with. */
  parameters: readonly string[];
  onChange: (row: Condition) => void;
  onRemove: () => void;
}

/** One row of a condition: a fact, what is asked of it, and with what. */
export function ConditionRow({ row, number, facts, groups, parameters, onChange, onRemove }: Props) {
  const { t } = useWords();
  const words = useRuleWords();
  const fact = facts.find(({ name }) => name === row.fact);
  const offered = operatorsOf(fact?.type ?? '');
  const choose = (name: string) => {
    const next = facts.find((each) => each.name === name);
    if (!next) return;
    const operator = operatorsOf(next.type).includes(row.operator) && next.type === fact?.type ? row.operator : (operatorsOf(next.type)[0] ?? 'seen');
    onChange({ fact: name, operator, value: next.type === fact?.type ? row.value : next.type === 'Number' ? '0' : (next.members[0] ?? '') });
  };
  const ask = (operator: Operator) => {
    const isGroup = operator === 'inGroup' || operator === 'notInGroup';
    const wasGroup = row.operator === 'inGroup' || row.operator === 'notInGroup';
    const value = isGroup === wasGroup ? row.value : isGroup ? (groups[0]?.name ?? '') : '';
    onChange({ ...row, operator, value: takesValue(operator) && fact?.type === 'Number' && value === '' ? '0' : value });
  };
  return (
    <li>
      <select aria-label={t('rules.builder.fact', { number })} value={row.fact} onChange={(event) => choose(event.target.value)}>
        {facts.map(({ name, key, isFed }) => (
          <option key={name} value={name}>
            {words.fact(key) === key ? name : `${words.fact(key)} (${name})`}{isFed ? '' : ` · ${t('rules.notFed')}`}
          </option>
        ))}
      </select>
      <select aria-label={t('rules.builder.operator', { number })} value={row.operator} onChange={(event) => ask(event.target.value as Operator)}>
        {offered.map((operator) => (
          <option key={operator} value={operator}>
            {t(`rules.operator.${operator}`)}
          </option>
        ))}
      </select>
      {takesValue(row.operator) ? <Value row={row} fact={fact} number={number} groups={groups} parameters={parameters} onValue={(value) => onChange({ ...row, value })} /> : <span />}
      <button className="button quiet small" aria-label={t('rules.builder.remove', { number })} onClick={onRemove}>
        ×
      </button>
    </li>
  );
}

interface ValueProps {
  row: Condition;
  fact: RuleFact | undefined;
  number: number;
  groups: RuleSchema['groups'];
  parameters: readonly string[];
  onValue: (value: string) => void;
}

function Value({ row, fact, number, groups, parameters, onValue }: ValueProps) {
  const { t } = useWords();
  const id = useId();
  const label = t('rules.builder.value', { number });
  if (row.operator === 'inGroup' || row.operator === 'notInGroup') {
    return (
      <select aria-label={label} value={row.value} onChange={(event) => onValue(event.target.value)}>
        {groups.map(({ name, members }) => (
          <option key={name} value={name} title={members.join(' ')}>
            {name}
          </option>
        ))}
      </select>
    );
  }
  if (fact?.type === 'Choice' && (row.operator === 'eq' || row.operator === 'ne')) {
    return (
      <select aria-label={label} value={row.value} onChange={(event) => onValue(event.target.value)}>
        {!fact.members.includes(row.value) && <option value={row.value}>{row.value || '–'}</option>}
        {fact.members.map((member) => (
          <option key={member}>{member}</option>
        ))}
      </select>
    );
  }
  const isList = row.operator === 'oneOf' || row.operator === 'noneOf';
  const offered = fact?.type === 'Number' ? parameters : isList ? [] : (fact?.members ?? []);
  return (
    <span className="builder-value">
      <input aria-label={label} value={row.value} list={id} autoComplete="off" spellCheck={false} placeholder={isList ? t('rules.builder.list') : undefined} onChange={(event) => onValue(event.target.value)} />
      <datalist id={id}>
        {offered.map((each) => (
          <option key={each} value={each} />
        ))}
      </datalist>
      {fact?.unit && <span className="dim">{fact.unit}</span>}
    </span>
  );
}
