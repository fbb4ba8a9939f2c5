import { useTranslation } from 'react-i18next';
import type { PlanItemDraft } from '@eschool/client/curriculum';
import table from '../../../shared/ui/data-table.module.css';
import classes from './plan-items.module.css';

/** The rows of a plan under their sections. */
export function PlanItems({ items }: { items: PlanItemDraft[] }) {
  const { t } = useTranslation();
  const homework = items.some((item) => item.homework);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${table.narrow}`}>
        <thead>
          <tr>
            <th scope="col" className={`${table.figure} ${classes.number}`}>
              №
            </th>
            <th scope="col">{t('plan.topic')}</th>
            <th scope="col" className={table.figure}>
              {t('plan.hoursColumn')}
            </th>
            {homework && <th scope="col">{t('school.homework')}</th>}
          </tr>
        </thead>
        {sections(items).map((section) => (
          <tbody key={section.from}>
            {section.name && (
              <tr>
                <th scope="rowgroup" colSpan={homework ? 4 : 3} className={classes.section}>
                  {section.name}
                </th>
              </tr>
            )}
            {section.items.map((item, index) => (
              <tr key={section.from + index}>
                <td className={table.figure}>{section.from + index + 1}</td>
                <td className={classes.topic}>{item.topic}</td>
                <td className={table.figure}>{item.hours}</td>
                {homework && <td className={table.quiet}>{item.homework}</td>}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}

type Section = {
  name: string | undefined;
  from: number;
  items: PlanItemDraft[];
};

function sections(items: PlanItemDraft[]): Section[] {
  const found: Section[] = [];
  items.forEach((item, index) => {
    const name = item.section ?? undefined;
    const last = found.at(-1);
    if (last && last.name === name) last.items.push(item);
    else found.push({ name, from: index, items: [item] });
  });
  return found;
}
