import { queryOptions } from '@tanstack/react-query';
import {
  changeCurriculumLine,
  copyCurriculum as copy,
  createCurriculumLine,
  deleteCurriculumLine,
  getCurriculum,
} from '@eschool/client/curriculum';
import type {
  CreateCurriculumLine,
  Curriculum,
  CurriculumLine,
  DescribeCurriculumLine,
} from '@eschool/client/curriculum';
import { dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** The curriculum of a year; of today's without one. */
export const curriculumQuery = (schoolId: string, academicYear?: number) =>
  queryOptions({
    queryKey: ['curriculum', schoolId, academicYear ?? 'today'],
    queryFn: ({ signal }) =>
      dataOf(
        getCurriculum({
          ...service,
          path: { schoolId },
          query: academicYear === undefined ? {} : { academicYear },
          signal,
        }),
      ),
  });

export function createLine(
  schoolId: string,
  body: CreateCurriculumLine,
  idempotencyKey: string,
): Promise<CurriculumLine> {
  return dataOf(
    createCurriculumLine({
      ...service,
      path: { schoolId },
      body,
      headers: idempotent(idempotencyKey),
    }),
  );
}

const call = (schoolId: string, line: CurriculumLine) => ({
  ...service,
  path: { schoolId, lineId: line.id },
  headers: ifMatch(line.version),
});

export function changeLine(
  schoolId: string,
  line: CurriculumLine,
  body: DescribeCurriculumLine,
): Promise<CurriculumLine> {
  return dataOf(changeCurriculumLine({ ...call(schoolId, line), body }));
}

export async function deleteLine(schoolId: string, line: CurriculumLine): Promise<void> {
  await dataOf(deleteCurriculumLine(call(schoolId, line)));
}

export function copyCurriculum(
  schoolId: string,
  academicYear: number,
  idempotencyKey: string,
): Promise<Curriculum> {
  return dataOf(
    copy({
      ...service,
      path: { schoolId },
      body: { academicYear },
      headers: idempotent(idempotencyKey),
    }),
  );
}
