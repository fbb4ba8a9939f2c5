import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import type { Job } from '@eschool/client/jobs';
import { hasEnded, jobQuery, ownJobsQuery } from '../../../shared/api/jobs';
import { isWorthRepeating } from '../../../shared/lib/problem-text';
import { useSession } from '../../../shared/lib/session';
import { uniqueId } from '../../../shared/lib/unique-id';
import { useKeptFocus } from '../../../shared/lib/use-kept-focus';
import { EmptyState } from '../../../shared/ui/empty-state';
import { ErrorState } from '../../../shared/ui/error-state';
import { FileDrop } from '../../../shared/ui/file-drop';
import { JobProgress } from '../../../shared/ui/job-progress';
import { PageHeader } from '../../../shared/ui/page-header';
import { RowSkeleton } from '../../../shared/ui/row-skeleton';
import {
  isEntering,
  isWithdrawing,
  peopleImportQuery,
  peopleImportsQuery,
  previewPeopleImport,
} from '../api/people-imports';
import { ImportJobs } from '../components/import-jobs';
import { ImportLists } from '../components/import-lists';
import { ImportOutcome } from '../components/import-outcome';
import { ImportPreview } from '../components/import-preview';
import classes from './people-import-page.module.css';

/**
 * Pupils and guardians from a school's own table: read, looked at, confirmed; all rows or none. Reading and entering are
 * jobs; the address names the one that is shown, so that the page can be left and opened again.
 */
export function PeopleImportPage() {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const jobId = search.get('job');
  const listId = search.get('list');
  const file = useRef<File | undefined>(undefined);
  const key = useRef(uniqueId());
  const steps = useRef<HTMLDivElement>(null);
  useKeptFocus(steps);
  const show = (job: Job) => {
    queryClient.setQueryData(jobQuery(schoolId, job.id).queryKey, job);
    // The work changes the list: it is asked for anew when the work has ended.
    queryClient.removeQueries({ queryKey: ['people-import', schoolId] });
    void queryClient.invalidateQueries({ queryKey: ownJobsQuery(schoolId, role).queryKey });
    setSearch({ job: job.id });
  };
  const upload = useMutation({
    mutationFn: (chosen: File) => previewPeopleImport(schoolId, chosen, key.current),
    onSuccess: show,
  });
  const read = (chosen: File) => {
    file.current = chosen;
    key.current = uniqueId();
    upload.mutate(chosen);
  };
  const restart = () => {
    upload.reset();
    setSearch({});
  };
  return (
    <>
      <PageHeader
        title={t('import.title')}
        note={t('import.note')}
        back={{ to: `/s/${schoolId}/people`, label: t('people.view') }}
      />
      <div
        ref={steps}
        className={classes.steps}
        role="group"
        aria-label={t('import.title')}
        tabIndex={-1}
      >
        {jobId ? (
          <ShownJob jobId={jobId} onBegun={show} onOtherFile={restart} />
        ) : listId ? (
          <ShownList listId={listId} onBegun={show} onOtherFile={restart} />
        ) : (
          <>
            {upload.error && (
              <ErrorState
                error={upload.error}
                meaning={
                  isWorthRepeating(upload.error) ? t('import.notSent') : t('import.notTaken')
                }
                retry={
                  isWorthRepeating(upload.error)
                    ? () => file.current && upload.mutate(file.current)
                    : undefined
                }
              />
            )}
            <FileDrop
              label={upload.isPending ? t('import.sending') : t('import.drop')}
              note={t('import.dropNote')}
              accept=".xlsx"
              busy={upload.isPending}
              onFile={read}
            />
            <ImportJobs />
            <ImportLists />
          </>
        )}
      </div>
    </>
  );
}

type ListProps = {
  onBegun: (job: Job) => void;
  onOtherFile: () => void;
};

/** A list, whatever became of it. */
function ShownList({ listId, onBegun, onOtherFile }: ListProps & { listId: string }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const list = useQuery(peopleImportQuery(schoolId, listId));
  const [decidedOn, setDecidedOn] = useState<number>();
  if (list.error) return <NotFound error={list.error} again={list.refetch} onLeave={onOtherFile} />;
  if (!list.data) return <RowSkeleton rows={12} />;
  const onStale = () => {
    setDecidedOn(list.data.version);
    void list.refetch();
  };
  const shown = { list: list.data, onBegun, onStale, onOtherFile };
  return (
    <>
      {decidedOn !== undefined && decidedOn !== list.data.version && (
        <p className={classes.changed} role="alert">
          {t('import.changedMeanwhile')}
        </p>
      )}
      {['APPLIED', 'WITHDRAWN', 'EXPIRED'].includes(list.data.status) ? (
        <ImportOutcome key={list.data.version} {...shown} />
      ) : (
        <ImportPreview key={list.data.version} {...shown} />
      )}
    </>
  );
}

type NotFoundProps = {
  error: unknown;
  again: () => unknown;
  onLeave: () => void;
};

/** Neither is it shown nor need anybody stay: there is a way on to another file. */
function NotFound({ error, again, onLeave }: NotFoundProps) {
  const { t } = useTranslation();
  return (
    <>
      <ErrorState
        error={error}
        meaning={isWorthRepeating(error) ? t('import.notShown') : undefined}
        retry={isWorthRepeating(error) ? () => void again() : undefined}
      />
      <div className={classes.actions}>
        <Button variant="default" onClick={onLeave}>
          {t('common.otherFile')}
        </Button>
      </div>
    </>
  );
}

function ShownJob({ jobId, onBegun, onOtherFile }: ListProps & { jobId: string }) {
  const { t } = useTranslation();
  const { schoolId, role } = useSession();
  const queryClient = useQueryClient();
  const found = useQuery(jobQuery(schoolId, jobId));
  const job = found.data;
  const ended = job && hasEnded(job);
  const entered = ended && isEntering(job) && job.state === 'DONE';
  const withdrawn = ended && isWithdrawing(job) && job.state === 'DONE';
  const changed = entered || withdrawn;
  useEffect(() => {
    if (!ended) return;
    void queryClient.invalidateQueries({ queryKey: ownJobsQuery(schoolId, role).queryKey });
    void queryClient.invalidateQueries({ queryKey: peopleImportsQuery(schoolId).queryKey });
    if (!changed) return;
    for (const known of ['students', 'classes', 'class-students']) {
      void queryClient.invalidateQueries({ queryKey: [known, schoolId] });
    }
  }, [ended, changed, queryClient, schoolId, role]);
  const otherFile = (
    <Button variant="default" onClick={onOtherFile}>
      {t(changed ? 'import.another' : 'common.otherFile')}
    </Button>
  );
  // The service may be away while it is started anew; what is known stays, and it is asked again.
  const silent = found.error !== null && isWorthRepeating(found.error);
  if (found.error && !(job && silent)) {
    return <NotFound error={found.error} again={found.refetch} onLeave={onOtherFile} />;
  }
  if (!job) return <RowSkeleton rows={4} />;
  if (!ended) return <JobProgress job={job} silent={silent} />;
  // The list below has its own button for another file.
  const listId = withdrawn ? undefined : job.aboutId;
  const outcome = (
    <div role={job.state === 'FAILED' ? 'alert' : 'status'} data-step tabIndex={-1}>
      <EmptyState title={job.outcome?.title ?? job.name} text={job.outcome?.detail}>
        <div className={classes.actions}>
          {entered && (
            <Button component={Link} to={`/s/${schoolId}/people`}>
              {t('import.toPeople')}
            </Button>
          )}
          {listId === undefined && otherFile}
        </div>
      </EmptyState>
    </div>
  );
  const quiet = job.state === 'DONE' && !changed;
  return (
    <>
      {!quiet && outcome}
      {listId !== undefined && (
        <ShownList listId={listId} onBegun={onBegun} onOtherFile={onOtherFile} />
      )}
    </>
  );
}
