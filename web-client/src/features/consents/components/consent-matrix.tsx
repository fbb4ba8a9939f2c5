import { Checkbox } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ConsentOrder, PupilConsents } from '@eschool/client/consents';
import table from '../../../shared/ui/data-table.module.css';
import { SortableHead } from '../../../shared/ui/sortable-head';
import { AnswerMark } from './answer-mark';
import { answerOf, PURPOSES, stopText } from './consent-words';
import classes from './consents.module.css';

/** Pupils and purposes; the server sorts. Chosen pupils are entered at once. */
export function ConsentMatrix({
  pupils,
  sort,
  onSort,
  chosen,
  onChoose,
}: {
  pupils: PupilConsents[];
  sort: ConsentOrder;
  onSort: (by: ConsentOrder) => void;
  chosen: ReadonlySet<string>;
  /** Only for those who enter papers. */
  onChoose: ((chosen: Set<string>) => void) | undefined;
}) {
  const { t, i18n } = useTranslation();
  const all = pupils.every(({ id }) => chosen.has(id));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChoose?.(next);
  };
  const sorted = (by: ConsentOrder) => (sort === by ? ('ascending' as const) : undefined);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.cards} ${classes.matrix}`}>
        <thead>
          <tr>
            {onChoose && (
              <th className={classes.pick}>
                <Checkbox
                  size="xs"
                  aria-label={t('consents.chooseAll')}
                  checked={all}
                  indeterminate={!all && chosen.size > 0}
                  onChange={() => onChoose(all ? new Set() : new Set(pupils.map(({ id }) => id)))}
                />
              </th>
            )}
            <SortableHead
              label={t('consents.columns.name')}
              sorted={sorted('NAME')}
              onSort={() => onSort('NAME')}
            />
            <SortableHead
              label={t('consents.columns.class')}
              sorted={sorted('CLASS')}
              onSort={() => onSort('CLASS')}
            />
            {PURPOSES.map((purpose) => (
              <th key={purpose} scope="col">
                {t(`consents.purposes.${purpose}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {pupils.map((pupil) => (
            <tr key={pupil.id}>
              {onChoose && (
                <td className={classes.pick}>
                  <Checkbox
                    size="xs"
                    aria-label={t('consents.choose', { name: pupil.displayName })}
                    checked={chosen.has(pupil.id)}
                    onChange={() => toggle(pupil.id)}
                  />
                </td>
              )}
              <th scope="row">
                <Link to={pupil.id}>{pupil.displayName}</Link>
                {pupil.stop && (
                  <span className={`${table.sub} ${classes.stop}`}>
                    {stopText(pupil.stop, t, i18n.language)}
                  </span>
                )}
              </th>
              <td data-label={t('consents.columns.class')}>{pupil.className}</td>
              {PURPOSES.map((purpose) => (
                <td key={purpose} data-label={t(`consents.purposes.${purpose}`)}>
                  <AnswerMark answer={answerOf(pupil, purpose)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
