import { Modal } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalGrid as Grid } from '@eschool/client/journal';
import { localToday } from '@eschool/clients-core/local-date';
import { useObservable } from '@eschool/clients-core/observable';
import { calendarQuery } from '../../../shared/api/school';
import { useSession } from '../../../shared/lib/session';
import { EmptyState } from '../../../shared/ui/empty-state';
import type { GridNotice } from '../grid/cell-view';
import type { CellPlace } from '../grid/selection';
import { GridModel } from '../grid/grid-model';
import type { GridCommand } from '../grid/keyboard';
import { AbsenceWindow } from './absence-window';
import { DetailsWindow } from './details-window';
import { hindranceText } from './hindrance-text';
import { HistoryWindow } from './history-window';
import { JournalGrid } from './journal-grid';
import { LeftOutList } from './left-out-list';
import { Legend } from './legend';
import { MarkPad } from './mark-pad';
import { UnsettledWindow } from './unsettled-window';
import { useChangeAuthors } from './use-change-authors';
import { useJournalSync } from './use-journal-sync';

type Props = {
  grid: Grid;
  openLesson: string | undefined;
  onOpenLesson: (lessonId: string | undefined) => void;
  legend: boolean;
  onLegend: (open: boolean) => void;
};

/** The grid with the small windows that open from its cells. */
export function JournalBoard({ grid, openLesson, onOpenLesson, legend, onLegend }: Props) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const calendar = useQuery(calendarQuery(schoolId));
  const sync = useJournalSync(grid.journal.id);
  const notify = useCallback(
    (notice: GridNotice) => {
      const shown = { id: `grid-${notice.code}`, color: 'amber' };
      // One notice at a time: what the last key ran against, whole.
      notifications.hide(shown.id);
      if (notice.code === 'hindered')
        notifications.show({ ...shown, message: hindranceText(notice.hindrance, t) });
      else notifications.show({ ...shown, autoClose: false, message: <LeftOutList {...notice} /> });
    },
    [t],
  );
  const path = { schoolId, journalId: grid.journal.id };
  const model = useMemo(() => new GridModel(sync, notify), [sync, notify]);
  useEffect(() => model.connect(), [model]);
  useEffect(() => model.load(grid), [model, grid]);
  useChangeAuthors(path, sync, model);
  const [opened, setOpened] = useState<{ kind: 'details' | 'history'; place: CellPlace }>();
  const [dismissed, setDismissed] = useState<unknown>();
  const unsettled = useObservable(model.attention);
  const question = useObservable(model.question);
  const onCommand = useCallback(
    (command: GridCommand) => {
      if (command.type === 'legend') onLegend(true);
      else if (command.type === 'details' || command.type === 'history') {
        setOpened({ kind: command.type, place: model.active.get() });
      } else setOpened(undefined);
    },
    [model, onLegend],
  );
  useEffect(() => model.active.subscribe(() => setOpened(undefined)), [model]);
  const close = useCallback(() => {
    setOpened(undefined);
    const { row, column } = model.active.get();
    document.querySelector<HTMLElement>(`[data-cell="${row}:${column}"]`)?.focus();
  }, [model]);
  const { journal } = grid;
  const marked = journal.scale !== 'NO_MARKS';
  if (grid.lessons.length === 0 || grid.students.length === 0) {
    return (
      <EmptyState
        title={grid.students.length ? t('journal.noLessons') : t('journal.noPupils')}
        text={grid.students.length ? t('journal.noLessonsText') : t('journal.noPupilsText')}
      />
    );
  }
  return (
    <>
      <JournalGrid
        model={model}
        showClosed={journal.mayEdit}
        marked={marked}
        today={calendar.data?.today ?? localToday()}
        openLesson={openLesson}
        onOpenLesson={onOpenLesson}
        onCommand={onCommand}
      />
      {journal.mayEdit && <MarkPad model={model} marked={marked} />}
      {unsettled && unsettled.pending !== dismissed && (
        <UnsettledWindow
          model={model}
          unsettled={unsettled}
          onClose={() => {
            setDismissed(unsettled.pending);
            close();
          }}
        />
      )}
      {question && <AbsenceWindow model={model} question={question} onDone={close} />}
      {opened?.kind === 'details' && (
        <DetailsWindow model={model} place={opened.place} onClose={close} />
      )}
      {opened?.kind === 'history' && (
        <HistoryWindow path={path} model={model} place={opened.place} onClose={close} />
      )}
      <Modal
        closeButtonProps={{ 'aria-label': t('common.close') }}
        opened={legend}
        onClose={() => onLegend(false)}
        title={t('legend.title')}
        size="xl"
      >
        <Legend />
      </Modal>
    </>
  );
}
