import { useState } from 'react';
import type { CarrierScorecard } from '../../api/model';
import { requestsOf, type Request } from '../../carriers/requests';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { useWords } from '../../i18n/useWords';

const shownAtFirst = 6;

/** What to ask the airline for, in sentences that can be read out to it. */
export function Requests({ card }: { card: CarrierScorecard }) {
  const { t } = useWords();
  const [all, setAll] = useState(false);
  const requests = requestsOf(card);
  const shown = all ? requests : requests.slice(0, shownAtFirst);
  return (
    <section className="panel asks" aria-labelledby="asks">
      <h2 id="asks">{t('carriers.ask.title')}</h2>
      {requests.length === 0 && <p>{card.flights === 0 ? t('carriers.ask.notYet') : t('carriers.ask.nothing')}</p>}
      <ol>
        {shown.map((request) => (
          <li key={`${request.key} ${JSON.stringify(request.what)}`}>
            <Sentence request={request} />
          </li>
        ))}
      </ol>
      {shown.length < requests.length && (
        <button className="button small" onClick={() => setAll(true)}>
          {t('carriers.ask.more', { n: requests.length - shown.length })}
        </button>
      )}
    </section>
  );
}

function Sentence({ request: { key, count, of, what, minutes } }: { request: Request }) {
  const { t } = useWords();
  const { number, push, duration } = useCarrierWords();
  return t(`carriers.ask.${key}`, {
    n: number(count),
    of: number(of),
    push: what.push ? push(what.push.source, what.push.minutesBefore) : '',
    field: what.field ? t(`carriers.fields.${what.field}`, { defaultValue: what.field }) : '',
    value: what.value ? t(`carriers.values.${what.value}`, { defaultValue: what.value }) : '',
    late: duration(minutes),
  });
}
