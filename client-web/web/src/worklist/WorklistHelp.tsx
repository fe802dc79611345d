import { useWords } from '../i18n/useWords';
import { KeyList } from '../parts/KeyList';

/** The keys of a worklist and what each of them begins. */
export function WorklistKeyList() {
  const { t } = useWords();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['j', '↓'], t('keys.next')],
    [['k', '↑'], t('keys.previous')],
    [['Enter'], t('keys.open')],
    [['s'], t('panel.show')],
    [['c'], t('keys.claim')],
    [['v'], t('worklist.keyVet')],
    [['r'], t('keys.refer')],
    [['p'], t('worklist.keyProtect')],
    [['o'], t('act.outcome')],
    [['Ctrl Enter'], t('worklist.keySend')],
    [['n'], t('queue.showNew')],
    [['/'], t('keys.find')],
    [['Esc'], t('keys.close')],
    [['?'], t('keys.help')],
  ];
  return <KeyList keys={keys} className="key-list" />;
}
