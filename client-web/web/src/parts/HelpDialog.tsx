import type { Ref } from 'react';
import { useWords } from '../i18n/useWords';
import { KeyList } from './KeyList';

export function HelpDialog({ ref }: { ref: Ref<HTMLDialogElement> }) {
  const { t } = useWords();
  const keys: readonly (readonly [readonly string[], string])[] = [
    [['j'], t('keys.next')],
    [['k'], t('keys.previous')],
    [['Enter'], t('keys.open')],
    [['c'], t('keys.claim')],
    [['r'], t('keys.refer')],
    [['Esc'], t('keys.close')],
    [['/', 'Ctrl K'], t('keys.find')],
    [[t('keys.space')], t('keys.pause')],
    [['?'], t('keys.help')],
  ];
  return (
    <dialog ref={ref} className="help" aria-labelledby="help-title">
      <h2 id="help-title">{t('keys.title')}</h2>
      <KeyList keys={keys} />
      <form method="dialog">
        <button className="button">{t('panel.close')}</button>
      </form>
    </dialog>
  );
}
