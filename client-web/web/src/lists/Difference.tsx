import type { LookoutDifference } from '../api/model';
import { useWords } from '../i18n/useWords';
import { useListWords } from './useListWords';

/** What a change makes of a list: counts, and some of its entries. */
export function Difference({ difference }: { difference: LookoutDifference }) {
  const { t } = useWords();
  const { number, entry } = useListWords();
  const { added, changed, removed, same } = difference;
  return (
    <div className="lists-difference">
      <p>
        <strong>{t('lists.counts', { added: number(added), changed: number(changed), removed: number(removed) })}</strong>{' '}
        <span className="dim">{t('lists.same', { same: number(same) })}</span>
      </p>
      {difference.otherDescription && <p>{t('lists.otherDescription')}</p>}
      {difference.samples.length > 0 && (
        <ul className="plain">
          {difference.samples.map(({ before, after }) => {
            const kind = before === null ? 'added' : after === null ? 'removed' : 'changed';
            const shown = after ?? before;
            return (
              <li key={shown?.id}>
                <span className="chip">{t(`lists.kind.${kind}`)}</span> {shown?.id} <span className="dim">{shown && entry(shown)}</span>
              </li>
            );
          })}
        </ul>
      )}
    </div>
  );
}
