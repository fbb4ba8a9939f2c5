import type { Membership, Role } from '@eschool/client/identity';
import { Observable } from '@eschool/clients-core/observable';

/** In which school and role the person works now: one at a time, never a mix of rights. */
export type Acting = {
  schoolId: string;
  role: Role;
};

const STORAGE_KEY = 'eschool.acting';

function remembered(): Acting | undefined {
  try {
    const value = JSON.parse(
      sessionStorage.getItem(STORAGE_KEY) ?? 'null',
    ) as Partial<Acting> | null;
    return value?.schoolId && value.role
      ? { schoolId: value.schoolId, role: value.role }
      : undefined;
  } catch {
    return undefined;
  }
}

export const acting = new Observable<Acting | undefined>(remembered());

export function actAs(next: Acting | undefined): void {
  acting.set(next);
  if (next) sessionStorage.setItem(STORAGE_KEY, JSON.stringify(next));
  else sessionStorage.removeItem(STORAGE_KEY);
}

const FAMILY: Role[] = ['GUARDIAN', 'STUDENT'];

/** Roles that belong to «Мой дневник»: the service refuses them to this client's sign-in. */
export function isFamily(role: Role): boolean {
  return FAMILY.includes(role);
}

/** Which of several roles a day usually starts with. */
const USUAL_ORDER: Role[] = [
  'TEACHER',
  'DEPUTY_HEAD',
  'PRINCIPAL',
  'SCHOOL_ADMIN',
  'REGISTRAR',
  'CLASS_TEACHER',
];

function usualFirst(a: Role, b: Role): number {
  const place = (role: Role) => (USUAL_ORDER.indexOf(role) + 1 || USUAL_ORDER.length + 1) - 1;
  return place(a) - place(b);
}

/** The remembered role if it is still held (in that school, when one is named), else the first one held there. */
export function chooseActing(
  memberships: Membership[],
  schoolId?: string,
  preferred: Acting | undefined = acting.get(),
): Acting | undefined {
  const inSchool = schoolId ? memberships.filter((m) => m.schoolId === schoolId) : memberships;
  const held = inSchool.find(
    (m) => m.schoolId === preferred?.schoolId && m.roles.includes(preferred.role),
  );
  if (held && preferred) return preferred;
  for (const membership of inSchool) {
    const role = [...membership.roles].sort(usualFirst)[0];
    if (role) return { schoolId: membership.schoolId, role };
  }
  return undefined;
}
