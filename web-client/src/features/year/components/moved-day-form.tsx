import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { describeMovedDayLimits as limits } from '@eschool/client/limits';
import type { MovedDay } from '@eschool/client/school';
import { formatLongDay } from '@eschool/clients-core/format-date';
import { DateField } from '../../../shared/ui/date-field';
import type { Change, Plan } from '../api/years';
import { PlanForm } from './plan-form';
import { usePlanChange } from './use-plan-change';
import { describedMovedDay, movedDayDraft, placeOf, sameMovedDay, withOne } from './year-drafts';
import { asOn, weekdayName } from './year-words';
import classes from './plan-form.module.css';

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];

/** A working Saturday, or another day that is taught by the timetable of some weekday. */
export function MovedDayForm({
  plan,
  moved,
  onClose,
}: {
  plan: Plan;
  moved: MovedDay | undefined;
  onClose: () => void;
}) {
  const { t, i18n } = useTranslation();
  const [draft, setDraft] = useState(() => movedDayDraft(moved));
  const [removed, setRemoved] = useState(false);
  const build = (now: Plan): Change | undefined => {
    const said = describedMovedDay(draft);
    if (!said && !removed) return undefined;
    return {
      part: 'movedDays',
      items: withOne(now.movedDays, draft.id, removed ? undefined : said, sameMovedDay),
    };
  };
  const change = usePlanChange(plan, build, onClose);
  const put = (part: Partial<typeof draft>) => {
    change.touch();
    setRemoved(false);
    setDraft((before) => ({ ...before, ...part }));
  };
  const pointer = `/items/${String(placeOf(change.seen.movedDays, draft.id))}`;
  const theirs = change.conflict?.movedDays.find(({ id }) => id === draft.id);
  return (
    <PlanForm
      title={moved ? t('year.movedDayTitle') : t('year.addMovedDayTitle')}
      note={t('year.movedDayNote')}
      change={change}
      pointers={['day', 'taughtAs', 'reason'].map((field) => `${pointer}/${field}`)}
      theirs={
        change.conflict
          ? [
              {
                field: theirs ? formatLongDay(theirs.day, i18n.language) : draft.day,
                value: theirs
                  ? `${asOn(theirs.taughtAs, t)}, ${theirs.reason}`
                  : t('year.notThere'),
              },
            ]
          : []
      }
      {...(!moved && { saveLabel: t('year.add') })}
      onTakeTheirs={() => setDraft(movedDayDraft(theirs))}
      onClose={onClose}
      more={
        moved && (
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
        <DateField
          autoFocus
          required
          label={t('year.movedDay')}
          value={draft.day}
          error={change.refusal(`${pointer}/day`)}
          onChange={(day) => put({ day })}
        />
        <NativeSelect
          label={t('year.taughtAs')}
          value={String(draft.taughtAs)}
          error={change.refusal(`${pointer}/taughtAs`)}
          onChange={(event) => put({ taughtAs: Number(event.currentTarget.value) })}
          data={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, t) }))}
        />
        <TextInput
          className={classes.wide}
          label={t('year.reason')}
          placeholder={t('year.reasonExample')}
          value={draft.reason}
          required
          maxLength={limits.reason.maxLength}
          error={change.refusal(`${pointer}/reason`)}
          onChange={(event) => put({ reason: event.currentTarget.value })}
        />
      </div>
    </PlanForm>
  );
}
