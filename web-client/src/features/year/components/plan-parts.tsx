import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Holiday, MovedDay, PlannedScheme } from '@eschool/client/school';
import { formatLongDay } from '@eschool/clients-core/format-date';
import { daysBetween } from '@eschool/clients-core/local-date';
import table from '../../../shared/ui/data-table.module.css';
import type { Plan } from '../api/years';
import { GradesForm } from './grades-form';
import { HolidayForm } from './holiday-form';
import { MovedDayForm } from './moved-day-form';
import { SchemeForm } from './scheme-form';
import { asOn, forGrades, gradesText, schemeName, spanText, termName } from './year-words';
import classes from './plan-parts.module.css';

function Part({
  title,
  note,
  buttons,
  children,
}: {
  title: string;
  note?: string;
  buttons: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className={classes.part}>
      <header className={classes.head}>
        <h2>{title}</h2>
        <div className={classes.buttons}>{buttons}</div>
      </header>
      {note && <p className={classes.note}>{note}</p>}
      {children}
    </section>
  );
}

/** What an entry is called: a button to whoever may change it. */
function Name({ text, onOpen }: { text: string; onOpen: (() => void) | undefined }) {
  return onOpen ? (
    <button type="button" className={table.open} onClick={onOpen}>
      {text}
    </button>
  ) : (
    text
  );
}

/** The schemes with their terms, and the grades that have them. */
export function SchemesPart({ plan, mayChange }: { plan: Plan; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<{ scheme?: PlannedScheme }>();
  const [grades, setGrades] = useState(false);
  const schemes = plan.termSchemes.filter(({ terms }) => terms.length > 0);
  return (
    <Part
      title={t('year.terms')}
      buttons={
        mayChange && (
          <>
            {schemes.length > 0 && (
              <Button variant="default" onClick={() => setGrades(true)}>
                {t('year.chooseGrades')}
              </Button>
            )}
            <Button
              variant="default"
              leftSection={<IconPlus size={16} stroke={1.6} />}
              onClick={() => setOpen({})}
            >
              {t('year.addScheme')}
            </Button>
          </>
        )
      }
    >
      {schemes.length === 0 && <p className={classes.none}>{t('year.noTerms')}</p>}
      <div className={classes.schemes}>
        {schemes.map((scheme) => (
          <section key={scheme.scheme} className={classes.scheme}>
            <h3>
              <Name
                text={schemeName(scheme, t)}
                onOpen={mayChange ? () => setOpen({ scheme }) : undefined}
              />
            </h3>
            <p className={classes.note}>
              {scheme.grades.length > 0
                ? t('year.gradesOf', { grades: gradesText(scheme.grades) })
                : t('year.nobody')}
            </p>
            <ol>
              {scheme.terms.map((term) => (
                <li key={term.id}>
                  <span>{termName(term, t)}</span>
                  <span className={classes.days}>
                    {spanText(term.startsOn, term.endsOn, i18n.language)}
                    {term.status === 'CLOSED' && (
                      <span className={classes.closed}>{t('year.closed')}</span>
                    )}
                  </span>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      {open && <SchemeForm plan={plan} scheme={open.scheme} onClose={() => setOpen(undefined)} />}
      {grades && <GradesForm plan={plan} onClose={() => setGrades(false)} />}
    </Part>
  );
}

/** The holidays and the single free days. */
export function HolidaysPart({ plan, mayChange }: { plan: Plan; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<{ holiday?: Holiday }>();
  return (
    <Part
      title={t('year.holidays')}
      buttons={
        mayChange && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => setOpen({})}
          >
            {t('year.addHoliday')}
          </Button>
        )
      }
    >
      {plan.holidays.length === 0 ? (
        <p className={classes.none}>{t('year.noHolidays')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('year.holidayName')}</th>
                <th scope="col">{t('year.days')}</th>
                <th scope="col" className={table.figure}>
                  {t('year.count')}
                </th>
                <th scope="col">{t('year.forWhom')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.holidays.map((holiday) => (
                <tr key={holiday.id}>
                  <th scope="row">
                    <Name
                      text={holiday.name}
                      onOpen={mayChange ? () => setOpen({ holiday }) : undefined}
                    />
                  </th>
                  <td data-label={t('year.days')}>
                    {spanText(holiday.startsOn, holiday.endsOn, i18n.language)}
                  </td>
                  <td className={table.figure} data-label={t('year.count')}>
                    {daysBetween(holiday.startsOn, holiday.endsOn) + 1}
                  </td>
                  <td data-label={t('year.forWhom')}>{forGrades(holiday.grades, t)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && (
        <HolidayForm plan={plan} holiday={open.holiday} onClose={() => setOpen(undefined)} />
      )}
    </Part>
  );
}

/** The working Saturdays and the moved days. */
export function MovedDaysPart({ plan, mayChange }: { plan: Plan; mayChange: boolean }) {
  const { t, i18n } = useTranslation();
  const [open, setOpen] = useState<{ moved?: MovedDay }>();
  return (
    <Part
      title={t('year.movedDays')}
      buttons={
        mayChange && (
          <Button
            variant="default"
            leftSection={<IconPlus size={16} stroke={1.6} />}
            onClick={() => setOpen({})}
          >
            {t('year.addMovedDay')}
          </Button>
        )
      }
    >
      {plan.movedDays.length === 0 ? (
        <p className={classes.none}>{t('year.noMovedDays')}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                <th scope="col">{t('year.movedDay')}</th>
                <th scope="col">{t('year.taughtAs')}</th>
                <th scope="col">{t('year.reason')}</th>
              </tr>
            </thead>
            <tbody>
              {plan.movedDays.map((moved) => (
                <tr key={moved.id}>
                  <th scope="row">
                    <Name
                      text={formatLongDay(moved.day, i18n.language)}
                      onOpen={mayChange ? () => setOpen({ moved }) : undefined}
                    />
                  </th>
                  <td data-label={t('year.taughtAs')}>{asOn(moved.taughtAs, t)}</td>
                  <td data-label={t('year.reason')}>{moved.reason}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {open && <MovedDayForm plan={plan} moved={open.moved} onClose={() => setOpen(undefined)} />}
    </Part>
  );
}
