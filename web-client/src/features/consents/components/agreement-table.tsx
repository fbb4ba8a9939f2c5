import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { formatShort } from '@eschool/clients-core/format-date';
import table from '../../../shared/ui/data-table.module.css';
import { agreementState, channelsText, stopText, type AgreementRow } from './consent-words';
import classes from './consents.module.css';

/** The agreements by pupil and guardian, those without one included. */
export function AgreementTable({ rows, newest }: { rows: AgreementRow[]; newest: number }) {
  const { t, i18n } = useTranslation();
  const columns = [
    'name',
    'class',
    'guardian',
    'number',
    'registered',
    'text',
    'state',
    'channels',
  ] as const;
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards}`}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`consents.columns.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ pupil, guardian }) => (
            <tr key={`${pupil.id}:${guardian.id}`}>
              <th scope="row">
                <Link to={pupil.id}>{pupil.displayName}</Link>
              </th>
              <td data-label={t('consents.columns.class')}>{pupil.className}</td>
              <td data-label={t('consents.columns.guardian')}>
                <span>
                  {guardian.displayName}
                  <span className={table.sub}>{guardian.kinship}</span>
                </span>
              </td>
              <td className={table.line} data-label={t('consents.columns.number')}>
                {guardian.agreement?.number}
              </td>
              <td className={table.line} data-label={t('consents.columns.registered')}>
                {guardian.agreement && formatShort(guardian.agreement.registeredOn, i18n.language)}
              </td>
              <td data-label={t('consents.columns.text')}>{guardian.agreement?.textNumber}</td>
              <td data-label={t('consents.columns.state')}>
                <span>
                  {t(`consents.agreementStates.${agreementState(guardian.agreement, newest)}`)}
                  {guardian.stop && (
                    <span className={`${table.sub} ${classes.stop}`}>
                      {stopText(guardian.stop, t, i18n.language)}
                    </span>
                  )}
                </span>
              </td>
              <td data-label={t('consents.columns.channels')}>{channelsText(guardian, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
