import { Button, Modal } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { localToday } from '@eschool/clients-core/local-date';
import { ProblemError } from '@eschool/clients-core/problem-error';
import { problemLine } from '../../../shared/lib/problem-text';
import { dayOf, typedDay } from '../../../shared/lib/typed-day';
import { DateField } from '../../../shared/ui/date-field';
import classes from './class-dialogs.module.css';

/** Asks for the last day of something and ends it. */
export function EndDialog({
  title,
  note,
  end,
  onDone,
  onClose,
}: {
  title: string;
  note: string;
  end: (lastDay: string) => Promise<unknown>;
  onDone: () => Promise<void>;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState(() => typedDay(localToday()));
  const day = dayOf(typed);
  const ending = useMutation({
    mutationFn: end,
    onSuccess: async () => {
      await onDone();
      onClose();
    },
  });
  const wrongDay =
    ending.error instanceof ProblemError
      ? ending.error.errors.find(({ pointer }) => pointer === '/lastDay')?.message
      : undefined;
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (day) ending.mutate(day);
  };
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      title={title}
    >
      <form onSubmit={submit} noValidate>
        <p className={classes.note}>{note}</p>
        <DateField
          label={t('classes.lastDay')}
          required
          autoFocus
          value={typed}
          error={wrongDay}
          onChange={setTyped}
        />
        {ending.error && !wrongDay && (
          <p className={classes.problem} role="alert">
            {problemLine(ending.error, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button type="submit" loading={ending.isPending} disabled={!day}>
            {t('classes.end')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
