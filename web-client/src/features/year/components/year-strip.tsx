import { useTranslation } from 'react-i18next';
import { formatDayMonth, formatLongDay, formatMonth } from '@eschool/clients-core/format-date';
import { addDays, daysBetween, partsOf } from '@eschool/clients-core/local-date';
import type { Plan } from '../api/years';
import { asOn, forGrades, gradesText, schemeName, spanText, termName } from './year-words';
import classes from './year-strip.module.css';

/** The whole year at a glance: its months, the terms of every scheme, what is free and what is moved. */
export function YearStrip({ plan, today }: { plan: Plan; today: string | undefined }) {
  const { t, i18n } = useTranslation();
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  const at = (day: string) => `${String((daysBetween(plan.startsOn, day) / days) * 100)}%`;
  const wide = (from: string, to: string) =>
    `${String(((daysBetween(from, to) + 1) / days) * 100)}%`;
  const place = (from: string, to: string) => ({ left: at(from), width: wide(from, to) });
  const isNow = today !== undefined && today >= plan.startsOn && today <= plan.endsOn;
  return (
    <div className={classes.strip} role="img" aria-label={t('year.stripLabel')}>
      <div className={classes.row}>
        <span className={classes.label} />
        <div className={`${classes.track} ${classes.months}`}>
          {monthsOf(plan).map(({ from, to }) => (
            <span key={from} className={classes.month} style={place(from, to)}>
              {formatMonth(from, i18n.language)}
            </span>
          ))}
        </div>
      </div>
      {plan.termSchemes
        .filter(({ terms }) => terms.length > 0)
        .map((scheme) => (
          <div key={scheme.scheme} className={classes.row}>
            <span className={classes.label}>
              {schemeName(scheme, t)}
              <span className={classes.grades}>
                {scheme.grades.length > 0
                  ? t('year.gradesOf', { grades: gradesText(scheme.grades) })
                  : t('year.nobody')}
              </span>
            </span>
            <div className={classes.track}>
              {scheme.terms.map((term) => (
                <span
                  key={term.id}
                  className={classes.term}
                  data-closed={term.status === 'CLOSED' || undefined}
                  data-chosen={scheme.grades.length > 0 || undefined}
                  style={place(term.startsOn, term.endsOn)}
                  title={`${termName(term, t)}: ${spanText(term.startsOn, term.endsOn, i18n.language)}`}
                >
                  <b>{termName(term, t)}</b>
                  <span>{spanText(term.startsOn, term.endsOn, i18n.language)}</span>
                </span>
              ))}
              {plan.gaps
                .filter((gap) => gap.scheme === scheme.scheme)
                .map((gap) => (
                  <span
                    key={gap.from}
                    className={classes.gap}
                    style={place(gap.from, gap.to)}
                    title={`${t('year.gap')}: ${spanText(gap.from, gap.to, i18n.language)}`}
                  />
                ))}
              {isNow && <span className={classes.today} style={{ left: at(today) }} />}
            </div>
          </div>
        ))}
      <div className={classes.row}>
        <span className={classes.label}>{t('year.free')}</span>
        <div className={`${classes.track} ${classes.low}`}>
          {plan.holidays.map((holiday) => (
            <span
              key={holiday.id}
              className={classes.holiday}
              data-some={holiday.grades ? true : undefined}
              style={place(holiday.startsOn, holiday.endsOn)}
              title={`${holiday.name}: ${spanText(holiday.startsOn, holiday.endsOn, i18n.language)}, ${forGrades(holiday.grades, t)}`}
            />
          ))}
          {plan.movedDays.map((moved) => (
            <span
              key={moved.id}
              className={classes.moved}
              style={place(moved.day, moved.day)}
              title={`${formatLongDay(moved.day, i18n.language)}: ${asOn(moved.taughtAs, t)}`}
            />
          ))}
          {isNow && (
            <span
              className={classes.today}
              style={{ left: at(today) }}
              title={t('year.today', { day: formatDayMonth(today, i18n.language) })}
            />
          )}
        </div>
      </div>
      <ul className={classes.legend}>
        <li data-kind="holiday">{t('year.legendFree')}</li>
        <li data-kind="moved">{t('year.legendMoved')}</li>
        {plan.gaps.length > 0 && <li data-kind="gap">{t('year.gap')}</li>}
        {isNow && (
          <li data-kind="today">
            {t('year.today', { day: formatDayMonth(today, i18n.language) })}
          </li>
        )}
      </ul>
    </div>
  );
}

function monthsOf({ startsOn, endsOn }: Plan) {
  const months: { from: string; to: string }[] = [];
  let from = startsOn;
  while (from <= endsOn) {
    const { year, month } = partsOf(from);
    const next =
      month === 12
        ? `${String(year + 1)}-01-01`
        : `${String(year)}-${String(month + 1).padStart(2, '0')}-01`;
    const to = addDays(next, -1);
    months.push({ from, to: to < endsOn ? to : endsOn });
    from = next;
  }
  return months;
}
