import type { Me, Membership, Office, Role } from '@eschool/client/identity';

/** Where a person may act: in a school, or in an office above the schools. */
export type Place = {
  /** Its address; every view lies below it. */
  base: string;
  name: string;
  displayName: string;
  roles: Role[];
  membership?: Membership;
  office?: Office;
};

export const schoolBase = (schoolId: string) => `/s/${schoolId}`;
export const officeBase = (officeId: string) => `/o/${officeId}`;

/** All places of a person, the schools first. */
export function placesOf({ memberships, offices }: Pick<Me, 'memberships' | 'offices'>): Place[] {
  return [
    ...memberships.map((membership) => ({
      base: schoolBase(membership.schoolId),
      name: membership.schoolName,
      displayName: membership.displayName,
      roles: membership.roles,
      membership,
    })),
    ...offices.map((office) => ({
      base: officeBase(office.officeId),
      name: office.officeName,
      displayName: office.displayName,
      roles: [office.role],
      office,
    })),
  ];
}
