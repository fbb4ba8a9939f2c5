import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { Role } from '@eschool/client/common';
import type { TextKey } from '@eschool/clients-core/texts';

export type Roles = Role[] | 'EVERYONE';

export function includesRole(roles: Roles, role: Role): boolean {
  return roles === 'EVERYONE' || roles.includes(role);
}

/** Who belongs to the school, and how its teaching is organised. */
export type ViewGroup = 'PEOPLE' | 'SCHOOL';

/** A place in the rail. Its id is its address within the school: `/s/{school}/{id}`. */
export type View = {
  id: string;
  name: TextKey;
  icon: Icon;
  roles: Roles;
  /** Those whose day starts here and not at the first place of their rail. */
  home?: Role[];
  /** The part of the rail; without it the day's own work, on top. */
  group?: ViewGroup;
  /** Places are numbered in tens from the top, so that another fits between. */
  order: number;
  /** Set apart at the end of the rail. */
  last?: boolean;
};

/** What is open to some roles only, and how it is called to the others. */
export type Gated = Pick<View, 'name' | 'roles'>;

/** An address within the school. Its page is a chunk of its own, loaded when it is first opened. */
export type FeatureRoute = {
  path: string;
  /** The view that it belongs to, which may be another feature's: only its roles get in. */
  view: string;
  /** Open to fewer roles than the view. */
  only?: Gated;
  page: () => Promise<ComponentType>;
};

/** Something that a person does in any role, offered in the menu of the person. */
export type PersonAction = {
  name: TextKey;
  icon: Icon;
  Dialog: ComponentType<{ opened: boolean; onClose: () => void }>;
};

/** What a feature adds to the frame around every view; one chunk, loaded before the frame is shown. */
export type FrameParts = {
  /** Shown at the right of the top bar, before the person. */
  topBar?: ComponentType[];
  /** Shown above every view, each as long as it has something to say. */
  notices?: ComponentType[];
  personActions?: PersonAction[];
};

/** Work of a person that goes on whatever view is open, and may outlive the page. */
export type BackgroundWork = {
  /** The account is known: what an earlier visit left is taken up. */
  resume: (account: string) => Promise<void>;
  /** Sends what waits without waiting longer. */
  sendNow: () => void;
  /** The person signs out: nothing of the account stays on this computer. */
  discard: (account: string) => Promise<void>;
};

/** What a feature brings to the application; the default export of its `feature.ts`. */
export type Feature = {
  views?: View[];
  routes?: FeatureRoute[];
  frame?: () => Promise<FrameParts>;
  work?: () => Promise<BackgroundWork>;
};
