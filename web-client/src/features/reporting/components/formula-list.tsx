import { useTranslation } from 'react-i18next';
import type { FormulaName } from '@eschool/client/reporting';

/** By which named formulas the figures were counted. */
export function FormulaList({ formulas }: { formulas: FormulaName[] }) {
  const { t } = useTranslation();
  return (
    <>
      <h2>{t('reports.formulas')}</h2>
      <ul>
        {formulas.map((formula) => (
          <li key={formula.name}>
            {formula.name} = {formula.text} <small>v{formula.version}</small>
          </li>
        ))}
      </ul>
    </>
  );
}
