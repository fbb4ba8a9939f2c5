import { queryOptions } from '@tanstack/react-query';
import { cancelJob as cancel, getJob, listJobs } from '@eschool/client/jobs';
import type { Job } from '@eschool/client/jobs';
import { dataOf } from '@eschool/clients-core/service';
import { service } from '../lib/api';

const ASK_EVERY_MS = 1_000;
const UNENDED = ['WAITING', 'RUNNING'];

export const hasEnded = (job: Job): boolean => !UNENDED.includes(job.state);

/** A job, asked for again until it has ended. */
export const jobQuery = (schoolId: string, jobId: string) =>
  queryOptions({
    queryKey: ['job', schoolId, jobId],
    queryFn: ({ signal }) => dataOf(getJob({ ...service, path: { schoolId, jobId }, signal })),
    refetchInterval: ({ state: { data } }) => (data && hasEnded(data) ? false : ASK_EVERY_MS),
  });

/** What the person has begun in the acting role, newest first; asked for again while something goes on. */
export const ownJobsQuery = (schoolId: string, role: string) =>
  queryOptions({
    queryKey: ['jobs', schoolId, role],
    queryFn: async ({ signal }) =>
      (await dataOf(listJobs({ ...service, path: { schoolId }, query: { limit: 20 }, signal })))
        .items,
    refetchInterval: ({ state: { data } }) =>
      data?.some((job) => !hasEnded(job)) ? 2 * ASK_EVERY_MS : false,
  });

export const cancelJob = (schoolId: string, jobId: string): Promise<Job> =>
  dataOf(cancel({ ...service, path: { schoolId, jobId } }));
