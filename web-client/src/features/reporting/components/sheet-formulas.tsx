import { useTranslation } from 'react-i18next';
import type { SummarySheet } from '@eschool/client/reporting';
import { formatNumber } from '@eschool/clients-core/format-number';
import { FormulaList } from './formula-list';
import classes from './sheet-formulas.module.css';

/** The class's figures and by which named formulas they were counted. */
export function SheetFormulas({ sheet }: { sheet: SummarySheet }) {
  const { t, i18n } = useTranslation();
  const total = sheet.classTotals;
  const figures: [string, string][] = [
    [t('reports.attainment'), formatNumber(total.attainment, i18n.language, 1)],
    [t('reports.quality'), formatNumber(total.quality, i18n.language, 1)],
    [t('reports.sou'), formatNumber(total.sou, i18n.language, 1)],
    [t('reports.averageMark'), formatNumber(total.averageMark, i18n.language)],
    [t('reports.counted'), String(total.counted)],
    [t('reports.notAssessed'), String(total.notAssessed)],
  ];
  return (
    <div className={classes.foot}>
      <section>
        <h2>{t('reports.total')}</h2>
        <dl>
          {figures.map(([label, figure]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{figure}</dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <FormulaList formulas={sheet.formulas} />
        <p>{t('reports.preliminaryNote')}</p>
      </section>
    </div>
  );
}
