import type { RuleAlarm } from '../api/model';
import { useWords } from '../i18n/useWords';
import { Link } from './Link';
import { useRuleWords } from './useRuleWords';

/** What those who keep the rules must look at. */
export function Alarms({ alarms }: { alarms: readonly RuleAlarm[] }) {
  const { t, say } = useWords();
  const { moment } = useRuleWords();
  if (alarms.length === 0) return null;
  return (
    <section className="panel rule-alarms" aria-labelledby="alarms">
      <h2 id="alarms">{t('rules.alarms')}</h2>
      <ul className="plain">
        {alarms.map((alarm) => (
          <li key={`${alarm.rule}${alarm.text.code}${alarm.at}`}>
            <span className="rule-id">{alarm.rule && <Link to={`/rules/${alarm.rule}`}>{alarm.rule}</Link>}</span>
            <span>{say(alarm.text)}</span>
            <span className="dim">{moment(alarm.at)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
