import type { FlightPerson } from '../../api/model';
import { changeOfPerson } from '../../flight/changes';
import { contradicts } from '../../flight/differing';
import { nameOf } from '../../flight/personText';
import { useWords } from '../../i18n/useWords';
import { BookingPart } from './BookingPart';
import { ChangeChips } from './ChangeChips';
import { LastChange } from './LastChange';
import { Said } from './Said';
import { Versions } from './Versions';

interface Props {
  found: FlightPerson;
  /** When the flight's first list was there. */
  firstList: number;
}

/** Who a person of a flight is: presence, what changed, both versions, and the booking. */
export function PersonFacts({ found, firstList }: Props) {
  return (
    <>
      <PersonHead found={found} firstList={firstList} />
      <PersonDetails found={found} />
    </>
  );
}

/** Name, seat, and whether the person is on board. */
export function PersonHead({ found, firstList }: Props) {
  const { t } = useWords();
  const { person, presence } = found;
  return (
    <>
      <p className="person-name">{nameOf(person) ? <Said text={nameOf(person)} /> : t('flight.noName')}</p>
      <p className="side-facts">
        {person.seat && <span>{t('queue.seat', { place: person.seat })}</span>}
        {presence === 'Listed' && <span className="chip state">{t('presence.Listed')}</span>}
        <ChangeChips change={changeOfPerson(found, firstList)} contradicts={contradicts(found.api, found.pnr)} />
      </p>
      <p className="dim">{t(`presenceWhy.${presence}`)}</p>
    </>
  );
}

/** What changed, both versions, and the booking. */
export function PersonDetails({ found }: { found: FlightPerson }) {
  return (
    <>
      <LastChange found={found} />
      <Versions found={found} />
      <BookingPart found={found} />
    </>
  );
}
