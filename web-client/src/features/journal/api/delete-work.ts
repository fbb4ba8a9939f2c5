import { deleteWork as remove } from '@eschool/client/journal';
import type { Work } from '@eschool/client/journal';
import { answerOf, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';
import type { JournalPath } from './journal-path';

export async function deleteWork(
  path: JournalPath,
  work: Pick<Work, 'id' | 'version'>,
): Promise<void> {
  await answerOf(
    remove({ ...service, path: { ...path, workId: work.id }, headers: ifMatch(work.version) }),
  );
}
