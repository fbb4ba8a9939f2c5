import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Plan } from '../api/years';
import { PlanForm } from './plan-form';
import { usePlanChange } from './use-plan-change';
import { gradesText, schemeName } from './year-words';
import classes from './plan-form.module.css';

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

function chosenIn(plan: Plan): Record<number, string> {
  return Object.fromEntries(
    plan.termSchemes.flatMap(({ scheme, grades }) => grades.map((grade) => [grade, scheme])),
  );
}

/** Which grade is taught by which terms. */
export function GradesForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t } = useTranslation();
  const [chosen, setChosen] = useState(() => chosenIn(plan));
  const change = usePlanChange(
    plan,
    () => ({
      part: 'grades',
      items: GRADES.flatMap((grade) => {
        const scheme = chosen[grade];
        return scheme ? [{ grade, scheme }] : [];
      }),
    }),
    onClose,
  );
  const theirs = change.conflict;
  return (
    <PlanForm
      title={t('year.gradesTitle')}
      note={t('year.gradesNote')}
      change={change}
      pointers={[]}
      theirs={(theirs?.termSchemes ?? []).map((scheme) => ({
        field: schemeName(scheme, t),
        value: gradesText(scheme.grades) || t('year.nobody'),
      }))}
      onTakeTheirs={() => {
        if (theirs) setChosen(chosenIn(theirs));
      }}
      onClose={onClose}
    >
      <div className={classes.fields}>
        {GRADES.map((grade) => (
          <NativeSelect
            key={grade}
            label={t('year.grade', { grade })}
            data-autofocus={grade === 1 || undefined}
            value={chosen[grade] ?? ''}
            onChange={({ currentTarget: { value } }) => {
              change.touch();
              setChosen((before) => ({ ...before, [grade]: value }));
            }}
            data={[
              { value: '', label: t('year.noScheme') },
              ...plan.termSchemes
                .filter(({ terms }) => terms.length > 0)
                .map((scheme) => ({ value: scheme.scheme, label: schemeName(scheme, t) })),
            ]}
          />
        ))}
      </div>
    </PlanForm>
  );
}
