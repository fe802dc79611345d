import type { MarkedRow, Worklist } from '../api/model';
import { isUnreviewed } from '../board/queueOrder';
import { useWords } from '../i18n/useWords';
import { SeverityShape } from '../parts/Shape';

/** How far the unit's flights are reviewed, which of them are pressing, and where the shift's line comes from. */
export function Coverage({ list, rows }: { list: Worklist; rows: readonly MarkedRow[] }) {
  const { t } = useWords();
  const pressing = new Set(rows.filter(isUnreviewed).map(({ flight }) => flight)).size;
  const capacity = list.unit?.shiftCapacity ?? 0;
  return (
    <p className="coverage">
      {list.flightsWithHits > 0 && <span>{t('worklist.reviewed', { count: list.flightsWithHits, reviewed: list.flightsReviewed })}</span>}
      {pressing > 0 && (
        <span className="coverage-pressing" title={t('worklist.unreviewedWhy')}>
          <SeverityShape severity="Look" /> {t('worklist.pressing', { count: pressing })}
        </span>
      )}
      {/* Only an administrator may set it, who reads no worklist: here it is said where it is set. */}
      <span className="dim coverage-capacity">{capacity > 0 ? t('worklist.capacity', { count: capacity }) : t('worklist.noCapacity')}</span>
    </p>
  );
}
