import { Button, Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemLine } from '../../../shared/lib/problem-text';
import { ConflictNote } from '../../../shared/ui/conflict-note';
import type { usePlanChange } from './use-plan-change';
import classes from './plan-form.module.css';

/** The frame of every form of the year: its fields, what is in the way, and the way out. */
export function PlanForm({
  title,
  note,
  change,
  pointers,
  theirs,
  saveLabel,
  onTakeTheirs,
  onClose,
  more,
  children,
}: {
  title: string;
  note?: string;
  change: ReturnType<typeof usePlanChange>;
  /** The fields that show their refusal themselves. */
  pointers: readonly string[];
  /** What somebody else has written meanwhile in this part of the plan. */
  theirs: { field: string; value: string }[];
  saveLabel?: string;
  onTakeTheirs: () => void;
  onClose: () => void;
  more?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Modal
      closeButtonProps={{ 'aria-label': t('common.close') }}
      opened
      onClose={onClose}
      size="lg"
      title={title}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.save();
        }}
      >
        {note && <p className={classes.note}>{note}</p>}
        {children}
        {change.conflict && (
          <ConflictNote
            title={t('year.conflictTitle')}
            fields={theirs}
            onTakeTheirs={() => {
              change.goOn();
              onTakeTheirs();
            }}
            onKeepMine={change.goOn}
          />
        )}
        {change.elsewhere(pointers) && (
          <p className={classes.problem} role="alert">
            {problemLine(change.failure, t)}
          </p>
        )}
        <div className={classes.actions}>
          <Button
            type="submit"
            loading={change.saving}
            disabled={!change.touched || change.conflict !== undefined || change.failure !== null}
          >
            {saveLabel ?? t('common.save')}
          </Button>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          {more}
        </div>
      </form>
    </Modal>
  );
}
