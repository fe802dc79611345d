import { useCallback, useEffect, useState } from 'react';
import type { RuleDetail, RuleSchema, Session } from '../api/model';
import type { Rules } from '../api/rules';
import { useAsked } from '../api/useAsked';
import { useWords } from '../i18n/useWords';
import { setParams, useParam } from '../url';
import { BackTestTab } from './BackTestTab';
import { RecordTab } from './RecordTab';
import { RuleActs } from './RuleActs';
import { RuleHead } from './RuleHead';
import { RulesBar } from './RulesBar';
import { newRule } from './ruleText';
import { TextTab } from './TextTab';
import { Trouble } from './Trouble';
import { VersionsTab } from './VersionsTab';

interface Props {
  rules: Rules;
  session: Session;
  /** Id of the rule. */
  rule: string;
  onSignOut: () => void;
  /** The session has ended by itself. */
  onExpired: () => void;
}

const tabs = ['text', 'versions', 'test', 'record'] as const;
type Tab = (typeof tabs)[number];

/** One rule: its text, its life, what it would have found, and its record. An id that the book has not begins a new one. */
export function RulePage({ rules, session, rule, onSignOut, onExpired }: Props) {
  const { t } = useWords();
  const askRule = useCallback(() => rules.one(rule), [rules, rule]);
  const askSchema = useCallback(() => rules.schema(), [rules]);
  const { answer: detail, trouble, again } = useAsked(askRule, onExpired);
  const schema = useAsked(askSchema, onExpired);
  const isNew = trouble === 'Missing';
  return (
    <>
      <RulesBar title={rule} session={session} at="rule" onSignOut={onSignOut} />
      <main className="carriers rules" id="rules" tabIndex={-1}>
        {!detail && !trouble && (
          <p className="dim" role="status">
            {t('panel.reading')}
          </p>
        )}
        {trouble && !isNew && <Trouble trouble={trouble} />}
        {(detail || isNew) && <One rules={rules} session={session} rule={rule} detail={detail} schema={schema.answer} onDone={again} />}
      </main>
    </>
  );
}

interface OneProps {
  rules: Rules;
  session: Session;
  rule: string;
  /** Null for a rule that the book has not. */
  detail: RuleDetail | null;
  schema: RuleSchema | null;
  onDone: () => Promise<void>;
}

/** The text that is opened: the version that is on its way, else the one in force. */
function openedText(detail: RuleDetail | null, rule: string): string {
  if (!detail) return newRule(rule, new Date().getUTCFullYear());
  return detail.versions.find(({ number }) => number === detail.summary.pendingVersion)?.text ?? detail.text;
}

function One({ rules, session, rule, detail, schema, onDone }: OneProps) {
  const { t } = useWords();
  const named = useParam('tab');
  const tab: Tab = tabs.find((each) => each === named) ?? 'text';
  const opened = openedText(detail, rule);
  const [text, setText] = useState(opened);
  const [base, setBase] = useState(opened);
  const isUnsaved = text !== base || detail === null;

  // What somebody else saved is shown at once unless there is something to lose here.
  useEffect(() => {
    setBase(opened);
    setText((now) => (now === base ? opened : now));
  }, [opened]);

  useEffect(() => {
    if (text === base) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [text, base]);

  return (
    <>
      <RuleHead rule={rule} detail={detail}>
        <RuleActs rules={rules} session={session} rule={rule} detail={detail} text={text} isUnsaved={isUnsaved} onSaved={setText} onDone={onDone} />
      </RuleHead>
      {detail && (
        <div className="segments rule-tabs" role="group" aria-label={t('rules.parts')}>
          {tabs.map((each) => (
            <button key={each} aria-pressed={tab === each} onClick={() => setParams({ tab: each === 'text' ? null : each })}>
              {t(`rules.tab.${each}`)}
            </button>
          ))}
        </div>
      )}
      {tab === 'text' && <TextTab rules={rules} schema={schema} text={text} onText={setText} />}
      {tab === 'versions' && detail && <VersionsTab detail={detail} onOpen={setText} />}
      {tab === 'test' && detail && <BackTestTab rules={rules} rule={rule} detail={detail} text={text} isUnsaved={isUnsaved} />}
      {tab === 'record' && detail && <RecordTab detail={detail} />}
    </>
  );
}
