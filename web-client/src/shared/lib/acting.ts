import type { Role } from '@eschool/client/identity';
import { Observable } from '@eschool/clients-core/observable';
import type { Place } from './places';

/** Where and in which role the person works now: one at a time, never a mix of rights. */
export type Acting = {
  /** The address of the school or the office. */
  base: string;
  role: Role;
};

const STORAGE_KEY = 'eschool.acting';

function remembered(): Acting | undefined {
  try {
    const value = JSON.parse(
      sessionStorage.getItem(STORAGE_KEY) ?? 'null',
    ) as Partial<Acting> | null;
    return value?.base && value.role ? { base: value.base, role: value.role } : undefined;
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

/** The remembered role if it is still held (in that place, when one is named), else the first one held there. */
export function chooseActing(
  places: Place[],
  base?: string,
  preferred: Acting | undefined = acting.get(),
): Acting | undefined {
  const there = base ? places.filter((place) => place.base === base) : places;
  const held = there.find(
    (place) => place.base === preferred?.base && place.roles.includes(preferred.role),
  );
  if (held && preferred) return preferred;
  for (const place of there) {
    const role = [...place.roles].sort(usualFirst)[0];
    if (role) return { base: place.base, role };
  }
  return undefined;
}
