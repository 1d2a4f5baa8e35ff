import type { HelpTopic } from './help/topics.ts';
import type { LaterPage } from './later.tsx';
import type { Deed } from './may.ts';

/** The entries of the menu, by the name of the page each opens. */
export type MenuEntry = 'viec-hom-nay' | 'phong-trao' | 'ho-so' | 'quyet-dinh' | 'doi-tuong' | 'gui-nhan' | 'lich' | 'so-theo-doi' | 'dien-hinh' | 'cum-khoi' | 'thiet-lap' | 'tro-giup';

/** A page as a feature hands it to the registry. */
export interface PageDefinition {
  readonly component: LaterPage;
  /** Page of the guide that F1 opens here. */
  readonly help?: HelpTopic;
  /** Which entry of the menu is marked while the page is open. */
  readonly menu?: MenuEntry;
  /** What the page is there for: whoever may not do it is told so instead. */
  readonly deed?: Deed;
  /** False for pages that stand alone, before a unit is open. */
  readonly frame?: boolean;
}

/** Page name (Vietnamese without marks, kebab-case) → page. Each feature exports one. */
export type PageMap = Readonly<Record<string, PageDefinition>>;
