import type { TFunction } from 'i18next';
import type {
  AgreementState,
  ConsentAnswer,
  ConsentOrder,
  ConsentPurpose,
  DiaryStop,
  GuardianPapers,
  PupilConsents,
  ServiceAgreement,
} from '@eschool/client/consents';
import { formatShort } from '@eschool/clients-core/format-date';
import type { ConsentChoice } from '../api/consents';

/** In the order of the form (002, annex 1). */
export const PURPOSES = [
  'EDUCATION',
  'REGION_SYSTEM',
  'CONTINGENT',
  'JOURNAL',
  'SOCIAL_SECURITY',
  'DISABILITY_REGISTER',
  'EDUCATION_DOCUMENTS',
  'ACHIEVEMENTS',
] as const satisfies ConsentPurpose[];

export const ANSWERS = ['NONE', 'GIVEN', 'REFUSED', 'WITHDRAWN'] as const satisfies ConsentAnswer[];
export const AGREEMENT_STATES = [
  'NONE',
  'STANDING',
  'TEXT_UNANSWERED',
  'TEXT_REFUSED',
  'ENDED',
] as const satisfies AgreementState[];
export const CHANNELS = ['WEB', 'APP', 'EMAIL', 'SMS', 'PAPER'] as const;
const ORDERS = ['CLASS', 'NAME', 'UNANSWERED'] as const satisfies ConsentOrder[];

const known = <T extends string>(values: readonly T[], text: string | null): T | undefined =>
  values.find((value) => value === text);

/** What the address asks for; what it does not know counts as not said. */
export function choiceOf(address: URLSearchParams): ConsentChoice & { sort: ConsentOrder } {
  const classId = address.get('class');
  const purpose = known(PURPOSES, address.get('purpose'));
  const answer = known(ANSWERS, address.get('answer'));
  const agreements = known(AGREEMENT_STATES, address.get('agreements'));
  return {
    ...(classId && { classId }),
    ...(purpose && { purpose }),
    ...(answer && { answer }),
    ...(agreements && { agreements }),
    sort: known(ORDERS, address.get('sort')) ?? 'CLASS',
  };
}

export function answerOf(pupil: PupilConsents, purpose: ConsentPurpose): ConsentAnswer {
  return pupil.states.find((state) => state.purpose === purpose)?.statement ?? 'NONE';
}

export function stopText(stop: DiaryStop, t: TFunction, language: string): string {
  return t('consents.stopped', {
    reason: t(`consents.reasons.${stop.reason}`, { defaultValue: t('consents.reasons.other') }),
    day: formatShort(stop.since, language),
  });
}

export function agreementState(agreement: ServiceAgreement | undefined, newest: number) {
  if (!agreement) return 'NONE';
  if (agreement.ending) return 'ENDED';
  if (agreement.textNumber >= newest) return 'STANDING';
  return agreement.refusedTextNumber === newest ? 'TEXT_REFUSED' : 'TEXT_UNANSWERED';
}

export function channelsText(guardian: GuardianPapers, t: TFunction): string {
  return (
    guardian.channels?.channels.map((channel) => t(`consents.channels.${channel}`)).join(', ') ?? ''
  );
}

/** Who signs for a child unless somebody else is chosen: a court may have taken it from a guardian. */
export function usualSigner(pupil: PupilConsents): string {
  const guardians = pupil.guardians.filter(({ blocked }) => !blocked);
  return (
    guardians.find(({ agreement }) => agreement && !agreement.ending)?.id ??
    guardians[0]?.id ??
    pupil.id
  );
}

/** The list as cells for a spreadsheet. */
export function consentCells(pupils: PupilConsents[], t: TFunction, language: string): string[][] {
  return [
    [
      t('consents.columns.name'),
      t('consents.columns.class'),
      ...PURPOSES.flatMap((purpose) => [
        t(`consents.purposes.${purpose}`),
        t('consents.columns.day'),
      ]),
      t('consents.columns.stop'),
    ],
    ...pupils.map((pupil) => [
      pupil.displayName,
      pupil.className ?? '',
      ...PURPOSES.flatMap((purpose) => {
        const state = pupil.states.find((each) => each.purpose === purpose);
        return [
          t(`consents.answers.${state?.statement ?? 'NONE'}`),
          state ? formatShort(state.statedOn, language) : '',
        ];
      }),
      pupil.stop ? stopText(pupil.stop, t, language) : '',
    ]),
  ];
}

export type AgreementRow = { pupil: PupilConsents; guardian: GuardianPapers };

/** A line for each guardian who may sign, of those whose agreement is in the state that is asked for. */
export function agreementRows(
  pupils: PupilConsents[],
  newest: number,
  asked: AgreementState | undefined,
): AgreementRow[] {
  return pupils.flatMap((pupil) =>
    pupil.guardians
      .filter(({ blocked, agreement }) => !blocked || agreement)
      .filter(({ agreement }) => {
        if (asked === undefined) return true;
        if (asked === 'STANDING') return agreement !== undefined && !agreement.ending;
        return agreementState(agreement, newest) === asked;
      })
      .map((guardian) => ({ pupil, guardian })),
  );
}

export function agreementCells(
  rows: AgreementRow[],
  newest: number,
  t: TFunction,
  language: string,
): string[][] {
  return [
    ['name', 'class', 'guardian', 'number', 'registered', 'text', 'state', 'channels'].map(
      (column) => t(`consents.columns.${column}` as 'consents.columns.name'),
    ),
    ...rows.map(({ pupil, guardian }) => [
      pupil.displayName,
      pupil.className ?? '',
      guardian.displayName,
      guardian.agreement?.number ?? '',
      guardian.agreement ? formatShort(guardian.agreement.registeredOn, language) : '',
      guardian.agreement ? String(guardian.agreement.textNumber) : '',
      t(`consents.agreementStates.${agreementState(guardian.agreement, newest)}`),
      channelsText(guardian, t),
    ]),
  ];
}
