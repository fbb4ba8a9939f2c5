import { describe, expect, it } from 'vitest';
import type { StaffMember } from '@eschool/client/people';
import {
  described,
  differentSections,
  draftOf,
  hasUnreadDay,
  over,
  sameDraft,
} from './staff-draft';

const MEMBER: StaffMember = {
  id: 'm',
  displayName: 'Ёлкина Анна Львовна',
  lastName: 'Ёлкина',
  firstName: 'Анна',
  middleName: 'Львовна',
  birthDate: '1990-02-03',
  hiredOn: '2026-09-01',
  category: 'FIRST',
  positions: [
    { id: 'p', title: 'Учитель', kind: 'MAIN', rate: 1.5, startsOn: '2026-09-01' },
    { id: 'q', title: 'Психолог', kind: 'COMBINED', startsOn: '2026-09-01', endsOn: '2026-10-01' },
  ],
  attestations: [{ id: 'a', category: 'FIRST', attestedOn: '2024-03-15', document: 'Приказ' }],
  educations: [{ id: 'e', level: 'MASTER', institution: 'МПГУ' }],
  courses: [],
  version: 3,
};

describe('a draft of a record', () => {
  it('says what the record says, with every part by its id', () => {
    expect(described(draftOf(MEMBER))).toEqual({
      lastName: 'Ёлкина',
      firstName: 'Анна',
      middleName: 'Львовна',
      birthDate: '1990-02-03',
      hiredOn: '2026-09-01',
      positions: MEMBER.positions,
      attestations: MEMBER.attestations,
      educations: MEMBER.educations,
      courses: [],
    });
    expect(sameDraft(draftOf(MEMBER), draftOf(MEMBER))).toBe(true);
  });

  it('leaves out what is empty and reads days as they are typed', () => {
    const draft = {
      ...draftOf(undefined),
      lastName: ' Белова ',
      firstName: 'Яна',
      hiredOn: '1.9.2026',
    };
    expect(described(draft)).toMatchObject({ lastName: 'Белова', hiredOn: '2026-09-01' });
    expect(described(draft)).not.toHaveProperty('birthDate');
  });

  it('notices a day that may be left out and cannot be read', () => {
    expect(hasUnreadDay({ ...draftOf(MEMBER), birthDate: '31.02.1990' })).toBe(true);
    expect(hasUnreadDay(draftOf(MEMBER))).toBe(false);
  });

  it('names the sections in which the record differs, and makes anew what is gone there', () => {
    const draft = { ...draftOf(MEMBER), lastName: 'Белова' };
    const now = draftOf({ ...MEMBER, positions: MEMBER.positions.slice(0, 1) });
    expect(differentSections(draft, now)).toEqual(['person', 'positions']);
    expect(over(draft, now).positions.map(({ id }) => id)).toEqual(['p', undefined]);
  });
});
