import type { CarrierAnswer } from '../../api/model';
import { lowest, scoreKeys } from '../../carriers/order';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { formatDay } from '../../i18n/format';
import { useWords } from '../../i18n/useWords';
import { BlindRules } from './BlindRules';
import { CountTable } from './CountTable';
import { FlightTimelines } from './FlightTimelines';
import { PushTable } from './PushTable';
import { Requests } from './Requests';
import { ScoreBar } from './ScoreBar';

/** One carrier's scorecard, in the order in which it is spoken about with the airline. */
export function CarrierCard({ answer, days }: { answer: CarrierAnswer; days: number }) {
  const { t, language } = useWords();
  const { number, duration } = useCarrierWords();
  const { name, scorecard: card } = answer;
  const marked = lowest(card.scores);
  const day = (text: string) => formatDay(language, Date.parse(text));
  return (
    <>
      <div className="carriers-head">
        <h1>
          {card.carrier} {name}
        </h1>
        <p className="dim">
          {t('carriers.counted', { from: day(card.from), until: day(card.until), flights: number(card.flights), people: number(card.people), lists: number(card.lists) })}
        </p>
        <a className="button small" href={`/api/v1/carriers/${encodeURIComponent(card.carrier)}.csv?days=${days}`} download>
          {t('carriers.csv')}
        </a>
      </div>
      <dl className="scores">
        {scoreKeys.map((key) => (
          <div key={key} className="panel">
            <dt>{t(`carriers.column.${key}`)}</dt>
            <dd>
              <ScoreBar share={card.scores[key]} isLowest={marked.includes(key)} />
            </dd>
            <dd className="dim">{t(`carriers.why.${key}`)}</dd>
          </div>
        ))}
        <div className="panel">
          <dt>{t('carriers.column.lost')}</dt>
          <dd className="figure">
            {card.warningLost.map(({ source, minutes }) => `${t(`carriers.source.${source}`)} ${duration(minutes)}`).join(' · ') || '–'}
          </dd>
          <dd className="dim">{t('carriers.why.lost')}</dd>
        </div>
      </dl>
      <Requests card={card} />
      <PushTable card={card} />
      <FlightTimelines card={card} />
      <div className="carriers-pair">
        <CountTable
          title={t('carriers.missing')}
          none={t('carriers.noneMissing')}
          head={t('carriers.field')}
          of={card.people}
          rows={card.missing.map(({ field, mandatory, people }) => ({
            name: t(`carriers.fields.${field}`, { defaultValue: field }),
            note: mandatory ? '' : t('carriers.optional'),
            count: people,
          }))}
        />
        <BlindRules card={card} />
        <CountTable
          title={t('carriers.implausible')}
          none={t('carriers.noneImplausible')}
          head={t('carriers.value')}
          of={card.people}
          rows={card.implausible.map(({ value, people }) => ({ name: t(`carriers.values.${value}`, { defaultValue: value }), note: '', count: people }))}
        />
        <CountTable
          title={t('carriers.findings')}
          none={t('carriers.noneFindings')}
          head={t('carriers.finding')}
          of={null}
          rows={card.findings.map(({ code, count }) => ({ name: t(`finding.${code}`, { defaultValue: code }), note: '', count }))}
        />
      </div>
    </>
  );
}
