import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PeopleImport } from '@eschool/client/exchange';
import { problemLine } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { FileDrop } from '../../../shared/ui/file-drop';
import { PageHeader } from '../../../shared/ui/page-header';
import { confirmPeopleImport, previewPeopleImport } from '../api/people-imports';
import { ImportRows } from '../components/import-rows';
import { ImportSummary } from '../components/import-summary';
import classes from './people-import-page.module.css';

/** Pupils and guardians from a school's own table: read, looked at, confirmed; all rows or none. */
export function PeopleImportPage() {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const file = useRef<File | undefined>(undefined);
  const key = useRef(uniqueId());
  const [current, setCurrent] = useState<PeopleImport>();
  const preview = useMutation({
    mutationFn: (chosen: File) => previewPeopleImport(schoolId, chosen, key.current),
    onSuccess: setCurrent,
  });
  const confirm = useMutation({
    mutationFn: (read: PeopleImport) => confirmPeopleImport(schoolId, read),
    onSuccess: (applied) => {
      setCurrent(applied);
      for (const key of ['students', 'classes', 'class-students']) {
        void queryClient.invalidateQueries({ queryKey: [key, schoolId] });
      }
    },
  });
  const restart = () => {
    setCurrent(undefined);
    preview.reset();
    confirm.reset();
  };
  const read = (chosen: File) => {
    file.current = chosen;
    key.current = uniqueId();
    preview.mutate(chosen);
  };
  const applied = current?.status === 'APPLIED';
  const errors = current?.summary.errors ?? 0;
  const toStore = current?.rows.filter((row) => row.action !== 'SKIP').length ?? 0;
  return (
    <>
      <PageHeader
        title={t('import.title')}
        note={current?.fileName ?? t('import.note')}
        back={{ to: `/s/${schoolId}/people`, label: t('people.view') }}
      />
      <div className={classes.steps}>
        {preview.error && (
          <ErrorState
            error={preview.error}
            retry={() => file.current && preview.mutate(file.current)}
          />
        )}
        {!current ? (
          <FileDrop
            label={preview.isPending ? t('common.readingFile') : t('import.drop')}
            note={t('import.dropNote')}
            accept=".xlsx"
            busy={preview.isPending}
            onFile={read}
          />
        ) : applied ? (
          <EmptyState
            title={t('import.doneTitle')}
            text={t('import.doneText', {
              students: t('people.pupils', { count: current.summary.newStudents }),
              guardians: t('people.guardianCount', { count: current.summary.newGuardians }),
            })}
          >
            <div className={classes.actions}>
              <Button component={Link} to={`/s/${schoolId}/people`}>
                {t('import.toPeople')}
              </Button>
              <Button variant="default" onClick={restart}>
                {t('import.another')}
              </Button>
            </div>
          </EmptyState>
        ) : (
          <>
            <ImportSummary summary={current.summary} />
            {confirm.error && (
              <p className={classes.problem} role="alert">
                {problemLine(confirm.error, t)}
              </p>
            )}
            <div className={classes.actions}>
              {toStore > 0 && (
                <Button
                  disabled={errors > 0}
                  loading={confirm.isPending}
                  onClick={() => confirm.mutate(current)}
                >
                  {t('import.confirm', { count: toStore })}
                </Button>
              )}
              <Button variant="default" onClick={restart}>
                {t('common.otherFile')}
              </Button>
              {errors > 0 && <span className={classes.problem}>{t('import.blocked')}</span>}
              {errors === 0 && toStore === 0 && <span>{t('import.nothingNew')}</span>}
            </div>
            <ImportRows rows={current.rows} />
          </>
        )}
      </div>
    </>
  );
}
