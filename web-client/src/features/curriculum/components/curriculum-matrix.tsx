import { SegmentedControl } from '@mantine/core';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CurriculumLine } from '@eschool/client/curriculum';
import { CurriculumCell } from './curriculum-cell';
import { cellKey, hoursText, linesByCell, totalOf, type Area } from './curriculum-rows';
import type { CurriculumCells } from './use-curriculum-cells';
import classes from './curriculum.module.css';

/**
 * Subjects down, grades across, hours a week in the cells.
 *
 * @param cells what saves the cells; without it the table is to be read
 */
export function CurriculumMatrix({
  areas,
  lines,
  grades,
  cells,
}: {
  areas: Area[];
  lines: CurriculumLine[];
  grades: number[];
  cells: CurriculumCells | undefined;
}) {
  const { t, i18n } = useTranslation();
  const table = useRef<HTMLTableElement>(null);
  const reasonId = useId();
  const [active, setActive] = useState<{ subjectId: string; grade: number }>();
  const byCell = linesByCell(lines);
  const subjects = areas.flatMap((area) => area.subjects);
  const rowOf = new Map(subjects.map(({ id }, row) => [id, row]));
  const activeRow = active && rowOf.get(active.subjectId);
  const activeColumn = active ? grades.indexOf(active.grade) : -1;
  const onTable = activeRow !== undefined && activeColumn >= 0;
  const text = (hours: number) => (hours === 0 ? '' : hoursText(hours, i18n.language));

  const someOfSchool = lines.some(({ part }) => part === 'SCHOOL');

  const focus = (row: number, column: number) =>
    table.current
      ?.querySelectorAll<HTMLTableRowElement>('tr[data-row]')
      [row]?.querySelectorAll('input')
      [column]?.focus();
  const otherPart = (line: CurriculumLine | undefined) => {
    if (line) cells?.moveTo(line, line.part === 'SCHOOL' ? 'MANDATORY' : 'SCHOOL');
  };

  const subject = onTable ? subjects[activeRow] : undefined;
  const key = active && cellKey(active.subjectId, active.grade);
  const line = key ? byCell.get(key) : undefined;
  const unsaved = key ? cells?.unsaved.get(key) : undefined;
  const name = subject && t('curriculum.cell', { subject: subject.name, grade: active?.grade });
  return (
    <>
      {cells && (
        <div className={classes.bar} data-print="hide">
          <p
            id={reasonId}
            className={classes.here}
            role="status"
            data-refused={unsaved?.reason && true}
          >
            {!subject
              ? t('curriculum.choose')
              : unsaved?.reason !== undefined
                ? `${name}. ${t('curriculum.refused', { reason: unsaved.reason })}`
                : line
                  ? t('curriculum.here', {
                      cell: name,
                      hours: hoursText(line.weeklyHours, i18n.language),
                    })
                  : t('curriculum.hereNone', { cell: name })}
          </p>
          <SegmentedControl
            size="xs"
            aria-label={t('curriculum.part')}
            disabled={!subject || !line || unsaved !== undefined}
            value={line?.part ?? 'MANDATORY'}
            onChange={() => otherPart(line)}
            data={[
              { value: 'MANDATORY', label: t('curriculum.MANDATORY') },
              { value: 'SCHOOL', label: t('curriculum.SCHOOL') },
            ]}
          />
        </div>
      )}
      {/* Without fields in it, the keyboard has to reach the part that is out of sight. */}
      <div
        className={classes.scroll}
        {...(!cells && { tabIndex: 0, role: 'region', 'aria-label': t('curriculum.matrix') })}
      >
        <table className={classes.table} ref={table}>
          <caption className="visually-hidden">{t('curriculum.matrix')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('curriculum.subject')}</th>
              {grades.map((grade) => (
                <th scope="col" key={grade}>
                  {t('school.grade', { grade })}
                </th>
              ))}
            </tr>
          </thead>
          {areas.map((area) => (
            <tbody key={area.name}>
              <tr className={classes.area}>
                <th scope="rowgroup" colSpan={grades.length + 1}>
                  <span>{area.name}</span>
                </th>
              </tr>
              {area.subjects.map((one) => {
                const row = rowOf.get(one.id) ?? 0;
                return (
                  <tr key={one.id} data-row={row}>
                    <th scope="row">{one.name}</th>
                    {grades.map((grade, column) => {
                      const cell = cellKey(one.id, grade);
                      const own = byCell.get(cell);
                      return cells ? (
                        <CurriculumCell
                          key={grade}
                          subject={one}
                          grade={grade}
                          line={own}
                          unsaved={cells.unsaved.get(cell)}
                          reachable={
                            onTable
                              ? row === activeRow && column === activeColumn
                              : row === 0 && column === 0
                          }
                          reasonId={reasonId}
                          onFocus={() => setActive({ subjectId: one.id, grade })}
                          onMove={(rows, columns) => focus(row + rows, column + columns)}
                          onEnter={(typed) => cells.enter(one.id, grade, typed)}
                          onDiscard={() => cells.discard(one.id, grade)}
                          onOtherPart={() => otherPart(own)}
                        />
                      ) : (
                        <td
                          key={grade}
                          className={classes.cell}
                          data-school={own?.part === 'SCHOOL' || undefined}
                        >
                          {own && hoursText(own.weeklyHours, i18n.language)}
                          {own?.part === 'SCHOOL' && (
                            <span className="visually-hidden">, {t('curriculum.ofSchool')}</span>
                          )}
                        </td>
                      );
                    })}
                  </tr>
                );
              })}
            </tbody>
          ))}
          <tfoot>
            <tr>
              <th scope="row">{t('curriculum.total')}</th>
              {grades.map((grade) => (
                <td key={grade}>{text(totalOf(lines, grade))}</td>
              ))}
            </tr>
            {someOfSchool && (
              <tr className={classes.ofSchool}>
                <th scope="row">{t('curriculum.totalOfSchool')}</th>
                {grades.map((grade) => (
                  <td key={grade}>{text(totalOf(lines, grade, 'SCHOOL'))}</td>
                ))}
              </tr>
            )}
          </tfoot>
        </table>
      </div>
      {someOfSchool && (
        <p className={classes.legend}>
          <i className={classes.dot} aria-hidden /> {t('curriculum.legend')}
        </p>
      )}
      {cells && (
        <p className={classes.keys} data-print="hide">
          {t('curriculum.keys')}
        </p>
      )}
    </>
  );
}
