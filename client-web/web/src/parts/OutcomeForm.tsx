import { useState } from 'react';
import type { ActAnswer } from '../api/backend';
import type { BoardRow, Commodity, HitOutcome } from '../api/model';
import { canonicalQuantity, measureOf } from '../i18n/format';
import { useWords } from '../i18n/useWords';
import { useWorkplace } from '../pages/workplace';
import { AskingForm } from './AskingForm';
import { Choice } from './choices';
import { ReasonField } from './ReasonField';

const goods: readonly Commodity[] = [
  'Cocaine',
  'Heroin',
  'Cannabis',
  'Methamphetamine',
  'Currency',
  'Gold',
  'Medicine',
  'Ivory',
  'PangolinScales',
  'Firearm',
  'TravelDocumentFraud',
  'OtherGoods',
];

const kinds = ['Positive', 'Negative', 'Missed'] as const;
const unitKeys = { mass: 'unit.kg', money: 'unit.usd', pieces: 'unit.pieces' } as const;

interface Line {
  readonly commodity: Commodity;
  readonly typed: string;
}

/** Records what a control produced. */
export function OutcomeForm({ row, onDone, onCancel }: { row: BoardRow; onDone: (answer: ActAnswer) => void; onCancel: () => void }) {
  const { t } = useWords();
  const { backend, clock, session } = useWorkplace();
  const [command] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<(typeof kinds)[number]>('Negative');
  const [lines, setLines] = useState<readonly Line[]>([]);
  const [arrests, setArrests] = useState('0');
  const [helped, setHelped] = useState('0');
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState<'outcome.quantityMissing' | 'result.ReasonMissing' | null>(null);
  const [working, setWorking] = useState(false);

  const change = (at: number, part: Partial<Line>) => setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const submit = () => {
    const found = kind === 'Positive' ? lines : [];
    const seizures = found.map(({ commodity, typed }) => ({ commodity, quantity: canonicalQuantity(commodity, Number(typed.replace(',', '.'))) }));
    if (seizures.some(({ quantity }) => !(quantity > 0))) return setMissing('outcome.quantityMissing');
    if (!reason.trim()) return setMissing('result.ReasonMissing');
    const outcome: HitOutcome = {
      kind,
      seizures,
      arrests: kind === 'Positive' ? Number(arrests) : 0,
      protected: kind === 'Positive' ? Number(helped) : 0,
      airport: session.airport || row.to,
      recordedAt: new Date(clock.now()).toISOString(),
    };
    setWorking(true);
    void backend.recordOutcome(row.flight, row.hit.id, command, outcome, reason.trim()).then((answer) => {
      setWorking(false);
      onDone(answer);
    });
  };

  return (
    <AskingForm className="outcome-form" action={t('outcome.save')} working={working} onSend={submit} onCancel={onCancel}>
      <Choice label={t('outcome.title')} options={kinds.map((value) => ({ value, text: t(`outcome.${value}`) }))} value={kind} onChoose={setKind} />
      {kind === 'Positive' && (
        <>
          {lines.map((line, index) => (
            <div className="goods-line" key={index}>
              <select aria-label={t('outcome.commodity')} value={line.commodity} onChange={(event) => change(index, { commodity: event.target.value as Commodity })}>
                {goods.map((commodity) => (
                  <option key={commodity} value={commodity}>
                    {t(`commodity.${commodity}`)}
                  </option>
                ))}
              </select>
              <input
                aria-label={t('outcome.quantity')}
                inputMode="decimal"
                value={line.typed}
                onChange={(event) => {
                  change(index, { typed: event.target.value });
                  setMissing(null);
                }}
              />
              <span>{t(unitKeys[measureOf(line.commodity)])}</span>
              <button type="button" className="button quiet small" aria-label={t('outcome.remove')} onClick={() => setLines(lines.filter((_, at) => at !== index))}>
                ×
              </button>
            </div>
          ))}
          <div className="counts">
            <button type="button" className="button small" onClick={() => setLines([...lines, { commodity: 'Cocaine', typed: '' }])}>
              {t('outcome.addSeizure')}
            </button>
            <label>
              {t('outcome.arrests')} <input type="number" min="0" max="999" required value={arrests} onChange={(event) => setArrests(event.target.value)} />
            </label>
            <label>
              {t('outcome.protected')} <input type="number" min="0" max="999" required value={helped} onChange={(event) => setHelped(event.target.value)} />
            </label>
          </div>
        </>
      )}
      <ReasonField
        label={
          <>
            {t('act.why')} <span className="dim">{t('outcome.whyHint')}</span>
          </>
        }
        value={reason}
        onChange={(text) => {
          setReason(text);
          setMissing(null);
        }}
        fault={missing ? t(missing) : ''}
        isFaulty={missing === 'result.ReasonMissing'}
      />
    </AskingForm>
  );
}
