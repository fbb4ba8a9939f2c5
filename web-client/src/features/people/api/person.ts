import { queryOptions } from '@tanstack/react-query';
import { getPerson, getPupilPath, listPersonHistory } from '@eschool/client/people';
import { allPages, dataOf } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

type Of = { schoolId: string; personId: string };

/** Everything that the school knows of one person. */
export const personQuery = ({ schoolId, personId }: Of) =>
  queryOptions({
    queryKey: ['person', schoolId, personId],
    queryFn: ({ signal }) =>
      dataOf(getPerson({ ...service, path: { schoolId, personId }, signal })),
  });

/** Who changed what of it: a person's records change some dozen times in all the years at school. */
export const personHistoryQuery = ({ schoolId, personId }: Of) =>
  queryOptions({
    queryKey: ['person', schoolId, personId, 'history'],
    queryFn: ({ signal }) =>
      allPages((part) =>
        dataOf(
          listPersonHistory({ ...service, path: { schoolId, personId }, query: part, signal }),
        ),
      ),
  });

/** When the person was a pupil, and which orders said so. */
export const pupilPathQuery = ({ schoolId, personId }: Of) =>
  queryOptions({
    queryKey: ['person', schoolId, personId, 'movements'],
    queryFn: ({ signal }) =>
      dataOf(getPupilPath({ ...service, path: { schoolId, personId }, signal })),
  });
