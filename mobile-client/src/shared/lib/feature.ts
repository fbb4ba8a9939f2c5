import type { TextKey } from '@eschool/clients-core/texts';
import type { Icon } from '@tabler/icons-react';
import type { ComponentType } from 'react';

/** A section of the diary, under the reader's thumb. */
export type Tab = {
  to: string;
  name: TextKey;
  icon: Icon;
  /** Tabs are numbered in tens from the left. */
  order: number;
  /** Its deeper addresses mean nothing for another child, so that choosing one leads back to the tab. */
  ofOneChild?: boolean;
};

/** An address and its page: a lazy component, unless it is what every visit begins with. */
export type FeatureRoute = { path: string; page: ComponentType };

/** A part of the page «More». */
export type MoreSection = { order: number; Section: ComponentType };

/** What a feature brings to the application; the default export of its `feature.ts`. */
export type Feature = {
  tabs?: Tab[];
  routes?: FeatureRoute[];
  /** Shown above every page, each as long as it has something to say. */
  notices?: ComponentType[];
  /** Goes on beside every page of a child's diary, and shows nothing. */
  background?: ComponentType[];
  /** Loaded when «More» is opened. */
  more?: () => Promise<MoreSection[]>;
};

/** One chapter of Help, from a feature's `help/{ru,en}.ts`; numbered in tens over all features. */
export type HelpChapter = { id: string; order: number; title: string; text: string };
