import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SubjectMarks } from '@eschool/client/diary';
import { formatNumber, formatWeight } from '@eschool/clients-core/format-number';
import { averageWith, offeredWeights } from '../api/what-if';
import { MarkChip } from './mark-chip';
import { Segmented } from '../../../shared/ui/segmented';
import styles from './what-if.module.css';

/** What one more mark of a chosen weight would do to the average; worked out here, clearly an estimate. */
export function WhatIf({ subject }: { subject: SubjectMarks }) {
  const { t, i18n } = useTranslation();
  const weights = offeredWeights(subject.marks.map((mark) => mark.weight));
  const [weight, setWeight] = useState(1);
  const { average, explanation } = subject;

  return (
    <section aria-labelledby="what-if" className={styles.panel}>
      <h2 id="what-if" className={styles.title}>
        {t('whatIf.title')}
      </h2>
      <p className={styles.quiet}>
        {t('whatIf.text')} (
        {average == null
          ? t('whatIf.none')
          : t('whatIf.from', { value: formatNumber(average, i18n.language) })}
        )
      </p>
      <p className={styles.label} aria-hidden="true">
        {t('whatIf.weight')}
      </p>
      <Segmented
        label={t('whatIf.weight')}
        value={String(weight)}
        onChange={(value) => setWeight(Number(value))}
        options={weights.map((value) => ({
          value: String(value),
          label: formatWeight(value, i18n.language),
        }))}
      />
      <ul className={styles.results} aria-live="polite">
        {[5, 4, 3, 2].map((mark) => (
          <li key={mark} className={styles.result}>
            <span className="visually-hidden">{t('whatIf.result', { entry: mark })}: </span>
            <span aria-hidden="true">
              <MarkChip entry={String(mark)} />
            </span>
            <span className={styles.value}>
              {formatNumber(averageWith(explanation, mark, weight), i18n.language)}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.estimate}>{t('whatIf.estimate')}</p>
    </section>
  );
}
