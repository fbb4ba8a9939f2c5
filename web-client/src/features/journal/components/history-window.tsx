import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ValueChange } from '@eschool/client/journal';
import { formatInstant } from '@eschool/clients-core/format-date';
import { ErrorState } from '../../../shared/ui/error-state';
import { historyQuery } from '../api/journal-queries';
import type { JournalPath } from '../api/journal-path';
import type { GridModel } from '../grid/grid-model';
import type { CellPlace } from '../grid/selection';
import { attendanceLetter, entryText } from '../sync/cell-values';
import { CellWindow } from './cell-window';
import classes from './cell-window.module.css';

type Props = {
  path: JournalPath;
  model: GridModel;
  place: CellPlace;
  onClose: () => void;
};

/** Who put what into a cell and when; nothing is ever overwritten without a trace. */
export function HistoryWindow({ path, model, place, onClose }: Props) {
  const { t, i18n } = useTranslation();
  const { workId, lessonId, studentId } = model.markAddress(place);
  const marks = useQuery({
    ...historyQuery(path, { workId, studentId }),
    enabled: Boolean(workId),
  });
  const presence = useQuery(historyQuery(path, { lessonId, studentId }));
  const loading = presence.isPending || (Boolean(workId) && marks.isPending);
  const failed = presence.error ?? marks.error;
  const known = new Map<string, ValueChange>();
  for (const change of [...(marks.data ?? []), ...(presence.data ?? [])]) {
    const ofCell =
      (change.kind === 'MARK' && change.workId === workId) || change.kind === 'ATTENDANCE';
    if (ofCell) known.set(change.id, change);
  }
  const changes = [...known.values()].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <CellWindow place={place} label={t('history.title')} onClose={onClose}>
      <h2>{t('history.title')}</h2>
      {failed ? (
        <ErrorState
          error={failed}
          retry={() => {
            void presence.refetch();
            if (workId) void marks.refetch();
          }}
        />
      ) : loading ? (
        <Skeleton height={48} />
      ) : changes.length === 0 ? (
        <p>{t('history.none')}</p>
      ) : (
        <ol className={classes.changes}>
          {changes.map((change) => (
            <li key={change.id}>
              <span className={classes.values}>
                {change.oldValue && (
                  <>
                    <s>{changeText(change, change.oldValue)}</s>
                    {' → '}
                  </>
                )}
                {change.newValue ? changeText(change, change.newValue) : t('history.removed')}
              </span>
              <span className={classes.by}>
                {formatInstant(change.at, i18n.language)} · {change.by.displayName}
                {change.reason && ` · ${change.reason}`}
              </span>
            </li>
          ))}
        </ol>
      )}
    </CellWindow>
  );
}

function changeText(change: ValueChange, value: string): string {
  return change.kind === 'ATTENDANCE' ? attendanceLetter(value) : entryText(value);
}
