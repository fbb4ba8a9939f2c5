import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { StaffMember } from '@eschool/client/people';
import { formatShort } from '@eschool/clients-core/format-date';
import table from '../../../shared/ui/data-table.module.css';
import { Due } from './staff-table';
import { categoryText, levelText, rateText } from './staff-words';
import classes from './staff-parts.module.css';

/** The parts of a record: positions, attestation, education, courses. */
export function StaffParts({ member }: { member: StaffMember }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => formatShort(date, i18n.language);
  const span = (from: string, to: string) => `${day(from)} – ${day(to)}`;
  return (
    <>
      <Part
        name="positions"
        columns={['position', 'kind', 'rate', 'held']}
        rows={member.positions.map((part) => [
          part.title,
          t(`staff.kinds.${part.kind}`, { defaultValue: part.kind }),
          rateText(part.rate, i18n.language),
          part.endsOn
            ? span(part.startsOn, part.endsOn)
            : t('staff.since', { day: day(part.startsOn) }),
        ])}
      />
      <Part
        name="attestations"
        columns={['result', 'attestedOn', 'dueOn', 'document']}
        rows={member.attestations.map((part, index) => [
          categoryText(part.category, t),
          day(part.attestedOn),
          part.dueOn ? (
            index === 0 ? (
              <Due key="due" day={part.dueOn} />
            ) : (
              day(part.dueOn)
            )
          ) : (
            t('staff.noEnd')
          ),
          part.document,
        ])}
      />
      <Part
        name="educations"
        columns={['institution', 'level', 'speciality', 'graduatedIn', 'document']}
        rows={member.educations.map((part) => [
          part.institution,
          levelText(part.level, t),
          part.speciality,
          part.graduatedIn && String(part.graduatedIn),
          part.document,
        ])}
      />
      <Part
        name="courses"
        columns={['course', 'hours', 'held', 'document']}
        rows={member.courses.map((part) => [
          part.title,
          String(part.hours),
          span(part.startsOn, part.endsOn),
          part.document,
        ])}
      />
    </>
  );
}

type Column =
  | 'position'
  | 'kind'
  | 'rate'
  | 'held'
  | 'result'
  | 'attestedOn'
  | 'dueOn'
  | 'document'
  | 'institution'
  | 'level'
  | 'speciality'
  | 'graduatedIn'
  | 'course'
  | 'hours';

function Part({
  name,
  columns,
  rows,
}: {
  name: 'positions' | 'attestations' | 'educations' | 'courses';
  columns: Column[];
  rows: ReactNode[][];
}) {
  const { t } = useTranslation();
  // A column that stands empty in every row, as documents for those who get none, takes no room.
  const shown = columns
    .map((column, at) => ({ column, at }))
    .filter(({ at }) => rows.some((row) => Boolean(row[at])));
  return (
    <section aria-labelledby={`staff-${name}`}>
      <h2 id={`staff-${name}`} className={classes.title}>
        {t(`staff.${name}`)}
      </h2>
      {rows.length === 0 ? (
        <p className={classes.none}>{t(`staff.none.${name}`)}</p>
      ) : (
        <div className={table.scroll}>
          <table className={`${table.table} ${table.cards}`}>
            <thead>
              <tr>
                {shown.map(({ column }) => (
                  <th key={column} scope="col">
                    {t(`staff.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <tr key={index}>
                  {shown.map(({ column, at }) =>
                    at === 0 ? (
                      <th key={column} scope="row">
                        {row[at]}
                      </th>
                    ) : (
                      <td key={column} data-label={t(`staff.${column}`)}>
                        {row[at]}
                      </td>
                    ),
                  )}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
