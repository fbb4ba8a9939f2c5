import { Button, Input, NumberInput, Textarea } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { attendanceChangeLimits, markChangeLimits } from '@eschool/client/limits';
import { DateButton } from '../../../shared/ui/date-button';
import type { GridModel } from '../grid/grid-model';
import type { CellPlace } from '../grid/selection';
import { attendanceLetter, DEBT } from '../sync/cell-values';
import { CellWindow } from './cell-window';
import classes from './cell-window.module.css';

type Props = {
  model: GridModel;
  place: CellPlace;
  onClose: () => void;
};

/** What belongs to a value besides itself: a comment, a debt's due day, minutes of lateness. */
export function DetailsWindow({ model, place, onClose }: Props) {
  const { t } = useTranslation();
  const { mark, attendance } = model.cell(place.row, place.column);
  const [comment, setComment] = useState(mark?.comment ?? '');
  const [dueOn, setDueOn] = useState(mark?.dueOn ?? '');
  const [minutes, setMinutes] = useState<number | string>(attendance?.minutesLate ?? '');
  const late = attendance?.code === 'LATE';
  const save = (event: SubmitEvent) => {
    event.preventDefault();
    if (mark) {
      model.put(model.markAddress(place), {
        ...mark,
        comment: comment.trim() || undefined,
        dueOn: dueOn || undefined,
      });
    }
    if (late) {
      model.put(model.attendanceAddress(place), {
        code: 'LATE',
        minutesLate: typeof minutes === 'number' && minutes > 0 ? minutes : undefined,
      });
    }
    onClose();
  };
  const title = `${model.student(place.row).displayName}${
    mark ? ` · ${mark.entry === DEBT ? t('marks.debt') : mark.entry}` : ''
  }${attendance ? ` · ${attendanceLetter(attendance.code)}` : ''}`;
  return (
    <CellWindow place={place} label={t('details.title')} onClose={onClose}>
      <h2>{title}</h2>
      {!mark && !late ? (
        <p>{t('details.nothing')}</p>
      ) : (
        <form className={classes.fields} onSubmit={save}>
          {mark && (
            <Textarea
              label={t('details.comment')}
              description={t('details.commentNote')}
              value={comment}
              onChange={(event) => setComment(event.currentTarget.value)}
              maxLength={markChangeLimits.comment.maxLength}
              rows={3}
              data-autofocus
              autoFocus
            />
          )}
          {mark?.entry === DEBT && (
            <Input.Wrapper label={t('details.dueOn')} labelElement="div">
              <DateButton label={t('details.dueOn')} value={dueOn} onChange={setDueOn} />
            </Input.Wrapper>
          )}
          {late && (
            <NumberInput
              label={t('details.minutesLate')}
              value={minutes}
              onChange={setMinutes}
              min={attendanceChangeLimits.minutesLate.minimum}
              max={attendanceChangeLimits.minutesLate.maximum}
              autoFocus={!mark}
            />
          )}
          <div>
            <Button type="submit" size="xs">
              {t('common.save')}
            </Button>
          </div>
        </form>
      )}
    </CellWindow>
  );
}
