import type { CarrierScorecard } from '../../api/model';
import { useCarrierWords } from '../../carriers/useCarrierWords';
import { useWords } from '../../i18n/useWords';

/** The rules that gaps left blind: for how many passengers, and for want of what. */
export function BlindRules({ card }: { card: CarrierScorecard }) {
  const { t } = useWords();
  const { number, fields } = useCarrierWords();
  return (
    <section className="panel" aria-labelledby="blind">
      <h2 id="blind">{t('carriers.blind')}</h2>
      {card.blind.length === 0 ? (
        <p className="dim">{t('carriers.noneBlind')}</p>
      ) : (
        <table className="carriers-table">
          <thead>
            <tr>
              <th scope="col">{t('carriers.rule')}</th>
              <th scope="col">{t('carriers.want')}</th>
              <th scope="col" className="number">{t('carriers.column.people')}</th>
            </tr>
          </thead>
          <tbody>
            {card.blind.map(({ rule, fields: wanted, people }) => (
              <tr key={`${rule} ${wanted}`}>
                <th scope="row">
                  <span className="dim">{rule}</span> {t(`rule.${rule}`, { defaultValue: rule })}
                </th>
                <td>{fields(wanted)}</td>
                <td className="number">{number(people)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
