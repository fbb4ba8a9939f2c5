import { queryOptions } from '@tanstack/react-query';
import {
  changeAcademicYear,
  changeHolidays,
  changeMovedDays,
  chooseTermSchemes,
  createAcademicYear,
  divideAcademicYear,
  getAcademicYear,
  listAcademicYears,
  openAcademicYear,
} from '@eschool/client/school';
import type {
  ChooseTermScheme,
  CreateAcademicYear,
  DescribeAcademicYear,
  DescribeHoliday,
  DescribeMovedDay,
  DescribeTermScheme,
  YearPlanAnswer,
} from '@eschool/client/school';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

export type Plan = YearPlanAnswer;

/** A part of the plan, said anew as a whole. */
export type Change =
  | { part: 'days'; body: DescribeAcademicYear }
  | { part: 'schemes'; items: DescribeTermScheme[] }
  | { part: 'grades'; items: ChooseTermScheme[] }
  | { part: 'holidays'; items: DescribeHoliday[] }
  | { part: 'movedDays'; items: DescribeMovedDay[] };

export const yearsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['academic-years', schoolId],
    queryFn: async ({ signal }) =>
      (await dataOf(listAcademicYears({ ...service, path: { schoolId }, signal }))).items,
  });

export const planQuery = (schoolId: string, yearId: string) =>
  queryOptions({
    queryKey: ['academic-years', schoolId, yearId],
    queryFn: ({ signal }) =>
      dataOf(getAcademicYear({ ...service, path: { schoolId, yearId }, signal })),
  });

export function createYear(schoolId: string, body: CreateAcademicYear, key: string): Promise<Plan> {
  return dataOf(
    createAcademicYear({ ...service, path: { schoolId }, body, headers: idempotent(key) }),
  );
}

/** Changes a part of the plan; a dry run answers as the change would, and changes nothing. */
export function changePlan(
  schoolId: string,
  plan: Pick<Plan, 'id' | 'version'>,
  change: Change,
  dryRun = false,
): Promise<Plan> {
  const call = {
    ...service,
    path: { schoolId, yearId: plan.id },
    headers: ifMatch(plan.version),
    query: { dryRun },
  };
  switch (change.part) {
    case 'days':
      return dataOf(changeAcademicYear({ ...call, body: change.body }));
    case 'schemes':
      return dataOf(divideAcademicYear({ ...call, body: { items: change.items } }));
    case 'grades':
      return dataOf(chooseTermSchemes({ ...call, body: { items: change.items } }));
    case 'holidays':
      return dataOf(changeHolidays({ ...call, body: { items: change.items } }));
    case 'movedDays':
      return dataOf(changeMovedDays({ ...call, body: { items: change.items } }));
  }
}

export function openYear(schoolId: string, plan: Pick<Plan, 'id' | 'version'>): Promise<Plan> {
  return dataOf(
    openAcademicYear({
      ...service,
      path: { schoolId, yearId: plan.id },
      headers: ifMatch(plan.version),
    }),
  );
}
