import { queryOptions } from '@tanstack/react-query';
import {
  changeTeachingLoad,
  confirmTeachingLoads,
  createTeachingLoad,
  deleteTeachingLoad,
  getTeachingLoadOverview,
  handOverTeachingLoad,
  listTeachingLoads,
} from '@eschool/client/teaching';
import type {
  DescribeTeachingLoad,
  HandOverTeachingLoad,
  TeachingLoad,
} from '@eschool/client/teaching';
import { allPages, dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** The load of today's academic year: a teacher's own, everybody's for whoever plans it. */
export const loadsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['teaching-load', schoolId, 'lines'],
    queryFn: ({ signal }) =>
      allPages((query) =>
        dataOf(listTeachingLoads({ ...service, path: { schoolId }, query, signal })),
      ),
  });

/** The load beside the curriculum, and by teacher. */
export const overviewQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['teaching-load', schoolId, 'overview'],
    queryFn: async ({ signal }) =>
      dataOf(getTeachingLoadOverview({ ...service, path: { schoolId }, signal })),
  });

/** Everything that changes with a line. */
export const allOfLoad = (schoolId: string) => ['teaching-load', schoolId];

export function createLoad(
  schoolId: string,
  academicYear: number,
  line: DescribeTeachingLoad,
  idempotencyKey: string,
): Promise<TeachingLoad> {
  return dataOf(
    createTeachingLoad({
      ...service,
      path: { schoolId },
      body: { academicYear, line },
      headers: idempotent(idempotencyKey),
    }),
  );
}

type Of = { schoolId: string; load: Pick<TeachingLoad, 'id' | 'version'> };

const call = ({ schoolId, load }: Of) => ({
  ...service,
  path: { schoolId, loadId: load.id },
  headers: ifMatch(load.version),
});

export function changeLoad(of: Of, body: DescribeTeachingLoad): Promise<TeachingLoad> {
  return dataOf(changeTeachingLoad({ ...call(of), body }));
}

export async function deleteLoad(of: Of): Promise<void> {
  await dataOf(deleteTeachingLoad(call(of)));
}

export function handOver(
  schoolId: string,
  loadId: string,
  body: HandOverTeachingLoad,
  idempotencyKey: string,
): Promise<TeachingLoad> {
  return dataOf(
    handOverTeachingLoad({
      ...service,
      path: { schoolId, loadId },
      body,
      headers: idempotent(idempotencyKey),
    }),
  );
}

/** Confirms drafts as they were seen; tells how many there were. */
export async function confirmDrafts(
  schoolId: string,
  academicYear: number,
  drafts: Pick<TeachingLoad, 'id' | 'version'>[],
): Promise<number> {
  const lines = drafts.map(({ id, version }) => ({ id, version }));
  const { confirmed } = await dataOf(
    confirmTeachingLoads({ ...service, path: { schoolId }, body: { academicYear, lines } }),
  );
  return confirmed;
}
