import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateField } from '../../../shared/ui/date-field';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import type { Plan } from '../api/years';
import { PlanForm } from './plan-form';
import { usePlanChange } from './use-plan-change';
import { spanText } from './year-words';
import classes from './plan-form.module.css';

/** The first and the last day of the year. */
export function DaysForm({ plan, onClose }: { plan: Plan; onClose: () => void }) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState({
    from: typedDay(plan.startsOn),
    to: typedDay(plan.endsOn),
  });
  const startsOn = dayOf(draft.from);
  const endsOn = dayOf(draft.to);
  const change = usePlanChange(
    plan,
    () => (startsOn && endsOn ? { part: 'days', body: { startsOn, endsOn } } : undefined),
    onClose,
  );
  const put = (part: Partial<typeof draft>) => {
    change.touch();
    setDraft((before) => ({ ...before, ...part }));
  };
  const theirs = change.conflict;
  return (
    <PlanForm
      title={t('year.daysTitle')}
      note={t('year.daysNote')}
      change={change}
      pointers={['/startsOn', '/endsOn']}
      theirs={
        theirs
          ? [
              {
                field: t('year.days'),
                value: spanText(theirs.startsOn, theirs.endsOn, i18n.language),
              },
            ]
          : []
      }
      onTakeTheirs={() => {
        if (theirs) setDraft({ from: typedDay(theirs.startsOn), to: typedDay(theirs.endsOn) });
      }}
      onClose={onClose}
    >
      <div className={classes.fields}>
        <DateField
          autoFocus
          required
          label={t('year.firstDay')}
          value={draft.from}
          error={change.refusal('/startsOn')}
          onChange={(from) => put({ from })}
        />
        <DateField
          required
          label={t('year.lastDay')}
          value={draft.to}
          error={change.refusal('/endsOn')}
          onChange={(to) => put({ to })}
        />
      </div>
    </PlanForm>
  );
}
