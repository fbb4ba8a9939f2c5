import type { Role } from '@eschool/client/identity';

/** Whether the role opens, changes and ends classes and groups. */
export const mayKeepClasses = (role: Role) => role === 'DEPUTY_HEAD' || role === 'SCHOOL_ADMIN';

/** Whether it says who is in the subgroups of a class: the class teacher does in the own one. */
export const mayDivide = (role: Role) => mayKeepClasses(role) || role === 'CLASS_TEACHER';
