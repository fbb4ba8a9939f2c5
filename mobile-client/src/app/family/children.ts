import { queryOptions } from '@tanstack/react-query';
import { actingAs, dataOf } from '@eschool/clients-core/service';
import { type Api } from '../../shared/api/api-client';
import { type Me } from '@eschool/client/identity';
import { listChildren } from '@eschool/client/people';
import { listSchools } from '@eschool/client/school';
import { FRESH } from '../../shared/api/query-client';
import type { ChildInView } from '../../shared/lib/child';

/** A school and a role in which this person may open diaries there. */
export type DiaryRole = { schoolId: string; role: ChildInView['role'] };

export function diaryRoles(me: Me): DiaryRole[] {
  return me.memberships.flatMap(({ schoolId, roles }) =>
    (['GUARDIAN', 'STUDENT'] as const)
      .filter((role) => roles.includes(role))
      .map((role) => ({ schoolId, role })),
  );
}

/** The children of all schools at once; a pupil is the only child of their own list. */
export function childrenQuery(api: Api, roles: DiaryRole[]) {
  return queryOptions({
    queryKey: ['children', roles],
    queryFn: async ({ signal }): Promise<ChildInView[]> => {
      const zones = await timeZones(api, roles, signal);
      const lists = await Promise.all(
        roles.map(async ({ schoolId, role }) => {
          const { items } = await dataOf(
            listChildren({ ...api, path: { schoolId }, headers: actingAs(role), signal }),
          );
          return items.map((child) => ({
            studentId: child.id,
            schoolId,
            schoolName: child.schoolName,
            displayName: child.displayName,
            firstName: child.firstName,
            className: child.className,
            role,
            timeZone: zones.get(schoolId),
            stopped: child.stopped,
          }));
        }),
      );
      return lists.flat();
    },
    staleTime: FRESH.people,
  });
}

async function timeZones(
  api: Api,
  roles: DiaryRole[],
  signal: AbortSignal,
): Promise<Map<string, string>> {
  if (roles.length === 0) return new Map();
  const { items } = await dataOf(listSchools({ ...api, query: { limit: 200 }, signal }));
  return new Map(items.map((school) => [school.id, school.timeZone]));
}
