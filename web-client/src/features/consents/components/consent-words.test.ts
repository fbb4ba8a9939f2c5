import { describe, expect, it } from 'vitest';
import type { GuardianPapers, PupilConsents, ServiceAgreement } from '@eschool/client/consents';
import { agreementRows, agreementState, answerOf, choiceOf, usualSigner } from './consent-words';

const agreement = (part: Partial<ServiceAgreement>): ServiceAgreement => ({
  id: 'agreement',
  studentId: 'pupil',
  guardianId: 'mother',
  number: 'ЭД-1',
  registeredOn: '2026-09-08',
  textNumber: 1,
  signedOn: '2026-09-08',
  version: 1,
  ...part,
});

const ENDING = {
  endedOn: '2026-11-10',
  endedAt: '2026-11-10T09:00:00Z',
  endedBy: 'FAMILY',
} as const;

const guardian = (id: string, part: Partial<GuardianPapers> = {}): GuardianPapers => ({
  id,
  displayName: id,
  kinship: id,
  blocked: false,
  ...part,
});

const pupil = (...guardians: GuardianPapers[]): PupilConsents => ({
  id: 'pupil',
  displayName: 'Алексеева Анна',
  states: [{ purpose: 'JOURNAL', statement: 'GIVEN', statedOn: '2026-09-09', formVersion: 1 }],
  guardians,
});

describe('who signs for a child', () => {
  it('is the guardian with a standing agreement, else the first, and nobody whom a court has blocked', () => {
    const father = guardian('father', { blocked: true, agreement: agreement({}) });
    const mother = guardian('mother');
    const aunt = guardian('aunt', { agreement: agreement({}) });
    expect(usualSigner(pupil(father, mother, aunt))).toBe('aunt');
    expect(usualSigner(pupil(father, mother))).toBe('mother');
    expect(usualSigner(pupil(father))).toBe('pupil');
    expect(
      usualSigner(pupil(mother, guardian('aunt', { agreement: agreement({ ending: ENDING }) }))),
    ).toBe('mother');
  });
});

describe('the state of an agreement', () => {
  it('follows the newest text, and an end counts before it', () => {
    expect(agreementState(undefined, 2)).toBe('NONE');
    expect(agreementState(agreement({}), 1)).toBe('STANDING');
    expect(agreementState(agreement({}), 2)).toBe('TEXT_UNANSWERED');
    expect(agreementState(agreement({ refusedTextNumber: 2 }), 2)).toBe('TEXT_REFUSED');
    // A refusal of an older text is no answer to the newest.
    expect(agreementState(agreement({ refusedTextNumber: 2 }), 3)).toBe('TEXT_UNANSWERED');
    expect(agreementState(agreement({ ending: ENDING }), 2)).toBe('ENDED');
  });

  it('narrows the lines to the guardians in it', () => {
    const both = [pupil(guardian('mother', { agreement: agreement({}) }), guardian('father'))];
    const names = (asked?: Parameters<typeof agreementRows>[2]) =>
      agreementRows(both, 2, asked).map(({ guardian: { id } }) => id);
    expect(names()).toEqual(['mother', 'father']);
    expect(names('TEXT_UNANSWERED')).toEqual(['mother']);
    expect(names('STANDING')).toEqual(['mother']);
    expect(names('NONE')).toEqual(['father']);
    expect(names('ENDED')).toEqual([]);
  });
});

describe('what is asked for', () => {
  it('is read from the address, and what nobody knows is left out', () => {
    const address = new URLSearchParams('class=7a&purpose=JOURNAL&answer=MAYBE&sort=UNANSWERED');
    expect(choiceOf(address)).toEqual({ classId: '7a', purpose: 'JOURNAL', sort: 'UNANSWERED' });
  });

  it('is unanswered until a paper is there', () => {
    expect(answerOf(pupil(), 'JOURNAL')).toBe('GIVEN');
    expect(answerOf(pupil(), 'ACHIEVEMENTS')).toBe('NONE');
  });
});
