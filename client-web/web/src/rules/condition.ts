import type { RuleFact, RuleSchema } from '../api/model';

export const operators = ['isTrue', 'isFalse', 'lt', 'le', 'gt', 'ge', 'eq', 'ne', 'oneOf', 'noneOf', 'inGroup', 'notInGroup', 'seen', 'notSeen'] as const;
export type Operator = (typeof operators)[number];

/** One row of a condition: a fact, what is asked of it, and with what. */
export interface Condition {
  readonly fact: string;
  readonly operator: Operator;
  /** A number or a parameter's name, a text, words parted by commas, or a group's name; empty where none is asked for. */
  readonly value: string;
}

/** Rows that must all hold, or of which one must. */
export interface Conditions {
  readonly joined: 'all' | 'any';
  readonly rows: readonly Condition[];
}

const signs: Partial<Record<Operator, string>> = { lt: '<', le: '<=', gt: '>', ge: '>=', eq: '==', ne: '!=' };
const unary: readonly Operator[] = ['isTrue', 'isFalse', 'seen', 'notSeen'];

/** True when something has to be said beside the operator. */
export const takesValue = (operator: Operator) => !unary.includes(operator);

/** What can be asked of a kind of fact. */
export function operatorsOf(type: string): readonly Operator[] {
  switch (type) {
    case 'Truth':
      return ['isTrue', 'isFalse', 'seen', 'notSeen'];
    case 'Number':
      return ['lt', 'le', 'gt', 'ge', 'eq', 'ne', 'seen', 'notSeen'];
    case 'Text':
      return ['eq', 'ne', 'oneOf', 'noneOf', 'inGroup', 'notInGroup', 'seen', 'notSeen'];
    case 'Choice':
      return ['eq', 'ne', 'oneOf', 'noneOf', 'seen', 'notSeen'];
    default:
      return ['seen', 'notSeen'];
  }
}

/** The facts that rows can be made of: those of the subject that a rule may name, lists aside. */
export function usableFacts(schema: RuleSchema, subject: string): readonly RuleFact[] {
  return schema.facts.filter(({ type, use, subjects }) => type !== 'Rows' && use !== 'Derivation' && (subjects.length === 0 || subject === '' || subjects.includes(subject)));
}

const quoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
const words = (value: string) => value.split(',').map((word) => word.trim()).filter(Boolean);

function write({ fact, operator, value }: Condition, type: string): string {
  switch (operator) {
    case 'isTrue':
      return fact;
    case 'isFalse':
      return `!${fact}`;
    case 'seen':
      return `has(${fact})`;
    case 'notSeen':
      return `!has(${fact})`;
    case 'oneOf':
      return `${fact} in [${words(value).map(quoted).join(', ')}]`;
    case 'noneOf':
      return `!(${fact} in [${words(value).map(quoted).join(', ')}])`;
    case 'inGroup':
      return `${fact} in group(${quoted(value)})`;
    case 'notInGroup':
      return `!(${fact} in group(${quoted(value)}))`;
    default:
      return `${fact} ${signs[operator]} ${type === 'Number' ? value : quoted(value)}`;
  }
}

/** The condition in the language of rules, a row a line. */
export function writeConditions({ joined, rows }: Conditions, schema: RuleSchema): string {
  const types = new Map(schema.facts.map(({ name, type }) => [name, type]));
  return rows.map((row) => write(row, types.get(row.fact) ?? 'Text')).join(joined === 'all' ? '\n&& ' : '\n|| ');
}

/** A condition cut at a sign that stands in no bracket and no text; null when brackets do not match. */
function cut(text: string, sign: '&&' | '||'): readonly string[] | null {
  const parts: string[] = [];
  let [depth, start, isText] = [0, 0, false];
  for (let at = 0; at < text.length; at++) {
    const here = text[at];
    if (isText) {
      if (here === '\\') at++;
      else if (here === '"') isText = false;
    } else if (here === '"') isText = true;
    else if (here === '(' || here === '[') depth++;
    else if (here === ')' || here === ']') depth--;
    else if (depth === 0 && text.startsWith(sign, at)) {
      parts.push(text.slice(start, at).trim());
      start = at + 2;
      at++;
    }
  }
  return depth === 0 && !isText ? [...parts, text.slice(start).trim()] : null;
}

const path = '[A-Za-z]+\\.[A-Za-z]\\w*';
const text = '"(?:[^"\\\\]|\\\\.)*"';
const list = `\\[\\s*(${text}(?:\\s*,\\s*${text})*)\\s*\\]`;
const forms: readonly (readonly [RegExp, Operator])[] = [
  [new RegExp(`^(${path})$`), 'isTrue'],
  [new RegExp(`^!\\s*(${path})$`), 'isFalse'],
  [new RegExp(`^has\\(\\s*(${path})\\s*\\)$`), 'seen'],
  [new RegExp(`^!\\s*has\\(\\s*(${path})\\s*\\)$`), 'notSeen'],
  [new RegExp(`^(${path})\\s+in\\s+${list}$`), 'oneOf'],
  [new RegExp(`^!\\s*\\(\\s*(${path})\\s+in\\s+${list}\\s*\\)$`), 'noneOf'],
  [new RegExp(`^(${path})\\s+in\\s+group\\(\\s*(${text})\\s*\\)$`), 'inGroup'],
  [new RegExp(`^!\\s*\\(\\s*(${path})\\s+in\\s+group\\(\\s*(${text})\\s*\\)\\s*\\)$`), 'notInGroup'],
];
const comparison = new RegExp(`^(${path})\\s*(<=|>=|==|!=|<|>)\\s*(${text}|-?\\d+(?:\\.\\d+)?|[A-Za-z]\\w*)$`);

const unquoted = (written: string) => [...written.matchAll(new RegExp(text, 'g'))].map(([each]) => each.slice(1, -1).replace(/\\(.)/g, '$1'));

function readRow(part: string, types: ReadonlyMap<string, string>): Condition | null {
  for (const [form, operator] of forms) {
    const [, fact = '', value = ''] = form.exec(part) ?? [];
    if (!fact) continue;
    // A word with a comma in it cannot be told from two words in a row.
    const said = unquoted(value);
    return types.has(fact) && operatorsOf(types.get(fact) ?? '').includes(operator) && said.every((word) => !word.includes(',')) ? { fact, operator, value: said.join(', ') } : null;
  }
  const [, fact = '', sign = '', value = ''] = comparison.exec(part) ?? [];
  const operator = operators.find((each) => signs[each] === sign);
  const type = types.get(fact);
  if (!operator || !type || !operatorsOf(type).includes(operator)) return null;
  const isText = value.startsWith('"');
  if ((type === 'Number') === isText) return null;
  if (type !== 'Number' && !isText) return null;
  return { fact, operator, value: isText ? (unquoted(value)[0] ?? '') : value };
}

/** The rows that a condition stands for; null when it says more than rows can. */
export function readConditions(condition: string, schema: RuleSchema): Conditions | null {
  const types = new Map(schema.facts.map(({ name, type }) => [name, type]));
  const plain = condition.replaceAll('\n', ' ').trim();
  if (plain === '') return { joined: 'all', rows: [] };
  const [all, any] = [cut(plain, '&&'), cut(plain, '||')];
  if (!all || !any || (all.length > 1 && any.length > 1)) return null;
  const rows = (any.length > 1 ? any : all).map((part) => readRow(part, types));
  return rows.some((row) => row === null) ? null : { joined: any.length > 1 ? 'any' : 'all', rows: rows.filter((row) => row !== null) };
}
