import type { Booking, FlightPerson, PersonData } from '../../api/model';
import { isMasked, mask } from '../../flight/personText';
import { useFlightWords } from '../../flight/useFlightWords';
import { useWords, type Words } from '../../i18n/useWords';
import { Said } from './Said';

const tokenShown = 8;

/** The booking of a person, as far as the lists tell of it. */
export function BookingPart({ found: { person, pnr } }: { found: FlightPerson }) {
  const { t } = useWords();
  const words = useFlightWords();
  const told = pnr ?? person;
  const lines = [...keysOf(t, told), ...(told.booking ? factsOf(t, words.moment, told.booking, isMasked(told)) : [])];
  return (
    <section className="person-part">
      <h3>{t('booking.title')}</h3>
      {lines.length === 0 && <p className="dim">{t('booking.none')}</p>}
      <dl className="person">
        {lines.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value === '' ? <span className="dim">{t('panel.notSaid')}</span> : <Said text={value} />}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

type Line = readonly [label: string, value: string];

function keysOf(t: Words['t'], { locator, otherLocators, uniqueReference }: PersonData): readonly Line[] {
  const lines: Line[] = [
    [t('booking.locator'), locator],
    [t('booking.otherLocators'), otherLocators.join(', ')],
    [t('booking.reference'), uniqueReference],
  ];
  return lines.filter(([, value]) => value !== '');
}

// Who paid and how to reach somebody is taken out for roles that see no nominal data: hidden then, not missing.
function factsOf(t: Words['t'], moment: (text: string) => string, booking: Booking, masked: boolean): readonly Line[] {
  const hidden = masked ? mask : '';
  const payer = booking.payerName ?? (booking.payerIsCompany ? t('booking.company') : hidden);
  const card: Line[] = booking.cardToken ? [[t('booking.card'), t('booking.cardToken', { token: booking.cardToken.slice(0, tokenShown) })]] : [];
  return [
    [t('booking.created'), booking.createdAt ? `${moment(booking.createdAt)} UTC` : ''],
    [t('booking.payment'), booking.payment === 'Unspecified' ? '' : t(`payment.${booking.payment}`)],
    [t('booking.payer'), payer],
    ...card,
    [t('booking.agency'), booking.agency ?? ''],
    [t('booking.phone'), booking.phone ?? hidden],
    [t('booking.mail'), booking.mail ?? hidden],
    [t('booking.itinerary'), booking.itinerary.join(' – ')],
    [t('booking.return'), booking.returnDate ? t('booking.returnOn', { day: booking.returnDate }) : booking.oneWay ? t('booking.oneWay') : ''],
  ];
}
