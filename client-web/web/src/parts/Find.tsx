import { useWords } from '../i18n/useWords';
import { setText } from '../pages/selection';
import { useParam } from '../url';

/** The search of a list of hits; what is typed stands in the address. */
export function Find() {
  const { t } = useWords();
  const text = useParam('q');
  return (
    <div role="search" className="find">
      <input
        type="search"
        data-find
        aria-label={t('bar.find')}
        placeholder={t('bar.find')}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {text ? (
        <button className="button quiet small" onClick={() => setText('')} aria-label={t('bar.clearFind')}>
          ×
        </button>
      ) : (
        <kbd aria-hidden="true">Ctrl K</kbd>
      )}
    </div>
  );
}
