import { Button, Chip, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeHolidayLimits as limits } from '@eschool/client/limits';
import type { Holiday } from '@eschool/client/school';
import { DateField } from '../../../shared/ui/date-field';
import type { Change, Plan } from '../api/years';
import { PlanForm } from './plan-form';
import { usePlanChange } from './use-plan-change';
import { describedHoliday, holidayDraft, placeOf, sameHoliday, withOne } from './year-drafts';
import { forGrades, spanText } from './year-words';
import classes from './plan-form.module.css';

const GRADES = Array.from({ length: 11 }, (_, index) => index + 1);

/** Holidays, or a single free day, of the school or of some grades. */
export function HolidayForm({
  plan,
  holiday,
  onClose,
}: {
  plan: Plan;
  holiday: Holiday | undefined;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState(() => holidayDraft(holiday));
  const [removed, setRemoved] = useState(false);
  const build = (now: Plan): Change | undefined => {
    const said = describedHoliday(draft);
    if (!said && !removed) return undefined;
    return {
      part: 'holidays',
      items: withOne(now.holidays, draft.id, removed ? undefined : said, sameHoliday),
    };
  };
  const change = usePlanChange(plan, build, onClose);
  const put = (part: Partial<typeof draft>) => {
    change.touch();
    setRemoved(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const pointer = `/items/${String(placeOf(change.seen.holidays, draft.id))}`;
  const theirs = change.conflict?.holidays.find(({ id }) => id === draft.id);
  return (
    <PlanForm
      title={holiday ? t('year.holidayTitle', { name: holiday.name }) : t('year.addHolidayTitle')}
      change={change}
      pointers={['name', 'startsOn', 'endsOn'].map((field) => `${pointer}/${field}`)}
      theirs={
        change.conflict
          ? [
              {
                field: theirs?.name ?? draft.name,
                value: theirs
                  ? `${spanText(theirs.startsOn, theirs.endsOn, i18n.language)}, ${forGrades(theirs.grades, t)}`
                  : t('year.notThere'),
              },
            ]
          : []
      }
      {...(!holiday && { saveLabel: t('year.add') })}
      onTakeTheirs={() => setDraft(holidayDraft(theirs))}
      onClose={onClose}
      more={
        holiday && (
          <Button
            className={classes.remove}
            variant="subtle"
            color="red"
            disabled={removed}
            onClick={() => {
              change.touch();
              setRemoved(true);
            }}
          >
            {t('year.remove')}
          </Button>
        )
      }
    >
      {removed && <p role="status">{t('year.removed')}</p>}
      <div className={classes.fields} hidden={removed}>
        <TextInput
          className={classes.wide}
          data-autofocus
          label={t('year.holidayName')}
          placeholder={t('year.holidayExample')}
          value={draft.name}
          required
          maxLength={limits.name.maxLength}
          error={change.refusal(`${pointer}/name`)}
          onChange={(event) => put({ name: event.currentTarget.value })}
        />
        <DateField
          required
          label={t('year.firstDay')}
          value={draft.from}
          error={change.refusal(`${pointer}/startsOn`)}
          onChange={(from) => put({ from })}
        />
        <DateField
          label={t('year.lastDay')}
          description={t('year.oneDayNote')}
          value={draft.to}
          error={change.refusal(`${pointer}/endsOn`)}
          onChange={(to) => put({ to })}
        />
        <fieldset className={classes.grades}>
          <legend>{t('year.holidayGrades')}</legend>
          <Chip.Group
            multiple
            value={draft.grades.map(String)}
            onChange={(grades) => put({ grades: grades.map(Number) })}
          >
            <div className={classes.chips}>
              {GRADES.map((grade) => (
                <Chip key={grade} value={String(grade)} size="sm">
                  {grade}
                </Chip>
              ))}
            </div>
          </Chip.Group>
        </fieldset>
      </div>
    </PlanForm>
  );
}
