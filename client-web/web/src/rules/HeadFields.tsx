import type { RuleSchema } from '../api/model';
import { useWords } from '../i18n/useWords';
import { valueOf, withEntry } from './ruleText';
import { useRuleWords } from './useRuleWords';

interface Props {
  text: string;
  schema: RuleSchema;
  onText: (text: string) => void;
}

/** The entries of the head of a rule that take one word of several. */
export function HeadFields({ text, schema, onText }: Props) {
  const { t } = useWords();
  const { word } = useRuleWords();
  return (
    <div className="builder-head">
      {schema.words
        .filter(({ entry }) => entry !== 'phases')
        .map(({ entry, words }) => {
          const value = valueOf(text, entry);
          return (
            <label key={entry} className="field">
              {t(`rules.entry.${entry}`, { defaultValue: entry })}
              <select value={value} onChange={(event) => onText(withEntry(text, entry, event.target.value))}>
                {!words.includes(value) && <option value={value}>{value || '–'}</option>}
                {words.map((each) => (
                  <option key={each} value={each}>
                    {word(entry, each)}
                  </option>
                ))}
              </select>
            </label>
          );
        })}
      <label className="field">
        {t('rules.entry.valid')}
        <input type="date" value={valueOf(text, 'valid')} onChange={(event) => event.target.value && onText(withEntry(text, 'valid', event.target.value))} />
      </label>
    </div>
  );
}
