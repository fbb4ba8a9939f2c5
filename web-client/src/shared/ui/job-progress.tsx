import { Button, Progress } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { Job } from '@eschool/client/jobs';
import { cancelJob, jobQuery } from '../api/jobs';
import { problemLine } from '../lib/problem-text';
import { useSession } from '../lib/session';
import classes from './job-progress.module.css';

/**
 * Long work that goes on: what is being done, how far it is, and the way to stop it. The service may be silent for a while:
 * the work is its own and goes on all the same.
 */
export function JobProgress({ job, silent = false }: { job: Job; silent?: boolean }) {
  const { t } = useTranslation();
  const { schoolId } = useSession();
  const queryClient = useQueryClient();
  const cancel = useMutation({
    mutationFn: () => cancelJob(schoolId, job.id),
    onSuccess: (stopping) =>
      queryClient.setQueryData(jobQuery(schoolId, job.id).queryKey, stopping),
  });
  const percent = job.total > 0 ? Math.floor((100 * job.done) / job.total) : undefined;
  const words = job.cancelling
    ? t('job.cancelling')
    : job.state === 'WAITING'
      ? t('job.waiting')
      : (job.phase ?? job.name);
  return (
    <section className={classes.job} aria-label={job.name}>
      <p className={classes.words}>
        <span role="status">
          {words} <span className={classes.title}>{job.title}</span>
        </span>
        {job.total > 0 && (
          <span className={classes.figures}>
            {t('job.progress', { done: job.done, total: job.total })}
          </span>
        )}
      </p>
      <Progress
        value={percent ?? 100}
        animated={percent === undefined}
        striped={percent === undefined}
        aria-label={job.name}
      />
      <div className={classes.foot}>
        <p role="status">{t(silent ? 'job.silent' : 'job.leave')}</p>
        <Button
          variant="default"
          size="sm"
          disabled={job.cancelling}
          loading={cancel.isPending}
          onClick={() => cancel.mutate()}
        >
          {t('job.cancel')}
        </Button>
      </div>
      {cancel.error && (
        <p className={classes.problem} role="alert">
          {problemLine(cancel.error, t)}
        </p>
      )}
    </section>
  );
}
