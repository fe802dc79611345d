import type { RuleCheck } from '../api/model';
import { languageNames, languages } from '../i18n';
import { useWords } from '../i18n/useWords';
import { useRuleWords } from './useRuleWords';

/** What officers will read, in each language, and what the rule reads. */
export function Sentences({ check }: { check: RuleCheck | null }) {
  const { t } = useWords();
  const { fact } = useRuleWords();
  return (
    <section className="panel traveller-part" aria-labelledby="sentences">
      <h2 id="sentences">{t('rules.sentences')}</h2>
      <dl className="sentences">
        {languages.map((language) => (
          <div key={language}>
            <dt>{languageNames[language]}</dt>
            <dd lang={language}>
              <strong>{check?.names[language] || '–'}</strong>
              <span className="own-line">{check?.sentences[language] ?? <span className="dim">{t('rules.noSentence')}</span>}</span>
            </dd>
          </div>
        ))}
      </dl>
      {check && check.facts.length > 0 && (
        <p className="dim">
          {t('rules.reads', { facts: check.facts.map(fact).join(', ') })}
        </p>
      )}
      {check && check.groups.length > 0 && (
        <p className="dim">
          {t('rules.groups', { groups: check.groups.join(', ') })}
        </p>
      )}
      {check && check.notFed.length > 0 && <p className="warning">{t('rules.notFedWhy', { facts: check.notFed.map(fact).join(', ') })}</p>}
    </section>
  );
}
