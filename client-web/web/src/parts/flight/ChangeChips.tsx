import { isAbsent, type Change } from '../../flight/changes';
import { useFlightWords } from '../../flight/useFlightWords';
import { useWords } from '../../i18n/useWords';

interface Props {
  change: Change;
  /** API and PNR contradict each other on the person. */
  contradicts?: boolean;
}

/** Whether anything is said at all. */
export function hasChips({ change, contradicts = false }: Props): boolean {
  return change.presence !== null || change.kind !== null || contradicts;
}

/** A person's presence and last change in a chip each; nothing for who is simply on the list. */
export function ChangeChips({ change: { presence, kind, fields }, contradicts = false }: Props) {
  const { t } = useWords();
  const words = useFlightWords();
  return (
    <>
      {presence && <span className={isAbsent(presence) ? 'chip state absent' : 'chip state'}>{t(`presence.${presence}`)}</span>}
      {kind && (
        <span className="chip state">
          {kind === 'Changed' && fields.length > 0 ? t('change.fields', { fields: words.fields(fields) }) : t(`change.kind.${kind}`)}
        </span>
      )}
      {contradicts && (
        <span className="chip state contradicts" title={t('flight.choiceWhy.differ')}>
          {t('versions.chip')}
        </span>
      )}
    </>
  );
}
