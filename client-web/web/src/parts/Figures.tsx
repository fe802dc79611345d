import { useId, type ReactNode } from 'react';
import type { BoardHour, Commodity } from '../api/model';
import { useFieldNow } from '../board/fieldClock';
import type { FigureKey, Point } from '../board/history';
import { isWaiting } from '../board/queueOrder';
import { formatNumber, formatQuantity, quantityParts } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useBoard, useSurroundings } from '../pages/boardContext';
import { Sparkline } from './Sparkline';

const shownGoods: readonly Commodity[] = ['Cocaine', 'Cannabis', 'Currency'];

interface TileProps {
  label: string;
  figure: string;
  unit?: string;
  note: ReactNode;
  tone?: 'critical' | 'warning' | undefined;
  noteTone?: 'critical' | 'warning' | undefined;
  trend: readonly Point[];
}

function Tile({ label, figure, unit, note, tone, noteTone, trend }: TileProps) {
  return (
    <div className={tone ? `panel tile tone-${tone}` : 'panel tile'}>
      <dt>{label}</dt>
      <dd className="figure">
        {figure} {unit && <span className="unit">{unit}</span>}
      </dd>
      <dd className={`note ${noteTone ?? ''}`}>{note}</dd>
      <Sparkline points={trend} />
    </div>
  );
}

/** Running sums of hours that have passed. */
function sums(hours: readonly BoardHour[], of: (hour: BoardHour) => number): Point[] {
  let value = 0;
  return hours.map((hour) => ({ at: Date.parse(hour.start), value: (value += of(hour)) }));
}

export function Figures() {
  const { t, language, age } = useWords();
  const { clock, feed } = useSurroundings();
  const figures = useBoard((board) => board.figures);
  const hours = useBoard((board) => board.hours);
  const queue = useBoard((board) => board.queue);
  const now = useFieldNow(clock, 60_000);
  const number = (value: number) => formatNumber(language, value, 0);
  const since = (at: string | null) => (at ? t('figures.oldest', { age: age(now - Date.parse(at)) }) : '');
  const trend = (key: FigureKey) => feed.history.series(key);
  const past = hours.filter((hour) => Date.parse(hour.start) <= now);
  const mustAct = queue.some((row) => row.hit.severity === 'Act' && isWaiting(row));
  const waitingTone = figures.hitsWaiting === 0 ? undefined : mustAct ? 'critical' : 'warning';
  const goods = (commodity: Commodity) => figures.seizures.find((seizure) => seizure.commodity === commodity);

  return (
    <dl className="figures" aria-label={t('figures.label')}>
      <Tile
        label={t('figures.lists')}
        figure={number(figures.listsReceived)}
        unit={`/ ${number(figures.listsDue)}`}
        note={figures.listsLate > 0 ? t('figures.late', { count: figures.listsLate }) : t('figures.noneLate')}
        noteTone={figures.listsLate > 0 ? 'warning' : undefined}
        trend={sums(past, (hour) => hour.flights)}
      />
      <Tile
        label={t('figures.people')}
        figure={number(figures.people)}
        note={t('figures.onFlights', { count: figures.flights })}
        trend={trend('people').length > 2 ? trend('people') : sums(past, (hour) => hour.flights)}
      />
      <Tile
        label={t('figures.waiting')}
        figure={number(figures.hitsWaiting)}
        note={figures.hitsWaiting > 0 ? since(figures.oldestWaitingAt) : t('figures.allClear')}
        tone={waitingTone}
        noteTone={waitingTone}
        trend={past.map((hour) => ({ at: Date.parse(hour.start), value: hour.hits }))}
      />
      <Tile
        label={t('figures.owed')}
        figure={number(figures.outcomesOwed)}
        note={figures.outcomesOwed > 0 ? since(figures.oldestOwedAt) : t('figures.noneOwed')}
        tone={figures.outcomesOwed > 0 ? 'warning' : undefined}
        noteTone={figures.outcomesOwed > 0 ? 'warning' : undefined}
        trend={trend('owed')}
      />
      {shownGoods.map((commodity) => {
        const money = commodity === 'Currency';
        const { figure, unit } = quantityParts(t, language, commodity, goods(commodity)?.quantity ?? 0);
        return (
          <Tile
            key={commodity}
            label={money ? t('figures.currency') : t(`commodity.${commodity}`)}
            figure={figure}
            unit={money ? unit.replace(/\s*USD/, '') : unit}
            note={t('figures.seizures', { count: goods(commodity)?.count ?? 0 })}
            trend={trend(commodity)}
          />
        );
      })}
      <Tile
        label={t('figures.arrests')}
        figure={number(figures.arrests)}
        note={t('figures.protected', { count: figures.protected })}
        trend={trend('arrests').length > 2 ? trend('arrests') : sums(past, (hour) => hour.positive)}
      />
      <MoreGoods />
    </dl>
  );
}

function MoreGoods() {
  const { t, language } = useWords();
  const id = useId();
  const seizures = useBoard((board) => board.figures.seizures);
  const others = seizures.filter(({ commodity, quantity }) => !shownGoods.includes(commodity) && quantity > 0);
  if (others.length === 0) return null;
  return (
    <div className="more-goods">
      <dt className="visually-hidden">{t('figures.more')}</dt>
      <dd>
        <button className="panel tile-button" popoverTarget={id}>
          <span>+{others.length}</span>
          <span className="visually-hidden">{t('figures.kinds', { count: others.length })}</span>
        </button>
        <div id={id} popover="auto" className="popover goods">
          <h2>{t('figures.more')}</h2>
          <table>
            <tbody>
              {others.map(({ commodity, quantity, count }) => (
                <tr key={commodity}>
                  <th scope="row">{t(`commodity.${commodity}`)}</th>
                  <td>{formatQuantity(t, language, commodity, quantity)}</td>
                  <td className="dim">{t('figures.seizures', { count })}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </dd>
    </div>
  );
}
