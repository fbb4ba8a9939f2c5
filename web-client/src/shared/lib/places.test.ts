import { describe, expect, it } from 'vitest';
import type { Me } from '@eschool/client/identity';
import { chooseActing } from './acting';
import { placesOf } from './places';

const me: Pick<Me, 'memberships' | 'offices'> = {
  memberships: [
    {
      schoolId: 'school',
      schoolName: 'Школа № 10',
      personId: 'person',
      displayName: 'Титова Рита Олеговна',
      roles: ['CLASS_TEACHER', 'TEACHER'],
    },
  ],
  offices: [
    {
      officeId: 'office',
      officeName: 'Управление образования',
      role: 'MUNICIPAL_OFFICER',
      displayName: 'Титова Рита Олеговна',
      schoolCount: 10,
    },
  ],
};

describe('where a person may act', () => {
  it('is every school, then every office above them', () => {
    expect(placesOf(me).map(({ base, roles }) => [base, ...roles])).toEqual([
      ['/s/school', 'CLASS_TEACHER', 'TEACHER'],
      ['/o/office', 'MUNICIPAL_OFFICER'],
    ]);
  });

  it('begins with the usual role of the first place', () => {
    expect(chooseActing(placesOf(me), undefined, undefined)).toEqual({
      base: '/s/school',
      role: 'TEACHER',
    });
  });

  it('is the office alone for whoever is of no school', () => {
    expect(chooseActing(placesOf({ ...me, memberships: [] }), undefined, undefined)).toEqual({
      base: '/o/office',
      role: 'MUNICIPAL_OFFICER',
    });
  });

  it('keeps the remembered role, but not in a place that another address names', () => {
    const remembered = { base: '/o/office', role: 'MUNICIPAL_OFFICER' } as const;
    expect(chooseActing(placesOf(me), undefined, remembered)).toEqual(remembered);
    expect(chooseActing(placesOf(me), '/s/school', remembered)?.base).toBe('/s/school');
    expect(chooseActing(placesOf(me), '/o/another', remembered)).toBeUndefined();
  });

  it('forgets a role that is no longer held', () => {
    const gone = { base: '/o/office', role: 'MINISTRY_OFFICER' } as const;
    expect(chooseActing(placesOf(me), '/o/office', gone)?.role).toBe('MUNICIPAL_OFFICER');
  });
});
