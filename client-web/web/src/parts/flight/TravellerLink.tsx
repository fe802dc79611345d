import type { FlightPerson } from '../../api/model';
import { useWords } from '../../i18n/useWords';
import { go } from '../../url';
import type { Back } from './BackLink';

/** Leads to the record of a traveller, over all flights. That look is logged for itself. */
export function TravellerLink({ flight, found, back }: { flight: string; found: FlightPerson; back: Back | null }) {
  const { t } = useWords();
  const params = new URLSearchParams({ ...back, flight, person: found.key });
  return (
    <button className="button small traveller-link" title={t('traveller.openWhy')} onClick={() => go(`/passengers/${found.traveller}?${params.toString()}`)}>
      {t('traveller.open')}
    </button>
  );
}
