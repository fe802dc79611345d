import { useCallback, useEffect, useState } from 'react';
import { isTrouble, type NoAnswer } from '../api/asked';
import type { BackTest, RuleDetail } from '../api/model';
import type { Rules } from '../api/rules';
import { useWords } from '../i18n/useWords';
import { setParams, useParam } from '../url';
import { BackTestForm } from './BackTestForm';
import { BackTestShown } from './BackTestShown';
import { Trouble } from './Trouble';
import { useRuleWords } from './useRuleWords';

interface Props {
  rules: Rules;
  rule: string;
  detail: RuleDetail;
  text: string;
  isUnsaved: boolean;
}

const askEvery = 1_000;

/** Back-tests of a rule: a new one, those there were, and the one that is opened, followed until it is through. */
export function BackTestTab({ rules, rule, detail, text, isUnsaved }: Props) {
  const { t } = useWords();
  const chosen = useParam('test');
  const [tests, setTests] = useState<readonly BackTest[]>([]);
  const [shown, setShown] = useState<BackTest | null>(null);
  const [trouble, setTrouble] = useState<NoAnswer | null>(null);

  const list = useCallback(async () => {
    const found = await rules.backTests(rule);
    if (isTrouble(found)) setTrouble(found);
    else setTests(found);
  }, [rules, rule]);
  useEffect(() => void list(), [list]);

  const isRunning = shown?.id === chosen && shown.state === 'Running';
  useEffect(() => {
    if (!chosen) return setShown(null);
    let wanted = true;
    const read = async () => {
      const found = await rules.backTest(chosen);
      if (!wanted) return;
      setTrouble(isTrouble(found) ? found : null);
      if (isTrouble(found)) return;
      setShown(found);
      if (found.state !== 'Running') void list();
    };
    void read();
    const timer = isRunning ? setInterval(() => void read(), askEvery) : undefined;
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  }, [rules, chosen, isRunning, list]);

  const started = (test: BackTest) => {
    setShown(test);
    setParams({ test: test.id });
    void list();
  };
  return (
    <div className="rule-columns">
      <div className="rule-side">
        {trouble && <Trouble trouble={trouble} />}
        {chosen && shown ? (
          <BackTestShown test={shown} onCancel={() => void rules.cancelBackTest(shown.id).then((found) => !isTrouble(found) && setShown(found))} />
        ) : (
          <section className="panel empty">
            <p>{t('rules.test.choose')}</p>
          </section>
        )}
      </div>
      <div className="rule-side">
        <BackTestForm rules={rules} rule={rule} detail={detail} text={text} isUnsaved={isUnsaved} onStarted={started} />
        <Earlier tests={tests} chosen={chosen} />
      </div>
    </div>
  );
}

function Earlier({ tests, chosen }: { tests: readonly BackTest[]; chosen: string }) {
  const { t } = useWords();
  const { date, moment, number } = useRuleWords();
  return (
    <section className="panel traveller-part" aria-labelledby="earlier">
      <h2 id="earlier">{t('rules.test.earlier')}</h2>
      {tests.length === 0 && <p className="dim">{t('rules.test.none')}</p>}
      <ul className="rule-versions">
        {tests.map((test) => (
          <li key={test.id} className={test.id === chosen ? 'selected' : undefined}>
            <button className="row-open" aria-current={test.id === chosen || undefined} onClick={() => setParams({ test: test.id })}>
              {t('rules.test.period', { from: date(test.order.from), until: date(test.order.until) })}
            </button>
            <span className="chip state">{t(`rules.test.state.${test.state}`)}</span>
            <span className="dim own-line">{[moment(test.startedAt), test.order.by, test.order.airports.join(' '), test.total > 0 && t('rules.test.flights', { n: number(test.total) }), test.order.reason].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
