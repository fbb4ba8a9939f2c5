import type { Role } from '@eschool/client/common';
import { includesRole, type View, type ViewGroup } from '../shared/lib/feature';
import { FEATURES } from './features';

export const VIEWS: View[] = FEATURES.flatMap((feature) => feature.views ?? []).sort(
  (a, b) => a.order - b.order,
);

/** The places of a role's rail, from the top. */
export function viewsOf(role: Role): View[] {
  return VIEWS.filter((view) => includesRole(view.roles, role));
}

const GROUPS: (ViewGroup | undefined)[] = [undefined, 'PEOPLE', 'SCHOOL'];

/** Places by the parts of the rail, without those at its end; a part without places is left out. */
export function partsOf(views: View[]): { group: ViewGroup | undefined; views: View[] }[] {
  return GROUPS.map((group) => ({
    group,
    views: views.filter((view) => view.group === group && !view.last),
  })).filter((part) => part.views.length > 0);
}

/** Where the role starts its day. */
export function homeOf(role: Role): string {
  const own = viewsOf(role).filter((view) => view.roles !== 'EVERYONE');
  const home = own.find((view) => view.home?.includes(role)) ?? own[0];
  return home?.id ?? 'welcome';
}
