import { changeWork as change } from '@eschool/client/journal';
import type { ChangeWork, Work } from '@eschool/client/journal';
import { dataOf, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export function changeWork(
  path: JournalPath,
  work: Pick<Work, 'id' | 'version'>,
  changes: ChangeWork,
): Promise<Work> {
  return dataOf(
    change({
      ...service,
      path: { ...path, workId: work.id },
      body: changes,
      headers: ifMatch(work.version),
    }),
  );
}
