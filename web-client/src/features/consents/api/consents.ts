import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import {
  answerAgreementText,
  chooseChannels as choose,
  createAgreementText,
  createServiceAgreement,
  endServiceAgreement,
  getPupilConsents,
  getServiceAgreement,
  listAgreementTexts,
  listConsentForms,
  listConsentShares,
  recordConsents as record,
  searchConsents,
} from '@eschool/client/consents';
import type {
  AnswerAgreementText,
  ChooseChannels,
  ConsentSearch,
  CreateAgreementText,
  CreateServiceAgreement,
  EndServiceAgreement,
  RecordConsents,
  ServiceAgreement,
} from '@eschool/client/consents';
import { allPages, dataOf, idempotent, ifMatch } from '@eschool/clients-core/service';
import { service } from '../../../shared/lib/api';

/** Whom to list; a name is looked for apart. */
export type ConsentChoice = Pick<
  ConsentSearch,
  'classId' | 'purpose' | 'answer' | 'agreements' | 'sort'
>;

/** Everything that changes with a paper. */
export const allOfConsents = (schoolId: string) => ['consents', schoolId];

/** Pupils with their papers, a page at a time; a name to look for stays out of the address. */
export const pupilsQuery = (schoolId: string, choice: ConsentChoice, query: string | undefined) =>
  infiniteQueryOptions({
    queryKey: ['consents', schoolId, 'pupils', choice, query],
    queryFn: ({ pageParam: cursor, signal }) =>
      dataOf(
        searchConsents({
          ...service,
          path: { schoolId },
          body: { ...choice, query, limit: 100, cursor },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** The whole list at once, for a file. */
export const wholeList = (schoolId: string, choice: ConsentChoice, query: string | undefined) =>
  allPages((part) =>
    dataOf(searchConsents({ ...service, path: { schoolId }, body: { ...choice, query, ...part } })),
  );

export const sharesQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['consents', schoolId, 'shares'],
    queryFn: async ({ signal }) =>
      (await dataOf(listConsentShares({ ...service, path: { schoolId }, signal }))).items,
  });

export const formsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['consents', schoolId, 'forms'],
    queryFn: async ({ signal }) =>
      (await dataOf(listConsentForms({ ...service, path: { schoolId }, signal }))).items,
  });

export const textsQuery = (schoolId: string) =>
  queryOptions({
    queryKey: ['consents', schoolId, 'texts'],
    queryFn: async ({ signal }) =>
      (await dataOf(listAgreementTexts({ ...service, path: { schoolId }, signal }))).items,
  });

export const pupilQuery = (schoolId: string, studentId: string) =>
  queryOptions({
    queryKey: ['consents', schoolId, 'pupil', studentId],
    queryFn: ({ signal }) =>
      dataOf(getPupilConsents({ ...service, path: { schoolId, studentId }, signal })),
  });

export const recordConsents = (schoolId: string, body: RecordConsents, key: string) =>
  dataOf(record({ ...service, path: { schoolId }, body, headers: idempotent(key) }));

export const chooseChannels = (schoolId: string, body: ChooseChannels, key: string) =>
  dataOf(choose({ ...service, path: { schoolId }, body, headers: idempotent(key) }));

export const registerAgreement = (schoolId: string, body: CreateServiceAgreement, key: string) =>
  dataOf(
    createServiceAgreement({ ...service, path: { schoolId }, body, headers: idempotent(key) }),
  );

export const publishText = (schoolId: string, body: CreateAgreementText, key: string) =>
  dataOf(createAgreementText({ ...service, path: { schoolId }, body, headers: idempotent(key) }));

export const agreementNow = (schoolId: string, agreementId: string) =>
  dataOf(getServiceAgreement({ ...service, path: { schoolId, agreementId } }));

type Seen = Pick<ServiceAgreement, 'id' | 'version'>;

const call = (schoolId: string, agreement: Seen) => ({
  ...service,
  path: { schoolId, agreementId: agreement.id },
  headers: ifMatch(agreement.version),
});

export const answerText = (schoolId: string, agreement: Seen, body: AnswerAgreementText) =>
  dataOf(answerAgreementText({ ...call(schoolId, agreement), body }));

export const endAgreement = (schoolId: string, agreement: Seen, body: EndServiceAgreement) =>
  dataOf(endServiceAgreement({ ...call(schoolId, agreement), body }));
