import { createWork as create } from '@eschool/client/journal';
import type { CreateWork, Work } from '@eschool/client/journal';
import { actingAs, dataOf, idempotent } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function createWork(
  path: JournalPath,
  lessonId: string,
  work: CreateWork,
  idempotencyKey: string,
  role?: string,
): Promise<Work> {
  return dataOf(
    create({
      ...service,
      path: { ...path, lessonId },
      body: work,
      headers: { ...idempotent(idempotencyKey), ...actingAs(role) },
    }),
  );
}
