import { useTranslation } from 'react-i18next';
import { formatDay } from '@eschool/clients-core/format-date';
import type { LeftOut } from '../grid/cell-view';
import { hindranceText } from './hindrance-text';
import classes from './left-out-list.module.css';

/** So many cells are named for each reason; of the rest it is said how many there are. */
const NAMED = 4;

/** Which cells of a pasted table were left out, under the reason why. */
export function LeftOutList({ put, leftOut }: { put: number; leftOut: LeftOut[] }) {
  const { t, i18n } = useTranslation();
  const reasons = new Map<string, LeftOut[]>();
  for (const cell of leftOut) {
    const reason = hindranceText(cell.hindrance, t);
    reasons.set(reason, [...(reasons.get(reason) ?? []), cell]);
  }
  return (
    <div className={classes.list}>
      <p>{t('paste.result', { put, count: put + leftOut.length })}</p>
      {[...reasons].map(([reason, cells]) => (
        <section key={reason}>
          <h3>{reason}</h3>
          <ul>
            {cells.slice(0, NAMED).map(({ pupil, date, text }, index) => (
              <li key={index}>
                {pupil && date
                  ? t('paste.cell', { pupil, day: formatDay(date, i18n.language), text })
                  : t('paste.beyond', { text })}
              </li>
            ))}
          </ul>
          {cells.length > NAMED && <p>{t('paste.more', { count: cells.length - NAMED })}</p>}
        </section>
      ))}
    </div>
  );
}
